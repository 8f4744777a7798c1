using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Clips;

/// <summary>Cubic curves through key poses: at rest at both ends of a phase, in passing at the poses between; of a round, in passing everywhere.</summary>
internal static class PoseCurve
{
    public static Pose At(List<(double Part, SolvedKey Key)> knots, double part, bool round = false)
    {
        var next = Math.Max(1, knots.FindIndex(k => part <= k.Part));
        var (a, b) = (knots[next - 1], knots[next]);
        var width = b.Part - a.Part;
        var t = (part - a.Part) / width;
        var (t2, t3) = (t * t, t * t * t);
        var (h00, h10, h01, h11) = ((2 * t3) - (3 * t2) + 1, t3 - (2 * t2) + t, (3 * t2) - (2 * t3), t3 - t2);
        double Cubic(Func<Pose, double> of) =>
            (h00 * of(a.Key.Pose)) + (h10 * width * Speed(knots, next - 1, of, round)) + (h01 * of(b.Key.Pose)) + (h11 * width * Speed(knots, next, of, round));
        var at = new Vector3d(Cubic(p => p.Root.At.X), Cubic(p => p.Root.At.Y), Cubic(p => p.Root.At.Z));
        var from = a.Key.Pose.Root.Turn;
        Vector3d Turn(Pose p) => (p.Root.Turn * from.Inverse).Vector;
        var turn = new Vector3d(Cubic(p => Turn(p).X), Cubic(p => Turn(p).Y), Cubic(p => Turn(p).Z));
        var radians = Enumerable.Range(0, a.Key.Pose.Radians.Count).Select(c => Cubic(p => p.Radians[c]));
        return new(new(Rotation.FromVector(turn) * from, at), radians.ToSeq(), Cubic(p => p.BellyRise));
    }

    // In passing, the slope of the curve is the harmonic mean of the slopes before and after, so that nothing overshoots.
    private static double Speed(List<(double Part, SolvedKey Key)> knots, int at, Func<Pose, double> of, bool round)
    {
        var ends = at == 0 || at == knots.Count - 1;
        if (ends && !round) return 0;
        double Slope(int to) => (of(knots[to].Key.Pose) - of(knots[to - 1].Key.Pose)) / (knots[to].Part - knots[to - 1].Part);
        var (before, after) = ends ? (Slope(knots.Count - 1), Slope(1)) : (Slope(at), Slope(at + 1));
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }
}
