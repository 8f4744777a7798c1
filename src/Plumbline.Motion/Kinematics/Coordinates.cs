using System.Collections.Frozen;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Kinematics;

/// <summary>The one table from clinical motions to axes, signs, sides and order of turns.</summary>
/// <remarks>
/// The shares of the low back follow the levels' shares in bending (L1/2 .255, L2/3 .231, L3/4 .204, L4/5 .185, L5/S1 .125; sideways .188, .250, .245, .181, .136),
/// each level given to the two nearest hinges of the model by its distance. Source: myosim-lumbar. Turning and the upper back are shared by proposal. Source: d-plumbline.
/// The page docs/frames.md shows the same table; a test compares them.
/// </remarks>
public static class Coordinates
{
    // Motion, and for each bone it turns: axis, sign and share on the left side. On the right, turns about y and z change sign.
    private static readonly (JointMotion Motion, Drive[] Left)[] Table =
    [
        (JointMotion.LumbarFlexion, [new(Bone.Lumbar1, Axis.X, .28), new(Bone.Lumbar2, Axis.X, .52), new(Bone.Thoracic1, Axis.X, .20)]),
        (JointMotion.LumbarLateralFlexion, [new(Bone.Lumbar1, Axis.Z, -.29), new(Bone.Lumbar2, Axis.Z, -.54), new(Bone.Thoracic1, Axis.Z, -.17)]),
        (JointMotion.LumbarRotation, [new(Bone.Lumbar1, Axis.Y, .36), new(Bone.Lumbar2, Axis.Y, .48), new(Bone.Thoracic1, Axis.Y, .16)]),
        (JointMotion.ThoracicFlexion, [new(Bone.Thoracic1, Axis.X, .4), new(Bone.Thoracic2, Axis.X, .6)]),
        (JointMotion.ThoracicLateralFlexion, [new(Bone.Thoracic1, Axis.Z, -.4), new(Bone.Thoracic2, Axis.Z, -.6)]),
        (JointMotion.ThoracicRotation, [new(Bone.Thoracic1, Axis.Y, .4), new(Bone.Thoracic2, Axis.Y, .6)]),
        (JointMotion.NeckFlexion, [new(Bone.Neck, Axis.X, .5), new(Bone.Head, Axis.X, .5)]),
        (JointMotion.UpperNeckFlexion, [new(Bone.Head, Axis.X, 1)]),
        (JointMotion.NeckLateralFlexion, [new(Bone.Neck, Axis.Z, -.5), new(Bone.Head, Axis.Z, -.5)]),
        (JointMotion.NeckRotation, [new(Bone.Neck, Axis.Y, .5), new(Bone.Head, Axis.Y, .5)]),
        (JointMotion.ScapulaElevation, [new(Bone.LeftClavicle, Axis.Z, 1)]),
        (JointMotion.ScapulaProtraction, [new(Bone.LeftClavicle, Axis.Y, -1)]),
        (JointMotion.ShoulderFlexion, [new(Bone.LeftUpperArm, Axis.X, -1)]),
        (JointMotion.ShoulderAbduction, [new(Bone.LeftUpperArm, Axis.Z, 1)]),
        (JointMotion.ShoulderExternalRotation, [new(Bone.LeftUpperArm, Axis.Y, 1)]),
        (JointMotion.ElbowFlexion, [new(Bone.LeftForearm, Axis.X, -1)]),
        (JointMotion.ForearmPronation, [new(Bone.LeftForearm, Axis.Y, -1)]),
        (JointMotion.WristExtension, [new(Bone.LeftHand, Axis.Z, 1)]),
        (JointMotion.WristUlnarDeviation, [new(Bone.LeftHand, Axis.X, 1)]),
        (JointMotion.FingersFlexion, [new(Bone.LeftFingers, Axis.Z, -1)]),
        (JointMotion.HipFlexion, [new(Bone.LeftThigh, Axis.X, -1)]),
        (JointMotion.HipAbduction, [new(Bone.LeftThigh, Axis.Z, 1)]),
        (JointMotion.HipExternalRotation, [new(Bone.LeftThigh, Axis.Y, 1)]),
        (JointMotion.KneeFlexion, [new(Bone.LeftShank, Axis.X, 1)]),
        (JointMotion.AnkleDorsiflexion, [new(Bone.LeftFoot, Axis.X, -1)]),
        (JointMotion.AnkleInversion, [new(Bone.LeftFoot, Axis.Z, -1)]),
        (JointMotion.ToeExtension, [new(Bone.LeftToes, Axis.X, -1)]),
    ];

