using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Reads a programme file and refuses one that cannot be played or printed.</summary>
/// <remarks>Codes: <c>PLB-PROG-FORMAT</c>, <c>-EMPTY</c>, <c>-EXERCISE</c>, <c>-DAYS</c>, <c>-DATES</c>; <c>PLB-DOSE-LIMIT</c> a dose beyond the limits; those of <see cref="StrictJson"/>.</remarks>
public static class ProgrammeReader
{
    private const int MostItems = 50;
    private const int MostWeeks = 104;

    /// <summary>Reads a programme.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">Its text.</param>
    /// <param name="catalogue">The exercises.</param>
    /// <param name="limits">Between which numbers a dose must lie.</param>
    public static Read<Programme> Read(string file, string text, Catalogue catalogue, DoseLimits limits)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(limits);
        return StrictJson.Read<Programme>(file, text).Then(programme => Motion.Reading.Read.From(() => programme, [.. Check(programme, file, catalogue, limits)]));
    }

    private static IEnumerable<Problem> Check(Programme programme, string file, Catalogue catalogue, DoseLimits limits)
    {
        if (programme.Format != 1 || programme.Version < 1)
            yield return new("PLB-PROG-FORMAT", $"{file}: $.format", "This program reads format 1 and versions from 1. Make the programme anew.");
        if (programme.Items.Count is 0 or > MostItems)
            yield return new("PLB-PROG-EMPTY", $"{file}: $.items", $"A programme has 1 to {MostItems} exercises. Make it anew.");
        if (programme.Weeks is < 1 or > MostWeeks || programme.ValidUntil < programme.Starts || programme.Starts.Year is < 2000 or > 2200 || programme.ValidUntil.Year > 2300)
            yield return new("PLB-PROG-DATES", $"{file}: $.starts", $"A programme lasts 1 to {MostWeeks} weeks and is valid on its first day. Correct starts, weeks or valid_until.");
        for (var i = 0; i < programme.Items.Count; i++)
        {
            var (item, path) = (programme.Items[i], $"{file}: $.items[{i}]");
            if (!catalogue.ById.ContainsKey(item.Exercise))
                yield return new("PLB-PROG-EXERCISE", $"{path}.exercise", $"There is no exercise \"{item.Exercise}\". {(Nearest.Of(item.Exercise, catalogue.ById.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Run `plumbline exercises` for the list.")}");
            if (item.Days.Count == 0 || item.Days.Distinct().Count() != item.Days.Count)
                yield return new("PLB-PROG-DAYS", $"{path}.days", "An exercise has one or more days, each once. Name them.");
            foreach (var problem in limits.Check(item.Dose, $"{path}.dose")) yield return problem;
        }
    }
}
