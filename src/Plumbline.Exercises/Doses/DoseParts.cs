namespace Plumbline.Exercises.Doses;

/// <summary>A complete dose as the keys of a stated one, and back: what files and words are made from.</summary>
public static class DoseParts
{
    /// <summary>All parts of a dose, stated or filled in.</summary>
    public static StatedDose Of(Dose dose) => Take(dose, _ => true);

    /// <summary>Only the parts that somebody stated.</summary>
    public static StatedDose StatedOf(Dose dose) => Take(dose, basis => basis == PartBasis.Stated);

    /// <summary>The keys of the parts that were filled in, in the order of the file.</summary>
    public static IReadOnlyList<string> DefaultsOf(Dose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        List<(string Key, PartBasis Basis)> parts = dose switch
        {
            Dose.Repetitions d => [("sets", d.Sets.Basis), ("repetitions", d.Count.Basis), ("hold_s", d.Hold.Basis), ("rest_s", d.Rest.Basis), ("sides", d.Sides.Basis), ("tempo_s", d.Tempo.Basis)],
            Dose.Duration d => [("duration_s", d.Time.Basis), ("sets", d.Sets.Basis), ("rest_s", d.Rest.Basis), ("sides", d.Sides.Basis)],
            Dose.Distance d => [("distance_m", d.Way.Basis), ("sets", d.Sets.Basis), ("rest_s", d.Rest.Basis)],
        };
        parts.Add(dose.Frequency switch
        {
            Frequency.TimesPerDay f => ("times_per_day", f.Times.Basis),
            Frequency.EveryHours f => ("every_h", f.Hours.Basis),
        });
        parts.Add(("days_per_week", dose.Frequency.DaysPerWeek.Basis));
        parts.Add(("end_feel", dose.EndFeel.Basis));
        return [.. parts.Where(p => p.Basis == PartBasis.Default).Select(p => p.Key)];
    }

    private static StatedDose Take(Dose dose, Func<PartBasis, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(dose);
        T? Only<T>(Part<T> part) where T : struct => wanted(part.Basis) ? part.Value : null;

        var often = new StatedDose
        {
            DaysPerWeek = Only(dose.Frequency.DaysPerWeek),
            TimesPerDay = dose.Frequency is Frequency.TimesPerDay t ? Only(t.Times) : null,
            EveryHours = dose.Frequency is Frequency.EveryHours e ? Only(e.Hours) : null,
            EndFeel = Only(dose.EndFeel),
        };
        return dose switch
        {
            Dose.Repetitions d => often with
            {
                Sets = Only(d.Sets),
                Repetitions = Only(d.Count),
                Hold = Only(d.Hold),
                Rest = Only(d.Rest),
                Sides = Only(d.Sides),
                Tempo = Only(d.Tempo),
                GrowToRepetitions = d.GrowTo,
            },
            Dose.Duration d => often with { Duration = Only(d.Time), Sets = Only(d.Sets), Rest = Only(d.Rest), Sides = Only(d.Sides) },
            Dose.Distance d => often with { Distance = Only(d.Way), Sets = Only(d.Sets), Rest = Only(d.Rest) },
        };
    }
}
