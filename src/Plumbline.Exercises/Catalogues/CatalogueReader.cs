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
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var file in files)
        {
            if (!texts.TryAdd(file.Path, file.Text)) problems.Add(new("PLB-CAT-TWICE", file.Path, "This file was given twice. Give it once."));
        }

        var named = texts.Keys.ToArray();
        Array.Sort(named, StringComparer.Ordinal);

        // Which file is what; then all are read, on as many threads as there are; then what came out is put together in the files' order.
        var shelf = new Shelf(texts);
        var (names, topics) = (Folders(named, "exercises/"), Folders(named, "education/"));
        var paths = named.Where(p => p.StartsWith("ladders/", StringComparison.Ordinal)).ToList();
        var version = shelf.Add<CatalogueVersion>("version.json", v => v.Format);
        var facts = names.ConvertAll(id => shelf.Add<Exercise>($"exercises/{id}/exercise.json", e => e.Format, e => e.Id, id));
        var movements = names.ConvertAll(id => shelf.Add<Movement>($"exercises/{id}/movement.json", m => m.Format, m => m.Id, id));
        var words = names.ConvertAll(id => shelf.Add<ExerciseWords>($"exercises/{id}/words/{language}.json", w => w.Format, w => w.Language, language));
        var muscles = shelf.Add<MuscleFile>("muscles.json", m => m.Format);
        var ladders = paths.ConvertAll(path => shelf.Add<Ladder>(path, l => l.Format, l => l.Id, path["ladders/".Length..].Replace(".json", "", StringComparison.Ordinal)));
        var articles = topics.ConvertAll(id => shelf.Add<Article>($"education/{id}/article.json", a => a.Format, a => a.Id, id));
        var articleWords = topics.ConvertAll(id => shelf.Add<ArticleWords>($"education/{id}/words/{language}.json", w => w.Format, w => w.Language, language));
        var glossary = shelf.Add<Glossary>($"glossary/{language}.json", g => g.Format, g => g.Language, language);
        var common = shelf.Add<CatalogueWords>($"words/{language}.json", w => w.Format, w => w.Language, language);
        problems.AddRange(shelf.ReadAll());

        problems.AddRange(Strays(named));
        problems.AddRange(facts.Select(f => f.Value).OfType<Exercise>().SelectMany(Founded));
        problems.AddRange((muscles.Value?.Muscles ?? []).GroupBy(m => m.Id).Where(g => g.Count() > 1)
            .Select(g => new Problem("PLB-CAT-TWICE", "muscles.json: $.muscles", $"The muscle \"{g.Key}\" stands here {g.Count()} times. Keep one.")));

        return Motion.Reading.Read.From(
            () =>
            {
                var all = names.Select((_, i) => new CatalogueExercise(facts[i].Value!, movements[i].Value!, words[i].Value!)).ToSeq();
                return new Catalogue
                {
                    Version = version.Value!,
                    Exercises = all,
                    ById = all.ToFrozenDictionary(e => e.Id),
                    Muscles = muscles.Value!.Muscles.ToFrozenDictionary(m => m.Id),
                    Ladders = ladders.Select(l => l.Value!).ToSeq(),
                    Articles = topics.Select((_, i) => new CatalogueArticle(articles[i].Value!, articleWords[i].Value!)).OrderBy(a => a.Facts.Order).ToSeq(),
                    Glossary = glossary.Value!,
                    Words = common.Value!,
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

    private static List<string> Folders(IEnumerable<string> paths, string under) => [.. paths
        .Where(p => p.StartsWith(under, StringComparison.Ordinal) && p.IndexOf('/', under.Length) > 0)
        .Select(p => p[under.Length..p.IndexOf('/', under.Length)])
        .Distinct()];
}
