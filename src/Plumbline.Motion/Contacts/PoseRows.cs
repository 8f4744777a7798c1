using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Looks at a posed body and says what its next pose should fulfil: heights and places of contacts, no limb in the floor or in another, balance.</summary>
internal static class PoseRows
{
    private const double Tight = 1 / 0.0005; // half a millimetre weighs 1
    private const double FloorWeight = 1 / 0.001;
    private const double HoldWeight = 1 / 0.012;
    private const double BalanceWeight = 1 / 0.003;
    private const double BalanceMargin = 0.012;

    private static readonly Vector3d[] Ways = [Vector3d.UnitX, Vector3d.UnitY, Vector3d.UnitZ];

    /// <summary>All rows. Those of a key pose, on which everything after it waits, are looked for on two threads; frames have threads of their own.</summary>
    public static List<Row> For(PoseAim aim, PosedBody body)
    {
        var (rows, within, after) = (new List<Row>(), new List<Row>(), new List<Row>());
        if (aim.Role != PoseRole.Frame) Parallel.Invoke(() => Collisions.AddTo(within, body), Around);
        else
        {
            Collisions.AddTo(within, body);
            Around();
        }

        return [.. rows, .. within, .. after];

        void Around()
        {
            AddTouches(aim, body, rows);
            foreach (var solid in aim.Solid) AddFloor(body, aim, solid, rows);
            Folds.AddTo(after, body);
            if (aim.Balanced) AddBalance(body, aim, after);
        }
    }

    private static void AddTouches(PoseAim aim, PosedBody body, List<Row> rows)
    {
        foreach (var (touch, part) in aim.Touches)
        {
            switch (touch.On)
            {
                case Ground.Plane plane:
                    AddBearing(body, touch, plane, part, aim.Pins.GetValueOrDefault(touch.Contact.Site), rows);
                    break;
                case Ground.Spot spot:
                    AddHeld(touch, spot, part, rows);
                    break;
                case Ground.Skin skin when touch.Site.Id != "hand":
                    AddLeaning(touch, skin, part, body, rows);
                    break;
                case Ground.Skin skin:
                    AddHolding(touch, skin, part, body, rows);
                    break;
            }
        }
    }

    private static void AddBearing(PosedBody body, Touch touch, Ground.Plane plane, double part, IReadOnlyList<Pin>? pins, List<Row> rows)
    {
        if (plane.At is { } at)
        {
            foreach (var pad in touch.Pads)
            {
                var support = pad.Support(body, -plane.Normal);
                // Blends of joints reach beyond both limbs: the skin is there lower than its points.
                var deeper = Math.Max(0, -body.Distance(support.In(body)));
                rows.Add(new AlongRow(support.Carrier, support.LiftedIn(body), plane.Normal, at + deeper, false, Tight * part));
            }
        }

        foreach (var pin in pins ?? [])
        {
            var (one, other) = plane.Normal.Across;
            rows.Add(new AlongRow(pin.Carrier, pin.Neutral, one, pin.At.Dot(one), false, Tight * part));
            rows.Add(new AlongRow(pin.Carrier, pin.Neutral, other, pin.At.Dot(other), false, Tight * part));
        }
    }

    // A hand on a handle, a foot on a pedal: its middle is there, turned as it likes.
    private static void AddHeld(Touch touch, Ground.Spot spot, double part, List<Row> rows)
    {
        if (spot.At is not { } at) return;
        foreach (var way in Ways) rows.Add(new AlongRow(touch.Holder.Carrier, touch.Holder.Neutral, way, at.Dot(way), false, Tight * part));
    }

