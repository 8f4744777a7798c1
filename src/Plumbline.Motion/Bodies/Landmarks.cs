using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Bodies;

/// <summary>Points of the body that an arrow may follow, by the names of movement files.</summary>
public static class Landmarks
{
    private static readonly Dictionary<string, Func<Body, BonePoint>> Points = new()
    {
        ["pelvis"] = b => b.PointOf("mid-hip"),
        ["low-back"] = b => new(Bone.Lumbar2, b.Skeleton[Bone.Lumbar2] - new Vector3d(0, 0, 0.06)),
        ["sternum"] = b => b.PointOf("xiphion"),
        ["vertex"] = b => b.PointOf("vertex"),
        ["head"] = b => b.PointOf("vertex"),
        ["c7"] = b => b.PointOf("c7"),
        ["chin"] = b => new(Bone.Head, b.Skeleton[Bone.Head] + new Vector3d(0, -0.02, 0.08)),
        ["navel"] = b => b.PointOf("omphalion"),
        ["hand"] = b => b.PointOf("met3"),
        ["foot"] = b => new(Bone.LeftFoot, b.Skeleton[Bone.LeftToes]),
        ["calf"] = b => new(Bone.LeftShank, b.Skeleton[Bone.LeftShank].Towards(b.Skeleton[Bone.LeftFoot], 0.45)),
        ["mid-thigh"] = b => new(Bone.LeftThigh, b.Skeleton[Bone.LeftThigh].Towards(b.Skeleton[Bone.LeftShank], 0.65)),
        ["toes"] = b => b.PointOf("toe-tip"),
    };

    private static readonly string[] Own = ["shoulder", "elbow", "wrist", "met3", "fingertip", "hip", "knee", "ankle", "heel", "toe-tip"];

    private static readonly Dictionary<string, Bone> BoneIds = Bones.All.Where(b => b.Side != Side.Right)
        .ToDictionary(b => Names.Split(JsonNames.Of(b)).Id);

    /// <summary>The names without their sides.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Points.Keys.Concat(Own).Concat(BoneIds.Keys).Distinct()];

    /// <summary>Whether there is such a landmark; one in the middle has no side.</summary>
    public static bool Knows(string name) => Ids.Contains(Names.Split(name).Id);

    /// <summary>Where a landmark is in a pose, of a pair without a side the middle of both; none when there is no such landmark.</summary>
    public static Vector3d? In(Body body, PosedSkeleton posed, string name)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (!Knows(name)) return null;
        var (side, id) = Names.Split(name);
        var point = Points.TryGetValue(id, out var of) ? of(body) : Own.Contains(id) ? body.PointOf(id) : new(BoneIds[id], body.Skeleton[BoneIds[id]]);
        if (side == Side.Right) point = point.Mirrored;
        var at = point.In(posed);
        if (id == "navel") at += posed[point.Bone].Turn.AxisOf(Axis.Z) * posed.Pose.BellyRise;
        return side == Side.Middle && point.Bone.Side != Side.Middle ? at.Towards(point.Mirrored.In(posed), 0.5) : at;
    }
}
