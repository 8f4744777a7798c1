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

    /// <summary>Draws a path on a sheet.</summary>
    /// <param name="path">The way, in samples of the sheet.</param>
    /// <param name="width">Samples across.</param>
    /// <param name="height">Samples down.</param>
    /// <param name="point">Samples for one point.</param>
    public static ArrowMask Draw(ArrowPath path, int width, int height, float point)
    {
        var (shaft, halo) = (new byte[width * height], new byte[width * height]);
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
            Disc(shaft, width, height, steps[i], thick);
            Disc(halo, width, height, steps[i], thick + (Rim * point));
        }

        var (foot, half) = (tip - (way * head), HeadWidth * point / 2);
        Triangle(shaft, width, height, tip, foot + (side * half), foot - (side * half), 0);
        Triangle(halo, width, height, tip, foot + (side * half), foot - (side * half), Rim * point);
        return new(shaft, halo);
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

/// <summary>A way on the sheet: a quadratic curve.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="Bend">Its control point.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct ArrowPath(Vector2 From, Vector2 Bend, Vector2 To)
{
    /// <summary>The point after a part of the way.</summary>
    public Vector2 At(float t) => (From * ((1 - t) * (1 - t))) + (Bend * (2 * t * (1 - t))) + (To * (t * t));

    /// <summary>The same moved and scaled.</summary>
    public ArrowPath Placed(float scale, Vector2 shift) => new((From * scale) + shift, (Bend * scale) + shift, (To * scale) + shift);

    /// <summary>The same beside itself.</summary>
    public ArrowPath Moved(Vector2 way) => new(From + way, Bend + way, To + way);

    /// <summary>Points along it, about so far apart.</summary>
    public List<Vector2> Points(float spacing)
    {
        var length = Vector2.Distance(From, Bend) + Vector2.Distance(Bend, To);
        var count = Math.Max(8, (int)(length / spacing));
        var points = new List<Vector2>(count + 1);
        for (var i = 0; i <= count; i++) points.Add(At((float)i / count));
        return points;
    }

    /// <summary>A part of it.</summary>
    public ArrowPath Between(float from, float to)
    {
        var (a, c) = (At(from), At(to));
        var middle = At((from + to) / 2);
        return new(a, (middle * 2) - ((a + c) / 2), c);
    }
}
