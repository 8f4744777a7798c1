using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Finds sites, grounds and sides by the names of movement files.</summary>
public static class Names
{
    /// <summary>The name of the same thing on the other side.</summary>
    public static string OtherSide(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Split(name) switch
        {
            (Side.Left, var rest) => $"right-{rest}",
            (Side.Right, var rest) => $"left-{rest}",
            _ => name,
        };
    }

    /// <summary>The side that a name begins with, and the rest.</summary>
    public static (Side Side, string Id) Split(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith("left-", StringComparison.Ordinal) ? (Side.Left, name[5..]) : name.StartsWith("right-", StringComparison.Ordinal) ? (Side.Right, name[6..]) : (Side.Middle, name);
    }

    /// <summary>A name with its side.</summary>
    public static string With(Side side, string id) => side switch { Side.Left => $"left-{id}", Side.Right => $"right-{id}", Side.Middle => id };

    /// <summary>The contacts of a body that a contact of a file means: one, or both sides of a pair.</summary>
    /// <remarks>Codes: <c>PLB-MOVE-SITE</c> no such site, <c>PLB-MOVE-GROUND</c> nothing of that name to touch.</remarks>
    public static IReadOnlyList<Touch> Touches(BodyShape shape, Contact contact, Surroundings around, string path, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(around);
        ArgumentNullException.ThrowIfNull(problems);
        var (side, id) = Split(contact.Site);
        var site = ContactSite.All.FirstOrDefault(s => s.Id == id && (s.Paired || side == Side.Middle));
        if (site is null)
        {
            var known = ContactSite.All.SelectMany(s => s.Paired ? new[] { s.Id, $"left-{s.Id}", $"right-{s.Id}" } : [s.Id]).ToList();
            problems.Add(new("PLB-MOVE-SITE", path, $"There is no site \"{contact.Site}\" on the body. {(Nearest.Of(contact.Site, known) is { } near ? $"Did you mean \"{near}\"?" : $"Use one of: {string.Join(", ", ContactSite.All.Select(s => s.Id))}.")}"));
            return [];
        }

        Side[] sides = site.Paired && side == Side.Middle ? [Side.Left, Side.Right] : [side];
        var touches = new List<Touch>();
        foreach (var one in sides)
        {
            if (GroundOf(shape, contact.On, id, one, around) is not { } on)
            {
                problems.Add(new("PLB-MOVE-GROUND", path, Unknown(contact.On)));
                return [];
            }

            touches.Add(new() { Contact = contact with { Site = With(one, id) }, Site = site, Side = one, Pads = shape.PadsOf(site, one), On = on, Holder = HolderOf(shape, site, one) });
        }

        return touches;
    }

    // The palm of a hand; else the middle of the site's areas in the neutral posture, on its first area's carrier.
    private static SkinPoint HolderOf(BodyShape shape, ContactSite site, Side side)
    {
        if (site.Id == "hand") return shape.PalmOf(side).Point;
        var lowest = shape.PadsOf(site, side).Where(p => site.Id != "foot" || p != shape.PadsOf(site, side)[0]).Select(p => p.Support(shape.Neutral, -Vector3d.UnitY)).ToList();
        return lowest[0] with { Neutral = lowest.Aggregate(Vector3d.Zero, (sum, p) => sum + p.Neutral) * (1.0 / lowest.Count) };
    }

    private static string Unknown(string on) => Surroundings.Known.Contains(on)
        ? $"The movement has no \"{on}\" to touch. Add the thing to \"props\" (and to the equipment of exercise.json), or touch something else."
        : $"There is nothing called \"{on}\" to touch. Use one of {string.Join(", ", Surroundings.Known)}, or a place of the body such as right-thigh-back ({string.Join(", ", BodyPlace.All.Select(p => p.Id))}).";

    private static Ground? GroundOf(BodyShape shape, string on, string site, Side by, Surroundings around)
    {
        if (around.Of(on, site, by) is { } ground) return ground;
        var (side, id) = Split(on);
        if (BodyPlace.All.FirstOrDefault(p => p.Id == id) is not { } place || (place.Paired && side == Side.Middle)) return null;
        var (point, outward) = place.On(shape, side);
        return new Ground.Skin(place, side, point, outward);
    }
}
