using System.Globalization;
using Plumbline.Motion;

namespace Plumbline.Exercises.Doses;

/// <summary>Says a dose in plain English, in two lengths; what is printed parses to the same dose.</summary>
/// <remarks>Only what is said is printed: an unsaid part never shows as a number.</remarks>
public static class DoseWording
{
    private const int MostSetsBeforeACross = 6;
    private const int MostTimesADay = 6;

    /// <summary>Sentences for a handout: "Do 3 sets of 15. Rest 1 minute between sets. Do this twice a day."</summary>
    public static string Full(StatedDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return string.Join(' ', Sentences(dose).Select(s => $"{char.ToUpperInvariant(s[0])}{s[1..]}."));
    }

    /// <summary>One line for a table: "3 × 15, rest 1 min, twice a day".</summary>
    public static string Brief(StatedDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return string.Join(", ", Phrases(dose));
    }

    /// <summary>Sentences for a handout, with every part that a person must know, stated or filled in.</summary>
    public static string Full(Dose dose) => Full(Told(dose));

    /// <summary>One line for a table.</summary>
    public static string Brief(Dose dose) => Brief(Told(dose));

    /// <summary>The parts of a complete dose that a person is told: all that are stated, and of those that were filled in the ones that change what is done.</summary>
    /// <remarks>Left out when filled in: no hold, one set, both sides, the tempo and the end-feel (the exercise's own words say them). One set has no rest to tell of, whoever stated it.</remarks>
    public static StatedDose Told(Dose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        var all = DoseParts.Of(dose);
        var stated = DoseParts.StatedOf(dose);
        var isOneSet = all.Sets is { Max: 1 };
        return all with
        {
            Sets = stated.Sets ?? (isOneSet ? null : all.Sets),
            Hold = stated.Hold ?? (all.Hold is { Max.Ticks: > 0 } held ? held : null),
            Rest = isOneSet ? null : stated.Rest ?? all.Rest,
            Sides = stated.Sides ?? (all.Sides == Sides.Both ? null : all.Sides),
            Tempo = stated.Tempo,
            EndFeel = stated.EndFeel,
        };
    }

    private static IEnumerable<string> Sentences(StatedDose dose)
    {
        if (dose.Hold is { } hold) yield return hold.Max == TimeSpan.Zero ? "no hold" : $"hold for {Time(hold)}";
        if (Amount(dose) is { } amount) yield return amount;
        if (dose.Duration is { } time) yield return $"go on for {Time(time)}{(Counts(dose) ? "" : On(dose.Sides))}";
        if (dose.Distance is { } way) yield return $"cover {Way(way)}{(Counts(dose) || dose.Duration is not null ? "" : On(dose.Sides))}";
        if (!Counts(dose) && dose.Duration is null && dose.Distance is null && dose.Sides is { } sides) yield return Alone(sides);
        if (dose.Tempo is { Count: > 0 } tempo) yield return $"move at tempo {Row(tempo)}";
        if (dose.Rest is { } rest) yield return rest.Max == TimeSpan.Zero ? "no rest between sets" : $"rest {Time(rest)} between sets";
        if (dose.GrowToRepetitions is { } most) yield return $"build up to {Of(most, "repetition")}";
        if (Often(dose).ToList() is { Count: > 0 } often) yield return $"do this {string.Join(", ", often)}";
        if (Feel(dose.EndFeel, "stop when you feel a stretch", "stop when the muscle tires", "go only as far as comfortable", "stay in it until it eases") is { } feel) yield return feel;
    }

    private static string? Amount(StatedDose dose) => (dose.Sets, dose.Repetitions) switch
    {
        ({ } sets, { } count) => $"do {Of(sets, "set")} of {Number(count)}{On(dose.Sides)}",
        ({ } sets, null) => $"do {Of(sets, "set")}{On(dose.Sides)}",
        (null, { Min: 1, Max: 1 }) => $"do 1 repetition{On(dose.Sides)}",
        (null, { } count) => $"repeat {Of(count, "time")}{On(dose.Sides)}",
        (null, null) => null,
    };

