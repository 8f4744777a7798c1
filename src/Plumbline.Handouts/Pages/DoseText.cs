using System.Globalization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Handouts.Pages;

/// <summary>A dose in words, without its days: those stand beside it.</summary>
internal static class DoseText
{
    /// <summary>The sentence of an exercise.</summary>
    public static string Full(Dose dose) => $"{Short(dose)}{Rest(dose)}, {Often(dose.Frequency)}";

    /// <summary>The amount alone.</summary>
    public static string Short(Dose dose) => dose switch
    {
        Dose.Repetitions d => $"{Sets(d.Sets.Value)}{d.Count.Value}{(d.Sets.Value.Max == 1 ? " times" : "")}{On(d.Sides.Value)}{(d.Hold.Value.Max == TimeSpan.Zero ? "" : $", hold {Time(d.Hold.Value)}")}",
        Dose.Duration d => $"{Sets(d.Sets.Value)}{Time(d.Time.Value)}{On(d.Sides.Value)}",
        Dose.Distance d => $"{Sets(d.Sets.Value)}{d.Way.Value.Min.Kilometres.ToString("0.#", CultureInfo.InvariantCulture)} km",
    };

    private static string Rest(Dose dose) => dose is Dose.Repetitions { Sets.Value.Max: > 1 } d ? $", rest {Time(d.Rest.Value)} between sets" : "";

    private static string Sets(Range<int> sets) => sets.Max == 1 ? "" : $"{sets} sets of ";

    private static string On(Sides sides) => sides switch
    {
        Sides.Both => "",
        Sides.Each => " on each side",
        Sides.Alternating => " on each side, taking turns",
    };

    private static string Often(Frequency frequency) => frequency switch
    {
        Frequency.TimesPerDay { Times.Value.Max: 1 } => "once a day",
        Frequency.TimesPerDay f => $"{f.Times.Value} times a day",
        Frequency.EveryHours f => $"every {f.Hours.Value} hours",
    };

    private static string Time(Range<TimeSpan> time) => time.Max >= TimeSpan.FromMinutes(2)
        ? $"{Numbers(time, t => t.TotalMinutes)} minutes"
        : $"{Numbers(time, t => t.TotalSeconds)} seconds";

    private static string Numbers(Range<TimeSpan> time, Func<TimeSpan, double> unit) => time.IsSingle ? Number(unit(time.Min)) : $"{Number(unit(time.Min))} to {Number(unit(time.Max))}";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
