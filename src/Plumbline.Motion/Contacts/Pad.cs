using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>A small area of skin that can bear on something: its support point is wherever it is lowest in a pose.</summary>
/// <param name="Points">The area's skin.</param>
/// <remarks>The support point of a rounded limb is not a fixed point of it: it is looked for anew whenever the pose changes.</remarks>
public sealed record Pad(IReadOnlyList<SkinPoint> Points)
{
    /// <summary>The point of the area that lies farthest along a direction.</summary>
    public SkinPoint Support(PosedSkeleton posed, Vector3d direction)
    {
        var (best, far) = (Points[0], double.NegativeInfinity);
        Placement frame = default;
        Carrier? carrier = null;
        foreach (var point in Points)
        {
            if (carrier != point.Carrier) (carrier, frame) = (point.Carrier, point.Carrier.In(posed));
            var along = frame.Apply(point.Neutral - posed.Skeleton[point.Carrier.Bone]).Dot(direction);
            if (along > far) (best, far) = (point, along);
        }

        return best;
    }

    /// <summary>The skin within a distance of a place in the neutral posture.</summary>
    internal static Pad Around(BodyShape shape, IEnumerable<BodyPart> parts, Vector3d neutral, double radius)
    {
        var points = parts.SelectMany(shape.SkinOf).Where(p => (p.Neutral - neutral).Length < radius).OrderBy(p => (p.Carrier.Bone, p.Carrier.Share)).ToList();
        return points.Count > 0 ? new(points) : throw new ArgumentException($"There is no skin within {radius} m of {neutral}.");
    }
}