    // The order of the turns of each joint, the first about the parent's own axis.
    private static readonly Axis[][] Orders = [.. Bones.All.Select(b => (b.Side == Side.Right ? b.Mirrored : b) switch
    {
        Bone.Pelvis => Array.Empty<Axis>(),
        Bone.Lumbar1 or Bone.Lumbar2 or Bone.Thoracic1 or Bone.Thoracic2 or Bone.Neck or Bone.Head => [Axis.Y, Axis.Z, Axis.X],
        Bone.LeftClavicle => [Axis.Y, Axis.Z],
        Bone.LeftUpperArm or Bone.LeftThigh => [Axis.X, Axis.Z, Axis.Y],
        Bone.LeftForearm => [Axis.X, Axis.Y],
        Bone.LeftHand => [Axis.Z, Axis.X],
        Bone.LeftFingers => [Axis.Z],
        Bone.LeftFoot => [Axis.X, Axis.Z],
        _ => [Axis.X],
    })];

    private static readonly FrozenDictionary<(JointMotion, Side), Coordinate> ByMotion;

    static Coordinates()
    {
        All = [.. Make()];
        ByMotion = All.ToFrozenDictionary(c => (c.Motion, c.Side));
        ById = All.ToFrozenDictionary(c => c.Id);
    }

    /// <summary>All coordinates in the order of a pose.</summary>
    public static Seq<Coordinate> All { get; }

    /// <summary>All coordinates by their names.</summary>
    public static FrozenDictionary<string, Coordinate> ById { get; }

    /// <summary>The coordinate of a motion on a side.</summary>
    /// <exception cref="ArgumentException">The spine has no sides, and everything else has.</exception>
    public static Coordinate Of(JointMotion motion, Side side = Side.Middle) =>
        ByMotion.TryGetValue((motion, side), out var coordinate) ? coordinate : throw new ArgumentException($"There is no {motion} on the side {side}.");

    /// <summary>The coordinates that a name means: <c>left-hip-flexion</c> one, <c>hip-flexion</c> both sides, an unknown name none.</summary>
    public static Seq<Coordinate> Named(string name) =>
        ById.TryGetValue(name, out var one) ? [one]
        : ById.TryGetValue($"left-{name}", out var left) ? [left, left.Mirrored]
        : [];

    /// <summary>The axes about which a bone turns against its parent, in order.</summary>
    public static IReadOnlyList<Axis> OrderOf(Bone bone) => Orders[(int)bone];

    internal static ReadOnlySpan<Axis> OrdersOf(Bone bone) => Orders[(int)bone];

    internal static string Name(JointMotion motion, Side side) =>
        (side == Side.Middle ? "" : side == Side.Left ? "left-" : "right-") + JsonNames.Of(motion);

    private static IEnumerable<Coordinate> Make()
    {
        var index = 0;
        foreach (var (motion, left) in Table)
        {
            if (left[0].Bone.Side == Side.Middle)
            {
                yield return new(index++, motion, Side.Middle, [.. left]);
                continue;
            }

            yield return new(index++, motion, Side.Left, [.. left]);
            yield return new(index++, motion, Side.Right, left.Select(d => new Drive(d.Bone.Mirrored, d.Axis, d.Axis == Axis.X ? d.Factor : -d.Factor)).ToSeq());
        }
    }
}
