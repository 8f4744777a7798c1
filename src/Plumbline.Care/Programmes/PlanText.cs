using System.Text.RegularExpressions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>A line of a typed plan.</summary>
/// <param name="Place">File and line, as in <c>plan.txt: line 3</c>.</param>
/// <param name="Exercise">The exercise.</param>
/// <param name="Dose">How much, complete.</param>
public sealed record PlanLine(string Place, CatalogueExercise Exercise, Dose Dose);

/// <summary>Reads a plan as a clinician types it: an exercise and its dose on a line, as in <c>Bridge: 3 x 10, twice daily</c>.</summary>
/// <remarks>
/// An exercise is named by its name, another name in use or its id, in any case; the colon may be left out. Empty lines, bullets and numbers in front, and comments behind <c>#</c> are passed over.
/// <c>default</c> as a dose takes the catalogue's own. Codes: <c>PLB-PLAN-EMPTY</c>, <c>-MANY</c>, <c>-UNKNOWN</c>, <c>-DOSE</c>, <c>-TWICE</c>, and those of the dose.
/// </remarks>
public static partial class PlanText
{
    /// <summary>The most exercises of a plan.</summary>
    public const int MostLines = 20;

    private const string CatalogueDose = "default";

    /// <summary>Reads the lines, or says everything that is wrong with them.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">The text.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="doses">Limits and defaults of doses.</param>
    /// <param name="parse">Reads the words of a dose.</param>
    public static Read<Seq<PlanLine>> Read(string file, string text, Catalogue catalogue, DoseRules doses, Func<string, Read<StatedDose>> parse)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(parse);
        var names = Names(catalogue);
        var typed = text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => (Place: $"{file}: line {index + 1}", Text: Bare(line)))
            .Where(line => line.Text.Length > 0).ToList();
        if (typed.Count == 0) return Motion.Reading.Read.Fail<Seq<PlanLine>>("PLB-PLAN-EMPTY", file, "There is no exercise in it. Write one on a line, as in \"Bridge: 3 x 10\".");
        if (typed.Count > MostLines) return Motion.Reading.Read.Fail<Seq<PlanLine>>("PLB-PLAN-MANY", file, $"It has {typed.Count} exercises; at most {MostLines} are taken. Few exercises are done more often than many.");

        var lines = typed.Select(line => One(line.Place, line.Text, names, doses, parse)).ToList();
        var read = lines.OfType<Read<PlanLine>.Success>().Select(s => s.Value).ToList();
        var twice = read.GroupBy(l => l.Exercise.Id).SelectMany(g => g.Skip(1).Select(l => new Problem("PLB-PLAN-TWICE", l.Place, $"{l.Exercise.Name} stands in the plan already ({g.First().Place}). Keep one of the lines.")));
        return Motion.Reading.Read.From(() => read.ToSeq(), [.. lines.SelectMany(l => l.Problems), .. twice]);
    }

    /// <summary>The exercise of a name as clinicians type it: its name, another name in use or its id, in any case; null when there is none.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static CatalogueExercise? Find(string name, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Names(catalogue).GetValueOrDefault(Plain(name));
    }

    private static Read<PlanLine> One(string place, string text, Dictionary<string, CatalogueExercise> names, DoseRules doses, Func<string, Read<StatedDose>> parse)
    {
        if (Parted(text, names) is not var (exercise, words))
        {
            var near = Nearest.Of(Plain(text.Split(':')[0]), names.Keys);
            return Motion.Reading.Read.Fail<PlanLine>("PLB-PLAN-UNKNOWN", place, $"The catalogue has no exercise of this name. {(near is null ? "Take one of the list of exercises." : $"Did you mean \"{names[near].Name}\"?")}");
        }

        if (words.Length == 0)
            return Motion.Reading.Read.Fail<PlanLine>("PLB-PLAN-DOSE", place, $"{exercise.Name} has no dose. Write it behind a colon, as in \"{exercise.Name}: 3 x 10\", or \"{exercise.Name}: {CatalogueDose}\" for the dose of the catalogue.");
        var stated = words.Equals(CatalogueDose, StringComparison.OrdinalIgnoreCase) ? new Read<StatedDose>.Success(exercise.Facts.DefaultDose.Stated, []) : parse(words);
        return At(place, stated.Then(dose => DoseCompletion.Complete(dose, exercise, doses))).Then<PlanLine>(dose => new PlanLine(place, exercise, dose));
    }

    private static Read<Dose> At(string place, Read<Dose> read) => read switch
    {
        Read<Dose>.Success success => success,
        Read<Dose>.Failure failure => new Read<Dose>.Failure([.. failure.Errors.Select(e => e with { Path = $"{place}, {e.Path}" })]),
    };

    // Before the colon; without one, as many words as make a name.
    private static (CatalogueExercise Exercise, string Dose)? Parted(string text, Dictionary<string, CatalogueExercise> names)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && names.TryGetValue(Plain(text[..colon]), out var named)) return (named, text[(colon + 1)..].Trim());
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            if (names.TryGetValue(Plain(string.Join(' ', words[..count]).Trim(Between)), out var found)) return (found, string.Join(' ', words[count..]).Trim(Between));
        }

        return null;
    }

    private static readonly char[] Between = [' ', ',', ';', ':', '-', '\u2013', '\u2014', '='];

    private static Dictionary<string, CatalogueExercise> Names(Catalogue catalogue)
    {
        var names = new Dictionary<string, CatalogueExercise>();
        foreach (var exercise in catalogue.Exercises)
        {
            foreach (var name in exercise.Words.Synonyms.Prepend(exercise.Name).Prepend(exercise.Id)) names.TryAdd(Plain(name), exercise);
        }

        return names;
    }

    private static string Plain(string name) => Gaps().Replace(name.Replace('\u2019', '\''), " ").Trim().ToLowerInvariant();

    private static string Bare(string line)
    {
        var comment = Comment().Match(line);
        var text = comment.Success ? line[..comment.Index] : line;
        return Bullet().Replace(text.Replace('\t', ' ').Trim(), "").Trim();
    }

    [GeneratedRegex(@"[\s\-\u2010-\u2014_]+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"(^|\s)#")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:[-*\u2022\u2013\u25CF\u25E6\u2023]+\s*|\(?\d{1,2}[.)]\s+|\(?[a-zA-Z][.)]\s+)")]
    private static partial Regex Bullet();
}
