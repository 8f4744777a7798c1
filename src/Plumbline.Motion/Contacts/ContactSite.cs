using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Places of the body that bear on something: the sites that movement files may name.</summary>
/// <param name="Id">Its name; of a pair without the side.</param>
/// <param name="Paired">Whether there is one on each side.</param>
/// <param name="Bone">The bone that it belongs to; the left one of a pair.</param>
/// <param name="Stays">Whether it stays where it is while it bears (hands, feet, knees), or may roll and settle (back, head, belly).</param>
/// <param name="Pads">Its areas: parts, place from the joint of a bone in millimetres of the section tables (left, up, forward), radius.</param>
/// <remarks>Source of the places: d-plumbline.</remarks>
public sealed record ContactSite(string Id, bool Paired, Bone Bone, bool Stays, IReadOnlyList<PadSpec> Pads)
{
    private const BodyPart Trunk = BodyPart.Trunk;

    /// <summary>All sites; the left one of each pair.</summary>
    public static IReadOnlyList<ContactSite> All { get; } =
    [
        Pair("hand", Bone.LeftHand, true, new(Bone.LeftHand, -19, -16, 0, 26, BodyPart.LeftHand), new(Bone.LeftHand, -16, -92, 26, 24, BodyPart.LeftHand), new(Bone.LeftHand, -16, -90, -27, 24, BodyPart.LeftHand)),
        Pair("forearm", Bone.LeftForearm, true, new(Bone.LeftForearm, 0, -10, -20, 55, BodyPart.LeftForearm), new(Bone.LeftHand, 0, 30, 0, 50, BodyPart.LeftForearm)),
        Pair("elbow", Bone.LeftForearm, true, new PadSpec(Bone.LeftForearm, 0, 0, -25, 50, BodyPart.LeftForearm)),
        Pair("upper-arm", Bone.LeftUpperArm, false, new PadSpec(Bone.LeftUpperArm, 20, -150, -20, 110, BodyPart.LeftUpperArm)),
        Pair("knee", Bone.LeftShank, true, new PadSpec(Bone.LeftShank, 0, -25, 40, 60, BodyPart.LeftThigh, BodyPart.LeftShank)),
        Pair("shin", Bone.LeftShank, false, new PadSpec(Bone.LeftShank, 0, -230, 40, 110, BodyPart.LeftShank)),
        Pair("foot", Bone.LeftFoot, true, new(Bone.LeftFoot, 0, -77, -40, 34, BodyPart.LeftFoot), new(Bone.LeftFoot, -36, -77, 112, 28, BodyPart.LeftFoot), new(Bone.LeftFoot, 38, -77, 105, 28, BodyPart.LeftFoot)),
        Pair("toes", Bone.LeftFoot, true, new PadSpec(Bone.LeftFoot, 0, -65, 155, 62, BodyPart.LeftFoot)),
        Pair("foot-top", Bone.LeftFoot, true, new PadSpec(Bone.LeftFoot, 0, -35, 150, 75, BodyPart.LeftFoot)),
        Pair("foot-side", Bone.LeftFoot, true, new PadSpec(Bone.LeftFoot, 40, -50, 40, 95, BodyPart.LeftFoot)),
        Pair("foot-inside", Bone.LeftFoot, true, new PadSpec(Bone.LeftFoot, -36, -50, 60, 70, BodyPart.LeftFoot)),
        Pair("heel", Bone.LeftFoot, true, new PadSpec(Bone.LeftFoot, 0, -50, -60, 50, BodyPart.LeftFoot)),
        Pair("calf", Bone.LeftShank, false, new PadSpec(Bone.LeftShank, 0, -140, -65, 90, BodyPart.LeftShank)),
        Pair("thigh-front", Bone.LeftThigh, false, new PadSpec(Bone.LeftThigh, 0, -230, 70, 110, BodyPart.LeftThigh)),
        Pair("thigh-back", Bone.LeftThigh, false, new PadSpec(Bone.LeftThigh, 0, -190, -75, 110, BodyPart.LeftThigh)),
        Pair("thigh-side", Bone.LeftThigh, false, new PadSpec(Bone.LeftThigh, 75, -200, 0, 110, BodyPart.LeftThigh)),
        Pair("knee-side", Bone.LeftShank, true, new PadSpec(Bone.LeftShank, 50, 0, 0, 75, BodyPart.LeftThigh, BodyPart.LeftShank)),
        Pair("shank-side", Bone.LeftShank, false, new PadSpec(Bone.LeftShank, 50, -180, 0, 130, BodyPart.LeftShank)),
        Pair("pelvis-side", Bone.Pelvis, false, new PadSpec(Bone.LeftThigh, 75, 0, 0, 80, Trunk, BodyPart.LeftThigh)),
        Pair("buttock", Bone.Pelvis, false, new PadSpec(Bone.Pelvis, 80, 0, -80, 100, Trunk)),
        Pair("thorax-side", Bone.Thoracic2, false, new PadSpec(Bone.Thoracic2, 145, 40, 30, 90, Trunk)),
        Pair("shoulder-side", Bone.LeftUpperArm, false, new PadSpec(Bone.LeftUpperArm, 45, -30, 0, 70, BodyPart.LeftUpperArm)),
        Pair("head-side", Bone.Head, false, new PadSpec(Bone.Head, 72, 95, 0, 60, BodyPart.Head)),
        Two("sacrum", Bone.Pelvis, new(Bone.Pelvis, 70, 10, -120, 80, Trunk)),
        Two("thorax", Bone.Thoracic2, new(Bone.Thoracic2, 85, 70, -70, 85, Trunk)),
        Two("low-thorax", Bone.Thoracic1, new(Bone.Thoracic1, 75, 70, -105, 75, Trunk)),
        Two("belly", Bone.Pelvis, new(Bone.Pelvis, 70, 35, 85, 75, Trunk)),
        Two("abdomen", Bone.Lumbar2, new(Bone.Lumbar2, 60, 0, 125, 70, Trunk)),
        Two("chest", Bone.Thoracic2, new(Bone.Thoracic2, 68, 60, 145, 85, Trunk)),
        new("head", false, Bone.Head, false, [new(Bone.Head, 0, 95, -84, 60, BodyPart.Head)]),
        new("forehead", false, Bone.Head, false, [new(Bone.Head, 0, 115, 95, 55, BodyPart.Head)]),
        Two("seat", Bone.Pelvis, new(Bone.LeftThigh, 0, -40, -90, 85, Trunk, BodyPart.LeftThigh)),
    ];

