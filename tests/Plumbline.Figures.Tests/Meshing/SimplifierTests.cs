using Plumbline.Figures.Gltf;
using Plumbline.Figures.Meshing;
using Plumbline.Motion;

namespace Plumbline.Figures.Tests.Meshing;

public sealed class SimplifierTests
{
    private static readonly Mesh Fine = BodyMesher.Of(TheClips.BodyOf().Shape.In(SkinnedBody.BindPose), Length.FromMetres(0.014)).Surface;

    [Theory]
    [InlineData(12_000)]
    [InlineData(5_000)]
    public void A_closed_surface_stays_closed(int triangles)
    {
        var (kept, left) = Simplifier.To(Fine, triangles);
        (left.Length / 3).ShouldBeInRange(triangles * 9 / 10, triangles);
        Open(left).ShouldBe(0);
        kept.ShouldBeUnique();
        left.Max().ShouldBe(kept.Length - 1);
    }

    [Fact]
    public void What_stays_is_near_the_surface_everywhere()
    {
        var posed = TheClips.BodyOf().Shape.In(SkinnedBody.BindPose);
        var (kept, left) = Simplifier.To(Fine, 9_000);
        for (var t = 0; t < left.Length; t += 3 * 5)
        {
            var middle = (Fine.Positions[kept[left[t]]] + Fine.Positions[kept[left[t + 1]]] + Fine.Positions[kept[left[t + 2]]]) / 3;
            Math.Abs(posed.Distance(new(middle.X, middle.Y, middle.Z))).ShouldBeLessThan(0.008);
        }
    }

    [Fact]
    public void A_body_cut_along_its_clothes_has_no_gap()
    {
        var body = TheClips.BodyOf();
        Open([.. body.Regions.Values.SelectMany(t => t)]).ShouldBe(0);
        body.Regions.Count.ShouldBeGreaterThanOrEqualTo(8);
    }

    // Edges that do not have one triangle on each side.
    private static int Open(int[] triangles)
    {
        var edges = new Dictionary<(int, int), int>();
        for (var i = 0; i < triangles.Length; i++)
        {
            var (a, b) = (triangles[i], triangles[i % 3 == 2 ? i - 2 : i + 1]);
            edges[(a, b)] = edges.GetValueOrDefault((a, b)) + 1;
        }

        return edges.Count(e => e.Value != 1 || edges.GetValueOrDefault((e.Key.Item2, e.Key.Item1)) != 1);
    }
}
