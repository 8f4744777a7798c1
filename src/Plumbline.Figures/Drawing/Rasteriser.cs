using System.Numerics;

namespace Plumbline.Figures.Drawing;

/// <summary>Finds which triangle is seen at each sample.</summary>
/// <remarks>Corners on a grid of 1/16 sample and whole-number edge tests with the top-left rule: neighbouring triangles leave no hole and share no sample.</remarks>
internal static class Rasteriser
{
    private const int Fine = 16;

    /// <summary>Number of the first surface's bit: a seen triangle is (surface &lt;&lt; 24) + triangle.</summary>
    public const int SurfaceShift = 24;

    /// <summary>Puts the surfaces onto a sheet and then says what is at each sample.</summary>
    public static void Draw(Sheet sheet, Eye eye, IReadOnlyList<Surface> surfaces)
    {
        var seen = new Vector3[surfaces.Count][];
        for (var s = 0; s < surfaces.Count; s++)
        {
            var positions = surfaces[s].Mesh.Positions;
            var corners = seen[s] = new Vector3[positions.Length];
            for (var i = 0; i < corners.Length; i++)
            {
                var at = eye.See(positions[i]);
                corners[i] = new(MathF.Round(at.X * Fine), MathF.Round(at.Y * Fine), 1 / at.Z);
            }
        }

        const int Bands = 8;
        var tall = (sheet.Height + Bands - 1) / Bands;
        Parallel.For(0, Bands, band =>
        {
            for (var s = 0; s < surfaces.Count; s++) Cover(sheet, surfaces[s].Mesh.Triangles, seen[s], s << SurfaceShift, band * tall, Math.Min((band + 1) * tall, sheet.Height));
        });
        Parallel.For(0, sheet.Height, y => Fill.Row(sheet, y, surfaces, seen));
    }

    private static void Cover(Sheet sheet, int[] triangles, Vector3[] corners, int number, int top, int bottom)
    {
        for (var t = 0; t < triangles.Length; t += 3)
        {
            var (a, b, c) = (corners[triangles[t]], corners[triangles[t + 1]], corners[triangles[t + 2]]);
            var (ax, ay, bx, by, cx, cy) = ((int)a.X, (int)a.Y, (int)b.X, (int)b.Y, (int)c.X, (int)c.Y);
            var minY = Math.Max(top, (Math.Min(ay, Math.Min(by, cy)) + Fine - 1) / Fine);
            var maxY = Math.Min(bottom - 1, Math.Max(ay, Math.Max(by, cy)) / Fine);
            if (minY > maxY) continue;
            // Both faces count: a fold a hair wide must not open a hole, and behind the near side of a closed surface nothing shows.
            var area = ((long)(bx - ax) * (cy - ay)) - ((long)(by - ay) * (cx - ax));
            if (area == 0) continue;
            var (nb, nc) = (b.Z, c.Z);
            if (area < 0) (area, bx, by, cx, cy, nb, nc) = (-area, cx, cy, bx, by, nc, nb);
            var minX = Math.Max(0, (Math.Min(ax, Math.Min(bx, cx)) + Fine - 1) / Fine);
            var maxX = Math.Min(sheet.Width - 1, Math.Max(ax, Math.Max(bx, cx)) / Fine);
            if (minX > maxX) continue;
            var (px, py) = (minX * Fine, minY * Fine);
            long w0 = Edge(bx, by, cx, cy, px, py), w1 = Edge(cx, cy, ax, ay, px, py), w2 = Edge(ax, ay, bx, by, px, py);
            long x0 = -(long)(cy - by) * Fine, x1 = -(long)(ay - cy) * Fine, x2 = -(long)(by - ay) * Fine;
            long y0 = (long)(cx - bx) * Fine, y1 = (long)(ax - cx) * Fine, y2 = (long)(bx - ax) * Fine;
            var one = 1.0 / area;
            for (var y = minY; y <= maxY; y++, w0 += y0, w1 += y1, w2 += y2)
            {
                var (e0, e1, e2) = (w0, w1, w2);
                var at = (y * sheet.Width) + minX;
                for (var x = minX; x <= maxX; x++, at++, e0 += x0, e1 += x1, e2 += x2)
                {
                    if ((e0 | e1 | e2) < 0) continue;
                    var near = (float)(((e0 * (double)a.Z) + (e1 * (double)nb) + (e2 * (double)nc)) * one);
                    if (near <= sheet.Near[at]) continue;
                    (sheet.Near[at], sheet.Seen[at]) = (near, number + (t / 3));
                }
            }
        }
    }

    // Positive to the right of the way from a to b (y runs down); a sample on the line belongs to the triangle of which that is a top or left edge.
    private static long Edge(int ax, int ay, int bx, int by, int px, int py)
    {
        var topLeft = (ay == by && bx > ax) || by < ay;
        return ((long)(bx - ax) * (py - ay)) - ((long)(by - ay) * (px - ax)) - (topLeft ? 0 : 1);
    }
}
