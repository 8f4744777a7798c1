using Plumbline.Motion.Clips;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Shapes;
using Frame = Plumbline.Motion.Clips.Frame;

namespace Plumbline.Motion.Props;

/// <summary>What moves with the body: dumbbells, stick, band, towel, loop band.</summary>
internal static class Held
{
    private const double StickRadius = 0.014;
    private const double Beyond = 0.18;

    public static List<PropPiece> Of(Clip clip, Prop prop, PosedBody body, Frame frame)
    {
        var place = clip.Around.PlaceOf(prop);
        if (place?.Under is not null) return [];
        var through = (place is { Through.Count: > 0 } ? place.Through.ToArray() : ["left-hand", "right-hand"]).Select(n => clip.Around.IsMirrored ? Names.OtherSide(n) : n).ToList();
        return prop switch
        {
            Prop.Dumbbells => [.. through.SelectMany(hand => Dumbbell(body, Names.Split(hand).Side))],
            Prop.Stick => [Stick(clip, body, through)],
            Prop.Band => [new PropPiece.Ribbon([.. through.SelectMany(n => Run(clip, body, place, n))], 0.05)],
            Prop.Towel => [new PropPiece.Ribbon([.. through.SelectMany(n => Run(clip, body, place, n))], 0.04)],
            Prop.LoopBand => [LoopBand.Round(body, through)],
            Prop.Bicycle or Prop.UprightBike or Prop.RecumbentBike or Prop.Elliptical or Prop.StepMachine => Machines.Moving(clip, prop, frame),
            _ => [],
        };
    }

    /// <summary>Where a closed hand holds: a little before the palm.</summary>
    private static Vector3d Grip(PosedBody body, Side side)
    {
        var (palm, outward) = body.Shape.PalmOf(side);
        return palm.In(body) + (body.Skeleton[palm.Carrier.Bone].Turn.Apply(outward) * 0.016);
    }

    private static IEnumerable<PropPiece> Dumbbell(PosedBody body, Side side)
    {
        var (palm, _) = body.Shape.PalmOf(side);
        var (at, across) = (Grip(body, side), body.Skeleton[palm.Carrier.Bone].Turn.Apply(Vector3d.UnitZ));
        yield return PropPiece.Rod.Between(at - (across * 0.075), at + (across * 0.075), 0.014);
        yield return PropPiece.Rod.Between(at - (across * 0.115), at - (across * 0.065), 0.036);
        yield return PropPiece.Rod.Between(at + (across * 0.065), at + (across * 0.115), 0.036);
    }

    private static PropPiece.Rod Stick(Clip clip, PosedBody body, List<string> through)
    {
        var places = through.Select(n => Outside(clip, body, n, StickRadius)).ToList();
        var way = (places[^1] - places[0]).Unit;
        // As long as in the first pose, however the hands move along it.
        var first = clip.Shape.In(clip.Frames[0].Pose);
        var length = (Outside(clip, first, through[^1], StickRadius) - Outside(clip, first, through[0], StickRadius)).Length + (2 * Beyond);
        var middle = places[0].Towards(places[^1], 0.5);
        return PropPiece.Rod.Between(middle - (way * (length / 2)), middle + (way * (length / 2)), StickRadius);
    }

    // The places of a strap at one of its names; a foot has it across its sole.
    private static Vector3d[] Run(Clip clip, PosedBody body, PropPlace? place, string name)
    {
        if (name == "anchor") return [Anchor(clip, place)];
        var (side, id) = Names.Split(name);
        if (id != "foot") return [Outside(clip, body, name, 0.004)];
        var (foot, sole) = (side == Side.Right ? Bone.RightFoot : Bone.LeftFoot, clip.Shape.Body.LengthOf("ankle-height") + 0.014);
        var inner = side == Side.Right ? 1 : -1;
        var frame = body.Skeleton[foot];
        return [frame.Apply(new(0.045 * inner, -sole + 0.03, 0.05)), frame.Apply(new(0.03 * inner, -sole, 0.05)), frame.Apply(new(-0.035 * inner, -sole, 0.05)), frame.Apply(new(-0.05 * inner, -sole + 0.03, 0.05))];
    }

    private static Vector3d Anchor(Clip clip, PropPlace? place)
    {
        var way = Surroundings.WayTo(place?.Side ?? PropSide.Front);
        var start = clip.Shape.In(clip.Frames[0].Pose);
        var height = place?.HeightM?.Metres ?? (Grip(start, Side.Left).Y + Grip(start, Side.Right).Y) / 2;
        var at = (start.Skeleton.JointOf(Bone.Pelvis) + ((clip.Around.IsMirrored ? way.Mirrored : way) * (place?.DistanceM?.Metres ?? 1.3))) with { Y = height };
        return at;
    }

    /// <summary>A place just outside the skin of a site, or in the grip of a hand.</summary>
    private static Vector3d Outside(Clip clip, PosedBody body, string name, double beyond)
    {
        var (side, id) = Names.Split(name);
        if (id == "hand") return Grip(body, side);
        if (BodyPlace.All.FirstOrDefault(p => p.Id == id) is { } place)
        {
            var (point, outward) = place.On(clip.Shape, side);
            return point.In(body) + (point.Carrier.In(body.Skeleton).Turn.Apply(outward) * beyond);
        }

        if (id == "ankle")
        {
            var frame = body.Skeleton[side == Side.Right ? Bone.RightShank : Bone.LeftShank];
            var at = body.Skeleton.JointOf(side == Side.Right ? Bone.RightFoot : Bone.LeftFoot);
            return body.ToSkin(at + (frame.Turn.Apply(Vector3d.UnitZ) * 0.05), frame.Turn.Apply(Vector3d.UnitZ)) + (frame.Turn.Apply(Vector3d.UnitZ) * beyond);
        }

        if (ContactSite.All.FirstOrDefault(s => s.Id == id) is not { } site) return body.Skeleton.JointOf(Bone.Pelvis);
        var pads = clip.Shape.PadsOf(site, side);
        // Away from the bone's middle: the back of head, shoulders and pelvis for a stick along the spine.
        var back = body.Skeleton[site.Bone].Turn.Apply(-Vector3d.UnitZ);
        var skin = Furniture.Middle(pads.Select(p => p.Support(body, back).In(body)));
        return skin + (back * beyond);
    }
}
