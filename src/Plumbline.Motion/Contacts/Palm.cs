using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>The middle of a palm.</summary>
internal static class Palm
{
    /// <summary>The skin there and the direction out of it, both in the neutral posture.</summary>
    public static (SkinPoint Point, Vector3d Out) Of(BodyShape shape, Side side)
    {
        var (part, bone, way) = side == Side.Right ? (BodyPart.RightHand, Bone.RightHand, Vector3d.UnitX) : (BodyPart.LeftHand, Bone.LeftHand, -Vector3d.UnitX);
        var scale = shape.Body.Stature / 1.72;
        var middle = shape.Body.Skeleton[bone] + (new Vector3d(0, -.068, -.004) * scale);
        var neutral = shape.Neutral.Distance(part, middle + (way * 0.03)) > 0 ? Out(middle, way) : middle;
        return (new(part, Carrier.By(bone), shape.Carriers.ToList().IndexOf(Carrier.By(bone)), neutral, 0), way);

        Vector3d Out(Vector3d from, Vector3d along)
        {
            for (var step = 0; step < 20; step++) from -= along * shape.Neutral.Distance(part, from);
            return from;
        }
    }
}
