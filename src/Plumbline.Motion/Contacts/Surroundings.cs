using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>What stands around a body: floor, wall, seats, handles, found by the names of movement files; what is not stated is read off the first pose that touches it.</summary>
public sealed class Surroundings
{
    private static readonly Dictionary<string, Prop> Tops = new[] { Prop.Chair, Prop.Stool, Prop.Bed, Prop.Table, Prop.Step, Prop.Pillow, Prop.Towel }.ToDictionary(JsonNames.Of);
    private static readonly HashSet<Prop> Machines = [Prop.Bicycle, Prop.UprightBike, Prop.RecumbentBike, Prop.Elliptical, Prop.StepMachine];
    private static readonly HashSet<string> Backs = ["sacrum", "thorax", "head", "heel", "seat", "calf", "thigh-back"];

    private readonly Dictionary<Prop, PropPlace> places;
    private readonly Dictionary<string, double> planes = [];
    private readonly Dictionary<(string Name, string Site), Vector3d> spots = [];
    private Vector3d? wall;

    /// <summary>What stands around the body in a movement.</summary>
    public Surroundings(Movement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        Movement = movement;
        places = (movement.Poses?.Places ?? []).DistinctBy(p => p.Prop).ToDictionary(p => p.Prop);
        foreach (var (name, prop) in Tops) if (places.GetValueOrDefault(prop)?.HeightM is { } height) planes[name] = height.Metres;
        if (places.GetValueOrDefault(Prop.Wall) is { Side: { } side } place)
        {
            wall = -WayTo(side);
            if (place.DistanceM is { } distance) planes["wall"] = -distance.Metres;
        }
    }

    private Surroundings(Surroundings other)
    {
        (Movement, places, planes) = (other.Movement, other.places, other.planes);
        wall = other.wall?.Mirrored;
        foreach (var (key, at) in other.spots) spots[(key.Name, Names.OtherSide(key.Site))] = at.Mirrored;
        IsMirrored = !other.IsMirrored;
    }

    /// <summary>The movement.</summary>
    public Movement Movement { get; }

    /// <summary>Whether left and right are exchanged.</summary>
    public bool IsMirrored { get; }

    /// <summary>The same with left and right exchanged.</summary>
    public Surroundings Mirrored => new(this);

    /// <summary>The names that a contact may be on.</summary>
    public static IReadOnlyList<string> Known { get; } = ["floor", "mat", .. Tops.Keys, "wall", "chair-rest", "chair-back", "rail", "handlebar", "saddle", "backrest", "pedal", "lever"];

    /// <summary>The floor, and the wall once it is known: no part of the body is behind them.</summary>
    public IEnumerable<Ground.Plane> Solid => planes.TryGetValue("wall", out var at) && wall is { } normal ? [Ground.Plane.Floor, new(Prop.Wall, "wall", normal, at)] : [Ground.Plane.Floor];

    /// <summary>What the movement file says about a prop.</summary>
    public PropPlace? PlaceOf(Prop prop) => places.GetValueOrDefault(prop);

    /// <summary>The height of a prop's upper side above the floor; none when nothing rests on it.</summary>
    public double? HeightOf(Prop prop) => planes.TryGetValue(Machines.Contains(prop) ? "saddle" : JsonNames.Of(prop), out var height) ? height : null;

    /// <summary>The plane of this name, once it is known.</summary>
    public Ground.Plane? PlaneOf(string name) => Of(name, "", default) as Ground.Plane is { At: not null } plane ? plane : null;

    /// <summary>The places of this name that hands hold or feet tread on, with their sites.</summary>
    public IEnumerable<(string Site, Vector3d At)> SpotsOf(string name) => spots.Where(s => s.Key.Name == name).OrderBy(s => s.Key.Site, StringComparer.Ordinal).Select(s => (s.Key.Site, s.Value));


    /// <summary>Which way a side of the person is.</summary>
    public static Vector3d WayTo(PropSide side) => side switch
    {
        PropSide.Front => Vector3d.UnitZ,
        PropSide.Back => -Vector3d.UnitZ,
        PropSide.Left => Vector3d.UnitX,
        PropSide.Right => -Vector3d.UnitX,
    };

    /// <summary>The way that a prop's open side looks.</summary>
    public Vector3d FacingOf(Prop prop)
    {
        var way = WayTo(PlaceOf(prop)?.Faces ?? PropSide.Front);
        return IsMirrored ? way.Mirrored : way;
    }

