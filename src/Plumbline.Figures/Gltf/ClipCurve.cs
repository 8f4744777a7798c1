using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Gltf;

/// <summary>A clip between its frames: a smooth curve through them that is still where the body is still.</summary>
public sealed class ClipCurve
{
    private const double Still = 1e-9; // radians or metres

    private readonly IReadOnlyList<double> times;
    private readonly double[][] values; // [frame]: pelvis's place, its turn as a vector from the frame before on, coordinates, the belly's rise
    private readonly double[][] speeds; // [frame]: of the same, a second
    private readonly Clip clip;

    /// <summary>The curve of a clip.</summary>
    public ClipCurve(Clip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        this.clip = clip;
        times = [.. clip.Frames.Select(f => f.TimeS)];
        values = [.. Unrolled(clip.Frames)];
        speeds = [.. Enumerable.Range(0, values.Length).Select(SpeedAt)];
    }

    /// <summary>How long it lasts, in seconds.</summary>
    public double Length => times[^1];

    /// <summary>The moments of its frames, in seconds.</summary>
    public IReadOnlyList<double> Times => times;

    /// <summary>The pose at a moment; the first before the clip, the last after it.</summary>
    public Pose At(double seconds)
    {
        if (seconds <= 0) return clip.Frames[0].Pose;
        if (seconds >= Length) return clip.Frames[^1].Pose;
        var next = 1;
        while (times[next] < seconds) next++;
        var width = times[next] - times[next - 1];
        var t = (seconds - times[next - 1]) / width;
        var (t2, t3) = (t * t, t * t * t);
        var (h00, h10, h01, h11) = ((2 * t3) - (3 * t2) + 1, t3 - (2 * t2) + t, (3 * t2) - (2 * t3), t3 - t2);
        var (a, b) = (next - 1, next);
        double Part(int i) => (h00 * values[a][i]) + (h10 * width * speeds[a][i]) + (h01 * values[b][i]) + (h11 * width * speeds[b][i]);
        var turn = Rotation.FromVector(new(Part(3), Part(4), Part(5)));
        return new(new(turn * clip.Frames[0].Pose.Root.Turn, new(Part(0), Part(1), Part(2))), Enumerable.Range(Root, Belly - Root).Select(Part).ToSeq(), Part(Belly));
    }

    /// <summary>Whether the body keeps still from one frame to the next.</summary>
    public bool IsStill(int frame) => !values[frame].Where((v, i) => Math.Abs(v - values[frame + 1][i]) > Still).Any();

    private const int Root = 6;

    private int Belly => values[0].Length - 1;

    // The pelvis's turn since the first frame as a vector, without jumps of a whole turn.
    private static IEnumerable<double[]> Unrolled(Seq<Frame> frames)
    {
        var from = frames[0].Pose.Root.Turn;
        var before = Vector3d.Zero;
        foreach (var frame in frames)
        {
            var turn = (frame.Pose.Root.Turn * from.Inverse).Vector;
            var size = turn.Length;
            var other = size > 1e-6 ? turn * ((size - (2 * Math.PI)) / size) : turn;
            before = (other - before).LengthSquared < (turn - before).LengthSquared ? other : turn;
            var at = frame.Pose.Root.At;
            yield return [at.X, at.Y, at.Z, before.X, before.Y, before.Z, .. frame.Pose.Radians, frame.Pose.BellyRise];
        }
    }

    // The slope through the neighbours; none beside a rest and where the curve turns round, so that nothing overshoots. The clip is a loop.
    private double[] SpeedAt(int frame)
    {
        var last = values.Length - 1;
        var (before, after) = (frame == 0 ? last - 1 : frame - 1, frame == last ? 0 : frame);
        if (IsStill(before) || IsStill(after)) return new double[values[0].Length];
        var (w0, w1) = (times[before + 1] - times[before], times[after + 1] - times[after]);
        var speed = new double[values[0].Length];
        for (var i = 0; i < speed.Length; i++)
        {
            var (s0, s1) = ((values[before + 1][i] - values[before][i]) / w0, (values[after + 1][i] - values[after][i]) / w1);
            speed[i] = s0 * s1 <= 0 ? 0 : ((s0 * w1) + (s1 * w0)) / (w0 + w1);
        }

        return speed;
    }
}
