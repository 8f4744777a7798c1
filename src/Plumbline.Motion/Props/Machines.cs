using Plumbline.Motion.Clips;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Frame = Plumbline.Motion.Clips.Frame;

namespace Plumbline.Motion.Props;

/// <summary>Bicycle and exercise machines in their simplest form, built round the body's saddle, handles and pedals.</summary>
internal static class Machines
{
    private const double Tube = 0.018;

    /// <summary>What stands still of a machine.</summary>
    public static List<PropPiece> Still(Clip clip, Prop prop)
    {
        if (Places.Of(clip, clip.Frames[0]) is not { } at) return [];
        return prop switch
        {
            Prop.Bicycle => Bicycle(at),
            Prop.UprightBike => UprightBike(at),
            Prop.RecumbentBike => RecumbentBike(clip, at),
            Prop.Elliptical => [.. Floor(at.Middle.Z, 0.75), Housing(at.Middle with { X = 0, Y = 0.32, Z = at.Middle.Z + 0.72 }, 0.24), Rod(new(0, 0.4, at.Middle.Z + 0.62), new(0, 1.2, at.Middle.Z + 0.58)), .. Axle(at), Console(new(0, 1.28, at.Middle.Z + 0.58))],
            Prop.StepMachine => StepMachine(at),
            _ => [],
        };
    }

    /// <summary>What goes round with the feet and hands.</summary>
    public static List<PropPiece> Moving(Clip clip, Prop prop, Frame frame)
    {
        if (Places.Of(clip, frame) is not { } at) return [];
        var pieces = new List<PropPiece>();
        foreach (var pedal in at.Pedals)
        {
            if (prop is Prop.Elliptical or Prop.StepMachine)
            {
                var plate = pedal - (Vector3d.UnitY * 0.018) - (Vector3d.UnitZ * 0.06);
                var pivot = prop == Prop.Elliptical ? new Vector3d(pedal.X * 0.6, 0.32, at.Middle.Z + 0.75) : new Vector3d(pedal.X, 0.18, at.Middle.Z + 0.55);
                pieces.Add(new PropPiece.Box(new(Rotation.None, plate), new(0.065, 0.014, 0.17), 0.01));
                pieces.Add(Reaching(plate - (Vector3d.UnitY * 0.03), pivot, 0.55));
            }
            else
            {
                var arm = new Vector3d(pedal.X * 0.5, at.Middle.Y, at.Middle.Z);
                pieces.Add(Rod(arm, pedal with { X = arm.X }));
                pieces.Add(new PropPiece.Box(new(Rotation.None, pedal - (Vector3d.UnitY * 0.014)), new(0.05, 0.012, 0.04), 0.006));
            }
        }

        foreach (var lever in at.Levers) pieces.Add(Reaching(lever + (Vector3d.UnitY * 0.08), new(lever.X * 0.8, 0.50, at.Middle.Z + 0.52), 0.80));
        return pieces;
    }

    private static List<PropPiece> Bicycle(Places at)
    {
        var (c, seat) = (at.Middle, at.Saddle - (Vector3d.UnitY * 0.05));
        var (rear, front) = (new Vector3d(0, 0.33, c.Z - 0.42), new Vector3d(0, 0.33, c.Z + 0.62));
        var head = front + new Vector3d(0, 0.44, -0.14);
        return
        [
            new PropPiece.Ring(new(Rotation.None, rear), 0.31, 0.02), new PropPiece.Ring(new(Rotation.None, front), 0.31, 0.02),
            Rod(c, seat), Rod(c, head - (Vector3d.UnitY * 0.06)), Rod(c.Towards(seat, 0.8), head), Rod(c, rear), Rod(c.Towards(seat, 0.8), rear), Rod(head, front),
            SaddleAt(at.Saddle), Rod(head, at.Handles), .. Bar(at),
        ];
    }

    private static List<PropPiece> UprightBike(Places at)
    {
        var c = at.Middle;
        var foot = new Vector3d(0, 0.10, c.Z - 0.12);
        return
        [
            .. Floor(c.Z, 0.5), Housing(c + new Vector3d(0, 0, 0.10), 0.20), Rod(foot, at.Saddle - (Vector3d.UnitY * 0.05)), SaddleAt(at.Saddle),
            Rod(new(0, 0.05, c.Z + 0.34), at.Handles), .. Bar(at), Console(at.Handles + new Vector3d(0, 0.10, 0.08)),
        ];
    }

