using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Adherences;

/// <summary>The numbers of adherence: the content of <c>adherence/rules.json</c>.</summary>
public sealed record AdherenceFacts
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>Over how many days it is looked at, the shortest first.</summary>
    public required Sourced<Seq<int>> WindowsDays { get; init; }

    /// <summary>Above so many times the amount due it counts as over-done.</summary>
    public required Sourced<double> OverDoneAbove { get; init; }

    /// <summary>After so many reminders in a row with no session since, there is quiet until the next session.</summary>
    public required Sourced<int> RemindersIgnored { get; init; }

    /// <summary>A reminder that is later than so many minutes is not sent any more: the day has gone on.</summary>
    public required Sourced<int> ReminderLatestMinutes { get; init; }

    /// <summary>What is offered for each reason.</summary>
    public required Seq<OfferRule> Offers { get; init; }
}

/// <summary>What is offered for a reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Act">What.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record OfferRule(SkipReason Reason, OfferAct Act, string Source, Basis Basis);

/// <summary>The words of adherence in one language: the content of <c>adherence/words/en.json</c>. Places in braces are filled in.</summary>
public sealed record AdherenceWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>A week that reached its goal.</summary>
    public required string WeekMet { get; init; }

    /// <summary>A week that did not.</summary>
    public required string WeekOther { get; init; }

    /// <summary>A week that goes on.</summary>
    public required string WeekRunning { get; init; }

    /// <summary>Several weeks in a row.</summary>
    public required string Streak { get; init; }

    /// <summary>An exercise was over-done.</summary>
    public required string OverDone { get; init; }

    /// <summary>What is offered, by the kebab-case reason.</summary>
    public required ImmutableSortedDictionary<string, string> Offers { get; init; }
}

/// <summary>Numbers and words of adherence.</summary>
/// <param name="Facts">The numbers.</param>
/// <param name="Words">The words.</param>
public sealed record AdherenceRules(AdherenceFacts Facts, AdherenceWords Words)
{
    /// <summary>How late a reminder may be sent.</summary>
    public TimeSpan ReminderLatest => TimeSpan.FromMinutes(Facts.ReminderLatestMinutes.Value);

    /// <summary>The words of what is offered for a reason.</summary>
    public Offer OfferFor(SkipReason reason) => new(reason, Facts.Offers.First(o => o.Reason == reason).Act, Words.Offers[JsonNames.Of(reason)]);

    /// <summary>What is said of an exercise that was over-done.</summary>
    /// <param name="name">The exercise's name.</param>
    /// <param name="times">How many times the amount that was due.</param>
    public string SayOverDone(string name, double times) => Words.OverDone.Replace("{name}", name, StringComparison.Ordinal).Replace("{times}", times.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Reads both.</summary>
    /// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there, <c>PLB-ADHERENCE-RULES</c> a reason without an offer or words, windows out of order, or reminders that never end; those of <see cref="StrictJson"/>.</remarks>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="language">The language of the words.</param>
    public static Read<AdherenceRules> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var texts = files.Where(f => f.Path.StartsWith("adherence/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var facts = One<AdherenceFacts>(texts, "adherence/rules.json");
        var words = One<AdherenceWords>(texts, $"adherence/words/{language}.json");
        return facts.Then(f => words.Then(w => Motion.Reading.Read.From(() => new AdherenceRules(f, w), [.. Check(f, w, language)])));
    }

    private static IEnumerable<Problem> Check(AdherenceFacts facts, AdherenceWords words, string language)
    {
        foreach (var reason in Enum.GetValues<SkipReason>())
        {
            if (facts.Offers.Count(o => o.Reason == reason) != 1) yield return new("PLB-ADHERENCE-RULES", "adherence/rules.json: $.offers", $"The reason \"{JsonNames.Of(reason)}\" must have one offer. Correct it.");
            if (!words.Offers.ContainsKey(JsonNames.Of(reason))) yield return new("PLB-ADHERENCE-RULES", $"adherence/words/{language}.json: $.offers", $"The reason \"{JsonNames.Of(reason)}\" has no words. Add them.");
        }

        if (facts.RemindersIgnored.Value < 1 || facts.ReminderLatestMinutes.Value is < 1 or > 720)
            yield return new("PLB-ADHERENCE-RULES", "adherence/rules.json: $.reminders_ignored", "At least one reminder is sent, and at most half a day late. Correct the numbers.");
        var windows = facts.WindowsDays.Value;
        if (windows.Count == 0 || windows.Any(d => d < 1) || !windows.SequenceEqual(windows.Distinct().Order()))
            yield return new("PLB-ADHERENCE-RULES", "adherence/rules.json: $.windows_days", "Windows are numbers of days from 1, the shortest first, each once. Correct them.");
    }

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");
}