    // A hand lies on a place of the body: on the skin strongly, at the very place less so, the palm facing it.
    private static void AddHolding(Touch touch, Ground.Skin skin, double part, PosedBody body, List<Row> rows)
    {
        var palm = body.Shape.PalmOf(touch.Side);
        var (other, there) = (skin.Point.Carrier, skin.Point.LiftedIn(body));
        var palmAt = palm.Point.In(body);
        var partOf = skin.Point.Part;
        var d = body.Distance(partOf, palmAt);
        if (Math.Abs(d) < 0.05)
        {
            var normal = body.Normal(partOf, palmAt);
            var apart = (palmAt - skin.Point.In(body)).Dot(normal) - d;
            rows.Add(new BetweenRow(palm.Point.Carrier, palm.Point.Neutral, other, there, normal, apart, false, Tight * part));
        }

        foreach (var way in Ways) rows.Add(new BetweenRow(palm.Point.Carrier, palm.Point.Neutral, other, there, way, 0, false, HoldWeight * part));
        foreach (var way in Ways) rows.Add(new AgainstRow(palm.Point.Carrier.Bone, palm.Out, other.Bone, skin.Out, way, 3 * part));
    }

    // Another site leans on a place of the body: its nearest skin touches the skin there.
    private static void AddLeaning(Touch touch, Ground.Skin skin, double part, PosedBody body, List<Row> rows)
    {
        var (point, d) = Gap.Nearest(body, touch, skin.Point.Part);
        var (at, other) = (point.In(body), skin.Point);
        var normal = body.Normal(other.Part, at);
        rows.Add(new BetweenRow(point.Carrier, point.LiftedIn(body), other.Carrier, other.LiftedIn(body), normal, (at - other.In(body)).Dot(normal) - d, false, Tight * part));
    }

    private static void AddFloor(PosedBody body, PoseAim aim, Ground.Plane floor, List<Row> rows)
    {
        var (up, ground) = (floor.Normal, floor.At ?? 0);
        Span<bool> bears = stackalloc bool[BodyParts.Count];
        Span<bool> isNext = stackalloc bool[BodyParts.Count];
        bears.Clear();
        isNext.Clear();
        foreach (var (touch, _) in aim.Touches)
        {
            if (touch.On is not Ground.Plane) continue;
            foreach (var pad in touch.Pads) bears[(int)pad.Points[0].Part] = true;
        }

        foreach (var part in BodyParts.All)
        {
            if (!bears[(int)part]) continue;
            foreach (var other in BodyParts.All) isNext[(int)other] |= part.IsNextTo(other);
        }

        foreach (var part in BodyParts.All)
        {
            var (centre, radius) = body.BallAround(part);
            if (centre.Dot(up) - radius - ground > 0.002) continue;
            // What bears, or is next to it, may flatten a little; what does not bear stays above the floor.
            var level = ground + (bears[(int)part] ? part == BodyPart.Trunk ? -0.006 : -0.004 : isNext[(int)part] ? -0.005 : 0.0);
            for (var half = -1; half <= 1; half += 2)
            {
                if (part != BodyPart.Trunk && half > 0) break;
                if (body.Lowest(part, 3, up, level + 0.006, part == BodyPart.Trunk ? half : null) is not var (lowest, height)) continue;
                // As with what bears: where joints blend, the skin is lower than its points.
                var deeper = Math.Max(0, -body.Distance(lowest.In(body)));
                if (height - deeper < level + 0.001) rows.Add(new AlongRow(lowest.Carrier, lowest.LiftedIn(body), up, level + deeper, true, FloorWeight));
            }
        }
    }

    private static void AddBalance(PosedBody body, PoseAim aim, List<Row> rows)
    {
        var corners = Support.Corners(body, aim.Touches.Where(t => t.Part >= 1).Select(t => t.Touch));
        if (corners.Count < 3) return;
        var (inward, corner, inside) = Support.NearestEdge([.. corners.Select(c => c.At)], body.Shape.Body.CentreOfMass(body.Skeleton));
        if (inside < BalanceMargin + 0.01) rows.Add(new BalanceRow(body.Shape.Body, corners[corner].Point, inward, BalanceMargin, BalanceWeight));
    }
}
