using Plumbline.Motion.Clips;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Props;

/// <summary>What stands still: mat, wall, chair, stool, step, table, bed, pillow.</summary>
internal static class Furniture
{
    private const double SeatHeight = 0.45;
    private const double SeatHalf = 0.21;
    private const double BackRise = 0.45;

    public static IReadOnlyList<PropPiece> Of(Clip clip, Prop prop) => prop switch
    {
        Prop.Mat => [Mat(clip)],
        Prop.Wall => Wall(clip),
        Prop.Chair => Chair(clip),
        Prop.Stool => Stool(clip),
        Prop.Step => [Block(clip, prop, 0.20, new(0.40, 0, 0.17))],
        Prop.Bed => [Block(clip, prop, 0.50, new(0.50, 0, 1.00))],
        Prop.Table => Table(clip),
        // A pillow that is only there if wanted is not shown.
        Prop.Pillow when clip.Around.PlaceOf(prop) is not null || BearingOn(clip, "pillow") is not null => [Pillow(clip, prop, new(0.26, 0, 0.17))],
        Prop.Towel when clip.Around.PlaceOf(prop)?.Under is not null => [Pillow(clip, prop, new(0.14, 0, 0.10))],
        Prop.Bicycle or Prop.UprightBike or Prop.RecumbentBike or Prop.Elliptical or Prop.StepMachine => Machines.Still(clip, prop),
        Prop.Pool => [new PropPiece.Water(clip.Around.PlaceOf(prop)?.HeightM?.Metres ?? 1.2)],
        _ => [],
    };

    /// <summary>Level at a place with a way to the front.</summary>
    internal static Placement Level(Vector3d at, Vector3d facing) => new(Rotation.FromAxes(Vector3d.UnitY.Cross(facing), Vector3d.UnitY, facing), at);

    private static PropPiece.Box Mat(Clip clip)
    {
        var body = clip.Shape.In(clip.Frames[0].Pose);
        var (min, max) = (new Vector3d(9, 0, 9), new Vector3d(-9, 0, -9));
        foreach (var bone in Bones.All)
        {
            var at = body.Skeleton.JointOf(bone);
            (min, max) = (new(Math.Min(min.X, at.X), 0, Math.Min(min.Z, at.Z)), new(Math.Max(max.X, at.X), 0, Math.Max(max.Z, at.Z)));
        }

        var lengthwise = clip.Movement.Posture != Posture.SideLying;
        var half = new Vector3d(lengthwise ? 0.34 : 0.95, 0.006, lengthwise ? 0.95 : 0.34);
        return new PropPiece.Box(new(Rotation.None, min.Towards(max, 0.5) with { Y = -0.006 }), half, 0.004);
    }

    private static IReadOnlyList<PropPiece> Wall(Clip clip)
    {
        if (clip.Around.PlaneOf("wall") is not { At: { } at, Normal: var normal }) return [];
        var middle = clip.Shape.Body.CentreOfMass(clip.Shape.Body.Skeleton.In(clip.Frames[0].Pose));
        var on = middle + (normal * (at - middle.Dot(normal)));
        return [new PropPiece.Box(Level((on - (normal * 0.02)) with { Y = 1.05 }, normal), new(0.75, 1.05, 0.02), 0.0008)];
    }

    private static List<PropPiece> Chair(Clip clip)
    {
        var facing = clip.Around.FacingOf(Prop.Chair);
        var seat = clip.Around.HeightOf(Prop.Chair) ?? clip.Around.PlaceOf(Prop.Chair)?.HeightM?.Metres ?? SeatHeight;
        var held = clip.Around.SpotsOf("chair-back").Select(s => s.At).ToList();
        // The hand lies over the top of the backrest.
        var top = held.Count > 0 ? held.Average(h => h.Y) - 0.015 : seat + BackRise;
        var middle = Stated(clip, Prop.Chair)
            ?? (held.Count > 0 ? Middle(held) + (facing * SeatHalf)
            : BearingOn(clip, "chair") is var (under, site) ? under + (site is "seat" or "thigh-back" ? facing * 0.04 : Vector3d.Zero)
            : facing * 0.3);
        if (clip.Around.PlaneOf("chair-rest") is { At: { } rest }) middle += facing * (rest + SeatHalf - middle.Dot(facing));
        var at = Level(middle with { Y = 0 }, facing);
        Vector3d In(double x, double y, double z) => at.Apply(new(x, y, z));
        List<PropPiece> pieces = [new PropPiece.Box(at with { At = In(0, seat - 0.02, 0) }, new(SeatHalf, 0.02, SeatHalf), 0.012)];
        foreach (var x in new[] { -0.18, 0.18 })
        {
            pieces.Add(PropPiece.Rod.Between(In(x, 0, 0.18), In(x, seat - 0.03, 0.18), 0.015));
            pieces.Add(PropPiece.Rod.Between(In(x, 0, -0.20), In(x, top - 0.02, -0.215), 0.015));
        }

        pieces.Add(new PropPiece.Box(at with { At = In(0, (seat + top) / 2 + 0.10, -0.215) }, new(0.19, Math.Max(0.05, (top - seat) / 2 - 0.10), 0.012), 0.01));
        return pieces;
    }

