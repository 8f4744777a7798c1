using System.Numerics;

namespace Plumbline.Figures.Drawing;

/// <summary>The way of an arrow on the sheet.</summary>
/// <param name="Course">Places along it, close together.</param>
internal sealed record ArrowPath(Vector2[] Course)
{
    private const int Fine = 24;

    /// <summary>A quadratic curve.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="bend">Its control point.</param>
    /// <param name="to">Where it ends.</param>
    public static ArrowPath Curve(Vector2 from, Vector2 bend, Vector2 to)
    {
        var course = new Vector2[Fine + 1];
        for (var i = 0; i <= Fine; i++)
        {
            var t = (float)i / Fine;
            course[i] = (from * ((1 - t) * (1 - t))) + (bend * (2 * t * (1 - t))) + (to * (t * t));
        }

        return new(course);
    }

    /// <summary>Where it starts.</summary>
    public Vector2 From => Course[0];

    /// <summary>Where it ends.</summary>
    public Vector2 To => Course[^1];

    /// <summary>The same scaled and moved.</summary>
    public ArrowPath Placed(float scale, Vector2 shift) => new(Array.ConvertAll(Course, p => (p * scale) + shift));

    /// <summary>The same beside itself, its middle pulled further than its ends.</summary>
    public ArrowPath Moved(Vector2 way, Vector2 bulge) => new([.. Course.Select((p, i) => p + way + (bulge * (2 * Part(i) * (1 - Part(i)))))]);

    /// <summary>Points along it, about so far apart.</summary>
    public List<Vector2> Points(float spacing)
    {
        var points = new List<Vector2>();
        for (var i = 0; i + 1 < Course.Length; i++)
        {
            var count = Math.Max(1, (int)MathF.Ceiling(Vector2.Distance(Course[i], Course[i + 1]) / spacing));
            for (var k = 0; k < count; k++) points.Add(Vector2.Lerp(Course[i], Course[i + 1], (float)k / count));
        }

        points.Add(To);
        return points;
    }

    private float Part(int i) => (float)i / (Course.Length - 1);
}
