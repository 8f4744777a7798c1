using System.Numerics;
using Plumbline.Figures.Drawing;
using Plumbline.Figures.Dress;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Stills;

/// <summary>Finds a place for the arrow where it hides neither the face nor the muscles, and little else.</summary>
internal static class ArrowChoice
{
    private const float LeastLength = 0.10f; // of the draft's width
    private const float SchematicLength = 0.13f;

    /// <summary>The best of many ways beside the way that a landmark takes.</summary>
    /// <param name="sheet">A draft of the picture.</param>
    /// <param name="start">Where the landmark starts on the draft.</param>
    /// <param name="middle">Where it is half way.</param>
    /// <param name="end">Where it ends.</param>
    public static ArrowPath On(Sheet sheet, Vector2 start, Vector2 middle, Vector2 end)
    {
        var way = end - start;
        var wide = (float)sheet.Width;
        var full = new ArrowPath(start, (middle * 2) - ((start + end) / 2), end).Between(0.06f, 0.93f);
        var schematic = way.Length() < LeastLength * wide;
        if (schematic)
        {
            var along = way.Length() > 1e-3f ? Vector2.Normalize(way) : -Vector2.UnitY;
            var middlePoint = (start + end) / 2;
            var half = along * (SchematicLength * wide / 2);
            full = new(middlePoint - half, middlePoint, middlePoint + half);
        }

        var (a, c) = (full.From, full.To);
        var side = Vector2.Normalize(new Vector2(-(c - a).Y, (c - a).X));
        var best = full;
        var least = float.MaxValue;
        var step = wide * 0.0125f;
        for (var shift = 0; shift <= 24; shift++)
        {
            foreach (var sign in shift == 0 ? new[] { 1 } : [1, -1])
            {
                for (var along = schematic ? -14 : -4; along <= (schematic ? 14 : 4); along++)
                {
                    for (var bulge = schematic ? 0 : -2; bulge <= (schematic ? 0 : 2); bulge++)
                    {
                        var path = full.Moved((side * (shift * sign * step)) + (Vector2.Normalize(c - a) * (along * step)));
                        path = path with { Bend = path.Bend + (side * (bulge * 0.06f * wide)) };
                        var cost = Cost(sheet, path) + ((shift + (0.7f * MathF.Abs(along)) + (0.8f * MathF.Abs(bulge))) * (schematic ? 0.010f : 0.022f));
                        if (cost < least) (least, best) = (cost, path);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>How much of a way lies on the face, per sample of the way.</summary>
    public static float Cost(Sheet sheet, ArrowPath path)
    {
        var points = path.Points(1.5f);
        var reach = Math.Max(1, (int)(sheet.Width * 0.008f));
        var cost = 0f;
        for (var i = 0; i < points.Count; i++)
        {
            var isHead = i > points.Count * 0.75f;
            cost += Worst(sheet, points[i], isHead ? reach * 2 : reach);
        }

        return cost / points.Count;
    }

    private static float Worst(Sheet sheet, Vector2 p, int reach)
    {
        var worst = 0f;
        foreach (var (dx, dy) in new[] { (0, 0), (reach, 0), (-reach, 0), (0, reach), (0, -reach) })
        {
            var (x, y) = ((int)p.X + dx, (int)p.Y + dy);
            if (x < 2 || y < 2 || x >= sheet.Width - 2 || y >= sheet.Height - 2)
            {
                worst = MathF.Max(worst, 1.2f);
                continue;
            }

            var at = (y * sheet.Width) + x;
            var here = sheet.Part[at] - 1 == (int)BodyPart.Head ? 8f
                : sheet.Trained[at] > 90 || sheet.Stretched[at] > 90 ? 6f
                : sheet.Part[at] != 0 ? 1f
                : (Region)sheet.Region[at] is Region.None or Region.Mat ? 0 : 0.25f;
            worst = MathF.Max(worst, here);
        }

        return worst;
    }
}
