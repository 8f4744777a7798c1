namespace Plumbline.Motion.Tests;

/// <summary>The catalogue of this repository on disk.</summary>
public static class CatalogueFolder
{
    public static string Root { get; } = Find();

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, "catalogue", path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Plumbline.slnx");
        return folder.FullName;
    }
}