    private static List<PropPiece> RecumbentBike(Clip clip, Places at)
    {
        var c = at.Middle;
        List<PropPiece> pieces = [.. Floor(c.Z - 0.35, 0.85), Housing(c + new Vector3d(0, -0.04, 0.06), 0.20), Rod(new(0, 0.05, c.Z + 0.2), new(0, 1.0, c.Z + 0.12)), Console(new(0, 1.05, c.Z + 0.10))];
        pieces.Add(new PropPiece.Box(new(Rotation.None, at.Saddle + new Vector3d(0, -0.03, 0.06)), new(0.20, 0.03, 0.20), 0.02));
        pieces.Add(Rod(new(0, 0.06, at.Saddle.Z), at.Saddle - (Vector3d.UnitY * 0.06)));
        if (clip.Around.PlaneOf("backrest") is { At: { } rest, Normal: var normal })
        {
            var along = Vector3d.UnitX.Cross(normal);
            var low = at.Saddle - (normal * (at.Saddle.Dot(normal) - rest));
            pieces.Add(new PropPiece.Box(new(Rotation.FromAxes(Vector3d.UnitX, -along, normal), low - (along * 0.34) - (normal * 0.03)), new(0.19, 0.30, 0.03), 0.02));
        }

        foreach (var hand in at.Hands) pieces.Add(Rod(new(hand.X, at.Saddle.Y - 0.06, hand.Z), hand));
        return pieces;
    }

    private static List<PropPiece> StepMachine(Places at)
    {
        var z = at.Middle.Z + 0.45;
        List<PropPiece> pieces = [.. Floor(at.Middle.Z, 0.6), Rod(new(0, 0.05, z + 0.1), new(0, 1.25, z)), Console(new(0, 1.32, z))];
        foreach (var hand in at.Hands)
        {
            pieces.Add(Rod(new(hand.X, hand.Y, hand.Z - 0.10), new(hand.X, hand.Y, z)));
            pieces.Add(Rod(new(hand.X, hand.Y, z), new(hand.X, 0.04, z)));
        }

        return pieces;
    }

    // What the levers of an elliptical turn on.
    private static IEnumerable<PropPiece> Axle(Places at)
    {
        if (at.Levers.Count == 0) yield break;
        var (half, z) = (at.Levers.Max(l => Math.Abs(l.X)) * 0.8, at.Middle.Z + 0.52);
        yield return Rod(new(-half, 0.50, z), new(half, 0.50, z));
        yield return Rod(new(0, 0.50, z), new(0, 0.50, z + 0.10));
    }

    private static PropPiece[] Floor(double z, double half) =>
        [Rod(new(-0.26, 0.03, z - half), new(0.26, 0.03, z - half)), Rod(new(-0.26, 0.03, z + half), new(0.26, 0.03, z + half)), new PropPiece.Box(new(Rotation.None, new(0, 0.04, z)), new(0.035, 0.03, half), 0.01)];

    private static PropPiece.Rod Housing(Vector3d at, double radius) => PropPiece.Rod.Between(at - (Vector3d.UnitX * 0.040), at + (Vector3d.UnitX * 0.040), radius);

    private static PropPiece.Box Console(Vector3d at) => new(new(Rotation.AboutX(Angle.FromDegrees(-35)), at), new(0.12, 0.08, 0.015), 0.01);

    private static PropPiece.Box SaddleAt(Vector3d at) => new(new(Rotation.None, at + new Vector3d(0, -0.025, 0.02)), new(0.07, 0.025, 0.13), 0.025);

    private static PropPiece.Rod Rod(Vector3d from, Vector3d to) => PropPiece.Rod.Between(from, to, Tube);

    // A bar of one length that points to its pivot, whose end is out of sight there.
    private static PropPiece.Rod Reaching(Vector3d from, Vector3d pivot, double length) => Rod(from, from + ((pivot - from).Unit * length));

    private static IEnumerable<PropPiece> Bar(Places at)
    {
        foreach (var hand in at.Hands)
        {
            var corner = at.Handles with { X = hand.X * 0.9 };
            yield return Rod(at.Handles, corner);
            if ((hand - corner).Length > 0.01) yield return Rod(corner, hand);
        }
    }

    /// <summary>Where the machine meets the body in a moment.</summary>
    private sealed record Places(Vector3d Middle, Vector3d Saddle, Vector3d Handles, IReadOnlyList<Vector3d> Pedals, IReadOnlyList<Vector3d> Levers, IReadOnlyList<Vector3d> Hands)
    {
        public static Places? Of(Clip clip, Frame frame)
        {
            IReadOnlyList<Vector3d> Spots(params string[] names) =>
                [.. frame.Touches.Select(t => t.Touch).Where(t => t.On is Ground.Spot { At: not null } s && names.Contains(s.Name)).OrderBy(t => t.Side).Select(t => ((Ground.Spot)t.On).At!.Value)];
            var pedals = Spots("pedal");
            if (pedals.Count == 0) return null;
            var hands = Spots("handlebar", "rail");
            var saddle = Furniture.BearingOn(clip, "saddle") is var (under, _) ? under with { X = 0, Y = clip.Around.PlaneOf("saddle")?.At ?? under.Y } : Vector3d.Zero;
            return new(Furniture.Middle(pedals) with { X = 0 }, saddle, hands.Count > 0 ? Furniture.Middle(hands) with { X = 0 } : Vector3d.Zero, pedals, Spots("lever"), hands);
        }
    }
}
