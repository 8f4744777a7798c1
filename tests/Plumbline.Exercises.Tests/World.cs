using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;

namespace Plumbline.Exercises.Tests;

/// <summary>The catalogue as it lies in the repository.</summary>
public static class World
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<CatalogueFile> Files { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(Root, "catalogue"), "*.json", SearchOption.AllDirectories)
        .Select(p => new CatalogueFile(Path.GetRelativePath(Path.Combine(Root, "catalogue"), p).Replace('\\', '/'), File.ReadAllText(p)))
        .Where(f => !f.Path.StartsWith("schema/", StringComparison.Ordinal))];

    public static Catalogue Catalogue { get; } = CatalogueReader.Read(Files).Require();

    public static DoseVocabulary DoseWords { get; } = DoseVocabulary.Read(Files).Require();

    public static DoseRules Rules { get; } = DoseRulesReader.Read(Files).Require();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("Plumbline.slnx was not found above the tests.");
    }
}
