using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>Where the skin of a posed body is at rest: what clothes, face and muscles are drawn by.</summary>
public sealed class RestingSkin
{
    private const double Softness = 0.006;
    private const double Farthest = 0.05;

    private readonly PosedBody body;
    private readonly Placement[][] home; // [part][piece]: from the world to the neutral posture

    /// <summary>For a posed body.</summary>
    public RestingSkin(PosedBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        this.body = body;
        home = [.. BodyParts.All.Select(part => body.Shape.CarriersOf(part).Select(c => new Placement(Rotation.None, body.Skeleton.Skeleton[c.Bone]) * c.In(body.Skeleton).Inverse).ToArray())];
    }

    /// <summary>The place in the neutral posture of a place on or near the skin of a part; near a joint the pieces of both parts have their say.</summary>
    public Vector3d Of(in Vector3d p, BodyPart part)
    {
        Span<double> distances = stackalloc double[64];
        var (count, least) = (0, double.PositiveInfinity);
        foreach (var other in PartsNear[(int)part])
        {
            foreach (var solid in body.PiecesOf(other))
            {
                var d = solid.AtLeast(p) > Farthest ? double.PositiveInfinity : solid.Distance(p);
                distances[count++] = d;
                least = Math.Min(least, d);
            }
        }

        var (sum, total, index) = (Vector3d.Zero, 0.0, 0);
        foreach (var other in PartsNear[(int)part])
        {
            var pieces = body.PiecesOf(other);
            for (var i = 0; i < pieces.Length; i++)
            {
                var weight = Math.Exp((least - distances[index++]) / Softness);
                if (weight < 1e-3) continue;
                sum += (pieces[i] is TrunkLoft trunk ? trunk.AtRest(p) : home[(int)other][i].Apply(p)) * weight;
                total += weight;
            }
        }

        return total > 0 ? sum * (1 / total) : p;
    }

    private static readonly BodyPart[][] PartsNear = [.. BodyParts.All.Select(p => BodyParts.All.Where(o => o == p || o.IsNextTo(p)).ToArray())];
}
