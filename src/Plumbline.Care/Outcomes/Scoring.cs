using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>Makes scores of answers. A missing answer never counts as nothing: it is left out where the instrument's rule says so, else there is no score.</summary>
public static class Scoring
{
    private static readonly ImmutableSortedDictionary<string, double> NoTable = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The score of one scale.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="scale">One of its scales.</param>
    /// <param name="answered">The answers, already checked.</param>
    /// <param name="licensed">What is loaded for the instrument, for its tables.</param>
    /// <param name="only">Only these items, when answers of two days are compared that do not have the same ones; null for all.</param>
    public static Score Of(Instrument instrument, Scale scale, AnsweredOutcome answered, LicensedText? licensed = null, IReadOnlySet<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(answered);
        var items = ItemsOf(instrument, scale, answered).Where(i => only?.Contains(i) != false).ToList();
        var values = items.Select(i => (Item: i, Value: ValueOf(instrument, scale, answered, i))).ToList();
        Seq<string> missing = [.. values.Where(v => v.Value is null).Select(v => v.Item)];
        var given = values.Where(v => v.Value is not null).Select(v => (v.Item, Value: v.Value!.Value)).ToList();
        if (given.Count == 0 || given.Count < Needed(instrument, scale, items.Count)) return new Score.NotScored { Because = NoScore.TooFewAnswered, Missing = missing };
        var sum = given.Sum(g => g.Value);
        double? number = scale.Score switch
        {
            ScoringRule.Sum => sum,
            ScoringRule.Mean => sum / given.Count,
            ScoringRule.PercentOfAnswered => 100 * sum / given.Sum(g => CountsOf(instrument, g.Item).Max),
            ScoringRule.Table => (licensed?.Tables.GetValueOrDefault(scale.Id) ?? NoTable).TryGetValue(sum.ToString(CultureInfo.InvariantCulture), out var found) ? found : null,
        };
        return number is { } value ? new Score.Scored { Value = value, Missing = missing } : new Score.NotScored { Because = NoScore.NoTable, Missing = missing };
    }

    /// <summary>The least and the greatest score of a scale.</summary>
    public static Range<double> RangeOf(Instrument instrument, Scale scale)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(scale);
        var counts = instrument.Chosen is { } chosen ? [chosen.Range] : (scale.Items.Count > 0 ? scale.Items : instrument.ItemIds).Select(i => CountsOf(instrument, i)).ToList();
        return scale.Score switch
        {
            ScoringRule.Sum => new(counts.Sum(c => c.Min), counts.Sum(c => c.Max)),
            ScoringRule.Mean => new(counts.Min(c => c.Min), counts.Max(c => c.Max)),
            ScoringRule.PercentOfAnswered => new(0, 100),
            ScoringRule.Table => scale.TableRange ?? new(0, 100),
        };
    }

    /// <summary>Whether any of a scale's items has an answer.</summary>
    internal static bool IsBegun(Instrument instrument, Scale scale, AnsweredOutcome answered) =>
        ItemsOf(instrument, scale, answered).Any(i => ValueOf(instrument, scale, answered, i) is not null);

    /// <summary>Whether a value reaches a least one, but for what machine numbers differ by.</summary>
    internal static bool AtLeast(double value, double least) => value >= least - 1e-9;

    private static IEnumerable<string> ItemsOf(Instrument instrument, Scale scale, AnsweredOutcome answered) =>
        instrument.Chosen is not null ? answered.Answers.Keys : scale.Items.Count > 0 ? scale.Items : instrument.ItemIds;

    private static int Needed(Instrument instrument, Scale scale, int items) => scale.AnsweredAtLeast ?? instrument.Chosen?.Count.Min ?? items;

    private static double? ValueOf(Instrument instrument, Scale scale, AnsweredOutcome answered, string item)
    {
        if (answered.Answers.TryGetValue(item, out var answer)) return instrument.GroupOf(item) is { } group ? group.Value(answer) : answer;
        if (answered.NotApplicable.Contains(item)) return scale.NotApplicable == NotApplicable.Zero ? 0 : null;
        return answered.Ticked is { } ticked ? ticked.Contains(item) ? 1 : 0 : null;
    }

    private static Range<double> CountsOf(Instrument instrument, string item) => instrument.GroupOf(item)?.Counts ?? instrument.Chosen?.Range ?? new(0, 0);
}
