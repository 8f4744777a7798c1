using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Kinematics;

/// <summary>How a body stands or lies: where its pelvis is, and every clinical angle.</summary>
/// <param name="Root">Where the pelvis is in the world.</param>
/// <param name="Radians">One angle for each coordinate of <see cref="Coordinates.All"/>, in radians.</param>
/// <param name="BellyRise">How far the belly stands out to the front against where it is at rest, in metres: above 0 filled by the breath, below 0 drawn in.</param>
public sealed record Pose(Placement Root, Seq<double> Radians, double BellyRise)
{
    /// <summary>Standing straight, arms at the sides, thumbs forward; the pelvis at the world's origin.</summary>
    public static Pose Neutral { get; } = new(Placement.None, [.. new double[Coordinates.All.Count]], 0);

    /// <summary>The angle of a coordinate.</summary>
    public Angle this[Coordinate coordinate] => Angle.FromRadians(Radians[coordinate.Index]);

    /// <summary>Left and right exchanged.</summary>
    public Pose Mirrored => new(Root.Mirrored, Coordinates.All.Select(c => c.MirrorSign * Radians[c.Mirrored.Index]).ToSeq(), BellyRise);

    /// <summary>The same with one angle changed.</summary>
    public Pose With(Coordinate coordinate, Angle angle) => With([(coordinate, angle)]);

    /// <summary>The same with some angles changed.</summary>
    public Pose With(IEnumerable<(Coordinate Coordinate, Angle Angle)> changes)
    {
        var radians = Radians.AsSpan().ToArray();
        foreach (var (coordinate, angle) in changes) radians[coordinate.Index] = angle.Radians;
        return this with { Radians = [.. radians] };
    }

    /// <summary>The same with what changed from one pose to another changed here too.</summary>
    internal Pose Changed(Pose from, Pose to)
    {
        var radians = Radians.AsSpan().ToArray();
        for (var c = 0; c < radians.Length; c++) radians[c] += to.Radians[c] - from.Radians[c];
        return new(new(to.Root.Turn * from.Root.Turn.Inverse * Root.Turn, Root.At + to.Root.At - from.Root.At), [.. radians], BellyRise + to.BellyRise - from.BellyRise);
    }

    /// <summary>The place of the pelvis and the angles that are not 0.</summary>
    public override string ToString() => $"{Root}; {string.Join(", ", Coordinates.All.Where(c => Radians[c.Index] != 0).Select(c => $"{c.Id} {this[c]}"))}";
}