    private static bool Counts(StatedDose dose) => dose.Sets is not null || dose.Repetitions is not null;

    private static string On(Sides? sides) => sides is { } turns ? On(turns) : "";

    private static string On(Sides sides) => sides switch
    {
        Sides.Each => " on each side",
        Sides.Alternating => " on each side, alternating sides",
        Sides.Both => ", both sides together",
    };

    private static string BriefSides(Sides sides) => sides switch
    {
        Sides.Each => "each side",
        Sides.Alternating => "alternating sides",
        Sides.Both => "both sides together",
    };

    private static string Alone(Sides sides) => sides switch
    {
        Sides.Each => "do this on each side",
        Sides.Alternating => "alternate sides",
        Sides.Both => "move both sides together",
    };

    private static IEnumerable<string> Phrases(StatedDose dose)
    {
        if (dose is { Sets: { } sets, Repetitions: { } count }) yield return sets.Max <= MostSetsBeforeACross ? $"{Dashed(sets)} × {Dashed(count)}" : $"{Dashed(sets)} sets of {Dashed(count)}";
        else if (dose.Sets is { } only) yield return $"{Dashed(only)} {Plural(only, "set")}";
        else if (dose.Repetitions is { } times) yield return $"{Dashed(times)} {Plural(times, "rep")}";
        // Whole minutes by themselves are read as a duration; beside a hold or a stretch they might be held.
        if (dose.Duration is { } time) yield return Unit(time) > 1 && dose.Hold is null && dose.Sides is null && dose.EndFeel is not EndFeel.Stretch ? BriefTime(time) : $"go on for {BriefTime(time)}";
        if (dose.Distance is { } way) yield return BriefWay(way);
        if (dose.Sides is { } turns) yield return Counts(dose) || dose.Duration is not null || dose.Distance is not null ? BriefSides(turns) : Alone(turns);
        if (dose.Hold is { } hold) yield return hold.Max == TimeSpan.Zero ? "no hold" : $"hold {BriefTime(hold)}";
        if (dose.Tempo is { Count: > 0 } tempo) yield return $"tempo {Row(tempo)}";
        if (dose.Rest is { } rest) yield return rest.Max == TimeSpan.Zero ? "no rest" : $"rest {BriefTime(rest)}{(dose.Sets is null ? " between sets" : "")}";
        if (dose.GrowToRepetitions is { } most) yield return $"build up to {most} {(most == 1 ? "rep" : "reps")}";
        foreach (var often in Often(dose)) yield return often.StartsWith("on ", StringComparison.Ordinal) ? often[3..] : often;
        if (Feel(dose.EndFeel, "until you feel a stretch", "until the muscle tires", "as far as comfortable", "until it eases") is { } feel) yield return feel;
    }

    private static IEnumerable<string> Often(StatedDose dose)
    {
        if (dose.TimesPerDay is { } times)
        {
            yield return times switch
            {
                { Min: 1, Max: 1 } => "once a day",
                { Min: 2, Max: 2 } => "twice a day",
                { Max: <= MostTimesADay } => $"{Number(times)} times a day",
                _ => $"in {Number(times)} sessions a day",
            };
        }

        if (dose.EveryHours is { } hours) yield return hours is { Min: 1, Max: 1 } ? "every hour" : $"every {Number(hours)} hours";
        if (dose.DaysPerWeek is { } days) yield return days is { Min: 7, Max: 7 } ? "every day" : $"on {Of(days, "day")} a week";
    }

    private static string? Feel(EndFeel? feel, string stretch, string fatigue, string comfort, string ease) => (feel ?? EndFeel.None) switch
    {
        EndFeel.Stretch => stretch,
        EndFeel.Fatigue => fatigue,
        EndFeel.Comfort => comfort,
        EndFeel.Ease => ease,
        EndFeel.None => null,
    };

