using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>A small area of skin that can bear on something: its support point is wherever it is lowest in a pose.</summary>
/// <param name="Points">The area's skin.</param>
/// <remarks>The support point of a rounded limb is not a fixed point of it: it is looked for anew whenever the pose changes.</remarks>
public sealed record Pad(Seq<SkinPoint> Points)
{
    /// <summary>The point of the area that lies farthest along a direction.</summary>
    public SkinPoint Support(PosedBody body, Vector3d direction)
    {
        var (best, far) = (Points[0], double.NegativeInfinity);
        foreach (ref readonly var point in Points.AsSpan())
        {
            var along = point.In(body).Dot(direction);
            if (along > far) (best, far) = (point, along);
        }

        return best;
    }

    /// <summary>The skin within a distance of a place in the neutral posture.</summary>
    internal static Pad Around(BodyShape shape, IEnumerable<BodyPart> parts, Vector3d neutral, double radius)
    {
        var points = parts.SelectMany(shape.SkinOf).Where(p => (p.Neutral - neutral).Length < radius).ToSeq();
        return points.Count > 0 ? new(points) : throw new ArgumentException($"There is no skin within {radius} m of {neutral}.");
    }
}
