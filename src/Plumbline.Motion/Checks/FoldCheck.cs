using Plumbline.Motion.Contacts;

namespace Plumbline.Motion.Checks;

/// <summary>The check of parts that hang together: away from their joint they do not go into each other.</summary>
public static class FoldCheck
{
    /// <summary>How deep neighbours may be in each other.</summary>
    public const double Most = 0.005;

    /// <summary>Beyond the blend of their joint no part is more than 5 mm in its neighbour, what its flesh gives way not counted.</summary>
    public static CheckResult Neighbours(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        return under.Result("fold", Most * 1000, "mm", under.Bodies.SelectMany((body, i) => Folds.In(body).Select(fold =>
        {
            var deep = -fold.Distance * 1000;
            return (Math.Max(0, deep - (Folds.FleshOf(fold.Seam) * 1000)), FormattableString.Invariant($"{fold.Point.Part} is {deep:0.#} mm inside {fold.Into} {under.At(i)}. Bend the joint between them less, or move the limb away."));
        })));
    }
}
