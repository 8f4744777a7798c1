using System.Numerics;
using Plumbline.Figures.Meshing;
using Plumbline.Motion;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Tests.Meshing;

public class BodyMesherTests
{
    private static readonly Length Cell = Length.FromMetres(0.011);

    [Theory]
    [InlineData("bridge", Sex.Female)]
    [InlineData("single-knee-to-chest", Sex.Male)]
    [InlineData("cat-stretch", Sex.Female)]
    [InlineData("seated-lumbar-rotation", Sex.Male)]
    public void Every_edge_of_the_mesh_has_two_triangles_that_agree_which_side_is_outside(string id, Sex sex)
    {
        var mesh = Of(id, sex).Mesh.Surface;
        var ways = new Dictionary<(int From, int To), int>();
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            for (var k = 0; k < 3; k++)
            {
                var way = (mesh.Triangles[t + k], mesh.Triangles[t + ((k + 1) % 3)]);
                ways[way] = ways.GetValueOrDefault(way) + 1;
            }
        }

        ways.Values.Count(count => count != 1).ShouldBe(0);
        ways.Keys.Count(way => !ways.ContainsKey((way.To, way.From))).ShouldBe(0);
    }

    [Theory]
    [InlineData("bridge", Sex.Female)]
    [InlineData("side-lying-leg-lift", Sex.Male)]
    public void Every_corner_lies_on_the_body(string id, Sex sex)
    {
        var (posed, mesh) = Of(id, sex);
        var away = mesh.Surface.Positions.Select(p => Math.Abs(posed.Distance(Place(p)))).Order().ToArray();
        away[(int)(away.Length * 0.99)].ShouldBeLessThan(0.0015);
        away[^1].ShouldBeLessThan(Cell.Metres);
    }

    [Fact]
    public void Faces_look_outward()
    {
        var (_, mesh) = Of("bridge", Sex.Female);
        var (p, n, t) = (mesh.Surface.Positions, mesh.Surface.Normals, mesh.Surface.Triangles);
        var volume = 0.0;
        for (var i = 0; i < t.Length; i += 3) volume += Vector3.Dot(p[t[i]], Vector3.Cross(p[t[i + 1]], p[t[i + 2]])) / 6;
        // A woman of 62 kg is about as dense as water.
        volume.ShouldBeInRange(0.045, 0.075);
        n.Count(normal => Math.Abs(normal.Length() - 1) > 1e-3).ShouldBe(0);
    }

    [Fact]
    public void Skin_is_found_back_on_the_body_at_rest()
    {
        var (posed, mesh) = Of("single-knee-to-chest", Sex.Female);
        var away = mesh.Neutrals.Select(p => Math.Abs(posed.Shape.Neutral.Distance(Place(p)))).Order().ToArray();
        // Seams are blended anew in every pose, so at joints skin lies a little off.
        away[(int)(away.Length * 0.90)].ShouldBeLessThan(0.012);
    }

    [Fact]
    public void The_same_body_gives_the_same_mesh()
    {
        var (posed, mesh) = Of("bridge", Sex.Male);
        var again = BodyMesher.Of(posed, Cell);
        again.Surface.Positions.AsSpan().SequenceEqual(mesh.Surface.Positions).ShouldBeTrue();
        again.Surface.Triangles.AsSpan().SequenceEqual(mesh.Surface.Triangles).ShouldBeTrue();
    }

    [Fact]
    public void Every_crossed_edge_of_a_cell_belongs_to_one_patch()
    {
        for (var corners = 0; corners < 256; corners++)
        {
            for (var edge = 0; edge < CellShapes.Edges; edge++)
            {
                var (from, to) = CellShapes.EndsOf(edge);
                var isCrossed = ((corners >> from) & 1) != ((corners >> to) & 1);
                CellShapes.PatchOf(corners, edge).ShouldBeInRange(isCrossed ? 0 : -1, isCrossed ? CellShapes.Count(corners) - 1 : -1);
            }
        }
    }

    private static (PosedBody Posed, BodyMesh Mesh) Of(string id, Sex sex)
    {
        var clip = TheClips.Of(id, sex);
        var posed = clip.Shape.In(clip.Keys[^1].Pose);
        return (posed, BodyMesher.Of(posed, Cell));
    }

    private static Vector3d Place(Vector3 v) => new(v.X, v.Y, v.Z);
}
