using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Clips;

/// <summary>Brings the key poses of a movement onto the floor, one after the other, each from the one that it differs from.</summary>
internal sealed class KeySolver(Movement movement, BodyShape shape, ICollection<Problem> problems)
{
    /// <summary>How far a contact may be from its ground: 5 mm.</summary>
    internal const double MostGap = 0.005;

    private const double MostInside = 0.003; // of the 5 mm that the checks allow

    private readonly PoseSolver solver = new(shape);
    private readonly Dictionary<string, SolvedKey> solved = [];

    /// <summary>What stands around the body, stated or read off the first pose that touches it.</summary>
    public Surroundings Around { get; } = new(movement);

    /// <summary>All key poses solved.</summary>
    public List<SolvedKey> Solve(IReadOnlyList<KeyPlan> plans)
    {
        var keys = new List<SolvedKey>();
        for (var i = 0; i < plans.Count; i++)
        {
            var path = $"{KeyPlan.FileOf(movement)}: $.poses.keys[{i}]";
            var part = movement.Poses!.Cycle is null ? 0 : plans[i].Key.Part ?? 0;
            var touches = plans[i].Contacts.SelectMany((c, j) => Names.Touches(shape, c, Around, $"{path}.contacts[{j}]", problems)).Select(t => Around.Placed(t, part)).ToList();
            var before = keys.Count > 0 ? keys[^1] : null;
            var key = Solve(plans[i], touches, part, before, Following(plans, i, keys), path);
            solved[key.Key.Id] = key;
            keys.Add(key);
            if (i == 0 && movement.Poses is { GoesOn: true, Cycle: not null }) Around.Travel = StepOf(key) * 2;
        }

        if (movement.Poses!.Cycle is { Mirrored: true }) keys.AddRange(keys.Select(k => k.Mirrored(shape) with { Part = k.Part + 0.5 }).ToList());
        return keys;
    }

    // What a round comes to at its end, when everything between touches it too: there its contacts stand already.
    private IEnumerable<(Touch Touch, SolvedKey Key)> Following(IReadOnlyList<KeyPlan> plans, int i, List<SolvedKey> keys)
    {
        if (i == 0 || movement.Poses!.Cycle is not { } cycle) return [];
        var end = cycle.Mirrored ? keys[0].Mirrored(shape) with { Part = 0.5 } : keys[0] with { Part = 1 };
        return end.Touches.Where(t => plans.Skip(i).All(p => p.Contacts.Any(c => c.On == t.Contact.On && (c.Site == t.Contact.Site || Names.With(Names.Split(t.Contact.Site).Side, c.Site) == t.Contact.Site)))).Select(t => (t, end));
    }

    // From the toes behind to where those of the foot before will be when it is flat with its heel where it struck.
    private double StepOf(SolvedKey first)
    {
        var body = shape.In(first.Pose);
        var toes = first.Touches.FirstOrDefault(t => t.Site.Id == "toes");
        var heel = first.Touches.FirstOrDefault(t => t.Site.Id is "heel" or "foot");
        if (toes is null || heel is null) return 0;
        var (behind, before) = (first.Pins[toes.Contact.Site][0], heel.Pads[0].Support(body, -Vector3d.UnitY));
        return before.In(body).Z + behind.Neutral.Z - before.Neutral.Z - behind.At.Z;
    }

    private SolvedKey Solve(KeyPlan plan, List<Touch> touches, double part, SolvedKey? before, IEnumerable<(Touch Touch, SolvedKey Key)> following, string path)
    {
        var from = plan.From is null ? null : solved[plan.From.Key.Id];
        var near = Near(plan, from);
        var pins = KeptPins(touches, part, before, from);
        foreach (var (touch, key) in following.Where(f => f.Touch.Stays && !pins.ContainsKey(f.Touch.Contact.Site)))
            pins[touch.Contact.Site] = Around.Carried(touch.On, key.Pins[touch.Contact.Site], key.Part, part);
        var held = IsHeld(plan.Key);
        var aim = new PoseAim
        {
            Near = near,
            Asked = plan.Asked.Keys.ToHashSet(),
            Touches = [.. touches.Select(t => (t, 1.0))],
            Pins = pins,
            Solid = [.. Around.Solid],
            Balanced = (held || IsOnSameSupport(plan)) && movement.Poses!.BalanceExempt is null,
        };
        var pose = from is null ? Settle(aim, near) : Reach(aim, from.Pose, near);
        var body = shape.In(pose);
        foreach (var t in Enumerable.Range(0, touches.Count).OrderBy(t => Around.Leads(touches[t].Side) ? 0 : 1)) touches[t] = Around.Measured(touches[t], body);
        if (aim.Touches.Any(t => t.Touch.On is Ground.Plane { At: null } or Ground.Spot { At: null }))
        {
            // Once more with all that was read off: both shoulder blades and the pelvis are to touch the wall.
            aim = aim with { Touches = [.. touches.Select(t => (t, 1.0))], Solid = [.. Around.Solid] };
            pose = solver.Solve(aim with { Near = near with { Root = pose.Root } }, pose);
            body = shape.In(pose);
        }

        Report(plan, aim with { Touches = [.. touches.Select(x => (x, 1.0))] }, pose, body, path);
        foreach (var touch in touches.Where(t => t.Stays && !pins.ContainsKey(t.Contact.Site))) pins[touch.Contact.Site] = Gap.PinsOf(body, touch);
        return new(plan.Key, plan.Asked, pose, touches, pins, held) { Part = part, IsBalanced = aim.Balanced };
    }

