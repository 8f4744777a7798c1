using System.Numerics;
using Plumbline.Figures.Dress;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Drawing;

/// <summary>The ink lines of a picture: round every thing, where one part stands before another, where parts or colours meet.</summary>
internal static class Outlines
{
    private const float Silhouette = 3.0f; // widths in points of a picture 1200 points wide
    private const float Thing = 2.2f;
    private const float Faint = 1.2f;
    private const float Meeting = 1.5f;
    private const float Deep = 1.9f;
    private const float LeastStep = 0.0050f; // metres
    private const float LeastSamples = 3.2f; // but no less than so many samples
    private const float FullStep = 0.016f;
    private const float GreatStep = 0.10f;
    private const float Steepest = 9; // beyond this slope no surface is drawn as one

    private static readonly bool[,] Joined = Neighbours();

    /// <summary>How much ink is at each sample: 255 is full.</summary>
    /// <param name="sheet">What is seen.</param>
    /// <param name="eye">From where.</param>
    /// <param name="point">Samples for one point of line width.</param>
    public static byte[] Of(Sheet sheet, Eye eye, float point)
    {
        var (w, h) = (sheet.Width, sheet.Height);
        var widths = new float[w * h];
        Parallel.For(0, h - 1, y =>
        {
            for (var x = 0; x < w - 1; x++)
            {
                var at = (y * w) + x;
                widths[at] = MathF.Max(Between(sheet, eye, at, at + 1, 1, 0), Between(sheet, eye, at, at + w, 0, 1));
            }
        });
        return Stamp(Smoothed(widths, w, h, (int)MathF.Ceiling(point * 2)), w, h, point);
    }

    private static float Between(Sheet sheet, Eye eye, int a, int b, int dx, int dy)
    {
        var (ga, gb) = (sheet.Group[a], sheet.Group[b]);
        if (ga == 0 && gb == 0) return 0;
        if (ga != gb)
        {
            if (sheet.Part[a] != 0 || sheet.Part[b] != 0) return Silhouette * HandShare(sheet, sheet.Part[a] != 0 ? a : b);
            return IsFaint(sheet, a) || IsFaint(sheet, b) ? Faint : Thing;
        }

        if (sheet.Part[a] == 0) return Vector3.Dot(sheet.Normal(a), sheet.Normal(b)) < 0.8f || Step(sheet, eye, a, b, dx, dy) > 0.01f ? (IsFaint(sheet, a) ? Faint : Meeting) : 0;
        var width = 0f;
        var step = Step(sheet, eye, a, b, dx, dy);
        // From far away a sample spans more, and a round limb falls away within it.
        var least = MathF.Max(LeastStep, LeastSamples * eye.SampleAt(sheet.Depth(a)));
        if (step > least)
        {
            width = (Deep * Math.Clamp((step - least) / (FullStep - LeastStep), 0.35f, 1)) + ((Silhouette - Deep) * Math.Clamp((step - FullStep) / (GreatStep - FullStep), 0, 1));
        }
        else if (!Joined[sheet.Part[a] - 1, sheet.Part[b] - 1])
        {
            width = Meeting;
        }
        else if (sheet.Region[a] != sheet.Region[b] && !IsFace(sheet.Region[a]) && !IsFace(sheet.Region[b]))
        {
            return Meeting;
        }

        return width * MathF.Min(HandShare(sheet, a), HandShare(sheet, b));
    }

    // How far the surface jumps between two samples, beyond what its slope explains.
    private static float Step(Sheet sheet, Eye eye, int a, int b, int dx, int dy)
    {
        var (za, zb) = (sheet.Depth(a), sheet.Depth(b));
        var jump = zb - za;
        var pixel = eye.SampleAt(MathF.Min(za, zb));
        if (MathF.Abs(jump) < pixel) return 0;
        // What the steeper of the two explains is no step: surfaces run steeply into the picture at every rim.
        return MathF.Abs(jump) - (1.4f * pixel * MathF.Max(Slope(sheet.Normal(a)), Slope(sheet.Normal(b))));

        float Slope(Vector3 n)
        {
            var along = MathF.Abs((Vector3.Dot(n, eye.Right) * dx) - (Vector3.Dot(n, eye.Up) * dy));
            return MathF.Min(along / MathF.Max(-Vector3.Dot(n, eye.Into), 0.02f), Steepest);
        }
    }

    private static bool IsFaint(Sheet sheet, int at) => (Region)sheet.Region[at] is Region.Mat or Region.Water;

    private static bool IsFace(byte region) => (Region)region is Region.Eye or Region.EyeWhite or Region.Brow or Region.Mouth;

    private static float HandShare(Sheet sheet, int at) => sheet.Part[at] - 1 is (int)BodyPart.LeftHand or (int)BodyPart.RightHand ? 0.6f : 1;

    // The width of a line changes slowly along it, and so does its way: each point goes to the middle of those around it.
    private static List<(Vector2 At, float Width)> Smoothed(float[] widths, int w, int h, int reach)
    {
        var rows = new List<(Vector2, float)>[h];
        Parallel.For(0, h, y =>
        {
            var row = rows[y] = [];
            for (var x = 0; x < w; x++)
            {
                if (widths[(y * w) + x] <= 0) continue;
                var (sum, count, middle) = (0f, 0, Vector2.Zero);
                for (var v = Math.Max(0, y - reach); v <= Math.Min(h - 1, y + reach); v++)
                {
                    for (var u = Math.Max(0, x - reach); u <= Math.Min(w - 1, x + reach); u++)
                    {
                        if (widths[(v * w) + u] is var other and > 0) (sum, count, middle) = (sum + other, count + 1, middle + new Vector2(u, v));
                    }
                }

                // A line of a few samples is no line.
                if (count > 2 * reach) row.Add((middle / count, sum / count));
            }
        });
        return [.. rows.SelectMany(r => r)];
    }

    private static byte[] Stamp(List<(Vector2 At, float Width)> line, int w, int h, float point)
    {
        var ink = new byte[w * h];
        foreach (var (at, width) in line)
        {
            var (x, y) = (at.X + 0.5f, at.Y + 0.5f);
            var radius = width * point / 2;
            var reach = (int)MathF.Ceiling(radius + 1);
            for (var v = Math.Max(0, (int)y - reach); v <= Math.Min(h - 1, (int)y + reach); v++)
            {
                for (var u = Math.Max(0, (int)x - reach); u <= Math.Min(w - 1, (int)x + reach); u++)
                {
                    var cover = Math.Clamp(radius + 0.5f - MathF.Sqrt(((u - x) * (u - x)) + ((v - y) * (v - y))), 0, 1);
                    var value = (byte)(cover * 255);
                    if (value > ink[(v * w) + u]) ink[(v * w) + u] = value;
                }
            }
        }

        return ink;
    }

    private static bool[,] Neighbours()
    {
        var joined = new bool[BodyParts.Count, BodyParts.Count];
        foreach (var a in BodyParts.All)
        {
            foreach (var b in BodyParts.All) joined[(int)a, (int)b] = a == b || a.IsNextTo(b);
        }

        return joined;
    }
}
