using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Clips;

/// <summary>A movement that goes on over the floor: it ends in its first pose at another place.</summary>
internal static class Travel
{
    /// <summary>How far what stays in a later pose has come along the floor since the first pose.</summary>
    public static Vector3d Since(SolvedKey first, SolvedKey later, Skeleton skeleton)
    {
        var posed = skeleton.In(first.Pose);
        var ways = first.Pins.Keys.Where(later.Pins.ContainsKey).SelectMany(site => later.Pins[site]).Select(pin => pin.At - pin.Carrier.In(posed).Apply(pin.Neutral - skeleton[pin.Carrier.Bone])).ToList();
        return ways.Count == 0 ? Vector3d.Zero : (ways.Aggregate(Vector3d.Zero, (sum, w) => sum + w) * (1.0 / ways.Count)) with { Y = 0 };
    }

    /// <summary>The first pose again, this far along; what stays in the pose before it stays on where it is.</summary>
    public static SolvedKey Again(SolvedKey first, SolvedKey before, Vector3d way) => first with
    {
        Pose = first.Pose with { Root = first.Pose.Root with { At = first.Pose.Root.At + way } },
        Pins = first.Pins.ToDictionary(p => p.Key, p => before.Pins.GetValueOrDefault(p.Key) ?? Moved(p.Value, way)),
    };

    /// <summary>The frames over a floor that moves back steadily by so much in all.</summary>
    public static List<Frame> Onward(List<Frame> frames, Vector3d way) =>
        [.. frames.Select(f => Moved(f, way * (-f.TimeS / frames[^1].TimeS)))];

    private static Frame Moved(Frame frame, Vector3d by) => frame with
    {
        Pose = frame.Pose with { Root = frame.Pose.Root with { At = frame.Pose.Root.At + by } },
        Pins = frame.Pins.ToDictionary(p => p.Key, p => Moved(p.Value, by)),
    };

    private static IReadOnlyList<Pin> Moved(IReadOnlyList<Pin> pins, Vector3d by) => [.. pins.Select(p => p with { At = p.At + by })];
}
