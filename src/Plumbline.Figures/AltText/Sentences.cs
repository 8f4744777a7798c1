using System.Globalization;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.AltText;

/// <summary>Makes sentences of moves in the words of a language.</summary>
internal static class Sentences
{
    private const int MostMoves = 3;

    /// <summary>The moves of one pose, joined, without a full stop.</summary>
    public static string Of(IReadOnlyList<Move> moves, AltTextWords words)
    {
        var phrases = moves.Take(MostMoves).Select(m => Phrase(m, words)).ToList();
        var text = phrases[0];
        for (var i = 1; i < phrases.Count; i++) text += (i == phrases.Count - 1 ? words.Joins.And : words.Joins.Comma) + phrases[i];
        return text;
    }

    /// <summary>A template with the side in it.</summary>
    public static string Fill(string template, Side side, AltTextWords words) =>
        template.Replace("{side}", side == Side.Right ? words.Sides.Right : words.Sides.Left, StringComparison.Ordinal);

    /// <summary>The first letter in upper case and a full stop at the end.</summary>
    public static string Whole(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";

    private static string Phrase(Move move, AltTextWords words)
    {
        var template = words.Moves[JsonNames.Of(move.What)];
        var text = Fill(move.Both && template.Both is { } both ? both : template.One, move.Side, words);
        if (Amount(move, words) is { } amount) text = $"{text} {amount}";
        if (move.Until is { } until)
        {
            var end = words.Untils[JsonNames.Of(until)];
            text = words.Joins.Until.Replace("{a}", text, StringComparison.Ordinal).Replace("{b}", move.Both ? end.Both ?? end.One : end.One, StringComparison.Ordinal);
        }

        return text;
    }

    private static string? Amount(Move move, AltTextWords words)
    {
        if (move.Centimetres is { } cm) return Number(words.Amounts[AmountWord.Cm], cm < 10 ? Math.Round(cm) : 5 * Math.Round(cm / 5), move);
        if (move.Degrees is not { } degrees) return null;
        var rounded = 5 * Math.Round(degrees / 5);
        return rounded < 5 ? null : Number(words.Amounts[KindOf(move.What)], rounded, move);
    }

    private static string Number(OneOrBoth template, double number, Move move) =>
        (move.Both ? template.Both ?? template.One : template.One).Replace("{n}", number.ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // What the number of a move tells.
    private static AmountWord KindOf(MoveWord word) => word switch
    {
        MoveWord.LowerHips or MoveWord.SlideHeel => AmountWord.Knee,
        MoveWord.KneeToChest or MoveWord.LiftKnee or MoveWord.LowerLeg or MoveWord.SitBack => AmountWord.Hip,
        MoveWord.LiftLeg or MoveWord.LiftArm => AmountWord.Above,
        MoveWord.PullElbowBack => AmountWord.Elbow,
        MoveWord.BendKnee or MoveWord.StraightenKnee or MoveWord.BendElbow or MoveWord.StraightenElbow => AmountWord.To,
        MoveWord.ArmOverhead or MoveWord.ArmForward or MoveWord.ArmOut or MoveWord.ArmDown or MoveWord.ArmBack => AmountWord.Arm,
        MoveWord.LiftHips or MoveWord.LiftBody or MoveWord.StepUp or MoveWord.RiseOnToes or MoveWord.LiftHeadAndShoulders or MoveWord.BellyRises or MoveWord.BellySinks => AmountWord.Cm,
        MoveWord.StandUp or MoveWord.BendForward or MoveWord.LeanOnWall or MoveWord.LeanBack or MoveWord.PushChestUp or MoveWord.KneesToSide or MoveWord.RollPelvis or MoveWord.RoundLowBack or MoveWord.ArchLowBack
            or MoveWord.RoundUpperBack or MoveWord.StraightenUpperBack or MoveWord.BendSideways or MoveWord.TurnTrunk or MoveWord.LowerHead or MoveWord.LiftHead or MoveWord.TurnHead or MoveWord.DrawChinIn
            or MoveWord.LegBack or MoveWord.LegOut or MoveWord.LegAcross or MoveWord.OpenKnee or MoveWord.StepForward or MoveWord.PullToes or MoveWord.PointToes or MoveWord.ArmToCeiling or MoveWord.HoldThigh or MoveWord.HoldKnee or MoveWord.HoldShin or MoveWord.HoldFoot
            or MoveWord.BladesTogether or MoveWord.BladesApart or MoveWord.ShouldersUp or MoveWord.ShouldersDown => AmountWord.By,
    };
}

/// <summary>What a number tells.</summary>
public enum AmountWord
{
    /// <summary>How far something turned.</summary>
    By,

    /// <summary>How far a joint is bent in the end, where the joint is named already.</summary>
    To,

    /// <summary>How far it went, in centimetres.</summary>
    Cm,

    /// <summary>How far the knee is bent in the end.</summary>
    Knee,

    /// <summary>How far the hip is bent in the end.</summary>
    Hip,

    /// <summary>How far the elbow is bent in the end.</summary>
    Elbow,

    /// <summary>How far a leg is above the level in the end.</summary>
    Above,

    /// <summary>How far an arm is from the side in the end.</summary>
    Arm,
}
