using System.Numerics;
using Plumbline.Figures.Drawing;
using Plumbline.Figures.Dress;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Stills;

/// <summary>Finds a place for the arrow where it hides neither the face nor the muscles, and little else.</summary>
internal static class ArrowChoice
{
    private const float LeastLength = 0.12f; // of the draft's width
    private const float SchematicLength = 0.15f;
    private const float RoundShare = 0.72f;

    /// <summary>The best of many ways beside the way that a landmark takes.</summary>
    /// <param name="sheet">A draft of the picture.</param>
    /// <param name="start">Where the landmark starts on the draft.</param>
    /// <param name="middle">Where it is half way.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="others">Arrows that are there already.</param>
    public static ArrowPath Along(Sheet sheet, Vector2 start, Vector2 middle, Vector2 end, IReadOnlyList<ArrowPath> others)
    {
        if (Vector2.Distance(start, end) < LeastLength * sheet.Width) return Straight(sheet, (start + end) / 2, end - start, others);
        var bend = (middle * 2) - ((start + end) / 2);
        Vector2 At(float t) => (start * ((1 - t) * (1 - t))) + (bend * (2 * t * (1 - t))) + (end * (t * t));
        var (a, b, c) = (At(0.06f), At(0.495f), At(0.93f));
        return Best(sheet, ArrowPath.Curve(a, (b * 2) - ((a + c) / 2), c), 4, 2, 0.022f, others);
    }

    /// <summary>The best straight arrow near a place, of one length whatever the movement's.</summary>
    /// <param name="sheet">A draft of the picture.</param>
    /// <param name="place">Near what.</param>
    /// <param name="way">Which way it points.</param>
    /// <param name="others">Arrows that are there already.</param>
    public static ArrowPath Straight(Sheet sheet, Vector2 place, Vector2 way, IReadOnlyList<ArrowPath> others)
    {
        var half = (way.Length() > 1e-3f ? Vector2.Normalize(way) : -Vector2.UnitY) * (SchematicLength * sheet.Width / 2);
        return Best(sheet, ArrowPath.Curve(place - half, place, place + half), 14, 0, 0.010f, others);
    }

    /// <summary>The best three quarters of a round, outside it.</summary>
    /// <param name="sheet">A draft of the picture.</param>
    /// <param name="round">Where the landmark is in the course of a cycle.</param>
    /// <param name="room">How far outside.</param>
    public static ArrowPath Round(Sheet sheet, Vector2[] round, float room)
    {
        var middle = round.Aggregate(Vector2.Zero, (a, b) => a + b) / round.Length;
        var wide = Array.ConvertAll(round, p => p + (Vector2.Normalize(p - middle) * room));
        var length = (int)(round.Length * RoundShare);
        return Enumerable.Range(0, round.Length).Select(from => new ArrowPath([.. Enumerable.Range(from, length + 1).Select(i => wide[i % wide.Length])])).MinBy(path => Cost(sheet, path))!;
    }

    private static ArrowPath Best(Sheet sheet, ArrowPath full, int reach, int bulges, float dear, IReadOnlyList<ArrowPath> others)
    {
        var along = Vector2.Normalize(full.To - full.From);
        var side = new Vector2(-along.Y, along.X);
        var (best, least, step) = (full, float.MaxValue, sheet.Width * 0.0125f);
        for (var shift = -24; shift <= 24; shift++)
        {
            for (var on = -reach; on <= reach; on++)
            {
                for (var bulge = -bulges; bulge <= bulges; bulge++)
                {
                    var path = full.Moved((side * (shift * step)) + (along * (on * step)), side * (bulge * 0.06f * sheet.Width));
                    var cost = Cost(sheet, path) + Crowding(sheet, path, others) + ((Math.Abs(shift) + (0.7f * Math.Abs(on)) + (0.8f * Math.Abs(bulge))) * dear);
                    if (cost < least) (least, best) = (cost, path);
                }
            }
        }

        return best;
    }

    // Arrows keep clear of each other.
    private static float Crowding(Sheet sheet, ArrowPath path, IReadOnlyList<ArrowPath> others)
    {
        var clear = sheet.Width * 0.04f;
        return others.Any(o => o.Course.Any(p => path.Course.Any(q => Vector2.DistanceSquared(p, q) < clear * clear))) ? 4 : 0;
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
