using System.Numerics;
using System.Text.Json;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Stills;

/// <summary>Points of the body that an arrow may follow, by the names of movement files.</summary>
internal static class Landmarks
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
        ["toes"] = b => b.PointOf("toe-tip"),
    };

    private static readonly HashSet<string> Own = ["shoulder", "elbow", "wrist", "met3", "fingertip", "hip", "knee", "ankle", "heel", "toe-tip"];

    /// <summary>Where a landmark is in a pose; none when there is no such landmark.</summary>
    public static Vector3? In(Body body, PosedSkeleton posed, string name)
    {
        var (side, id) = Names.Split(name);
        if (!(Points.TryGetValue(id, out var of) || Own.Contains(id) || BoneOf(id) is not null)) return null;
        var point = of is not null ? of(body) : Own.Contains(id) ? body.PointOf(id) : new(BoneOf(id)!.Value, body.Skeleton[BoneOf(id)!.Value]);
        if (side == Side.Right) point = point.Mirrored;
        var at = point.In(posed);
        // A pair without a side: the middle of both.
        if (side == Side.Middle && point.Bone.Side != Side.Middle) at = at.Towards(point.Mirrored.In(posed), 0.5);
        return new((float)at.X, (float)at.Y, (float)at.Z);
    }

    private static Bone? BoneOf(string id)
    {
        foreach (var bone in Bones.All)
        {
            var name = JsonNamingPolicy.KebabCaseLower.ConvertName(bone.ToString());
            if (name == id || name == $"left-{id}") return bone;
        }

        return null;
    }
}
