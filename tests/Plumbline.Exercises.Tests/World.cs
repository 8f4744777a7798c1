using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;

namespace Plumbline.Exercises.Tests;

/// <summary>The catalogue as it lies in the repository.</summary>
public static class World
{
    public static IReadOnlyList<CatalogueFile> Files { get; } = [.. Directory
        .EnumerateFiles(Repository.At("catalogue"), "*.json", SearchOption.AllDirectories)
        .Select(p => new CatalogueFile(Path.GetRelativePath(Repository.At("catalogue"), p).Replace('\\', '/'), File.ReadAllText(p)))
        .Where(f => !f.Path.StartsWith("schema/", StringComparison.Ordinal))];

    public static Catalogue Catalogue { get; } = CatalogueReader.Read(Files).Require();

    public static DoseVocabulary DoseWords { get; } = DoseVocabulary.Read(Files).Require();

    public static DoseRules Rules { get; } = DoseRulesReader.Read(Files).Require();
}
