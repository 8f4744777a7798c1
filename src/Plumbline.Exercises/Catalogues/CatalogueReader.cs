using System.Collections.Frozen;
using Plumbline.Exercises.Education;
using Plumbline.Exercises.Ladders;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Catalogues;

/// <summary>Reads the files of <c>catalogue/</c> into a <see cref="Catalogue"/>, and says everything that is wrong with them at once.</summary>
/// <remarks>
/// Files that belong to other readers (screening, conditions, schema, …) are passed over. What a file says beyond its shape is the business of the lint rules,
/// but for what the catalogue itself is built on. Codes: <c>PLB-CAT-FILE</c> a file that belongs is not there, <c>-STRAY</c> one lies there that nobody reads,
/// <c>-ID</c> an id or language is not that of its file or folder, <c>-TWICE</c> the same thing twice, <c>-FORMAT</c> a format that this program does not know,
/// <c>-DEFAULT</c> not exactly one default dosage, <c>-EMPTY</c> a list that needs something; those of <see cref="StrictJson"/> for what is inside.
/// </remarks>
public static class CatalogueReader
{
    /// <summary>The file format that this program reads.</summary>
    public const int Format = 1;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="language">The language of the words, as in <c>words/en.json</c>.</param>
    public static Read<Catalogue> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(files);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var file in files)
        {
            if (!texts.TryAdd(file.Path, file.Text)) problems.Add(new("PLB-CAT-TWICE", file.Path, "This file was given twice. Give it once."));
        }

        T? One<T>(string path, Func<T, int> format, Func<T, string>? id = null, string? expected = null) where T : class
        {
            if (!texts.TryGetValue(path, out var text))
            {
                problems.Add(new("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue."));
                return null;
            }

            var read = StrictJson.Read<T>(path, text);
            problems.AddRange(read.Problems);
            if (read is not Read<T>.Success { Value: var value }) return null;
            if (format(value) != Format)
                problems.Add(new("PLB-CAT-FORMAT", $"{path}: $.format", $"This file has format {format(value)}; this program reads format {Format}. Install a newer program, or correct the number."));
            if (id is not null && id(value) != expected)
                problems.Add(new("PLB-CAT-ID", path, $"The file says \"{id(value)}\", its place says \"{expected}\". Make them the same."));
            return value;
        }

        ArticleWords? Words(string id) => One<ArticleWords>($"education/{id}/words/{language}.json", w => w.Format, w => w.Language, language);

        var version = One<CatalogueVersion>("version.json", v => v.Format);
        var exercises = Folders(texts.Keys, "exercises/").Select(id => (
            facts: One<Exercise>($"exercises/{id}/exercise.json", e => e.Format, e => e.Id, id),
            movement: One<Movement>($"exercises/{id}/movement.json", m => m.Format, m => m.Id, id),
            words: One<ExerciseWords>($"exercises/{id}/words/{language}.json", w => w.Format, w => w.Language, language))).ToList();
        var muscles = One<MuscleFile>("muscles.json", m => m.Format);
        var ladders = texts.Keys.Where(p => p.StartsWith("ladders/", StringComparison.Ordinal))
            .Select(path => One<Ladder>(path, l => l.Format, l => l.Id, path["ladders/".Length..].Replace(".json", "", StringComparison.Ordinal))).ToList();
        var articles = Folders(texts.Keys, "education/").Select(id => (facts: One<Article>($"education/{id}/article.json", a => a.Format, a => a.Id, id), words: Words(id))).ToList();
        var glossary = One<Glossary>($"glossary/{language}.json", g => g.Format, g => g.Language, language);
        var common = One<CatalogueWords>($"words/{language}.json", w => w.Format, w => w.Language, language);

        problems.AddRange(Strays(texts.Keys));
        problems.AddRange(exercises.Select(e => e.facts).OfType<Exercise>().SelectMany(Founded));
        problems.AddRange((muscles?.Muscles ?? []).GroupBy(m => m.Id).Where(g => g.Count() > 1)
            .Select(g => new Problem("PLB-CAT-TWICE", "muscles.json: $.muscles", $"The muscle \"{g.Key}\" stands here {g.Count()} times. Keep one.")));

        return Motion.Reading.Read.From(
            () =>
            {
                var all = exercises.Select(e => new CatalogueExercise(e.facts!, e.movement!, e.words!)).ToSeq();
                return new Catalogue
                {
                    Version = version!,
                    Exercises = all,
                    ById = all.ToFrozenDictionary(e => e.Id),
                    Muscles = muscles!.Muscles.ToFrozenDictionary(m => m.Id),
                    Ladders = ladders.Select(l => l!).ToSeq(),
                    Articles = articles.Select(a => new CatalogueArticle(a.facts!, a.words!)).OrderBy(a => a.Facts.Order).ToSeq(),
                    Glossary = glossary!,
                    Words = common!,
                };
            },
            problems);
    }

    // An exercise has a main category and a default dosage: other members lean on that.
    private static IEnumerable<Problem> Founded(Exercise exercise)
    {
        var path = $"exercises/{exercise.Id}/exercise.json";
        if (exercise.Categories.Count == 0) yield return new("PLB-CAT-EMPTY", $"{path}: $.categories", "The exercise has no category. Name one, the main one first.");
        if (exercise.Doses.Count(d => d.Default) is var defaults and not 1)
            yield return new("PLB-CAT-DEFAULT", $"{path}: $.doses", $"{defaults} dosage variants say \"default\": true. Exactly one must.");
        foreach (var need in exercise.Equipment.Where(n => n.AnyOf.Count == 0))
            yield return new("PLB-CAT-EMPTY", $"{path}: $.equipment", "A piece of equipment has an empty \"any_of\". Name at least one thing, or take the entry out.");
    }

    private static IEnumerable<Problem> Strays(IEnumerable<string> paths) => paths
        .Where(path => path.StartsWith("exercises/", StringComparison.Ordinal) || path.StartsWith("education/", StringComparison.Ordinal) || path.StartsWith("ladders/", StringComparison.Ordinal))
        .Where(path => !ExerciseFiles.Kinds.Any(kind => kind.Matches(path)))
        .Select(path => new Problem("PLB-CAT-STRAY", path, "Nobody reads this file. Take it away, or correct its name (docs/catalogue.md lists the files of an exercise)."));

    private static IEnumerable<string> Folders(IEnumerable<string> paths, string under) => paths
        .Where(p => p.StartsWith(under, StringComparison.Ordinal) && p.IndexOf('/', under.Length) > 0)
        .Select(p => p[under.Length..p.IndexOf('/', under.Length)])
        .Distinct()
        .Order(StringComparer.Ordinal);
}
