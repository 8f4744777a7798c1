using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Checks;

/// <summary>What an exercise may be defined by: clinical angles, and measures of the whole body in exercise terms.</summary>
public static class Measures
{
    private static readonly Dictionary<string, Func<Clip, PosedSkeleton, PosedSkeleton, double>> Table = new()
    {
        // Both sides at once: 180° is a straight line from shoulders over hips to knees.
        ["shoulder-hip-knee"] = (clip, at, _) => Corner(Middle(clip, at, "shoulder"), at.JointOf(Bone.Pelvis), Middle(clip, at, "knee")),
        ["trunk-inclination"] = (clip, at, _) => Above(at.JointOf(Bone.Pelvis), Middle(clip, at, "shoulder")),
        ["pelvis-turn"] = (_, at, start) => (start[Bone.Pelvis].Turn.Inverse * at[Bone.Pelvis].Turn).Size.Degrees,
        ["hip-height-m"] = (_, at, start) => at.JointOf(Bone.Pelvis).Y,
        ["left-arm-elevation"] = (clip, at, _) => Above(Point(clip, at, "shoulder", false), Point(clip, at, "wrist", false)),
        ["right-arm-elevation"] = (clip, at, _) => Above(Point(clip, at, "shoulder", true), Point(clip, at, "wrist", true)),
        ["left-leg-elevation"] = (clip, at, _) => Above(Point(clip, at, "hip", false), Point(clip, at, "ankle", false)),
        ["right-leg-elevation"] = (clip, at, _) => Above(Point(clip, at, "hip", true), Point(clip, at, "ankle", true)),
        ["left-ankle-rise-m"] = (clip, at, start) => Point(clip, at, "ankle", false).Y - Point(clip, start, "ankle", false).Y,
        ["right-ankle-rise-m"] = (clip, at, start) => Point(clip, at, "ankle", true).Y - Point(clip, start, "ankle", true).Y,
        ["left-wrist-rise-m"] = (clip, at, start) => Point(clip, at, "wrist", false).Y - Point(clip, start, "wrist", false).Y,
        ["right-wrist-rise-m"] = (clip, at, start) => Point(clip, at, "wrist", true).Y - Point(clip, start, "wrist", true).Y,
        ["head-rise-m"] = (clip, at, start) => Point(clip, at, "c0", false).Y - Point(clip, start, "c0", false).Y,
        ["belly-rise-m"] = (clip, at, start) => BellyOf(clip, at) - BellyOf(clip, start),
        ["shoulder-turn"] = (clip, at, start) => Turned(clip, start, at),
    };

    /// <summary>The names of the measures of the whole body.</summary>
    public static IReadOnlyCollection<string> Ids => Table.Keys;

    /// <summary>The values of a measure in a key pose: degrees, or metres where its name ends in <c>-m</c>; both sides of a clinical angle without a side; none when there is no such measure.</summary>
    public static IReadOnlyList<double> Of(string measure, Clip clip, SolvedKey key)
    {
        ArgumentNullException.ThrowIfNull(clip);
        ArgumentNullException.ThrowIfNull(key);
        var named = Coordinates.Named(measure);
        if (named.Count > 0) return [.. named.Select(c => key.Pose[c].Degrees)];
        var skeleton = clip.Shape.Body.Skeleton;
        return Table.TryGetValue(measure, out var of) ? [of(clip, skeleton.In(key.Pose), skeleton.In(clip.Keys[0].Pose))] : [];
    }

    private static Vector3d Point(Clip clip, PosedSkeleton posed, string id, bool right)
    {
        var point = clip.Shape.Body.PointOf(id);
        return (right ? point.Mirrored : point).In(posed);
    }

    private static Vector3d Middle(Clip clip, PosedSkeleton posed, string id) => Point(clip, posed, id, false).Towards(Point(clip, posed, id, true), 0.5);

    // How far in front of the low back the skin over the navel is.
    private static double BellyOf(Clip clip, PosedSkeleton posed)
    {
        var (navel, front) = (Point(clip, posed, "omphalion", false), posed[Bone.Lumbar1].Turn.AxisOf(Axis.Z));
        var skin = clip.Shape.In(posed.Pose).ToSkin(navel + (front * 0.1), front);
        return (skin - posed.JointOf(Bone.Lumbar1)).Dot(front);
    }

    private static double Corner(Vector3d a, Vector3d at, Vector3d b) => Math.Acos(Math.Clamp((a - at).Unit.Dot((b - at).Unit), -1, 1)) * 180 / Math.PI;

    private static double Above(Vector3d from, Vector3d to) => Math.Asin(Math.Clamp((to - from).Unit.Y, -1, 1)) * 180 / Math.PI;

    // How far the line of the shoulders has turned against the line of the hips, seen from above; to the left positive.
    private static double Turned(Clip clip, PosedSkeleton start, PosedSkeleton at)
    {
        double Against(PosedSkeleton p)
        {
            var local = p[Bone.Pelvis].Turn.Inverse.Apply(Point(clip, p, "shoulder", false) - Point(clip, p, "shoulder", true));
            return Math.Atan2(-local.Z, local.X) * 180 / Math.PI;
        }

        return Against(at) - Against(start);
    }
}
