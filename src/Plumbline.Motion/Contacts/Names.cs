using System.Text.Json;
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

    /// <summary>The contacts of a body that a contact of a file means: one, or both sides of a pair.</summary>
    /// <remarks>Codes: <c>PLB-MOVE-SITE</c> no such site, <c>PLB-MOVE-GROUND</c> nothing of that name to touch.</remarks>
    public static IReadOnlyList<Touch> Touches(BodyShape shape, Contact contact, IReadOnlyDictionary<Prop, double> heights, string path, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(heights);
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
            if (GroundOf(shape, contact.On, heights) is not { } on)
            {
                problems.Add(new("PLB-MOVE-GROUND", path, $"There is nothing called \"{contact.On}\" to touch. Use floor, a prop of the movement, or a place of the body such as right-thigh-back ({string.Join(", ", BodyPlace.All.Select(p => p.Id))})."));
                return [];
            }

            var name = one == Side.Middle ? id : $"{(one == Side.Left ? "left" : "right")}-{id}";
            touches.Add(new() { Contact = contact with { Site = name }, Site = site, Side = one, Pads = shape.PadsOf(site, one), On = on });
        }

        return touches;
    }

    private static Ground? GroundOf(BodyShape shape, string on, IReadOnlyDictionary<Prop, double> heights)
    {
        if (on is "floor" or "mat") return new Ground.Level(null, 0);
        foreach (var prop in Enum.GetValues<Prop>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(prop.ToString()) == on) return new Ground.Level(prop, heights.TryGetValue(prop, out var height) ? height : null);
        }

        var (side, id) = Split(on);
        if (BodyPlace.All.FirstOrDefault(p => p.Id == id) is not { } place || side == Side.Middle) return null;
        var (point, outward) = place.On(shape, side);
        return new Ground.Skin(place, side, point, outward);
    }
}