    /// <summary>The site with this name on this side; the right one of a pair is the left one's mirror image.</summary>
    public IReadOnlyList<Pad> PadsOn(BodyShape shape, Side side) => [.. Pads.Select(p => p.In(shape, side == Side.Right))];

    private static ContactSite Pair(string id, Bone bone, bool stays, params PadSpec[] pads) => new(id, true, bone, stays, pads);

    // Two areas left and right of the middle, so that the body does not roll.
    private static ContactSite Two(string id, Bone bone, PadSpec left) => new(id, false, bone, false, [left, left with { Mirror = true }]);
}

/// <summary>An area of a site.</summary>
/// <param name="From">The bone from whose joint its place is told.</param>
/// <param name="Left">To the left, in millimetres of the section tables.</param>
/// <param name="Up">Up.</param>
/// <param name="Forward">Forward.</param>
/// <param name="Radius">How far it reaches.</param>
/// <param name="Parts">The parts of the body whose skin it is.</param>
public sealed record PadSpec(Bone From, double Left, double Up, double Forward, double Radius, params BodyPart[] Parts)
{
    /// <summary>Whether it is the mirror image of what is told.</summary>
    public bool Mirror { get; init; }

    /// <summary>The area on a body.</summary>
    internal Pad In(BodyShape shape, bool right)
    {
        var scale = shape.Body.Stature / 1720;
        var place = shape.Body.Skeleton[From] + (new Vector3d(Left, Up, Forward) * scale);
        var mirrored = right != Mirror;
        return Pad.Around(shape, mirrored ? Parts.Select(p => p.Mirrored) : Parts, mirrored ? place.Mirrored : place, Radius * scale);
    }
}
