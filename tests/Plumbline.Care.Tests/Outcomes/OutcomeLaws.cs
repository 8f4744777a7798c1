using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Outcomes;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Outcomes;

public class OutcomeLaws(ITestOutputHelper output)
{
    private static readonly Instrument[] Instruments = [.. Answered.Rules.Instruments.Values.Where(i => i.Scales.All(s => s.Score != ScoringRule.Table)).OrderBy(i => i.Id)];

    // Any answers: each item answered or not; where the person chooses, three to five activities.
    private static readonly Gen<AnsweredOutcome> Anything =
        from instrument in Gen.Elements(Instruments)
        let items = instrument.Chosen is { } chosen ? Enumerable.Range(1, chosen.Count.Max).Select(i => $"activity-{i}").ToArray() : [.. instrument.ItemIds]
        from answers in Gen.CollectToArray(items.Select(i => Answer(instrument, i)))
        from leave in Gen.Choose(0, 2)
        from left in Gen.CollectToArray(items.Select(_ => Gen.Choose(0, 9)))
        select Answered.Of(instrument.Id, [.. answers.Where((_, i) => leave == 0 || left[i] > leave)]);

    private static Gen<(string, double)> Answer(Instrument instrument, string item)
    {
        var range = instrument.GroupOf(item)?.Range ?? instrument.Chosen!.Range;
        return Gen.Choose((int)range.Min, (int)range.Max).Select(a => (item, (double)a));
    }

    [Fact]
    public void A_score_lies_within_its_scale() => Laws.Hold(output, Anything, answered =>
    {
        var instrument = Answered.Rules.Instruments[answered.Instrument];
        foreach (var scale in instrument.Scales)
            if (Scoring.Of(instrument, scale, answered).Number is { } score) Scoring.RangeOf(instrument, scale).Contains(score).ShouldBeTrue($"{instrument.Id} {scale.Id} {score}");
    });

    // All answers at one end: whichever are missing, the score is that end, or there is none. A missing answer that counted as nothing would move it.
    [Fact]
    public void A_missing_answer_never_counts_as_nothing() => Laws.Hold(output, Anything, answered =>
    {
        var instrument = Answered.Rules.Instruments[answered.Instrument];
        foreach (var scale in instrument.Scales)
        {
            var most = answered with { Answers = answered.Answers.ToImmutableSortedDictionary(a => a.Key, a => Most(instrument, a.Key)) };
            if (Scoring.Of(instrument, scale, most).Number is { } score) score.ShouldBe(Scoring.RangeOf(instrument, scale).Max, 1e-9);
        }
    }, answered => Answered.Rules.Instruments[answered.Instrument] is var i && answered.Answers.Count < (i.Chosen?.Count.Max ?? i.ItemIds.Count()));

    private static double Most(Instrument instrument, string item) => instrument.GroupOf(item) is { } group ? group.Reversed ? group.Range.Min : group.Range.Max : instrument.Chosen!.Range.Max;

    [Fact]
    public void A_worse_score_never_reads_better() => Laws.Hold(
        output,
        from instrument in Gen.Elements("nprs", "rmdq", "odi", "peg", "psfs")
        from first in Gen.Choose(0, 100)
        from one in Gen.Choose(0, 100)
        from other in Gen.Choose(0, 100)
        select (Instrument: Answered.Rules.Instruments[instrument], First: first / 100.0, Less: Math.Min(one, other) / 100.0, More: Math.Max(one, other) / 100.0),
        c =>
        {
            var scale = c.Instrument.Scales[0];
            var most = Scoring.RangeOf(c.Instrument, scale).Max;
            int? Meaning(double now) => Meanings.Between(c.First * most, now * most, c.Instrument.Better, c.Instrument.ImportantChange, c.Instrument.MeasurementError, most).Meaning is { } meaning ? (int)meaning : null;
            var (less, more) = (Meaning(c.Less).ShouldNotBeNull(), Meaning(c.More).ShouldNotBeNull());
            if (c.Instrument.Better == Better.Less) less.ShouldBeGreaterThanOrEqualTo(more);
            else more.ShouldBeGreaterThanOrEqualTo(less);
        });

    [Fact]
    public void The_order_of_answers_does_not_matter() => Laws.Hold(
        output,
        from several in Gen.ListOf(Anything, 6)
        from order in Gen.Shuffle(Enumerable.Range(0, 6))
        select (Answers: several.Select((a, i) => a with { On = Answered.Day(i) }).ToArray(), Order: order),
        c => System.Text.Json.JsonSerializer.Serialize(OutcomeReadings.Of(c.Order.Select(i => c.Answers[i]), Answered.Rules))
            .ShouldBe(System.Text.Json.JsonSerializer.Serialize(OutcomeReadings.Of(c.Answers, Answered.Rules))));
}
