using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Care.Outcomes;

namespace Plumbline.Care.Tests.Outcomes;

/// <summary>Answers for the tests.</summary>
public static class Answered
{
    public static OutcomeRules Rules { get; } = OutcomeRules.Read(World.Files).Require();

    public static DateOnly Day(int week) => new DateOnly(2026, 3, 2).AddDays(7 * week);

    public static AnsweredOutcome Of(string instrument, params (string Item, double Answer)[] answers) => Of(instrument, 0, answers);

    public static AnsweredOutcome Of(string instrument, int week, params (string Item, double Answer)[] answers) => new()
    {
        Instrument = instrument,
        Version = Rules.Instruments[instrument].Version,
        On = Day(week),
        Answers = answers.ToImmutableSortedDictionary(a => a.Item, a => a.Answer),
    };

    /// <summary>The first items of the list ticked, all others read and not ticked.</summary>
    public static AnsweredOutcome Ticks(int week, int count) => Of("rmdq", week) with { Ticked = [.. Rules.Instruments["rmdq"].ItemIds.Take(count)] };

    public static double? ScoreOf(AnsweredOutcome answered, string scale, LicensedText? licensed = null) => Result(answered, scale, licensed).Number;

    public static Score Result(AnsweredOutcome answered, string scale, LicensedText? licensed = null)
    {
        var instrument = Rules.Instruments[answered.Instrument];
        return Scoring.Of(instrument, instrument.Scales.First(s => s.Id == scale), answered, licensed);
    }

    public static ScoreChange Change(string scale, params AnsweredOutcome[] answers) =>
        OutcomeReadings.Of(answers, Rules).Scales.First(s => s.Scale == scale).Points[^1].Change.ShouldNotBeNull();

    public static (string, double)[] Items(string prefix, params double[] answers) =>
        [.. answers.Select((a, i) => (string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i + 1}"), a))];
}
