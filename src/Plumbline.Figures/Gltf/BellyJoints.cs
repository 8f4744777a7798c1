using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Gltf;

/// <summary>Joints of the shared body that lift the belly with the breath: one beside each bone that carries its skin, in the bone's frame.</summary>
/// <remarks>
/// They go further than the belly and carry so much less of the skin: then one bone has enough to give up for each vertex, and a belly at rest bends as it would without them.
/// </remarks>
internal static class BellyJoints
{
    /// <summary>How much further a joint goes than the belly rises.</summary>
    public const double Stretch = 2.5;

    /// <summary>The bones that have one.</summary>
    public static IReadOnlyList<Bone> Beside { get; } = [Bone.Pelvis, Bone.Lumbar1, Bone.Lumbar2, Bone.Thoracic1];

    /// <summary>All joints of the skin: the bones, then the belly's.</summary>
    public static int All => Bones.Count + Beside.Count;

    /// <summary>The name of a joint's node.</summary>
    public static string NameOf(Bone beside) => $"belly-{MotionWriter.NameOf(beside)}";

    /// <summary>Where a joint is against its bone in a pose.</summary>
    public static Vector3d PlaceIn(Pose pose) => Vector3d.UnitZ * (Stretch * pose.BellyRise);

    /// <summary>Gives the joint beside the bone that carries most its part of a vertex.</summary>
    /// <param name="sums">The weights of all joints.</param>
    /// <param name="share">How much of the belly's rise the vertex follows.</param>
    public static void Take(Span<double> sums, double share)
    {
        var (most, total) = (0, 0.0);
        for (var i = 1; i < Beside.Count; i++) if (sums[(int)Beside[i]] > sums[(int)Beside[most]]) most = i;
        foreach (var sum in sums) total += sum;
        var taken = Math.Min(sums[(int)Beside[most]], share / Stretch * total);
        sums[(int)Beside[most]] -= taken;
        sums[Bones.Count + most] += taken;
    }
}
