using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests;

/// <summary>The catalogue and the samples as they lie in the repository.</summary>
public static class World
{
    public static IReadOnlyList<CatalogueFile> Files { get; } = [.. Directory
        .EnumerateFiles(Repository.At("catalogue"), "*.json", SearchOption.AllDirectories)
        .Select(p => new CatalogueFile(Path.GetRelativePath(Repository.At("catalogue"), p).Replace('\\', '/'), File.ReadAllText(p)))
        .Where(f => !f.Path.StartsWith("schema/", StringComparison.Ordinal))];

    public static Catalogue Catalogue { get; } = CatalogueReader.Read(Files).Require();

    public static ScreeningRules Screening { get; } = ScreeningRules.Read(Files).Require();

    public static ProgrammeRules Programmes { get; } = ProgrammeRulesReader.Read(Files).Require();

    public static DoseRules Doses { get; } = DoseRulesReader.Read(Files).Require();

    public static SessionRules Sessions { get; } = SessionRulesReader.Read(Files).Require();
}
