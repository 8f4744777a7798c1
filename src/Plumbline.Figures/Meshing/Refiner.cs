using System.Numerics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Meshing;

/// <summary>Halves long edges where a mesh needs more corners than its shape does: where something small is painted on it.</summary>
internal static class Refiner
{
    /// <summary>The mesh with every edge halved, again and again, that is longer than this and has its middle where it matters.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="longest">In metres.</param>
    /// <param name="matters">Whether a place of the skin at rest on a part of the body matters.</param>
    public static BodyMesh Of(BodyMesh mesh, float longest, Func<Vector3, BodyPart, bool> matters)
    {
        var (positions, normals) = (mesh.Surface.Positions.ToList(), mesh.Surface.Normals.ToList());
        var (neutrals, parts) = (mesh.Neutrals.ToList(), mesh.Parts.ToList());
        List<int> triangles = [.. mesh.Surface.Triangles];
        for (var pass = 0; pass < 5; pass++)
        {
            var halves = new Dictionary<(int, int), int>();
            var next = new List<int>();
            for (var t = 0; t < triangles.Count; t += 3)
            {
                var (a, b, c) = (triangles[t], triangles[t + 1], triangles[t + 2]);
                var (ab, bc, ca) = (Half(a, b), Half(b, c), Half(c, a));
                next.AddRange((ab >= 0, bc >= 0, ca >= 0) switch
                {
                    (false, false, false) => [a, b, c],
                    (true, false, false) => [a, ab, c, ab, b, c],
                    (false, true, false) => [b, bc, a, bc, c, a],
                    (false, false, true) => [c, ca, b, ca, a, b],
                    (true, true, false) => [ab, b, bc, a, ab, bc, a, bc, c],
                    (false, true, true) => [bc, c, ca, b, bc, ca, b, ca, a],
                    (true, false, true) => [ca, a, ab, c, ca, ab, c, ab, b],
                    (true, true, true) => new[] { a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca },
                });
            }

            triangles = next;
            if (halves.Values.All(h => h < 0)) break;

            int Half(int a, int b)
            {
                if (a > b) (a, b) = (b, a);
                if (halves.TryGetValue((a, b), out var known)) return known;
                var neutral = (neutrals[a] + neutrals[b]) / 2;
                if ((positions[a] - positions[b]).Length() <= longest || !matters(neutral, parts[a])) return halves[(a, b)] = -1;
                positions.Add((positions[a] + positions[b]) / 2);
                normals.Add(Vector3.Normalize(normals[a] + normals[b]));
                neutrals.Add(neutral);
                parts.Add(parts[a]);
                return halves[(a, b)] = positions.Count - 1;
            }
        }

        return new(new([.. positions], [.. normals], [.. triangles]), [.. parts], [.. neutrals]);
    }
}
