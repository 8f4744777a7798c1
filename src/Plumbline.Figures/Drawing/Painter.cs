using System.Numerics;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Stills;

namespace Plumbline.Figures.Drawing;

/// <summary>Turns what is seen into colours: light and shade, muscles, the pale body behind, lines, and three by three samples to a point.</summary>
internal sealed class Painter
{
    /// <summary>Samples for one point, each way.</summary>
    public const int Samples = 3;

    public required Sheet Sheet { get; init; }

    public required Eye Eye { get; init; }

    public required Palette Palette { get; init; }

    public required Openness.Shadow Shadow { get; init; }

    public required byte[] Ink { get; init; }

    /// <summary>The body where the movement starts, and its lines; none when it is not shown.</summary>
    public (Sheet Sheet, byte[] Ink)? Ghost { get; init; }

    /// <summary>How much of a traced rim is at each sample; none when nothing is traced.</summary>
    public byte[]? Trace { get; init; }

    public ArrowMask? Arrow { get; init; }

    /// <summary>Samples for one point of line width.</summary>
    public required float Point { get; init; }

    /// <summary>The water that the body is in; none on land.</summary>
    public Pool? Water { get; init; }

    /// <summary>How many samples of the picture are above the sheet.</summary>
    public required int Above { get; init; }

    /// <summary>Puts points of the picture into it, their colours over the ground.</summary>
    /// <param name="rgba">The picture.</param>
    /// <param name="from">The first row of points that is painted.</param>
    /// <param name="to">The row after the last.</param>
    /// <param name="isTransparent">Whether there is no white ground.</param>
    public void Paint(byte[] rgba, int from, int to, bool isTransparent)
    {
        var w = Sheet.Width / Samples;
        var light = Vector3.Normalize((Eye.Right * -0.45f) + (Eye.Up * 0.85f) - (Eye.Into * 0.5f));
        Parallel.For(from, to, y =>
        {
            for (var x = 0; x < w; x++)
            {
                var sum = Vector4.Zero;
                for (var v = 0; v < Samples; v++)
                {
                    for (var u = 0; u < Samples; u++) sum += At((x * Samples) + u, (y * Samples) + v - Above, light);
                }

                sum /= Samples * Samples;
                var at = ((y * w) + x) * 4;
                if (!isTransparent) sum += Vector4.One * (1 - sum.W);
                var alpha = MathF.Max(sum.W, 1e-6f);
                for (var c = 0; c < 3; c++) rgba[at + c] = (byte)MathF.Round(Math.Clamp(sum[c] / alpha, 0, 1) * 255);
                rgba[at + 3] = (byte)MathF.Round(Math.Clamp(sum.W, 0, 1) * 255);
            }
        });
    }

    // Red, green and blue times opacity, and opacity.
    private Vector4 At(int x, int y, Vector3 light)
    {
        var at = (y * Sheet.Width) + x;
        var colour = Vector4.Zero;
        if (Sheet.Group[at] == 0)
        {
            if (Water is null) colour = Ground(x, y);
        }
        else
        {
            colour = new(Lit(at, x, y, light).Rgb, 1);
        }

        var isBody = Sheet.Part[at] != 0 || (Region)Sheet.Region[at] == Region.Hair;
        if (!isBody && Ghost is { } ghost && ghost.Sheet.Part[at] != 0 && (Sheet.Group[at] == 0 || (Region)Sheet.Region[at] == Region.Mat || ghost.Sheet.Near[at] > Sheet.Near[at]))
        {
            var facing = MathF.Max(0, Vector3.Dot(ghost.Sheet.Normal(at), light));
            colour = Colour.Over(colour, Palette.Ghost.Towards(Colour.White, 0.5f * facing), Palette.IsLine ? 0.55f : 0.72f);
            colour = Colour.Over(colour, Palette.GhostLine, ghost.Ink[at] / 255f);
        }
        else if (!isBody && Ghost is { } outside && outside.Ink[at] > 0 && (Sheet.Group[at] == 0 || (Region)Sheet.Region[at] == Region.Mat))
        {
            colour = Colour.Over(colour, Palette.GhostLine, outside.Ink[at] / 255f);
        }

        var faint = !isBody && (Region)Sheet.Region[at] == Region.Mat;
        if (Ink[at] > 0) colour = Colour.Over(colour, faint && !NearBody(x, y) ? Palette.Faint : (Region)Sheet.Region[at] == Region.Skin ? Palette.SkinInk : Palette.Ink, Ink[at] / 255f);
        if (Water is { } pool) colour = pool.Over(colour, x, y, Sheet.Group[at] == 0 ? null : Eye.Place(x, y, Sheet.Depth(at)));
        if (Trace is { } trace && trace[at] > 0) colour = Colour.Over(colour, Palette.Arrow, trace[at] / 255f);
        if (Arrow is { } arrow)
        {
            if (arrow.Halo[at] > 0) colour = Colour.Over(colour, Colour.White, arrow.Halo[at] / 255f);
            if (arrow.Shaft[at] > 0) colour = Colour.Over(colour, Palette.Arrow, arrow.Shaft[at] / 255f);
        }

        return colour;
    }