    private static List<PropPiece> Stool(Clip clip)
    {
        var height = clip.Around.HeightOf(Prop.Stool) ?? SeatHeight;
        var middle = (Stated(clip, Prop.Stool) ?? (BearingOn(clip, "stool") is var (under, _) ? under : Vector3d.Zero)) with { Y = 0 };
        List<PropPiece> pieces = [PropPiece.Rod.Between(middle with { Y = height - 0.04 }, middle with { Y = height }, 0.18)];
        foreach (var (x, z) in new[] { (1, 1), (1, -1), (-1, 1), (-1, -1) })
            pieces.Add(PropPiece.Rod.Between(middle + new Vector3d(0.15 * x, 0, 0.15 * z), middle + new Vector3d(0.11 * x, height - 0.04, 0.11 * z), 0.014));
        return pieces;
    }

    private static PropPiece.Box Block(Clip clip, Prop prop, double usual, Vector3d half)
    {
        var height = clip.Around.HeightOf(prop) ?? usual;
        var middle = Stated(clip, prop) ?? (BearingOn(clip, JsonNames.Of(prop)) is var (under, _) ? under : Vector3d.Zero);
        return new PropPiece.Box(Level(middle with { Y = height / 2 }, clip.Around.FacingOf(prop)), half with { Y = height / 2 }, 0.012);
    }

    private static List<PropPiece> Table(Clip clip)
    {
        var facing = clip.Around.FacingOf(Prop.Table);
        var height = clip.Around.HeightOf(Prop.Table) ?? 0.75;
        var middle = Stated(clip, Prop.Table) ?? (BearingOn(clip, "table") is var (under, _) ? under + (facing * 0.15) : facing * 0.5);
        var at = Level(middle with { Y = 0 }, facing);
        List<PropPiece> pieces = [new PropPiece.Box(at with { At = at.Apply(new(0, height - 0.015, 0)) }, new(0.60, 0.015, 0.30), 0.008)];
        foreach (var (x, z) in new[] { (1, 1), (1, -1), (-1, 1), (-1, -1) })
            pieces.Add(PropPiece.Rod.Between(at.Apply(new(0.55 * x, 0, 0.25 * z)), at.Apply(new(0.55 * x, height - 0.03, 0.25 * z)), 0.02));
        return pieces;
    }

    private static PropPiece.Cushion Pillow(Clip clip, Prop prop, Vector3d radii)
    {
        var name = JsonNames.Of(prop);
        var body = clip.Shape.In(clip.Frames[0].Pose);
        var (middle, top) = BearingOn(clip, name) is var (at, _) ? (at, clip.Around.HeightOf(prop) ?? at.Y) : Under(clip, body, clip.Around.PlaceOf(prop)?.Under ?? "head");
        if (Stated(clip, prop) is { } stated) middle = stated;
        var high = Math.Max(0.02, top / 2);
        // A head or a belly sinks in a little.
        return new PropPiece.Cushion(new(Rotation.None, middle with { Y = high }), radii with { Y = high + 0.012 });
    }

    private static (Vector3d At, double Top) Under(Clip clip, PosedBody body, string site)
    {
        var (side, id) = Names.Split(site);
        var pads = ContactSite.All.Where(s => s.Id == id).SelectMany(s => (s.Paired && side == Side.Middle ? new[] { Side.Left, Side.Right } : [side]).SelectMany(one => clip.Shape.PadsOf(s, one))).ToList();
        if (pads.Count == 0) return (body.Skeleton.JointOf(Bone.Head), 0.06);
        var lowest = pads.Select(p => p.Support(body, -Vector3d.UnitY).In(body)).ToList();
        return (Middle(lowest), lowest.Min(p => p.Y));
    }

    private static Vector3d? Stated(Clip clip, Prop prop) =>
        clip.Around.PlaceOf(prop)?.AtM is { Count: 2 } at ? new Vector3d(clip.Around.IsMirrored ? -at[0] : at[0], 0, at[1]) : null;

    // The middle of what first bears on a prop, and the site.
    internal static (Vector3d At, string Site)? BearingOn(Clip clip, string name)
    {
        foreach (var key in clip.Keys)
        {
            var touches = key.Touches.Where(t => t.On is Ground.Plane plane && plane.Name == name).ToList();
            if (touches.Count == 0) continue;
            var body = clip.Shape.In(key.Pose);
            return (Middle(touches.SelectMany(t => t.Pads).Select(p => p.Support(body, -Vector3d.UnitY).In(body))), touches[0].Site.Id);
        }

        return null;
    }

    internal static Vector3d Middle(IEnumerable<Vector3d> places)
    {
        var all = places.ToList();
        return all.Aggregate(Vector3d.Zero, (a, b) => a + b) * (1.0 / all.Count);
    }
}
