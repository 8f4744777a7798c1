using System.Numerics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Meshing;

/// <summary>Cuts the triangles of a body along the borders of regions, so that hems are sharp however coarse the mesh is.</summary>
/// <param name="regionOf">The region of a place of the skin at rest on a part of the body.</param>
internal sealed class RegionCutter(Func<Vector3, BodyPart, int> regionOf)
{
    private const int Halvings = 7; // of an edge, to find the border on it

    private readonly List<Vector3> positions = [];
    private readonly List<Vector3> normals = [];
    private readonly List<Vector3> neutrals = [];
    private readonly List<BodyPart> parts = [];
    private readonly List<int> regions = [];
    private readonly Dictionary<(int, int), int> cuts = [];
    private readonly SortedDictionary<int, List<int>> triangles = [];

    /// <summary>The mesh with its new corners, and the triangles of each region.</summary>
    public static (BodyMesh Mesh, SortedDictionary<int, List<int>> Regions) Cut(BodyMesh mesh, Func<Vector3, BodyPart, int> regionOf)
    {
        var cutter = new RegionCutter(regionOf);
        for (var i = 0; i < mesh.Parts.Length; i++) cutter.AddCorner(mesh.Surface.Positions[i], mesh.Surface.Normals[i], mesh.Neutrals[i], mesh.Parts[i]);
        var corners = mesh.Surface.Triangles;
        for (var t = 0; t < corners.Length; t += 3) cutter.AddTriangle(corners[t], corners[t + 1], corners[t + 2]);
        var surface = new Mesh([.. cutter.positions], [.. cutter.normals], [.. cutter.triangles.Values.SelectMany(t => t)]);
        return (new(surface, [.. cutter.parts], [.. cutter.neutrals]), cutter.triangles);
    }

    private int AddCorner(Vector3 position, Vector3 normal, Vector3 neutral, BodyPart part)
    {
        positions.Add(position);
        normals.Add(normal);
        neutrals.Add(neutral);
        parts.Add(part);
        regions.Add(regionOf(neutral, part));
        return positions.Count - 1;
    }

    private void AddTriangle(int a, int b, int c)
    {
        var (ra, rb, rc) = (regions[a], regions[b], regions[c]);
        if (ra == rb && rb == rc) Put(ra, a, b, c);
        else if (ra == rb) CutOff(c, a, b);
        else if (rb == rc) CutOff(a, b, c);
        else if (ra == rc) CutOff(b, c, a);
        else
        {
            // Three regions meet: each gets its corner up to the middle.
            var middle = AddCorner((positions[a] + positions[b] + positions[c]) / 3, Vector3.Normalize(normals[a] + normals[b] + normals[c]), (neutrals[a] + neutrals[b] + neutrals[c]) / 3, parts[a]);
            var (ab, bc, ca) = (On(a, b), On(b, c), On(c, a));
            Put(ra, a, ab, middle);
            Put(ra, a, middle, ca);
            Put(rb, b, bc, middle);
            Put(rb, b, middle, ab);
            Put(rc, c, ca, middle);
            Put(rc, c, middle, bc);
        }
    }

    // One corner lies in another region than the other two.
    private void CutOff(int one, int b, int c)
    {
        var (ab, ca) = (On(one, b), On(c, one));
        Put(regions[one], one, ab, ca);
        Put(regions[b], ab, b, c);
        Put(regions[b], ab, c, ca);
    }

    private void Put(int region, int a, int b, int c)
    {
        if (!triangles.TryGetValue(region, out var list)) triangles[region] = list = [];
        list.AddRange([a, b, c]);
    }

    // The corner on the border between two others; the same from both sides of the edge.
    private int On(int a, int b)
    {
        if (a > b) (a, b) = (b, a);
        if (cuts.TryGetValue((a, b), out var known)) return known;
        var (low, high) = (0f, 1f);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            var region = regionOf(Vector3.Lerp(neutrals[a], neutrals[b], middle), middle < 0.5f ? parts[a] : parts[b]);
            if (region == regions[a]) low = middle;
            else high = middle;
        }

        var part = Math.Clamp((low + high) / 2, 0.04f, 0.96f);
        var corner = AddCorner(Vector3.Lerp(positions[a], positions[b], part), Vector3.Normalize(Vector3.Lerp(normals[a], normals[b], part)), Vector3.Lerp(neutrals[a], neutrals[b], part), part < 0.5f ? parts[a] : parts[b]);
        return cuts[(a, b)] = corner;
    }
}