    // What goes slowly from one pose to another on the same support could stop anywhere.
    private bool IsOnSameSupport(KeyPlan plan) => movement.Poses!.Cycle is null && plan.From is not null && plan.Contacts.SequenceEqual(plan.From.Contacts);

    // The first pose: let down onto the floor as it is, then solved; twice, because lying down changes what is lowest.
    private Pose Settle(PoseAim aim, Pose near)
    {
        var pose = near;
        var floats = movement.Poses!.Keys[0].Root?.HeightM is not null;
        for (var again = 0; again < 2; again++)
        {
            var body = shape.In(pose);
            if (floats) return solver.Solve(aim, pose);
            if (Machine(aim) is var (treads, height))
            {
                pose = pose with { Root = pose.Root with { At = pose.Root.At + (Vector3d.UnitY * (height - treads.Holder.In(body).Y)) } };
                return solver.Solve(aim with { Near = aim.Near with { Root = pose.Root } }, pose);
            }

            var lowest = BodyParts.All.Min(p => body.Lowest(p, 1, Vector3d.UnitY, double.PositiveInfinity)!.Value.Height);
            var floor = aim.Touches.Select(t => t.Touch.On).OfType<Ground.Plane>().Where(p => p.Bears).Select(p => p.At).Min() ?? 0;
            pose = pose with { Root = pose.Root with { At = pose.Root.At + (Vector3d.UnitY * (floor - lowest)) } };
            pose = solver.Solve(aim with { Near = aim.Near with { Root = aim.Near.Root with { At = pose.Root.At } } }, pose);
        }

        return pose;
    }

    // A foot on a pedal, and how high that is in the first pose.
    private (Touch Treads, double Height)? Machine(PoseAim aim)
    {
        foreach (var (touch, _) in aim.Touches)
        {
            if (touch.On is Ground.Spot { Name: "pedal" } spot && Around.PlaceOf(spot.Prop)?.HeightM is { } height && Around.Start(touch) is { } start) return (touch, height.Metres + start.Y);
        }

        return null;
    }

    // A later pose: step by step, near enough on the way; where that ends wrong, with care; where that ends away from its contacts (a hand behind the wrong side of a knee), straight from what is asked.
    private Pose Reach(PoseAim aim, Pose from, Pose near)
    {
        var quick = Walk(aim, from, near, PoseRole.OnTheWay);
        if (IsSound(aim, shape.In(quick))) return quick;
        var walked = Walk(aim, from, near, PoseRole.Key);
        var gap = Worst(aim, shape.In(walked));
        if (gap <= MostGap) return walked;
        var leapt = solver.Solve(aim with { Near = near with { Root = Headed(aim, walked, from, near) } }, near with { Root = walked.Root });
        return Worst(aim, shape.In(leapt)) < gap ? leapt : walked;
    }

    // On its contacts, and no part in another.
    private static bool IsSound(PoseAim aim, PosedBody body) =>
        Worst(aim, body) <= MostGap
        && Collisions.In(body, beyond: -MostInside).Count == 0
        && Folds.In(body).All(f => -f.Distance - Folds.FleshOf(f.Seam) <= MostInside);

    // How far the contact that is furthest off is from its ground, in metres.
    private static double Worst(PoseAim aim, PosedBody body) => aim.Touches.Select(t => Math.Abs(Gap.Of(body, t.Touch))).DefaultIfEmpty().Max();

    // In steps from the one that it differs from, so that contacts are never far from where they were.
    private Pose Walk(PoseAim aim, Pose from, Pose near, PoseRole onTheWay)
    {
        const int Steps = 6;
        var pose = from;
        for (var step = 1; step <= Steps; step++)
        {
            var part = (double)step / Steps;
            pose = solver.Solve(aim with { Role = onTheWay, Near = Between(from, near, part) with { Root = Headed(aim, pose, from, near) } }, Moved(pose, from, near, 1.0 / Steps));
        }

        return solver.Solve(aim with { Near = near with { Root = Headed(aim, pose, from, near) } }, pose);
    }

