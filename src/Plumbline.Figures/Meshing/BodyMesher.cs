using System.Numerics;
using Plumbline.Motion;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Meshing;

/// <summary>Makes triangles of a posed body.</summary>
/// <remarks>The mesh is closed: every edge has two triangles. The same body and cell give the same mesh, bit for bit.</remarks>
public static class BodyMesher
{
    // The corners of a tetrahedron: four distances give the gradient and the value in the middle.
    private static readonly Vector3d[] Around = [new(1, 1, 1), new(1, -1, -1), new(-1, 1, -1), new(-1, -1, 1)];

    /// <summary>The surface of a body, meshed in its pose.</summary>
    /// <param name="body">The body.</param>
    /// <param name="cell">How wide the cells of the grid are: 5.5 mm for a picture, 9 mm for a draft.</param>
    public static BodyMesh Of(PosedBody body, Length cell)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfLessThan(cell.Metres, 0.001, nameof(cell));
        var net = new SurfaceNet(new Samples(body, cell.Metres));
        var count = net.Places.Length;
        var (positions, normals, parts, neutrals) = (new Vector3[count], new Vector3[count], new BodyPart[count], new Vector3[count]);
        var rest = new RestingSkin(body);
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(0, count), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                var place = OnSurface(body, net.Places[i], cell.Metres, out var normal, out parts[i]);
                (positions[i], normals[i], neutrals[i]) = (Single(place), Single(normal), Single(rest.Of(place, parts[i])));
            }
        });
        return new(new(positions, normals, net.Triangles), parts, neutrals);
    }

    // From the middle of a patch on to the surface, at most half a cell away.
    private static Vector3d OnSurface(PosedBody body, Vector3d place, double cell, out Vector3d normal, out BodyPart part)
    {
        var (sum, value) = (Vector3d.Zero, 0.0);
        var step = cell * 0.2;
        part = BodyPart.Trunk;
        foreach (var way in Around)
        {
            var d = body.Distance(place + (way * step), out part, 4 * cell);
            sum += way * d;
            value += d / 4;
        }

        normal = sum.Unit;
        var slope = Math.Max(sum.Length / (4 * step), 0.3);
        return place - (normal * Math.Clamp(value / slope, -cell / 2, cell / 2));
    }

    private static Vector3 Single(Vector3d v) => new((float)v.X, (float)v.Y, (float)v.Z);
}
