using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Clips;

/// <summary>Makes a clip of a movement: key poses on the floor, cubic curves between them in the movement's tempo, contacts solved in every frame.</summary>
/// <remarks>
/// Codes: <c>PLB-MOVE-NONE</c> no key poses, <c>-POSTURE</c> a posture that is not described, <c>-KEY</c> key poses that do not fit the phases, <c>-ANGLE</c>, <c>-SITE</c>, <c>-BELLY</c> a belly that rises too far,
/// <c>-GROUND</c> a name that is not known, <c>-ASKED</c> contacts that the angles asked for cannot meet.
/// </remarks>
public static class ClipCompiler
{
    /// <summary>How many frames a second there are while something moves.</summary>
    public const int FramesPerSecond = 10;

    /// <summary>How many there are in a steady movement, which is quicker.</summary>
    public const int FramesPerSecondOfRounds = 20;

    private const double Release = 0.15; // the part of a phase in which a contact lets go or is taken up

    /// <summary>Makes the clip.</summary>
    /// <param name="movement">The movement with its key poses.</param>
    /// <param name="postures">The named postures.</param>
    /// <param name="shape">The body that makes it.</param>
    /// <param name="hold">How long a hold lasts: what the dose says.</param>
    public static Read<Clip> Compile(Movement movement, PostureFile postures, BodyShape shape, TimeSpan hold)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(postures);
        var file = KeyPlan.FileOf(movement);
        if (movement.Poses is not { } poses || poses.Keys.Count == 0) return Read.Fail<Clip>("PLB-MOVE-NONE", file, "This movement has no key poses. Add them under \"poses\".");
        if (postures.Postures.FirstOrDefault(p => p.Id == movement.Posture) is not { } posture)
            return Read.Fail<Clip>("PLB-MOVE-POSTURE", $"{file}: $.posture", $"The posture {movement.Posture} is not described in bodies/postures.json. Describe it there.");
        var problems = new List<Problem>();
        var plans = KeyPlan.Read(movement, posture, problems);
        var legs = Leg.Read(movement, file, problems);
        if (problems.Count > 0) return new Read<Clip>.Failure([.. problems]);
        var solver = new KeySolver(movement, shape, problems);
        var keys = solver.Solve(plans);
        if (problems.Any(p => p.Code is "PLB-MOVE-SITE" or "PLB-MOVE-GROUND")) return new Read<Clip>.Failure([.. problems]);
        return Read.From(
            () => new Clip { Movement = movement, Shape = shape, Keys = [.. keys.Take(plans.Count)], Frames = [.. Frames(shape, solver.Around, keys, legs, hold, poses is { GoesOn: true, Cycle: null })], Around = solver.Around },
            problems);
    }

    private static List<Frame> Frames(BodyShape shape, Surroundings around, List<SolvedKey> keys, List<Leg> legs, TimeSpan hold, bool goesOn)
    {
        var first = keys[0];
        var frames = new List<Frame> { new(0, 0, first.Pose, [.. first.Touches.Select(t => (t, 1.0))], first.Pins, first.IsHeld) };
        var (time, way) = (0.0, Vector3d.Zero);
        var ways = new Dictionary<string, Frame[]>();
        foreach (var leg in legs)
        {
            var round = leg.Phase.Kind == PhaseKind.Steady && around.Movement.Poses!.Cycle is { } cycle ? cycle : null;
            var moves = round is not null || leg.Phase.Kind == PhaseKind.Move;
            var seconds = round?.LastsS.TotalSeconds ?? (moves ? leg.Phase.Tempo?.TotalSeconds ?? 2 : Math.Max(1, hold.TotalSeconds));
            var count = moves ? Math.Max(2, (int)Math.Round(seconds * (round is null ? FramesPerSecond : FramesPerSecondOfRounds))) : 1;
            var knots = leg.Keys.Select(k => (k.Part, Key: keys[k.Index])).ToList();
            if (goesOn && leg == legs[^1])
            {
                way = Travel.Since(first, knots[^2].Key, shape.Body.Skeleton);
                knots[^1] = (knots[^1].Part, Travel.Again(first, knots[^2].Key, way));
            }

            var passed = moves ? Way(shape, around, leg, knots, count, round is not null, ways) : [Still(knots[^1].Key)];
            for (var i = 1; i <= count; i++) frames.Add(passed[i - 1] with { TimeS = time + (seconds * i / count), Phase = leg.Index });
            time += seconds;
        }

        return goesOn ? Travel.Onward(frames, way) : frames;
    }

    // The way back between two poses is the way there, backwards.
    private static Frame[] Way(BodyShape shape, Surroundings around, Leg leg, List<(double Part, SolvedKey Key)> knots, int count, bool round, Dictionary<string, Frame[]> ways)
    {
        string Path(IEnumerable<(double Part, int Index)> keys) => FormattableString.Invariant($"{count}: {string.Join(", ", keys.Select(k => $"{k.Index} at {k.Part:0.000}"))}");
        if (ways.TryGetValue(Path(leg.Keys.Reverse().Select(k => (1 - k.Part, k.Index))), out var there)) return [.. there.Reverse().Skip(1), Still(knots[^1].Key) with { IsHeld = false }];
        var way = new Frame[count];
        // From both ends at once, each frame with what the contacts changed in the one before: so the search begins close to its end.
        var middle = count / 2;
        Parallel.Invoke(() => Run(0, middle, 1), () => Run(count - 1, middle - 1, -1));
        ways[Path(leg.Keys)] = way;
        return way;

        void Run(int from, int to, int step)
        {
            var solver = new PoseSolver(shape);
            (Pose Near, Pose Got)? before = null;
            for (var i = from; i != to; i += step) before = Moving(around, solver, knots, (i + 1.0) / count, round, before, out way[i]);
        }
    }

    private static Frame Still(SolvedKey key) => new(0, 0, key.Pose, [.. key.Touches.Select(t => (t, 1.0))], key.Pins, true);

    private static (Pose Near, Pose Got)? Moving(Surroundings around, PoseSolver solver, List<(double Part, SolvedKey Key)> knots, double part, bool round, (Pose Near, Pose Got)? before, out Frame frame)
    {
        var next = knots.FindIndex(1, k => part <= k.Part + 1e-9);
        var (a, b) = (knots[next - 1], knots[next]);
        if (Math.Abs(part - b.Part) < 1e-9)
        {
            frame = Still(b.Key) with { IsHeld = false };
            return null;
        }

        var between = (part - a.Part) / (b.Part - a.Part);
        var touches = new List<(Touch, double)>();
        var pins = new Dictionary<string, IReadOnlyList<Pin>>();
        foreach (var touch in a.Key.Touches)
        {
            // What stays in one pose and slides in the other bears all the time, sliding.
            if (b.Key.Touches.Any(t => t.Contact != touch.Contact && SamePlace(t, touch))) touches.Add((around.Placed(touch, part) with { Contact = touch.Contact with { Slides = true } }, 1));
            else Put(touch, a, b.Key.Touches.Any(t => t.Contact == touch.Contact) && SamePins(around, a, b, touch) ? 1 : Eased(1 - (between / Release)));
        }

        foreach (var touch in b.Key.Touches.Where(t => !touches.Any(x => SamePlace(x.Item1, t)))) Put(touch, b, Eased(1 - ((1 - between) / Release)));
        var near = PoseCurve.At(knots, part, round);
        var steady = a.Key.IsBalanced && b.Key.IsBalanced && a.Key.Touches.Count == touches.Count && b.Key.Touches.Count == touches.Count && touches.All(t => t.Item2 >= 1);
        var aim = new PoseAim { Near = near, Asked = a.Key.Asked.Keys.Concat(b.Key.Asked.Keys).ToHashSet(), Role = PoseRole.Frame, Touches = touches, Pins = pins, Solid = [.. around.Solid], Balanced = steady };
        var pose = before is var (lastNear, lastGot) ? solver.Solve(aim, near, near.Changed(lastNear, lastGot)) : solver.Solve(aim, near);
        frame = new(0, 0, pose, touches, pins, false);
        return (near, pose);

        void Put(Touch touch, (double Part, SolvedKey Key) of, double holds)
        {
            if (holds <= 0) return;
            touches.Add((around.Placed(touch, part), holds));
            if (of.Key.Pins.TryGetValue(touch.Contact.Site, out var kept)) pins[touch.Contact.Site] = around.Carried(touch.On, kept, of.Part, part);
        }
    }

    private static bool SamePlace(Touch one, Touch other) => one.Contact with { Slides = other.Contact.Slides } == other.Contact;

    private static bool SamePins(Surroundings around, (double Part, SolvedKey Key) a, (double Part, SolvedKey Key) b, Touch touch)
    {
        if (!a.Key.Pins.TryGetValue(touch.Contact.Site, out var one)) return true;
        return b.Key.Pins.TryGetValue(touch.Contact.Site, out var other)
            && around.Carried(touch.On, one, a.Part, b.Part).Zip(other).All(p => p.First.Carrier == p.Second.Carrier && (p.First.At - p.Second.At).Length < 1e-6 && (p.First.Neutral - p.Second.Neutral).Length < 1e-6);
    }

    // A contact that lets go is soon worth centimetres instead of half a millimetre, and then nothing: no frame jumps.
    private static double Eased(double part) => part <= 0 ? 0 : Math.Pow(part, 6);
}
