using System.Text.Json.Serialization;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Aerobics;

/// <summary>The numbers of aerobic plans: the content of <c>aerobic/rules.json</c>. How large a step is and how often one comes stands in the rules of the progression, and nowhere else.</summary>
public sealed record AerobicFacts
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>Minutes a week to grow towards.</summary>
    public required Sourced<int> GoalMinutesPerWeek { get; init; }

    /// <summary>On how many days a week.</summary>
    public required Sourced<Range<int>> DaysPerWeek { get; init; }

    /// <summary>Or the way of one walk to grow towards.</summary>
    [JsonPropertyName("goal_distance_m")]
    public required Sourced<Range<Length>> GoalDistance { get; init; }

    /// <summary>On how many days a week, for the way.</summary>
    public required Sourced<int> DistanceDaysPerWeek { get; init; }

    /// <summary>How long the first time lasts.</summary>
    [JsonPropertyName("first_time_s")]
    public required Sourced<Range<TimeSpan>> FirstTime { get; init; }

    /// <summary>The part of what somebody can walk without a rest with which they start.</summary>
    public required Sourced<double> ShareOfAbility { get; init; }

    /// <summary>For so many weeks at most it is written down in advance.</summary>
    public required Sourced<int> WeeksAtMost { get; init; }

    /// <summary>Walking with rests between.</summary>
    public required IntervalNumbers Intervals { get; init; }
}

/// <summary>Walking with rests between.</summary>
/// <param name="Conditions">For whom.</param>
/// <param name="Exercises">Which exercises.</param>
/// <param name="Times">How many times.</param>
public sealed record IntervalNumbers(Sourced<Seq<string>> Conditions, Seq<string> Exercises, Sourced<int> Times)
{
    /// <summary>How long to rest between.</summary>
    [JsonPropertyName("rest_s")]
    public required Sourced<TimeSpan> Rest { get; init; }
}

/// <summary>The words of aerobic plans in one language: the content of <c>aerobic/words/en.json</c>. Places in braces are filled in.</summary>
public sealed record AerobicWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>How hard: the talk test.</summary>
    public required string TalkTest { get; init; }

    /// <summary>How to rest between.</summary>
    public required string Intervals { get; init; }

    /// <summary>How it grows.</summary>
    public required string Growth { get; init; }

    /// <summary>It does not grow, for a clinician is to be seen first.</summary>
    public required string NoGrowth { get; init; }

    /// <summary>When the goal is reached.</summary>
    public required string Goal { get; init; }

    /// <summary>The goal is not reached: what limits it.</summary>
    public required string Limited { get; init; }
}

/// <summary>Numbers and words of aerobic plans.</summary>
/// <param name="Facts">The numbers.</param>
/// <param name="Words">The words.</param>
public sealed record AerobicRules(AerobicFacts Facts, AerobicWords Words)
{
    /// <summary>Reads both.</summary>
    /// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there; those of <see cref="StrictJson"/>.</remarks>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="language">The language of the words.</param>
    public static Read<AerobicRules> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var texts = files.Where(f => f.Path.StartsWith("aerobic/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        return One<AerobicFacts>(texts, "aerobic/rules.json").Then(facts => One<AerobicWords>(texts, $"aerobic/words/{language}.json").Then<AerobicRules>(words => new AerobicRules(facts, words)));
    }

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");
}
