using System.Globalization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Cli.Commands;

/// <summary>A dose in one line of a summary.</summary>
internal static class DoseSentence
{
    /// <summary>The line, without the days: those stand beside it.</summary>
    public static string Of(Dose dose) => dose switch
    {
        Dose.Repetitions d => $"{Sets(d.Sets.Value)}{d.Count.Value} times{On(d.Sides.Value)}{Held(d)}{Times(d.Frequency)}.",
        Dose.Duration d => $"{Sets(d.Sets.Value)}{Time(d.Time.Value)}{On(d.Sides.Value)}{Times(d.Frequency)}.",
        Dose.Distance d => $"{Sets(d.Sets.Value)}{d.Way.Value.Min.Kilometres.ToString("0.#", CultureInfo.InvariantCulture)} km{Times(d.Frequency)}.",
    };

    private static string Sets(Range<int> sets) => sets is { IsSingle: true, Min: 1 } ? "" : $"{sets} sets of ";

    private static string On(Sides sides) => sides switch
    {
        Sides.Both => "",
        Sides.Each => " on each side",
        Sides.Alternating => " on each side, taking turns",
    };

    private static string Held(Dose.Repetitions dose) => dose.Hold.Value.Max == TimeSpan.Zero ? "" : $", each held for {Time(dose.Hold.Value)}";

    private static string Times(Frequency frequency) => frequency switch
    {
        Frequency.TimesPerDay { Times.Value: { IsSingle: true, Min: 1 } } => ", once a day",
        Frequency.TimesPerDay f => $", {f.Times.Value} times a day",
        Frequency.EveryHours f => $", every {f.Hours.Value} hours",
    };

    private static string Time(Range<TimeSpan> time) => time.Max >= TimeSpan.FromMinutes(2)
        ? $"{Numbers(time, t => t.TotalMinutes)} min"
        : $"{Numbers(time, t => t.TotalSeconds)} s";

    private static string Numbers(Range<TimeSpan> time, Func<TimeSpan, double> unit) => time.IsSingle ? Number(unit(time.Min)) : $"{Number(unit(time.Min))}-{Number(unit(time.Max))}";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
