using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>Skin that lies close together on one carrier, with the ball around it in the neutral posture: what is far from the whole patch is far from each of its points.</summary>
/// <remarks>Patches lie in larger patches, kept in one list: a larger one without points of its own, then what is in it. Who has no use for a patch goes on at <see cref="Beyond"/>.</remarks>
internal sealed class SkinPatch
{
    private const int Most = 10;
    private const double FarthestRise = 0.04; // metres: no belly rises or sinks further

    private SkinPatch(ReadOnlySpan<SkinPoint> skin, int beyond)
    {
        var (min, max) = (skin[0].Neutral, skin[0].Neutral);
        foreach (var p in skin)
        {
            min = new(Math.Min(min.X, p.Neutral.X), Math.Min(min.Y, p.Neutral.Y), Math.Min(min.Z, p.Neutral.Z));
            max = new(Math.Max(max.X, p.Neutral.X), Math.Max(max.Y, p.Neutral.Y), Math.Max(max.Z, p.Neutral.Z));
        }

        Points = skin.Length <= Most ? skin.ToArray() : [];
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var p in skin) (least, most) = (Math.Min(least, p.Belly), Math.Max(most, p.Belly));
        Centre = new(skin[0].Part, skin[0].Carrier, skin[0].Group, min.Towards(max, 0.5), (least + most) / 2);
        foreach (var p in skin) Radius = Math.Max(Radius, (p.Neutral - Centre.Neutral).Length);
        Radius += (most - least) / 2 * FarthestRise;
        Half = Math.Sign(skin[0].Neutral.X);
        Beyond = beyond;
    }

    /// <summary>The points; none in a patch of patches.</summary>
    public SkinPoint[] Points { get; }

    /// <summary>The middle of the ball; it moves as the points do.</summary>
    public SkinPoint Centre { get; }

    /// <summary>The ball's radius.</summary>
    public double Radius { get; }

    /// <summary>Which half of the body: 1 left, -1 right, 0 on the midline.</summary>
    public int Half { get; }

    /// <summary>The place in the list after this patch and all that is in it.</summary>
    public int Beyond { get; private set; }

    /// <summary>The skin in patches of at most 10 points, none of them on both halves of the body, each after the larger ones that it lies in.</summary>
    public static SkinPatch[] Of(IEnumerable<SkinPoint> skin)
    {
        var patches = new List<SkinPatch>();
        foreach (var group in skin.GroupBy(p => (p.Group, Math.Sign(p.Neutral.X)))) Split([.. group], patches);
        return [.. patches];
    }

    private static void Split(SkinPoint[] points, List<SkinPatch> patches)
    {
        var patch = new SkinPatch(points, patches.Count + 1);
        patches.Add(patch);
        if (points.Length <= Most) return;
        var size = new Vector3d(Breadth(points, p => p.X), Breadth(points, p => p.Y), Breadth(points, p => p.Z));
        Func<SkinPoint, double> along = size.X >= size.Y && size.X >= size.Z ? p => p.Neutral.X : size.Y >= size.Z ? p => p.Neutral.Y : p => p.Neutral.Z;
        var sorted = points.OrderBy(along).ToArray();
        Split(sorted[..(sorted.Length / 2)], patches);
        Split(sorted[(sorted.Length / 2)..], patches);
        patch.Beyond = patches.Count;
    }

    private static double Breadth(SkinPoint[] points, Func<Vector3d, double> along) => points.Max(p => along(p.Neutral)) - points.Min(p => along(p.Neutral));
}