    /// <summary>What a site touches by this name; nothing when there is no such thing in the movement.</summary>
    internal Ground? Of(string on, string site, Side side)
    {
        if (on is "floor" or "mat") return Ground.Plane.Floor;
        double? at = planes.TryGetValue(on, out var known) ? known : null;
        if (Tops.TryGetValue(on, out var top)) return Has(top) ? new Ground.Plane(top, on, Vector3d.UnitY, at) : null;
        if (on == "wall") return Has(Prop.Wall) ? new Ground.Plane(Prop.Wall, on, wall ??= -WayTo(Guessed(site, side)), at) : null;
        Prop? chair = Has(Prop.Chair) ? Prop.Chair : null;
        Prop? machine = Movement.Props.Where(Machines.Contains).Select(p => (Prop?)p).FirstOrDefault();
        return on switch
        {
            "chair-rest" when chair is { } prop => new Ground.Plane(prop, on, FacingOf(prop), at),
            "chair-back" when chair is { } prop => SpotOf(prop),
            "rail" or "handlebar" or "pedal" or "lever" when machine is { } prop => SpotOf(prop),
            "saddle" when machine is { } prop => new Ground.Plane(prop, on, Vector3d.UnitY, at),
            "backrest" when machine is { } prop => new Ground.Plane(prop, on, Leaning, at),
            _ => null,
        };

        Ground.Spot SpotOf(Prop prop) => new(prop, on, Course.Of(prop, on) is null && spots.TryGetValue((on, Names.With(side, site)), out var place) ? place : null);
    }

    /// <summary>How far the floor goes back in one round.</summary>
    internal double Travel { get; set; }

    /// <summary>The touch of something that goes round, where that is after a part of the round.</summary>
    internal Touch Placed(Touch touch, double part) =>
        touch.On is Ground.Spot spot && Course.Of(spot.Prop, spot.Name) is { } course && spots.TryGetValue((spot.Name, touch.Contact.Site), out var middle)
            ? touch with { On = spot with { At = middle + course.At(part, Leads(touch.Side)) } }
            : touch;

    /// <summary>Where a place on a ground is after a part of the round, that was there after another.</summary>
    internal IReadOnlyList<Pin> Carried(Ground on, IReadOnlyList<Pin> pins, double from, double to) =>
        Travel == 0 || from == to || on is not Ground.Plane { Name: "floor" } ? pins : [.. pins.Select(p => p with { At = p.At - (Vector3d.UnitZ * (Travel * (to - from))) })];

    /// <summary>How far from the middle of its way what a site treads on is in the first pose.</summary>
    internal Vector3d? Start(Touch touch) => touch.On is Ground.Spot spot && Course.Of(spot.Prop, spot.Name) is { } course ? course.At(0, Leads(touch.Side)) : null;

    /// <summary>Whether it is the side whose pose says where a pedal's way is.</summary>
    internal bool Leads(Side side) => side == (Movement.Poses?.Side == ShownSide.Left != IsMirrored ? Side.Left : Side.Right);

    /// <summary>The touch with its ground's place, read off a pose when it was not known.</summary>
    internal Touch Measured(Touch touch, PosedBody body)
    {
        switch (touch.On)
        {
            case Ground.Plane { At: null } plane:
                if (!planes.TryGetValue(plane.Name, out var at)) planes[plane.Name] = at = touch.Pads.Min(p => Gap.Reach(body, p, plane.Normal));
                return touch with { On = plane with { At = at } };
            case Ground.Spot { At: null } spot:
                if (Course.Of(spot.Prop, spot.Name) is { } course) return Placed(Middled(touch, spot, course, body), 0);
                if (!spots.TryGetValue((spot.Name, touch.Contact.Site), out var place)) spots[(spot.Name, touch.Contact.Site)] = place = touch.Holder.In(body);
                return touch with { On = spot with { At = place } };
            default:
                return touch;
        }
    }

    // The first site read gives the middle of its way, and the mirror image that of the other side.
    private Touch Middled(Touch touch, Ground.Spot spot, Course course, PosedBody body)
    {
        if (!spots.ContainsKey((spot.Name, touch.Contact.Site)))
        {
            var middle = touch.Holder.In(body) - course.At(0, Leads(touch.Side));
            spots[(spot.Name, touch.Contact.Site)] = middle;
            spots[(spot.Name, Names.OtherSide(touch.Contact.Site))] = middle.Mirrored;
        }

        return touch;
    }

    // A recumbent bike's backrest leans back by a third of a right angle.
    private static Vector3d Leaning { get; } = Rotation.AboutX(Angle.FromDegrees(-30)).Apply(Vector3d.UnitZ);

    private bool Has(Prop prop) => Movement.Props.Contains(prop);

    private static PropSide Guessed(string site, Side side) =>
        site.EndsWith("-side", StringComparison.Ordinal) ? side == Side.Right ? PropSide.Right : PropSide.Left
        : Backs.Contains(site) ? PropSide.Back : PropSide.Front;
}
