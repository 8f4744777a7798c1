using System.Numerics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Meshing;

/// <summary>Cuts triangles of a mesh along the line on which a value is one half: the rim of a muscle.</summary>
/// <remarks>New corners stand on edges; the same edge is cut at the same place for both its triangles.</remarks>
internal sealed class FieldCutter(BodyMesh mesh)
{
    private const float Level = 0.5f;

    private readonly List<Vector3> positions = [.. mesh.Surface.Positions];
    private readonly List<Vector3> normals = [.. mesh.Surface.Normals];
    private readonly List<Vector3> neutrals = [.. mesh.Neutrals];
    private readonly List<BodyPart> parts = [.. mesh.Parts];
    private readonly List<(int A, int B, float Part)> added = [];
    private readonly int first = mesh.Parts.Length;

    /// <summary>The mesh with all new corners.</summary>
    public BodyMesh Mesh => new(new([.. positions], [.. normals], mesh.Surface.Triangles), [.. parts], [.. neutrals]);

    /// <summary>Triangles inside and outside of where the value is above one half.</summary>
    /// <param name="triangles">The triangles.</param>
    /// <param name="values">The value at each corner of the mesh as it came.</param>
    public (List<int> Inside, List<int> Outside) Cut(IReadOnlyList<int> triangles, float[] values)
    {
        var (inside, outside) = (new List<int>(), new List<int>());
        var cuts = new Dictionary<(int, int), int>();
        for (var t = 0; t < triangles.Count; t += 3)
        {
            var (a, b, c) = (triangles[t], triangles[t + 1], triangles[t + 2]);
            var (ia, ib, ic) = (IsIn(a), IsIn(b), IsIn(c));
            if (ia == ib && ib == ic) (ia ? inside : outside).AddRange([a, b, c]);
            else if (ib == ic) CutOff(a, b, c);
            else if (ia == ic) CutOff(b, c, a);
            else CutOff(c, a, b);
        }

        return (inside, outside);

        bool IsIn(int corner) => ValueOf(corner) > Level;

        float ValueOf(int corner)
        {
            if (corner < first) return values[corner];
            var (a, b, part) = added[corner - first];
            return ValueOf(a) + ((ValueOf(b) - ValueOf(a)) * part);
        }

        void CutOff(int one, int b, int c)
        {
            var (mine, theirs) = IsIn(one) ? (inside, outside) : (outside, inside);
            var (ab, ca) = (On(one, b), On(one, c));
            mine.AddRange([one, ab, ca]);
            theirs.AddRange([ab, b, c, ab, c, ca]);
        }

        int On(int a, int b)
        {
            if (a > b) (a, b) = (b, a);
            if (cuts.TryGetValue((a, b), out var known)) return known;
            var (va, vb) = (ValueOf(a), ValueOf(b));
            var part = Math.Clamp((Level - va) / (vb - va), 0.03f, 0.97f);
            positions.Add(Vector3.Lerp(positions[a], positions[b], part));
            normals.Add(Vector3.Normalize(Vector3.Lerp(normals[a], normals[b], part)));
            neutrals.Add(Vector3.Lerp(neutrals[a], neutrals[b], part));
            parts.Add(parts[part < 0.5f ? a : b]);
            added.Add((a, b, part));
            return cuts[(a, b)] = positions.Count - 1;
        }
    }
}
