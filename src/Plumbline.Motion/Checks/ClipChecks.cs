using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Checks;

/// <summary>All checks of a clip, each over every frame.</summary>
public static class ClipChecks
{
    /// <summary>The checks in the order in which they are shown.</summary>
    public static IReadOnlyList<Func<ClipUnderTest, CheckResult>> All { get; } =
    [
        AngleChecks.Asked, AngleChecks.Defining, AgeCheck.Ranges, AngleChecks.Speed, TurnCheck.Pelvis,
        ContactChecks.Gaps, ContactChecks.Slip, ContactChecks.Floor, FurnitureCheck.Penetration, BalanceCheck.OverSupport,
        BodyChecks.Collisions, FoldCheck.Neighbours, BodyChecks.LimbLengths, BodyChecks.Loop, BodyChecks.Mirror,
    ];

    /// <summary>What all checks find.</summary>
    public static Seq<CheckResult> Of(Clip clip)
    {
        var under = new ClipUnderTest(clip);
        return All.Select(check => check(under)).ToSeq();
    }
}

/// <summary>A clip with its bodies posed once for all checks.</summary>
public sealed class ClipUnderTest(Clip clip)
{
    /// <summary>The clip.</summary>
    public Clip Clip { get; } = clip;

    /// <summary>The body in each frame.</summary>
    public IReadOnlyList<PosedBody> Bodies { get; } = [.. clip.Frames.Select(f => clip.Shape.In(f.Pose))];

    /// <summary>The file that problems name.</summary>
    public string File => $"exercises/{Clip.Movement.Id}/movement.json";

    /// <summary>The moment of a frame, for people.</summary>
    internal string At(int frame) => FormattableString.Invariant($"at {Clip.Frames[frame].TimeS:0.0} s");

    /// <summary>A result from figures of which the greatest is the worst.</summary>
    internal CheckResult Result(string id, double limit, string unit, IEnumerable<(double Figure, string Message)> found)
    {
        var all = found.ToList();
        var problems = all.Where(f => f.Figure > limit).OrderByDescending(f => f.Figure).Take(5).Select(f => new Problem($"PLB-MOVE-{id.ToUpperInvariant()}", File, f.Message));
        return new(id, all.Count == 0 ? 0 : all.Max(f => f.Figure), limit, unit, problems.ToSeq());
    }

    /// <summary>The worst of several figures with what it says.</summary>
    internal static (double Figure, string Message) Worst(IEnumerable<(double Figure, string Message)> found) => found.MaxBy(f => f.Figure);

    internal static string Mm(double metres) => FormattableString.Invariant($"{metres * 1000:0.#} mm");

    internal static string Name(Coordinate coordinate) => coordinate.Words;
}
