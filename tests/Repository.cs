namespace Plumbline.Tests;

/// <summary>The checkout in which the tests run.</summary>
public static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("Plumbline.slnx was not found above the test's folder.");
    }
}
