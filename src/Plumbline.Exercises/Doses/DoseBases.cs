namespace Plumbline.Exercises.Doses;

/// <summary>Where the parts of a dose come from, when the dose went through a change that kept only its values.</summary>
public static class DoseBases
{
    /// <summary>The dose, in which each part that is as in another dose comes from where it comes from there.</summary>
    /// <param name="dose">The dose of now.</param>
    /// <param name="before">The dose before the change, or the usual one of the exercise.</param>
    /// <returns>The same values; a part that changed keeps its <see cref="PartBasis"/>.</returns>
    public static Dose From(Dose dose, Dose before)
    {
        ArgumentNullException.ThrowIfNull(dose);
        ArgumentNullException.ThrowIfNull(before);
        var often = dose with { Frequency = Often(dose.Frequency, before.Frequency), EndFeel = Part(dose.EndFeel, before.EndFeel) };
        return (often, before) switch
        {
            (Dose.Repetitions d, Dose.Repetitions b) => d with
            {
                Sets = Part(d.Sets, b.Sets),
                Count = Part(d.Count, b.Count),
                Hold = Part(d.Hold, b.Hold),
                Rest = Part(d.Rest, b.Rest),
                Sides = Part(d.Sides, b.Sides),
                Tempo = Part(d.Tempo, b.Tempo),
            },
            (Dose.Duration d, Dose.Duration b) => d with { Time = Part(d.Time, b.Time), Sets = Part(d.Sets, b.Sets), Rest = Part(d.Rest, b.Rest), Sides = Part(d.Sides, b.Sides) },
            (Dose.Distance d, Dose.Distance b) => d with { Way = Part(d.Way, b.Way), Sets = Part(d.Sets, b.Sets), Rest = Part(d.Rest, b.Rest) },
            _ => often,
        };
    }

    private static Frequency Often(Frequency frequency, Frequency before)
    {
        var days = Part(frequency.DaysPerWeek, before.DaysPerWeek);
        return (frequency, before) switch
        {
            (Frequency.TimesPerDay f, Frequency.TimesPerDay b) => f with { Times = Part(f.Times, b.Times), DaysPerWeek = days },
            (Frequency.EveryHours f, Frequency.EveryHours b) => f with { Hours = Part(f.Hours, b.Hours), DaysPerWeek = days },
            _ => frequency with { DaysPerWeek = days },
        };
    }

    private static Part<T> Part<T>(Part<T> part, Part<T> before) => EqualityComparer<T>.Default.Equals(part.Value, before.Value) ? before : part;
}
