using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Checks;

/// <summary>Checks of what bears: contacts kept, nothing slips, nothing sinks.</summary>
public static class ContactChecks
{
    private const double MostGap = 0.005;
    private const double MostSlip = 0.003;
    private const double MostSunk = 0.008;
    private const double MostSunkBack = 0.015;
    private const double Blended = 0.006; // how far blends of joints reach beyond the skin of both limbs

    /// <summary>Every area that bears is within 5 mm of its ground.</summary>
    public static CheckResult Gaps(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        return under.Result("contact", MostGap * 1000, "mm", under.Clip.Frames.SelectMany((f, i) => f.Touches.Where(t => t.Part >= 1).Select(t =>
        {
            var gap = Math.Abs(Gap.Of(under.Bodies[i], t.Touch)) * 1000;
            return (gap, FormattableString.Invariant($"{t.Touch} is {gap:0.#} mm off {t.Touch.Contact.On} {under.At(i)}. Change an angle or the contact."));
        })));
    }

    /// <summary>Nothing that stays in place moves along its ground by more than 3 mm.</summary>
    public static CheckResult Slip(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        return under.Result("slip", MostSlip * 1000, "mm", under.Clip.Frames.SelectMany((f, i) => f.Touches.Where(t => t.Part >= 1 && f.Pins.ContainsKey(t.Touch.Contact.Site)).SelectMany(t =>
            f.Pins[t.Touch.Contact.Site].Select(pin =>
            {
                var way = pin.Carrier.In(under.Bodies[i].Skeleton).Apply(pin.Neutral - under.Clip.Shape.Body.Skeleton[pin.Carrier.Bone]) - pin.At;
                var normal = t.Touch.On is Ground.Plane plane ? plane.Normal : Vector3d.UnitY;
                var slip = (way - (normal * way.Dot(normal))).Length * 1000;
                return (slip, FormattableString.Invariant($"{t.Touch} slips by {slip:0.#} mm {under.At(i)}. Let the contact slide, or change the pose."));
            }))));
    }

    /// <summary>Nothing sinks more than 8 mm into the floor or a wall, the back no more than 15 mm into its soft mat.</summary>
    public static CheckResult Floor(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var soft = MostSunkBack - MostSunk;
        return under.Result("floor", MostSunk * 1000, "mm", under.Clip.Around.Solid.SelectMany(solid => under.Bodies.SelectMany((body, i) => BodyParts.All.Select(part =>
        {
            var allowed = part == BodyPart.Trunk ? soft : 0;
            var sunk = Math.Max(0, Sunk(body, part, solid) - allowed) * 1000;
            return (sunk, FormattableString.Invariant($"{part} is {sunk + (allowed * 1000):0.#} mm in the {solid.Name} {under.At(i)}. Add a contact or a pose between."));
        }))));
    }

    // The lowest skin of a part, let down to where the blends have the surface.
    private static double Sunk(PosedBody body, BodyPart part, Ground.Plane solid)
    {
        var (up, ground) = (solid.Normal, solid.At ?? 0);
        var (centre, radius) = body.BallAround(part);
        if (centre.Dot(up) - radius > ground) return 0;
        var lowest = double.PositiveInfinity;
        var patches = body.Shape.PatchesOf(part, 1);
        for (var i = 0; i < patches.Length; i++)
        {
            var patch = patches[i];
            if (patch.Centre.In(body).Dot(up) - patch.Radius - ground > Math.Min(lowest, 0) + Blended) { i = patch.Beyond - 1; continue; }
            foreach (ref readonly var point in patch.Points.AsSpan())
            {
                var at = point.In(body);
                var height = at.Dot(up) - ground;
                if (height > Math.Min(lowest, 0) + Blended) continue;
                lowest = Math.Min(lowest, height - Math.Max(0, -body.Distance(at)));
            }
        }

        return Math.Max(0, -lowest);
    }
}
