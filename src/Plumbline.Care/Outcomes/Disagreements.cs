using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>Finds where a score and the person's own rating of change do not say the same: a score can rise while somebody feels worse. Source: v219b.</summary>
public static class Disagreements
{
    /// <summary>All of them, the latest last.</summary>
    /// <param name="scales">Scales over time, the transition question among them.</param>
    /// <param name="rules">Thresholds.</param>
    public static Seq<Disagreement> In(IEnumerable<ScaleReading> scales, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var all = scales.ToList();
        var asked = all.Where(s => rules.Instruments[s.Instrument].Kind == InstrumentKind.Transition)
            .SelectMany(s => s.Points.Where(p => p.Score.Number is not null).Select(p => (p.On, Says: Rated(p.Score.Number!.Value, rules.Instruments[s.Instrument])))).ToList();
        if (asked.Count == 0) return [];
        return
        [
            .. (from scale in all
                let instrument = rules.Instruments[scale.Instrument]
                where instrument.Kind == InstrumentKind.State && instrument.Scales.Any(s => s.Id == scale.Scale)
                from point in scale.Points
                where point.Change?.Meaning is not null
                let nearest = asked.MinBy(a => Math.Abs(a.On.DayNumber - point.On.DayNumber))
                where Math.Abs(nearest.On.DayNumber - point.On.DayNumber) <= rules.Facts.PairWithinDays.Value
                where Math.Abs((int)point.Change!.Meaning! - (int)nearest.Says) > 1
                orderby point.On
                select new Disagreement
                {
                    Instrument = scale.Instrument,
                    Scale = scale.Scale,
                    On = point.On,
                    Score = point.Change!.Meaning!.Value,
                    Person = nearest.Says,
                    AskedOn = nearest.On,
                }),
        ];
    }

    /// <summary>What a rating of change says.</summary>
    public static ChangeMeaning Rated(double rating, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var from = instrument.ImportantChange?.Absolute.Max ?? double.Epsilon;
        var gain = instrument.Better == Better.More ? rating : -rating;
        return gain >= from ? ChangeMeaning.LikelyBetter : gain <= -from ? ChangeMeaning.LikelyWorse : ChangeMeaning.NoClearChange;
    }
}
