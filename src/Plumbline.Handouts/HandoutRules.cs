using System.Text.Json.Serialization;
using Plumbline.Exercises.Catalogues;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts;

/// <summary>At which times of day the calendar puts the goes of a day: the content of <c>handouts/times.json</c>.</summary>
public sealed record HandoutTimes
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>The times for so many goes a day; what is done more often becomes one reminder at the first time for one go.</summary>
    public required Seq<TimesOfDay> Times { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The times for so many goes; null when it is too often for a calendar.</summary>
    public Seq<int>? For(int timesPerDay) => Times.FirstOrDefault(t => t.TimesPerDay == timesPerDay)?.AtHours;
}

/// <summary>When so many goes a day are done.</summary>
/// <param name="TimesPerDay">How many goes.</param>
/// <param name="AtHours">Full hours of the local day (0 to 23), as many as goes, in their order.</param>
public sealed record TimesOfDay(int TimesPerDay, [property: JsonPropertyName("at_h")] Seq<int> AtHours);

/// <summary>Words and times that paper and calendar are made with.</summary>
/// <param name="Words">Words of one language.</param>
/// <param name="Times">Times of day.</param>
public sealed record HandoutRules(HandoutWords Words, HandoutTimes Times);

/// <summary>Reads <see cref="HandoutRules"/> from the files of the catalogue.</summary>
/// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there; <c>PLB-HANDOUT-RULES</c> a file that contradicts itself; those of <see cref="StrictJson"/> for what is inside.</remarks>
public static class HandoutRulesReader
{
    private const string TimesFile = "handouts/times.json";

    /// <summary>Reads the words of a language and the times.</summary>
    /// <param name="files">All files below <c>catalogue/</c>; only those in <c>handouts/</c> are read.</param>
    /// <param name="language">The language, as in <c>words/en.json</c>.</param>
    public static Read<HandoutRules> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var texts = files.Where(f => f.Path.StartsWith("handouts/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var file = $"handouts/words/{language}.json";
        var words = One<HandoutWords>(texts, file);
        var times = One<HandoutTimes>(texts, TimesFile);
        return Motion.Reading.Read.From(() => new HandoutRules(words.Require(), times.Require()), [.. words.Problems, .. times.Problems])
            .Then(rules => Motion.Reading.Read.From(() => rules, [.. Contradictions(rules, file)]));
    }

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");

    private static IEnumerable<Problem> Contradictions(HandoutRules rules, string file)
    {
        var dates = rules.Words.Dates;
        if (dates.Weekdays.Count != 7 || dates.WeekdaysShort.Count != 7) yield return Wrong($"{file}: $.dates.weekdays", "A week has seven days, Sunday first. Name them all, long and short.");
        if (dates.Months.Count != 12 || dates.MonthsShort.Count != 12) yield return Wrong($"{file}: $.dates.months", "A year has twelve months. Name them all, long and short.");
        if (rules.Times.For(1) is null) yield return Wrong($"{TimesFile}: $.times", "There must be a time for one go a day. Add it.");
        foreach (var times in rules.Times.Times.Where(t => t.AtHours.Count != t.TimesPerDay || t.AtHours.Any(h => h is < 0 or > 23) || !t.AtHours.SequenceEqual(t.AtHours.Distinct().Order())))
            yield return Wrong($"{TimesFile}: $.times", $"{times.TimesPerDay} goes a day need {times.TimesPerDay} different hours from 0 to 23 in their order. Correct them.");
        foreach (var twice in rules.Times.Times.GroupBy(t => t.TimesPerDay).Where(g => g.Count() > 1))
            yield return Wrong($"{TimesFile}: $.times", $"{twice.Key} goes a day stand there {twice.Count()} times. Keep one.");
    }

    private static Problem Wrong(string path, string message) => new("PLB-HANDOUT-RULES", path, message);
}

/// <summary>The kinds of data files that this project reads.</summary>
public static class HandoutFiles
{
    /// <summary>All of them.</summary>
    public static Seq<FileKind> Kinds { get; } =
    [
        FileKind.Of<HandoutWords>("handouts/words/*.json", "handout-words"),
        FileKind.Of<HandoutTimes>("handouts/times.json", "handout-times"),
    ];
}
