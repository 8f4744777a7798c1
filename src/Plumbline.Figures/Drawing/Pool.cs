using System.Numerics;
using Plumbline.Figures.Dress;

namespace Plumbline.Figures.Drawing;

/// <summary>Still water round a body, cut open before it: a rippled surface, and the water under its front edge.</summary>
/// <remarks>Lengths in metres. Source: d-plumbline.</remarks>
internal sealed class Pool
{
    private const float Beside = 0.16f; // how much wider than the body
    private const float Before = 0.34f; // from the body's middle to the cut
    private const float Behind = 0.62f;
    private const float Soft = 0.22f; // in which the water fades away
    private const float Rows = 0.105f; // between two rows of ripples

    private readonly Eye eye;
    private readonly Palette palette;
    private readonly float point;
    private readonly float level;
    private readonly float deep;
    private readonly float wide;
    private readonly float front;
    private readonly Vector3 middle;
    private readonly Vector3 away;
    private readonly Vector3 right;

    /// <summary>Water up to a level.</summary>
    /// <param name="level">The height of its surface.</param>
    /// <param name="body">The places of the body's skin.</param>
    /// <param name="eye">From where it is seen.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="point">Samples for one point of line width.</param>
    public Pool(float level, Vector3[] body, Eye eye, Palette palette, float point)
    {
        (this.level, this.eye, this.palette, this.point) = (level, eye, palette, point);
        away = Vector3.Normalize(eye.Into with { Y = 0 });
        right = eye.Right;
        var (min, max) = (body.Aggregate(Vector3.Min), body.Aggregate(Vector3.Max));
        middle = ((min + max) / 2) with { Y = level };
        deep = level - min.Y + 0.12f;
        wide = body.Max(p => MathF.Abs(Vector3.Dot(p - middle, right))) + Beside + Soft;
        front = body.Min(p => Vector3.Dot(p - middle, away)) is var nearest ? MathF.Min(-Before, nearest - 0.05f) : 0;
    }

    /// <summary>The colour of a sample in the water.</summary>
    /// <param name="colour">What is there without it.</param>
    /// <param name="x">The sample across.</param>
    /// <param name="y">The sample down.</param>
    /// <param name="place">Where the thing is that is seen there; none for the ground.</param>
    public Vector4 Over(Vector4 colour, int x, int y, Vector3? place)
    {
        if (eye.OnLevel(x, y, level) is not { } on) return colour;
        var (u, s) = (Vector3.Dot(on - middle, right), Vector3.Dot(on - middle, away));
        if (place is { } thing)
        {
            var line = 1.3f * point * eye.SampleAt(Vector3.Dot(thing - eye.Place(x, y, 0), eye.Into));
            if (MathF.Abs(thing.Y - level) < line) return Colour.Over(colour, palette.WaterLine, 1);
            if (thing.Y > level) return colour;
            var under = level - thing.Y;
            colour = Colour.Over(colour, palette.WaterDeep, 0.42f + (0.18f * Colour.Smooth(under / 0.8f)));
            return s >= front && s <= Behind ? Colour.Over(colour, palette.WaterLine, 0.6f * Ripple(x, y, u, s)) : colour;
        }

        var edge = front + (0.012f * MathF.Sin(u * 14)) + (0.007f * MathF.Sin((u * 31) + 1));
        var thin = StepAt(x, y, s);
        if (s > edge)
        {
            var shown = Fade(u) * Colour.Smooth((Behind - s) / Soft);
            colour = Colour.Over(colour, palette.Of(Region.Water), 0.85f * shown);
            colour = Colour.Over(colour, palette.WaterLine, 0.75f * shown * Ripple(x, y, u, s));
        }
        else
        {
            // Where the ray goes through the cut.
            var cut = eye.Place(x, y, 1) is var one && one - eye.Place(x, y, 0) is var way ? eye.Place(x, y, 0) + (way * ((front - Vector3.Dot(eye.Place(x, y, 0) - middle, away)) / Vector3.Dot(way, away))) : default;
            var under = level - cut.Y;
            var shown = Fade(Vector3.Dot(cut - middle, right)) * Colour.Smooth((deep - under) / (0.45f * deep));
            colour = Colour.Over(colour, palette.WaterDeep, 0.62f * shown);
        }

        return Colour.Over(colour, palette.WaterLine, Fade(u) * Math.Clamp(1.6f - (MathF.Abs(s - edge) / (thin * point)), 0, 1));
    }

    // Short waves in rows, nearer rows further apart.
    private float Ripple(int x, int y, float u, float s)
    {
        var row = MathF.Round(s / Rows);
        var wave = (row * Rows) + (0.010f * MathF.Sin((u * 22) + (row * 2)));
        var there = Colour.Smooth((MathF.Sin((u * 7.5f) + (row * 2.4f)) - 0.35f) / 0.3f);
        return there * Math.Clamp(1.2f - (MathF.Abs(s - wave) / (StepAt(x, y, s) * point)), 0, 1);
    }

    // How far the surface runs into the picture from one sample to the next.
    private float StepAt(int x, int y, float s) => eye.OnLevel(x, y + 1, level) is { } next ? MathF.Max(MathF.Abs(Vector3.Dot(next - middle, away) - s), 1e-4f) : 1;

    private float Fade(float u) => Colour.Smooth((wide - MathF.Abs(u)) / Soft);
}
