using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>A contact of a movement found on a body: these areas touch that.</summary>
public sealed record Touch
{
    /// <summary>The contact as the movement file says it; its site names one side.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The site.</summary>
    public required ContactSite Site { get; init; }

    /// <summary>The side; the middle for trunk and head.</summary>
    public required Side Side { get; init; }

    /// <summary>The areas that bear.</summary>
    public required IReadOnlyList<Pad> Pads { get; init; }

    /// <summary>What it touches.</summary>
    public required Ground On { get; init; }

    /// <summary>Whether it keeps its place along the ground.</summary>
    public bool Stays => Site.Stays && !Contact.Slides && On is Ground.Plane;

    /// <summary>The point that holds on: the middle of the palm, the ball of the foot.</summary>
    public required SkinPoint Holder { get; init; }

    /// <summary>The bone whose place is kept.</summary>
    public Bone Bone => Side == Side.Right ? Site.Bone.Mirrored : Site.Bone;

    /// <summary>The same contact on the other side.</summary>
    internal Touch Mirrored(BodyShape shape)
    {
        var side = Side switch { Side.Left => Side.Right, Side.Right => Side.Left, Side.Middle => Side.Middle };
        Ground on = On switch
        {
            Ground.Plane plane => plane with { Normal = plane.Normal.Mirrored },
            Ground.Spot spot => spot with { At = spot.At?.Mirrored },
            Ground.Skin skin => new Ground.Skin(
                skin.Place,
                skin.Side == Side.Left ? Side.Right : Side.Left,
                skin.Point.MirroredOn(shape),
                skin.Out.Mirrored),
        };
        return this with
        {
            Contact = Contact with { Site = Names.OtherSide(Contact.Site), On = Names.OtherSide(Contact.On) },
            Side = side,
            On = on,
            Pads = side == Side.Middle ? Pads : shape.PadsOf(Site, side),
            Holder = Holder.MirroredOn(shape),
        };
    }

    /// <summary>The site's name with its side.</summary>
    public override string ToString() => Contact.Site;
}

/// <summary>A point of a bone that stays where it is while its site bears.</summary>
/// <param name="Carrier">What carries it.</param>
/// <param name="Neutral">Where it is in the neutral posture.</param>
/// <param name="At">Where it stays.</param>
public readonly record struct Pin(Carrier Carrier, Vector3d Neutral, Vector3d At);
