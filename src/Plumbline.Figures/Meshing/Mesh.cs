using System.Numerics;

namespace Plumbline.Figures.Meshing;

/// <summary>A surface of triangles in the world.</summary>
/// <param name="Positions">Where each corner is, in metres: x left, y up, z forward (docs/frames.md).</param>
/// <param name="Normals">The direction out of the surface at each corner, one long.</param>
/// <param name="Triangles">Three corners for each triangle, anticlockwise when seen from outside.</param>
/// <remarks>The arrays belong to the mesh: nobody writes into them.</remarks>
public sealed record Mesh(Vector3[] Positions, Vector3[] Normals, int[] Triangles)
{
    /// <summary>How many triangles there are.</summary>
    public int TriangleCount => Triangles.Length / 3;
}