    // Lines at the rim of a body are dark on the mat's side as well.
    private bool NearBody(int x, int y)
    {
        var reach = (int)(Point * 2.2f);
        foreach (var (dx, dy) in new[] { (reach, 0), (-reach, 0), (0, reach), (0, -reach), (reach * 7 / 10, reach * 7 / 10), (-reach * 7 / 10, reach * 7 / 10), (reach * 7 / 10, -reach * 7 / 10), (-reach * 7 / 10, -reach * 7 / 10) })
        {
            var (u, v) = (Math.Clamp(x + dx, 0, Sheet.Width - 1), Math.Clamp(y + dy, 0, Sheet.Height - 1));
            if (Sheet.Part[(v * Sheet.Width) + u] != 0) return true;
        }

        return false;
    }

    private Vector4 Ground(int x, int y)
    {
        if (Eye.OnLevel(x, y, Shadow.Level) is not { } place) return Vector4.Zero;
        var shade = Shadow.At(place) * (Palette.IsLine ? 0.22f : 0.42f);
        return shade <= 0 ? Vector4.Zero : new Vector4(Palette.IsLine ? Vector3.Zero : new Vector3(.20f, .27f, .36f), 1) * shade;
    }

    private Colour Lit(int at, int x, int y, Vector3 light)
    {
        var region = (Region)Sheet.Region[at];
        var normal = Sheet.Normal(at);
        var facing = Vector3.Dot(normal, light);
        if (region == Region.Mat)
        {
            var place = Eye.Place(x, y, Sheet.Depth(at));
            var mat = Palette.Of(region).Towards(Palette.IsLine ? Colour.Grey(.6f) : Colour.Hex("51697A"), normal.Y > 0.5f ? Shadow.At(place) * (Palette.IsLine ? 0.25f : 0.5f) : 0.25f);
            return mat;
        }

        var colour = Muscles(Palette.Of(region), at, x, y + Above);
        if (Sheet.Group[at] >= Scene.FirstOfCompanion) colour = colour.Towards(Palette.Ghost, Palette.IsLine ? 0.6f : 0.58f);
        var open = Sheet.Light[at] / 255f;
        var lit = Colour.Smooth((facing + 0.12f) / 0.50f);
        var shaded = colour * Palette.Shade;
        if (region is Region.Furniture or Region.Gear or Region.Cloth) return colour * Colour.Grey(Palette.IsLine ? 1 : 0.80f + (0.20f * Colour.Smooth((facing + 0.3f) / 0.9f)));
        if (Palette.IsLine) return region is Region.Skin or Region.EyeWhite or Region.Shirt or Region.Shoe ? shaded.Towards(colour, 0.35f + (0.65f * lit)) : colour;
        var toned = shaded.Towards(colour, lit) * Colour.Grey(0.74f + (0.26f * Colour.Smooth(open)));
        return toned.Towards(Colour.White, 0.10f * Colour.Smooth((facing - 0.70f) / 0.25f));
    }

    private Colour Muscles(Colour colour, int at, int x, int y)
    {
        var (trained, stretched) = (Colour.Smooth(((Sheet.Trained[at] / 255f) - 0.38f) / 0.16f), Colour.Smooth(((Sheet.Stretched[at] / 255f) - 0.38f) / 0.16f));
        if (trained <= 0 && stretched <= 0) return colour;
        if (!Palette.IsLine)
        {
            if (stretched > 0) colour = colour.Towards(Palette.Stretched, 0.85f * stretched);
            return trained > 0 ? colour.Towards(Palette.Trained, 0.82f * trained) : colour;
        }

        // Trained: dark strokes one way; stretched: fine dots. Both keep their difference on a photocopy.
        if (trained > 0)
        {
            var stroke = MathF.Abs(Wave((x + y) / (Point * 7)) - 0.5f) * 2;
            colour = colour.Towards(Palette.Trained, trained * Colour.Smooth((stroke - 0.42f) / 0.12f));
        }

        if (stretched > 0)
        {
            var (u, v) = (Wave(x / (Point * 6)) - 0.5f, Wave((y + (MathF.Floor(x / (Point * 6)) % 2 * Point * 3)) / (Point * 6)) - 0.5f);
            colour = colour.Towards(Palette.Stretched, stretched * Colour.Smooth((0.30f - MathF.Sqrt((u * u) + (v * v))) / 0.08f));
        }

        return colour;
    }

    private static float Wave(float v) => v - MathF.Floor(v);
}
