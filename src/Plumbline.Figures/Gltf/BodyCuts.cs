using Plumbline.Figures.Dress;
using Plumbline.Figures.Meshing;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Stills;

namespace Plumbline.Figures.Gltf;

/// <summary>A body's surface cut into what a file shows: regions of one colour, and muscles by name.</summary>
/// <param name="Mesh">The corners that all pieces share.</param>
/// <param name="Regions">The triangles of each region.</param>
/// <param name="Muscles">The triangles of each muscle.</param>
/// <param name="Weights">The bones of each corner.</param>
internal sealed record BodyCuts(BodyMesh Mesh, IReadOnlyList<(Region Region, IReadOnlyList<int> Triangles)> Regions, IReadOnlyList<(string Muscle, IReadOnlyList<int> Triangles)> Muscles, SkinWeight[] Weights)
{
    /// <summary>The whole surface, and every muscle lying on it, for a viewer that shows and hides them.</summary>
    public static BodyCuts Layered(SkinnedBody body, MuscleLineFile lines)
    {
        var cutter = new FieldCutter(body.Mesh);
        var all = body.Regions.Values.SelectMany(t => t).ToList();
        var muscles = lines.Muscles.Select(m => (m.Id, Inside: cutter.Cut(all, body.Over(new(m.Id, MuscleShow.Trained), lines)).Inside)).Where(m => m.Inside.Count > 0).Select(m => (m.Id, (IReadOnlyList<int>)m.Inside)).ToList();
        return new(cutter.Mesh, [.. body.Regions.Select(r => (r.Key, r.Value))], muscles, body.WeightsOf(cutter.Mesh));
    }

    /// <summary>The surface with the muscles that an exercise shows cut out of it, so that any viewer shows them.</summary>
    public static BodyCuts Inlaid(SkinnedBody body, MuscleLineFile lines, IReadOnlyList<Target> targets)
    {
        var cutter = new FieldCutter(body.Mesh);
        var left = body.Regions.ToDictionary(r => r.Key, r => r.Value);
        var muscles = new List<(string, IReadOnlyList<int>)>();
        foreach (var target in targets)
        {
            var over = body.Over(target, lines);
            var inside = new List<int>();
            foreach (var region in body.Regions.Keys)
            {
                var cut = cutter.Cut(left[region], over);
                inside.AddRange(cut.Inside);
                left[region] = cut.Outside;
            }

            if (inside.Count > 0) muscles.Add((target.Muscle, inside));
        }

        return new(cutter.Mesh, [.. body.Regions.Keys.Select(r => (r, left[r])).Where(r => r.Item2.Count > 0)], muscles, body.WeightsOf(cutter.Mesh));
    }
}
