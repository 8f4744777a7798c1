using System.Numerics;

namespace Plumbline.Figures.Drawing;

/// <summary>The arrow of a picture: how much of it, and of its white rim, is at each sample.</summary>
/// <param name="Shaft">The arrow.</param>
/// <param name="Halo">The rim.</param>
internal sealed record ArrowMask(byte[] Shaft, byte[] Halo)
{
    private const float ShaftWidth = 9;
    private const float HeadLength = 30;
    private const float HeadWidth = 27;
    private const float Rim = 5;

    /// <summary>Draws arrows on a sheet.</summary>
    /// <param name="paths">Their ways, in samples of the sheet.</param>
    /// <param name="width">Samples across.</param>
    /// <param name="height">Samples down.</param>
    /// <param name="point">Samples for one point.</param>
    public static ArrowMask Draw(IEnumerable<ArrowPath> paths, int width, int height, float point)
    {
        var mask = new ArrowMask(new byte[width * height], new byte[width * height]);
        foreach (var path in paths) mask.Add(path, width, height, point);
        return mask;
    }

    private void Add(ArrowPath path, int width, int height, float point)
    {
        var steps = path.Points(0.8f * point);
        var head = HeadLength * point;
        // The shaft ends inside the head, the head looks the way of the last stretch.
        var tip = steps[^1];
        var neck = steps.Count - 1;
        while (neck > 0 && Vector2.Distance(steps[neck], tip) < head * 0.8f) neck--;
        var back = steps.Count - 1;
        while (back > 0 && Vector2.Distance(steps[back], tip) < head) back--;
        var way = Vector2.Normalize(tip - steps[back]);
        var side = new Vector2(-way.Y, way.X);
        for (var i = 0; i <= neck; i++)
        {
            // Thin at the tail.
            var thick = ShaftWidth * point / 2 * (0.35f + (0.65f * MathF.Min(1, i / (0.55f * Math.Max(neck, 1)))));
            Disc(Shaft, width, height, steps[i], thick);
            Disc(Halo, width, height, steps[i], thick + (Rim * point));
        }

        var (foot, half) = (tip - (way * head), HeadWidth * point / 2);
        Triangle(Shaft, width, height, tip, foot + (side * half), foot - (side * half), 0);
        Triangle(Halo, width, height, tip, foot + (side * half), foot - (side * half), Rim * point);
    }

    private static void Disc(byte[] mask, int width, int height, Vector2 at, float radius) =>
        Cover(mask, width, height, at - new Vector2(radius + 1), at + new Vector2(radius + 1), p => Vector2.Distance(p, at) - radius);

    private static void Triangle(byte[] mask, int width, int height, Vector2 a, Vector2 b, Vector2 c, float grown)
    {
        var (min, max) = (Vector2.Min(a, Vector2.Min(b, c)) - new Vector2(grown + 1), Vector2.Max(a, Vector2.Max(b, c)) + new Vector2(grown + 1));
        Cover(mask, width, height, min, max, p =>
        {
            var outside = MathF.Min(Away(p, a, b), MathF.Min(Away(p, b, c), Away(p, c, a)));
            var (s, t, u) = (Turn(a, b, p), Turn(b, c, p), Turn(c, a, p));
            var inside = (s >= 0 && t >= 0 && u >= 0) || (s <= 0 && t <= 0 && u <= 0);
            return (inside ? -outside : outside) - grown;
        });
    }

    private static void Cover(byte[] mask, int width, int height, Vector2 min, Vector2 max, Func<Vector2, float> distance)
    {
        for (var y = Math.Max(0, (int)min.Y); y <= Math.Min(height - 1, (int)max.Y + 1); y++)
        {
            for (var x = Math.Max(0, (int)min.X); x <= Math.Min(width - 1, (int)max.X + 1); x++)
            {
                var value = (byte)(Math.Clamp(0.5f - distance(new(x, y)), 0, 1) * 255);
                if (value > mask[(y * width) + x]) mask[(y * width) + x] = value;
            }
        }
    }

    private static float Turn(Vector2 a, Vector2 b, Vector2 p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));

    private static float Away(Vector2 p, Vector2 a, Vector2 b)
    {
        var way = b - a;
        var part = Math.Clamp(Vector2.Dot(p - a, way) / MathF.Max(way.LengthSquared(), 1e-9f), 0, 1);
        return Vector2.Distance(p, a + (way * part));
    }
}
