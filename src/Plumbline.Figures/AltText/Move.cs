using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.AltText;

/// <summary>Something that moves between two poses: what a sentence is made of.</summary>
/// <param name="What">Its word.</param>
/// <param name="Side">Which side; the middle for the trunk, and for both sides alike.</param>
/// <param name="Degrees">How far it turned, or how far it is bent in the end; none where the words say enough.</param>
/// <param name="Centimetres">How far it went; none for a turn.</param>
/// <param name="Until">Where it ends, where the body shows it better than a number.</param>
/// <param name="Both">Whether both sides do the same.</param>
internal sealed record Move(MoveWord What, Side Side = Side.Middle, double? Degrees = null, double? Centimetres = null, UntilWord? Until = null, bool Both = false)
{
    /// <summary>The words for all moves.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. JsonNames.All<MoveWord>()];

    /// <summary>The same move of the other side.</summary>
    public Move Mirrored => this with
    {
        Side = Side switch { Side.Left => Side.Right, Side.Right => Side.Left, Side.Middle => Side.Middle },
        What = What,
    };

}

/// <summary>What moves.</summary>
internal enum MoveWord
{
    LiftHips,
    LiftBody,
    LowerHips,
    StandUp,
    StepUp,
    SitBack,
    BendForward,
    LeanOnWall,
    LeanBack,
    PushChestUp,
    LiftHeadAndShoulders,
    RiseOnToes,
    KneesToSide,
    RollPelvis,
    RoundLowBack,
    ArchLowBack,
    RoundUpperBack,
    StraightenUpperBack,
    BendSideways,
    TurnTrunk,
    LowerHead,
    LiftHead,
    TurnHead,
    DrawChinIn,
    KneeToChest,
    LiftKnee,
    LiftLeg,
    LegBack,
    LegOut,
    LegAcross,
    LowerLeg,
    OpenKnee,
    StepForward,
    SlideHeel,
    BendKnee,
    StraightenKnee,
    PullToes,
    PointToes,
    HoldThigh,
    HoldKnee,
    HoldShin,
    HoldFoot,
    ArmOverhead,
    ArmForward,
    ArmToCeiling,
    ArmOut,
    ArmDown,
    ArmBack,
    LiftArm,
    BendElbow,
    StraightenElbow,
    PullElbowBack,
    BladesTogether,
    BladesApart,
    ShouldersUp,
    ShouldersDown,
    BellyRises,
    BellySinks,
}

/// <summary>Where a move ends.</summary>
internal enum UntilWord
{
    BodyLineToKnees,
    BodyLineToAnkles,
    LevelWithTrunk,
    ThighUpright,
    KneesStraight,
    TrunkLevel,
}

/// <summary>The words for where a move ends.</summary>
internal static class Until
{
    public static IReadOnlyList<string> Ids { get; } = [.. JsonNames.All<UntilWord>()];
}
