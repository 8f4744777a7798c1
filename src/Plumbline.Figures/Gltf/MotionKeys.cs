using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Gltf;

/// <summary>A clip looked at closely: many moments, and for each thing that moves the few of them at which it needs a key.</summary>
/// <remarks>Keys stand only where a straight line between their neighbours would be off, so that a slow movement needs few.</remarks>
internal sealed class MotionKeys
{
    private const double Tolerance = 0.0002; // metres, at the end of what a bone carries
    private const int Between = 2; // moments from one frame to the next

    private readonly List<int> must;
    private readonly double[] reach;

    /// <summary>The keys of a clip.</summary>
    public MotionKeys(Clip clip)
    {
        var curve = new ClipCurve(clip);
        var skeleton = clip.Shape.Body.Skeleton;
        (Times, must) = Moments(clip, curve);
        Poses = [.. Times.Select(curve.At)];
        Posed = [.. Poses.Select(skeleton.In)];
        reach = [.. Bones.All.Select(b => 0.1 + Bones.All.Where(o => o.IsCarriedBy(b)).Max(o => (skeleton[o] - skeleton[b]).Length))];
    }

    /// <summary>All moments, in seconds.</summary>
    public IReadOnlyList<double> Times { get; }

    /// <summary>The pose at each.</summary>
    public IReadOnlyList<Pose> Poses { get; }

    /// <summary>The bones at each.</summary>
    public IReadOnlyList<PosedSkeleton> Posed { get; }

    /// <summary>The moments at which the pelvis needs a key for its place.</summary>
    public int[] ForPlaces(IReadOnlyList<Vector3d> places) =>
        Kept((from, to, i, part) => (places[from].Towards(places[to], part) - places[i]).Length);

    /// <summary>The moments at which a turn needs a key; where it never changes, the first and the last.</summary>
    /// <param name="turns">The turn at each moment, neighbours with the same sign.</param>
    /// <param name="far">How far what it turns can be from its middle, in metres.</param>
    public int[] ForTurns(IReadOnlyList<Rotation> turns, double far) => Kept((from, to, i, part) =>
    {
        var (p, q) = (turns[from], turns[to]);
        if (Dot(p, q) < 0.3) return double.PositiveInfinity; // the short way would be ambiguous
        var between = Rotation.FromQuaternion(p.W + ((q.W - p.W) * part), p.X + ((q.X - p.X) * part), p.Y + ((q.Y - p.Y) * part), p.Z + ((q.Z - p.Z) * part));
        return 2 * Math.Sqrt(Math.Max(0, 2 - (2 * Math.Abs(Dot(between, turns[i]))))) * far;
    });

    /// <summary>The turn of a bone against its parent at each moment; of the pelvis against the world.</summary>
    public Rotation[] TurnsOf(Bone bone) => Signed([.. Posed.Select(p => bone == Bone.Pelvis ? p[bone].Turn : p[bone.Parent].Turn.Inverse * p[bone].Turn)]);

    /// <summary>How far what a bone carries can be from its joint.</summary>
    public double ReachOf(Bone bone) => reach[(int)bone];

    /// <summary>The same turns, each written so that it is near the one before (q and -q are the same turn).</summary>
    public static Rotation[] Signed(Rotation[] turns)
    {
        for (var i = 1; i < turns.Length; i++)
        {
            var t = turns[i];
            if (Dot(t, turns[i - 1]) < 0) turns[i] = Rotation.FromQuaternion(-t.W, -t.X, -t.Y, -t.Z);
        }

        return turns;
    }

    // Halves each span where it is farthest off, until nothing is.
    private int[] Kept(Func<int, int, int, double, double> errorOf)
    {
        var kept = new SortedSet<int> { 0, Times.Count - 1 };
        var open = new Stack<(int From, int To)>([(0, Times.Count - 1)]);
        while (open.TryPop(out var span))
        {
            var (worst, off) = (-1, Tolerance);
            for (var i = span.From + 1; i < span.To; i++)
            {
                var error = errorOf(span.From, span.To, i, (Times[i] - Times[span.From]) / (Times[span.To] - Times[span.From]));
                if (error > off) (worst, off) = (i, error);
            }

            if (worst < 0) continue;
            // Where a phase or a rest ends lies a corner: cut there first.
            if (must.Find(m => m > span.From && m < span.To) is var corner and > 0) worst = corner;
            kept.Add(worst);
            open.Push((span.From, worst));
            open.Push((worst, span.To));
        }

        return [.. kept];
    }

    // All moments looked at, and those at which a phase or a rest begins or ends.
    private static (double[] Times, List<int> Must) Moments(Clip clip, ClipCurve curve)
    {
        var times = new List<double> { 0 };
        var must = new List<int>();
        for (var frame = 0; frame < clip.Frames.Count - 1; frame++)
        {
            var (from, to) = (curve.Times[frame], curve.Times[frame + 1]);
            var parts = curve.IsStill(frame) ? 1 : Between;
            for (var i = 1; i <= parts; i++) times.Add(from + ((to - from) * i / parts));
            var ends = frame + 2 < clip.Frames.Count && (clip.Frames[frame + 2].Phase != clip.Frames[frame + 1].Phase || curve.IsStill(frame) != curve.IsStill(frame + 1));
            if (ends) must.Add(times.Count - 1);
        }

        return ([.. times], must);
    }

    private static double Dot(Rotation a, Rotation b) => (a.W * b.W) + (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);
}