    private static string Row(IEnumerable<TimeSpan> tempo) => string.Join('-', tempo.Select(t => Shown(t.TotalSeconds)));

    /// <summary>A time or a range of times: "20 seconds", "1 to 2 minutes".</summary>
    public static string Time(Range<TimeSpan> time) => Unit(time) switch
    {
        3600 => Said(time, 3600, "hour"),
        60 => Said(time, 60, "minute"),
        _ => Said(time, 1, "second"),
    };

    /// <summary>A time or a range of times, short: "20 s", "1\u20132 min".</summary>
    public static string BriefTime(Range<TimeSpan> time) => Unit(time) switch
    {
        3600 => $"{Dashed(time, 3600)} h",
        60 => $"{Dashed(time, 60)} min",
        _ => $"{Dashed(time, 1)} s",
    };

    // Hours and minutes when both ends are whole ones.
    private static int Unit(Range<TimeSpan> time)
    {
        bool Whole(int unit) => time.Min.Ticks % (unit * TimeSpan.TicksPerSecond) == 0 && time.Max.Ticks % (unit * TimeSpan.TicksPerSecond) == 0;
        return time.Min <= TimeSpan.Zero ? 1 : Whole(3600) ? 3600 : Whole(60) ? 60 : 1;
    }

    private static string Said(Range<TimeSpan> time, int unit, string name)
    {
        var (least, most) = (Shown(time.Min.TotalSeconds / unit), Shown(time.Max.TotalSeconds / unit));
        return time.IsSingle ? $"{least} {(least == "1" ? name : name + "s")}" : $"{least} to {most} {name}s";
    }

    private static string Dashed(Range<TimeSpan> time, int unit) => time.IsSingle ? Shown(time.Min.TotalSeconds / unit) : $"{Shown(time.Min.TotalSeconds / unit)}–{Shown(time.Max.TotalSeconds / unit)}";

    /// <summary>A way or a range of ways: "2 to 3 miles".</summary>
    public static string Way(Range<Length> way)
    {
        var (scale, name, names) = Scale(way);
        var (least, most) = (Shown(scale(way.Min)), Shown(scale(way.Max)));
        return way.IsSingle ? $"{least} {(least == "1" ? name : names)}" : $"{least} to {most} {names}";
    }

    private static string BriefWay(Range<Length> way)
    {
        var (scale, name, names) = Scale(way);
        var (least, most) = (Shown(scale(way.Min)), Shown(scale(way.Max)));
        var verb = names == "metres" ? "cover " : "";
        return way.IsSingle ? $"{verb}{least} {(least == "1" ? name : names)}" : $"{verb}{least}–{most} {names}";
    }

    // Kilometres or miles when they come out in few digits and back to exactly the same way; else metres.
    private static (Func<Length, double> Scale, string Name, string Names) Scale(Range<Length> way)
    {
        bool Exact(Func<Length, double> scale, Func<double, Length> back) => new[] { way.Min, way.Max }.All(l => Math.Round(scale(l), 2) is var n && n > 0 && back(n) == l);
        if (way.Max.Metres >= 1000 && Exact(l => l.Kilometres, Length.FromKilometres)) return (l => Math.Round(l.Kilometres, 2), "km", "km");
        if (Exact(l => l.Miles, Length.FromMiles)) return (l => Math.Round(l.Miles, 2), "mile", "miles");
        return (l => l.Metres, "metre", "metres");
    }

    private static string Of(Range<int> range, string noun) => $"{Number(range)} {Plural(range, noun)}";

    private static string Plural(Range<int> range, string noun) => range is { Min: 1, Max: 1 } ? noun : noun + "s";

    private static string Number(Range<int> range) => range.IsSingle ? Shown(range.Min) : $"{Shown(range.Min)} to {Shown(range.Max)}";

    private static string Dashed(Range<int> range) => range.IsSingle ? Shown(range.Min) : $"{Shown(range.Min)}–{Shown(range.Max)}";

    private static string Shown(double value) => value.ToString("0.#######", CultureInfo.InvariantCulture);
}
