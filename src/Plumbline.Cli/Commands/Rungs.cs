using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Commands;

/// <summary>Where the ladders lead from one exercise.</summary>
/// <param name="Easier">Ids of easier exercises.</param>
/// <param name="Harder">Ids of harder ones.</param>
/// <param name="Alternatives">Ids of those that do as well.</param>
/// <param name="Instead">What to do instead when something is in the way.</param>
public sealed record Rungs(Seq<string> Easier, Seq<string> Harder, Seq<string> Alternatives, Seq<Instead> Instead)
{
    /// <summary>The rungs around an exercise, each list in the order of the ids.</summary>
    public static Rungs Of(Catalogue world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        var edges = world.Ladders.SelectMany(l => l.Edges).ToList();
        return new(
            Sorted(edges.Where(e => e.Kind == EdgeKind.Harder && e.To == id).Select(e => e.From)),
            Sorted(edges.Where(e => e.Kind == EdgeKind.Harder && e.From == id).Select(e => e.To)),
            Sorted(edges.Where(e => e.Kind == EdgeKind.Alternative && (e.From == id || e.To == id)).Select(e => e.From == id ? e.To : e.From)),
            edges.Where(e => e.Kind == EdgeKind.Substitute && e.From == id).Select(e => new Instead(e.For!, e.To)).OrderBy(i => i.For, StringComparer.Ordinal).ToSeq());
    }

    private static Seq<string> Sorted(IEnumerable<string> ids) => ids.Distinct().Order(StringComparer.Ordinal).ToSeq();
}

/// <summary>What to do instead when something is in the way.</summary>
/// <param name="For">The condition or limit.</param>
/// <param name="Exercise">The exercise's id.</param>
public sealed record Instead(string For, string Exercise);
