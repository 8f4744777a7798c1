using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Places of the body that a hand may rest on or hold.</summary>
/// <param name="Id">Its name; of a pair without the side.</param>
/// <param name="Paired">Whether there is one on each side.</param>
/// <param name="Part">The part of the body; the left one of a pair.</param>
/// <param name="Bone">The bone from whose joint it is told.</param>
/// <param name="Left">To the left, in millimetres of the section tables, inside the body.</param>
/// <param name="Up">Up.</param>
/// <param name="Forward">Forward.</param>
/// <param name="Out">The direction in which the skin is looked for.</param>
/// <remarks>Source of the places: d-plumbline.</remarks>
public sealed record BodyPlace(string Id, bool Paired, BodyPart Part, Bone Bone, double Left, double Up, double Forward, Vector3d Out)
{
    /// <summary>All places; the left one of each pair.</summary>
    public static IReadOnlyList<BodyPlace> All { get; } =
    [
        new("thigh-back", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 135, 0, -Vector3d.UnitZ),
        new("thigh-outer-back", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 135, 0, new Vector3d(.88, 0, -.48).Unit),
        new("thigh-inner-back", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 135, 0, new Vector3d(-.88, 0, -.48).Unit),
        new("thigh-front", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 140, 0, Vector3d.UnitZ),
        new("mid-thigh-front", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 225, 0, new Vector3d(.25, 0, 1).Unit),
        new("thigh-side", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 110, 0, new Vector3d(.9, 0, .45).Unit),
        new("knee", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 40, 0, Vector3d.UnitZ),
        new("shin", true, BodyPart.LeftShank, Bone.LeftShank, 0, -80, 0, Vector3d.UnitZ),
        new("upper-arm", true, BodyPart.LeftUpperArm, Bone.LeftForearm, 0, 100, 0, Vector3d.UnitX),
        new("upper-arm-inside", true, BodyPart.LeftUpperArm, Bone.LeftForearm, 0, 190, 0, -Vector3d.UnitX),
        new("hand-back", true, BodyPart.LeftHand, Bone.LeftHand, 0, -60, 0, Vector3d.UnitX),
        new("foot-inside", true, BodyPart.LeftFoot, Bone.LeftFoot, 0, -40, 60, -Vector3d.UnitX),
        new("shoulder", true, BodyPart.LeftUpperArm, Bone.LeftUpperArm, 0, -30, 0, new Vector3d(.4, .2, .9).Unit),
        new("chest", true, BodyPart.Trunk, Bone.Thoracic2, 70, 70, 55, Vector3d.UnitZ),
        new("ribs", true, BodyPart.Trunk, Bone.Thoracic1, 70, 65, 0, Vector3d.UnitZ),
        new("belly", true, BodyPart.Trunk, Bone.Lumbar1, 60, 40, 0, Vector3d.UnitZ),
        new("waist", true, BodyPart.Trunk, Bone.Lumbar1, 100, 55, 10, new Vector3d(.8, 0, .6).Unit),
        new("mid-thigh-back", true, BodyPart.LeftThigh, Bone.LeftShank, 0, 235, 0, -Vector3d.UnitZ),
        new("hip", true, BodyPart.Trunk, Bone.Pelvis, 100, 90, 0, new Vector3d(.95, 0, .3).Unit),
        new("hip-back", true, BodyPart.Trunk, Bone.Pelvis, 90, 100, 0, new Vector3d(.6, 0, -1).Unit),
        new("head-back", true, BodyPart.Head, Bone.Head, 25, 90, 0, new Vector3d(.35, 0, -1).Unit),
        new("temple", true, BodyPart.Head, Bone.Head, 40, 105, 20, new Vector3d(.95, 0, .3).Unit),
        new("low-back", true, BodyPart.Trunk, Bone.Lumbar1, 50, 45, 0, -Vector3d.UnitZ),
    ];

    /// <summary>The place on a body's skin and the direction out of it, both in the neutral posture.</summary>
    internal (SkinPoint Point, Vector3d Out) On(BodyShape shape, Side side)
    {
        var from = shape.Body.Skeleton[Bone] + (new Vector3d(Left, Up, Forward) * (shape.Body.Stature / 1720));
        var (part, at, way) = side == Side.Right ? (Part.Mirrored, from.Mirrored, Out.Mirrored) : (Part, from, Out);
        var skin = shape.SkinOf(part).MaxBy(p =>
        {
            var d = p.Neutral - at;
            return d.Dot(way) > 0 ? -(d - (way * d.Dot(way))).Length : double.NegativeInfinity;
        });
        return (skin, shape.Neutral.Normal(part, skin.Neutral));
    }
}
