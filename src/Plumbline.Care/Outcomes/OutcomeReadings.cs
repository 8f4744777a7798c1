namespace Plumbline.Care.Outcomes;

/// <summary>Reads a person's answers over time: scores, change since the first, what it means, and where score and person disagree.</summary>
/// <remarks>A pure function; the order of the answers does not matter, and of two answers to one instrument on one day the later in the list counts.</remarks>
public static class OutcomeReadings
{
    /// <summary>The report.</summary>
    /// <param name="answers">The answers, already checked; those to instruments that the catalogue does not have are left out.</param>
    /// <param name="rules">Instruments and thresholds.</param>
    /// <param name="licensed">What is loaded under licences of one's own.</param>
    public static OutcomeReport Of(IEnumerable<AnsweredOutcome> answers, OutcomeRules rules, IEnumerable<LicensedText>? licensed = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(rules);
        var texts = (licensed ?? []).ToDictionary(t => t.Instrument);
        var scales = new List<ScaleReading>();
        var groups = new List<GroupOn>();
        foreach (var of in answers.Where(a => rules.Instruments.ContainsKey(a.Instrument)).GroupBy(a => a.Instrument).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var instrument = rules.Instruments[of.Key];
            var days = of.GroupBy(a => a.On).Select(g => g.Last()).OrderBy(a => a.On).ToList();
            var own = instrument.Scales.Select(s => Reading(instrument, s, days, texts.GetValueOrDefault(of.Key))).ToList();
            // A question that was never asked is no gap.
            scales.AddRange(own.Count == 1 ? own : own.Where(r => instrument.Scales.First(s => s.Id == r.Scale) is var scale && days.Exists(d => Scoring.IsBegun(instrument, scale, d))));
            if (instrument.Chosen is { } chosen) scales.AddRange(Activities(instrument, chosen, days));
            groups.AddRange(days.Select((day, i) => Group(instrument, own, day.On, i)).OfType<GroupOn>());
        }

        return new OutcomeReport
        {
            Scales = [.. scales],
            Groups = [.. groups],
            Disagreements = Disagreements.In(scales, rules),
            RulesVersion = rules.Version,
        };
    }

    private static ScaleReading Reading(Instrument instrument, Scale scale, List<AnsweredOutcome> days, LicensedText? licensed)
    {
        var range = Scoring.RangeOf(instrument, scale);
        var better = scale.Better ?? instrument.Better;
        var first = days.FirstOrDefault(d => Scoring.Of(instrument, scale, d, licensed).Number is not null);
        return new ScaleReading
        {
            Instrument = instrument.Id,
            Scale = scale.Id,
            Range = range,
            Better = better,
            Unit = instrument.Unit,
            Points = [.. days.Select(day =>
            {
                var score = Scoring.Of(instrument, scale, day, licensed);
                return new ScalePoint
                {
                    On = day.On,
                    Score = score,
                    Change = first is null || day == first || instrument.Kind == InstrumentKind.Transition ? null : Change(instrument, scale, first, day, licensed),
                    Recovered = score.Number is { } number && (scale.Recovered ?? instrument.Recovered) is { } cut ? better == Better.Less ? number <= cut.Score : number >= cut.Score : null,
                    Remarks = score.Number is { } known ? [.. instrument.Remarks.Where(r => r.When.All(w => w.Scale == scale.Id && w.Holds(known))).Select(r => r.Id)] : [],
                };
            })],
        };
    }

    private static ScoreChange? Change(Instrument instrument, Scale scale, AnsweredOutcome first, AnsweredOutcome now, LicensedText? licensed)
    {
        // Of self-chosen activities only those of both days can be compared.
        HashSet<string>? common = instrument.Chosen is null || first.Answers.Keys.SequenceEqual(now.Answers.Keys) ? null : [.. first.Answers.Keys.Intersect(now.Answers.Keys)];
        if (Scoring.Of(instrument, scale, first, licensed, common).Number is not { } before || Scoring.Of(instrument, scale, now, licensed, common).Number is not { } after) return null;
        var change = Meanings.Between(
            before, after, scale.Better ?? instrument.Better, scale.ImportantChange ?? instrument.ImportantChange,
            scale.MeasurementError ?? instrument.MeasurementError, Scoring.RangeOf(instrument, scale).Max);
        return common is null ? change : change with { ComparedOn = [.. common.Order(StringComparer.Ordinal)] };
    }

    private static IEnumerable<ScaleReading> Activities(Instrument instrument, ChosenItems chosen, List<AnsweredOutcome> days) =>
        days.SelectMany(d => d.Answers.Keys).Distinct().Order(StringComparer.Ordinal).Select(item =>
        {
            var on = days.Where(d => d.Answers.ContainsKey(item)).ToList();
            var first = on[0].Answers[item];
            return new ScaleReading
            {
                Instrument = instrument.Id,
                Scale = item,
                Range = chosen.Range,
                Better = instrument.Better,
                Unit = instrument.Unit,
                Points = [.. on.Select((d, i) => new ScalePoint
                {
                    On = d.On,
                    Score = new Score.Scored { Value = d.Answers[item], Missing = [] },
                    Change = i == 0 ? null : Meanings.Between(first, d.Answers[item], instrument.Better, null, chosen.SingleItemError, chosen.Range.Max),
                })],
            };
        });

    // A group needs every score that it looks at; what is not known fits nothing.
    private static GroupOn? Group(Instrument instrument, List<ScaleReading> scales, DateOnly on, int day)
    {
        bool? Holds(ScoreIs when) => scales.First(s => s.Scale == when.Scale).Points[day].Score.Number is { } score ? when.Holds(score) : null;
        foreach (var group in instrument.Groups)
        {
            var holds = group.When.Select(Holds).ToList();
            if (holds.Contains(null)) return null;
            if (holds.TrueForAll(h => h == true)) return new(instrument.Id, on, group.Id);
        }

        return null;
    }
}
