using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Measures how well a contact is kept.</summary>
public static class Gap
{
    /// <summary>The worst gap of a contact in metres, with its sign.</summary>
    public static double Of(PosedBody body, Touch touch)
    {
        ArgumentNullException.ThrowIfNull(touch);
        return touch.On switch
        {
            Ground.Plane { At: { } at, Normal: var normal } => touch.Pads.Select(p => Reach(body, p, normal) - at).MaxBy(Math.Abs),
            Ground.Plane => 0,
            Ground.Spot { At: { } place } => (touch.Holder.In(body) - place).Length,
            Ground.Spot => 0,
            Ground.Skin skin when touch.Site.Id != "hand" => Nearest(body, touch, skin.Point.Part).Distance,
            Ground.Skin skin => body.Distance(skin.Point.Part, body.Shape.PalmOf(touch.Side).Point.In(body)),
        };
    }

    internal static (SkinPoint Point, double Distance) Nearest(PosedBody body, Touch touch, BodyPart part)
    {
        var (best, least) = (touch.Pads[0].Points[0], double.PositiveInfinity);
        foreach (var point in touch.Pads.SelectMany(p => p.Points))
        {
            var d = body.Distance(part, point.In(body));
            if (d < least) (best, least) = (point, d);
        }

        return (best, least);
    }

    /// <summary>How far along a direction the skin of an area begins: its first point, let down to where the blends of the joints have the surface.</summary>
    public static double Reach(PosedBody body, Pad pad, Vector3d normal)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(pad);
        var at = pad.Support(body, -normal).In(body);
        return at.Dot(normal) - Math.Max(0, -body.Distance(at));
    }

    /// <summary>The points of a site that stay where they are from now on: the middles of its first and last area's support.</summary>
    public static IReadOnlyList<Pin> PinsOf(PosedBody body, Touch touch)
    {
        ArgumentNullException.ThrowIfNull(touch);
        var down = touch.On is Ground.Plane plane ? -plane.Normal : -Vector3d.UnitY;
        var pads = touch.Pads.Count > 1 ? new[] { touch.Pads[0], touch.Pads[^1] } : [.. touch.Pads];
        return [.. pads.Select(p => p.Support(body, down)).Select(s => new Pin(s.Carrier, s.Neutral, s.In(body)))];
    }
}