    // Where nothing stays in its place, nothing else keeps a lying body from turning on the floor.
    private static Placement Headed(PoseAim aim, Pose pose, Pose from, Pose near)
    {
        if (aim.Touches.Any(t => t.Touch.Stays) || near.Root.Turn != from.Root.Turn) return pose.Root;
        var yaw = (pose.Root.Turn * from.Root.Turn.Inverse).Vector.Y;
        return pose.Root with { Turn = Rotation.AboutY(Angle.FromRadians(-yaw)) * pose.Root.Turn };
    }

    private static Pose Moved(Pose pose, Pose from, Pose to, double part) =>
        pose with { Root = pose.Root with { Turn = Rotation.FromVector((to.Root.Turn * from.Root.Turn.Inverse).Vector * part) * pose.Root.Turn }, Radians = pose.Radians.Select((r, c) => r + ((to.Radians[c] - from.Radians[c]) * part)).ToSeq() };

    private static Pose Between(Pose a, Pose b, double part) =>
        new(new(a.Root.Turn.Towards(b.Root.Turn, part), a.Root.At.Towards(b.Root.At, part)), a.Radians.Select((r, c) => r + ((b.Radians[c] - r) * part)).ToSeq(), a.BellyRise + ((b.BellyRise - a.BellyRise) * part));

    private static Pose Near(KeyPlan plan, SolvedKey? from)
    {
        var pose = (from?.Pose ?? Pose.Neutral) with { BellyRise = plan.BellyRise };
        if (plan.Root is { } root) pose = pose with { Root = new(TurnOf(root), root.HeightM is { } height ? pose.Root.At with { Y = height } : pose.Root.At) };
        return pose.With(plan.About.Select(a => (a.Key, a.Value))).With(plan.Asked.Select(a => (a.Key, a.Value)));
    }

    internal static Rotation TurnOf(RootTurn root) =>
        Rotation.AboutY(Angle.FromDegrees(root.TurnDeg)) * Rotation.AboutX(Angle.FromDegrees(root.PitchDeg)) * Rotation.AboutZ(Angle.FromDegrees(root.RollDeg));

    // What stays in place from the pose before, or from the pose that this one comes from.
    private Dictionary<string, IReadOnlyList<Pin>> KeptPins(List<Touch> touches, double part, SolvedKey? before, SolvedKey? from)
    {
        var pins = new Dictionary<string, IReadOnlyList<Pin>>();
        foreach (var touch in touches.Where(t => t.Stays))
        {
            foreach (var key in new[] { before, from })
            {
                if (key is null || pins.ContainsKey(touch.Contact.Site) || !key.Touches.Any(t => t.Contact.Site == touch.Contact.Site && t.Contact.On == touch.Contact.On)) continue;
                // What slid there stays only from here on.
                if (key.Pins.TryGetValue(touch.Contact.Site, out var kept)) pins[touch.Contact.Site] = Around.Carried(touch.On, kept, key.Part, part);
            }
        }

        return pins;
    }

    private bool IsHeld(KeyPose key)
    {
        if (movement.Poses!.Cycle is not null) return false;
        if (key.At is null) return true;
        var next = movement.Phases.ToList().FindIndex(p => p.Id == key.At) + 1;
        return key.Part is null or 1 && movement.Phases[next % movement.Phases.Count].Kind != PhaseKind.Move;
    }

    // When contacts are not met within bounds: which angles would the contacts have needed?
    private void Report(KeyPlan plan, PoseAim aim, Pose pose, PosedBody body, string path)
    {
        var worst = aim.Touches.Select(t => (t.Touch, gap: Gap.Of(body, t.Touch))).DefaultIfEmpty().MaxBy(t => Math.Abs(t.gap));
        if (Math.Abs(worst.gap) <= MostGap) return;
        var loose = solver.Solve(aim with { Asked = new HashSet<Coordinate>() }, pose);
        var needs = plan.Asked.Select(a => (a.Key, asked: a.Value, got: loose[a.Key])).Where(a => Math.Abs((a.got - a.asked).Degrees) > Give.MostFromAsked.Degrees).OrderByDescending(a => Math.Abs((a.got - a.asked).Degrees)).Take(3).ToList();
        var say = needs.Count > 0
            ? $"It would need {string.Join(", ", needs.Select(n => $"{n.Key.Words} {n.got} (asked {n.asked})"))}. Ask for that, or change the contacts."
            : "No change of the angles asked for would mend it. Change the contacts or the posture.";
        problems.Add(new("PLB-MOVE-ASKED", path, FormattableString.Invariant($"In the pose \"{plan.Key.Id}\" the contact {worst.Touch} is {Math.Abs(worst.gap) * 1000:0} mm off with all angles within {Give.MostFromAsked} of what is asked. {say}")));
    }
}
