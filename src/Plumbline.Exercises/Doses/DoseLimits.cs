using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>Between which numbers a dose must lie: the content of <c>doses/limits.json</c>.</summary>
/// <remarks>Code: <c>PLB-DOSE-LIMIT</c>.</remarks>
public sealed record DoseLimits
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data; decisions log it.</summary>
    public required string Version { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports the limits.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Sets.</summary>
    public required Range<int> Sets { get; init; }

    /// <summary>Repetitions of a set.</summary>
    public required Range<int> Repetitions { get; init; }

    /// <summary>One hold.</summary>
    [JsonPropertyName("hold_s")]
    public required Range<TimeSpan> Hold { get; init; }

    /// <summary>Rest between sets.</summary>
    [JsonPropertyName("rest_s")]
    public required Range<TimeSpan> Rest { get; init; }

    /// <summary>Times a day.</summary>
    public required Range<int> TimesPerDay { get; init; }

    /// <summary>Days a week.</summary>
    public required Range<int> DaysPerWeek { get; init; }

    /// <summary>Hours between.</summary>
    [JsonPropertyName("every_h")]
    public required Range<int> EveryHours { get; init; }

    /// <summary>A steady exercise.</summary>
    [JsonPropertyName("duration_s")]
    public required Range<TimeSpan> Duration { get; init; }

    /// <summary>A way.</summary>
    [JsonPropertyName("distance_m")]
    public required Range<Length> Distance { get; init; }

    /// <summary>One phase of a repetition.</summary>
    [JsonPropertyName("tempo_s")]
    public required Range<TimeSpan> Tempo { get; init; }

    /// <summary>The number that repetitions may grow to.</summary>
    public required Range<int> GrowToRepetitions { get; init; }

    /// <summary>Everything in a dose that lies beyond the limits.</summary>
    /// <param name="dose">What a text or a source says.</param>
    /// <param name="path">Where the dose stands; the part's key is put behind it.</param>
    public ImmutableArray<Problem> Check(StatedDose dose, string path)
    {
        ArgumentNullException.ThrowIfNull(dose);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        Within(problems, path, "sets", dose.Sets, Sets, n => Whole(n));
        Within(problems, path, "repetitions", dose.Repetitions, Repetitions, n => Whole(n));
        Within(problems, path, "hold_s", dose.Hold, Hold, Seconds);
        Within(problems, path, "rest_s", dose.Rest, Rest, Seconds);
        Within(problems, path, "times_per_day", dose.TimesPerDay, TimesPerDay, n => Whole(n));
        Within(problems, path, "days_per_week", dose.DaysPerWeek, DaysPerWeek, n => Whole(n));
        Within(problems, path, "every_h", dose.EveryHours, EveryHours, n => Whole(n));
        Within(problems, path, "duration_s", dose.Duration, Duration, Seconds);
        Within(problems, path, "distance_m", dose.Distance, Distance, l => l.ToString());
        foreach (var phase in dose.Tempo ?? []) Within<TimeSpan>(problems, path, "tempo_s", phase, Tempo, Seconds);
        Within<int>(problems, path, "grow_to_repetitions", dose.GrowToRepetitions is { } grow ? grow : null, GrowToRepetitions, n => Whole(n));
        return problems.ToImmutable();
    }

    /// <summary>Everything in a complete dose that lies beyond the limits.</summary>
    public ImmutableArray<Problem> Check(Dose dose, string path) => Check(DoseParts.Of(dose), path);

    private static void Within<T>(ImmutableArray<Problem>.Builder problems, string path, string key, Range<T>? value, Range<T> limit, Func<T, string> shown)
        where T : struct, IComparable<T>
    {
        if (value is not { } range || (limit.Contains(range.Min) && limit.Contains(range.Max))) return;
        var off = limit.Contains(range.Min) ? range.Max : range.Min;
        problems.Add(new("PLB-DOSE-LIMIT", $"{path}{(path.Length == 0 ? "" : ".")}{key}", $"{shown(off)} is beyond the limits of {key}: {shown(limit.Min)} to {shown(limit.Max)}. Check the number."));
    }

    private static string Whole(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan t) => string.Create(CultureInfo.InvariantCulture, $"{t.TotalSeconds:0.###} s");
}
