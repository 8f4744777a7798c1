using System.Collections.Frozen;
using Plumbline.Exercises.Education;
using Plumbline.Exercises.Ladders;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Catalogues;

/// <summary>Reads the files of <c>catalogue/</c> into a <see cref="Catalogue"/>, and says everything that is wrong with them at once.</summary>
/// <remarks>
/// Files that belong to other readers (screening, conditions, schema, …) are passed over. What a file says beyond its shape is the business of the lint rules.
/// Codes: <c>PLB-CAT-FILE</c> a file that belongs is not there; those of <see cref="StrictJson"/> for what is inside.
/// </remarks>
public static class CatalogueReader
{
    /// <summary>Reads a catalogue.</summary>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="language">The language of the words, as in <c>words/en.json</c>.</param>
    public static Read<Catalogue> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var texts = files.ToDictionary(f => f.Path, f => f.Text);
        var problems = new List<Problem>();

        T? One<T>(string path) where T : class
        {
            if (!texts.TryGetValue(path, out var text))
            {
                problems.Add(new("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue."));
                return null;
            }

            var read = StrictJson.Read<T>(path, text);
            problems.AddRange(read.Problems);
            return read is Read<T>.Success success ? success.Value : null;
        }

        var version = One<CatalogueVersion>("version.json");
        var exercises = Folders(texts.Keys, "exercises/").Select(id => (
            facts: One<Exercise>($"exercises/{id}/exercise.json"),
            movement: One<Movement>($"exercises/{id}/movement.json"),
            words: One<ExerciseWords>($"exercises/{id}/words/{language}.json"))).ToList();
        var muscles = One<MuscleFile>("muscles.json");
        var ladders = texts.Keys.Where(p => p.StartsWith("ladders/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(One<Ladder>).ToList();
        var articles = Folders(texts.Keys, "education/").Select(id => (
            facts: One<Article>($"education/{id}/article.json"),
            words: One<ArticleWords>($"education/{id}/words/{language}.json"))).ToList();
        var glossary = One<Glossary>($"glossary/{language}.json");
        var common = One<CatalogueWords>($"words/{language}.json");

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

    // The folder's name is the id until the lint rule has compared both.
    private static IEnumerable<string> Folders(IEnumerable<string> paths, string under) => paths
        .Where(p => p.StartsWith(under, StringComparison.Ordinal) && p.IndexOf('/', under.Length) > 0)
        .Select(p => p[under.Length..p.IndexOf('/', under.Length)])
        .Distinct()
        .Order(StringComparer.Ordinal);
}
