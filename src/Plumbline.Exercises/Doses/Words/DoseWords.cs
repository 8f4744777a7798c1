using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses.Words;

/// <summary>The words in which a language talks about doses: the content of <c>doses/words/en.json</c>. What they mean together is grammar, and code.</summary>
/// <remarks>An entry may be several words with one space between them. Upper and lower case are the same.</remarks>
public sealed record DoseWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>Version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>Words for numbers.</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>Words for parts of one, in hundredths: half is 50.</summary>
    public required IReadOnlyDictionary<string, int> Parts { get; init; }

    /// <summary>Words that are a number of times: twice is 2.</summary>
    public required IReadOnlyDictionary<string, int> Multiples { get; init; }

    /// <summary>Words that say how many times a day: BID is 2.</summary>
    public required IReadOnlyDictionary<string, int> TimesADay { get; init; }

    /// <summary>Days of the week, Monday is 1.</summary>
    public required IReadOnlyDictionary<string, int> Weekdays { get; init; }

    /// <summary>Words for a number of days a week: weekdays are 5.</summary>
    public required IReadOnlyDictionary<string, int> DaysAWeek { get; init; }

    /// <summary>Parts of the day in their order; two words of one part have one number.</summary>
    public required IReadOnlyDictionary<string, int> DayParts { get; init; }

    /// <summary>The other words by what they do in a sentence; the names are those of <see cref="Sense"/>.</summary>
    public required IReadOnlyDictionary<string, Seq<string>> Senses { get; init; }

    /// <summary>Phrases that say where a movement or a set stops.</summary>
    public required IReadOnlyDictionary<string, EndFeel> EndFeels { get; init; }

    /// <summary>Beyond these a number is taken for a slip and not for a dose. What is possible but unwise is for <see cref="DoseLimits"/>.</summary>
    public required DoseMost Most { get; init; }
}

/// <summary>The greatest numbers that are read as a dose.</summary>
public sealed record DoseMost
{
    /// <summary>Sets.</summary>
    public required int Sets { get; init; }

    /// <summary>Repetitions.</summary>
    public required int Repetitions { get; init; }

    /// <summary>One hold.</summary>
    [JsonPropertyName("hold_s")]
    public required TimeSpan Hold { get; init; }

    /// <summary>One rest.</summary>
    [JsonPropertyName("rest_s")]
    public required TimeSpan Rest { get; init; }

    /// <summary>Times a day.</summary>
    public required int TimesPerDay { get; init; }

    /// <summary>Hours between.</summary>
    [JsonPropertyName("every_h")]
    public required int EveryHours { get; init; }

    /// <summary>A steady exercise.</summary>
    [JsonPropertyName("duration_s")]
    public required TimeSpan Duration { get; init; }

    /// <summary>A way.</summary>
    [JsonPropertyName("distance_m")]
    public required Length Distance { get; init; }

    /// <summary>One phase.</summary>
    [JsonPropertyName("tempo_s")]
    public required TimeSpan Tempo { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports them.</summary>
    public required Basis Basis { get; init; }
}
