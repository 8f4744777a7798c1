using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>Reads everything below <c>catalogue/</c> strictly and puts every rule to it.</summary>
/// <remarks>Codes of its own: <c>PLB-LINT-KIND</c> a data file that nobody reads. The rules carry theirs.</remarks>
public static class Linter
{
    /// <summary>Reads what the rules look at; every file of every kind must be of its shape.</summary>
    /// <param name="files">All JSON files below <c>catalogue/</c>, without the schemas.</param>
    /// <param name="kinds">The kinds of files that somebody reads.</param>
    /// <param name="bib">The text of docs/sources.bib.</param>
    /// <param name="today">The day.</param>
    /// <param name="language">The language of the words.</param>
    public static Read<LintSubject> Read(IReadOnlyList<CatalogueFile> files, Seq<FileKind> kinds, string bib, DateOnly today, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<Problem>();
        foreach (var file in files)
        {
            if (kinds.FirstOrDefault(k => k.Matches(file.Path)) is { } kind) problems.AddRange(kind.Check(file.Path, file.Text));
            else problems.Add(new("PLB-LINT-KIND", file.Path, "Nobody reads this file. Take it away, correct its name, or register its kind (ExerciseFiles and its like)."));
        }

        T? One<T>(string path) where T : class => files.FirstOrDefault(f => f.Path == path) is { } file
            ? (StrictJson.Read<T>(path, file.Text) as Read<T>.Success)?.Value
            : Missing<T>(path, problems);

        var catalogue = CatalogueReader.Read(files, language);
        problems.AddRange(catalogue.Problems.Except(problems));
        var words = One<WordRules>($"lint/words-{language}.json");
        var traps = One<TrapRules>("lint/traps.json");
        var scope = One<Scope>("lint/scope.json");
        return Motion.Reading.Read.From(
            () => new LintSubject
            {
                Catalogue = catalogue.Require(),
                Files = files.ToSeq(),
                Kinds = kinds,
                SourceKeys = SourceKeys.Of(bib),
                Words = words!,
                Traps = traps!,
                Scope = scope!,
                Today = today,
            },
            [.. problems.Distinct()]);
    }

    /// <summary>Everything that the rules find, in the order of the places.</summary>
    public static Seq<Problem> Run(LintSubject subject) =>
        LintRules.All.SelectMany(rule => rule.Run(subject)).OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal).ToSeq();

    private static T? Missing<T>(string path, List<Problem> problems) where T : class
    {
        problems.Add(new("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue."));
        return null;
    }
}
