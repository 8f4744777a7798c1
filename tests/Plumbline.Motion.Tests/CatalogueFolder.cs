namespace Plumbline.Motion.Tests;

/// <summary>The catalogue of this repository on disk.</summary>
public static class CatalogueFolder
{
    public static string Text(string path) => File.ReadAllText(Repository.At("catalogue", path));
}
