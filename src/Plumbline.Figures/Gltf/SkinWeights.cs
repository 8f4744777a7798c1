using System.Numerics;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Gltf;

/// <summary>Which bones carry a vertex, and how much of it: at most four, together 255.</summary>
/// <param name="Carriers">The bones by their places; 0 where a weight is 0.</param>
/// <param name="Weights">The weights.</param>
internal sealed record SkinWeight(byte[] Carriers, byte[] Weights);

/// <summary>Weights of a mesh in its bind pose: each vertex follows what carries the skin around it.</summary>
/// <remarks>Only parts that hang together share a vertex, so that one thigh never pulls the other. Widths: source d-plumbline.</remarks>
internal static class SkinWeights
{
    private const int Most = 4;
    private const double CellSize = 0.03;

    /// <summary>The weights of vertices, each with its nearest part of the body.</summary>
    public static SkinWeight[] Of(PosedBody body, IReadOnlyList<Vector3> positions, IReadOnlyList<BodyPart> parts)
    {
        var cells = new Dictionary<(int, int, int), List<(Vector3d At, SkinPoint Skin)>>();
        foreach (var skin in BodyParts.All.SelectMany(body.Shape.SkinOf))
        {
            var at = skin.In(body);
            var cell = CellOf(at);
            if (!cells.TryGetValue(cell, out var list)) cells[cell] = list = [];
            list.Add((at, skin));
        }

        var weights = new SkinWeight[positions.Count];
        Parallel.For(0, positions.Count, i => weights[i] = Of(new(positions[i].X, positions[i].Y, positions[i].Z), parts[i], cells));
        return weights;
    }

    private static SkinWeight Of(Vector3d at, BodyPart part, Dictionary<(int, int, int), List<(Vector3d At, SkinPoint Skin)>> cells)
    {
        Span<double> sums = stackalloc double[BellyJoints.All];
        for (var reach = 2; ; reach++)
        {
            sums.Clear();
            var (found, all, belly) = (false, 0.0, 0.0);
            var (x, y, z) = CellOf(at);
            for (var i = x - reach; i <= x + reach; i++)
            {
                for (var j = y - reach; j <= y + reach; j++)
                {
                    for (var k = z - reach; k <= z + reach; k++)
                    {
                        if (!cells.TryGetValue((i, j, k), out var list)) continue;
                        foreach (var (skinAt, skin) in list)
                        {
                            if (skin.Part != part && !skin.Part.IsNextTo(part)) continue;
                            var width = WidthOf(part) * reach / 2;
                            var weight = Math.Exp(-(skinAt - at).LengthSquared / (2 * width * width));
                            if (weight < 1e-6) continue;
                            found = true;
                            (all, belly) = (all + weight, belly + (weight * skin.Belly));
                            sums[(int)skin.Carrier.Bone] += weight * skin.Carrier.Share;
                            sums[(int)skin.Carrier.Other] += weight * (1 - skin.Carrier.Share);
                        }
                    }
                }
            }

            if (!found) continue;
            if (belly > 0) BellyJoints.Take(sums, belly / all);
            return Rounded(sums);
        }
    }

    // The four greatest as bytes; what rounding leaves over goes to the first.
    private static SkinWeight Rounded(ReadOnlySpan<double> sums)
    {
        var all = sums.ToArray();
        var first = Enumerable.Range(0, all.Length).OrderByDescending(b => all[b]).ThenBy(b => b).Take(Most).ToArray();
        var total = first.Sum(b => all[b]);
        var weights = first.Select(b => (byte)Math.Round(255 * all[b] / total)).ToArray();
        weights[0] = (byte)(weights[0] + 255 - weights.Sum(w => w));
        return new([.. first.Select((b, i) => weights[i] == 0 ? (byte)0 : (byte)b)], weights);
    }

    // How widely carriers melt into each other: the back bends as a whole, a finger at its joint.
    private static double WidthOf(BodyPart part) => part switch
    {
        BodyPart.Trunk => 0.026,
        BodyPart.Head => 0.020,
        BodyPart.LeftHand or BodyPart.RightHand => 0.009,
        BodyPart.LeftFoot or BodyPart.RightFoot => 0.012,
        BodyPart.LeftForearm or BodyPart.RightForearm => 0.014,
        _ => 0.018,
    };

    private static (int, int, int) CellOf(Vector3d at) => ((int)Math.Floor(at.X / CellSize), (int)Math.Floor(at.Y / CellSize), (int)Math.Floor(at.Z / CellSize));
}
