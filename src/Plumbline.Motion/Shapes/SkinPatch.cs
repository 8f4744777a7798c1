using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>Skin that lies close together on one carrier, with the ball around it in the neutral posture: what is far from the whole patch is far from each of its points.</summary>
internal sealed class SkinPatch
{
    private const int Most = 10;

    private SkinPatch(SkinPoint[] points)
    {
        Points = points;
        var (min, max) = Bounds(points);
        Centre = new(points[0].Part, points[0].Carrier, points[0].Group, min.Towards(max, 0.5));
        Radius = points.Max(p => (p.Neutral - Centre.Neutral).Length);
    }

    /// <summary>The points.</summary>
    public SkinPoint[] Points { get; }

    /// <summary>The middle of the ball; it moves as the points do.</summary>
    public SkinPoint Centre { get; }

    /// <summary>The ball's radius.</summary>
    public double Radius { get; }

    /// <summary>Which half of the body: 1 left, -1 right, 0 on the midline.</summary>
    public int Half => Math.Sign(Points[0].Neutral.X);

    /// <summary>The skin in patches of at most 10 points, none of them on both halves of the body.</summary>
    public static SkinPatch[] Of(IEnumerable<SkinPoint> skin) =>
        [.. skin.GroupBy(p => (p.Group, Math.Sign(p.Neutral.X))).SelectMany(g => Split([.. g]))];

    private static IEnumerable<SkinPatch> Split(SkinPoint[] points)
    {
        if (points.Length <= Most) return [new(points)];
        var (min, max) = Bounds(points);
        var size = max - min;
        Func<SkinPoint, double> along = size.X >= size.Y && size.X >= size.Z ? p => p.Neutral.X : size.Y >= size.Z ? p => p.Neutral.Y : p => p.Neutral.Z;
        var sorted = points.OrderBy(along).ToArray();
        return Split(sorted[..(sorted.Length / 2)]).Concat(Split(sorted[(sorted.Length / 2)..]));
    }

    private static (Vector3d Min, Vector3d Max) Bounds(SkinPoint[] points) => (
        new(points.Min(p => p.Neutral.X), points.Min(p => p.Neutral.Y), points.Min(p => p.Neutral.Z)),
        new(points.Max(p => p.Neutral.X), points.Max(p => p.Neutral.Y), points.Max(p => p.Neutral.Z)));
}
