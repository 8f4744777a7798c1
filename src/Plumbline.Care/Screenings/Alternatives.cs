using Plumbline.Care.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>Finds what may be given instead of a blocked exercise, along the edges of <c>ladders/</c>.</summary>
internal sealed class Alternatives(Intake intake, Catalogue catalogue, Verdicts verdicts)
{
    private const int Most = 3;
    private const int Steps = 4;

    private readonly ILookup<string, (Edge Edge, bool Forward)> edges = catalogue.Ladders
        .Where(l => l.When switch
        {
            LadderUse.Always => true,
            LadderUse.FlexionPreference => intake.Direction == Direction.Flexion,
            LadderUse.ExtensionPreference => intake.Direction == Direction.Extension,
        })
        .SelectMany(l => l.Edges)
        .SelectMany(e => e.Kind switch
        {
            EdgeKind.Substitute => new[] { (e.From, (e, true)) },
            EdgeKind.Alternative => [(e.From, (e, true)), (e.To, (e, false))],
            EdgeKind.Harder => [(e.To, (e, false))],
        })
        .ToLookup(p => p.Item1, p => p.Item2);

    /// <summary>Up to three exercises that are not blocked, the nearest first: substitutes for one of the reasons, other substitutes, alternatives, easier ones; then from there on, and at last what works the same muscle.</summary>
    public Seq<string> To(CatalogueExercise blocked, IReadOnlyCollection<string> reasons)
    {
        var found = new List<string>();
        var seen = new HashSet<string> { blocked.Id };
        string[] border = [blocked.Id];
        for (var step = 0; step < Steps && border.Length > 0 && found.Count < Most; step++)
        {
            border =
            [
                .. border.SelectMany(id => edges[id])
                    .Select(e => (id: e.Forward ? e.Edge.To : e.Edge.From, rank: Rank(e.Edge, reasons)))
                    .OrderBy(n => n.rank).ThenBy(n => n.id, StringComparer.Ordinal)
                    .Select(n => n.id).Where(id => catalogue.ById.ContainsKey(id) && seen.Add(id)),
            ];
            found.AddRange(border.Where(id => !verdicts.Blocks(catalogue.ById[id])));
        }

        return found.Count > 0 ? found.Take(Most).ToSeq() : SameMuscle(blocked);
    }

    // Where no ladder leads on: what works or stretches one of the same muscles, of the same kind and load first.
    private Seq<string> SameMuscle(CatalogueExercise blocked)
    {
        var muscles = Main(blocked).ToHashSet();
        return catalogue.Exercises
            .Where(e => e.Id != blocked.Id && Main(e).Any(muscles.Contains) && !verdicts.Blocks(e))
            .OrderByDescending(e => e.Facts.Category == blocked.Facts.Category)
            .ThenBy(e => Math.Abs(e.Facts.Load.Class - blocked.Facts.Load.Class))
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => e.Id).Take(Most).ToSeq();
    }

    private static IEnumerable<string> Main(CatalogueExercise exercise) =>
        exercise.Facts.Muscles.Where(m => m.Role is Role.Prime or Role.Stretched).Select(m => m.Muscle);

    private static int Rank(Edge edge, IReadOnlyCollection<string> reasons) => edge.Kind switch
    {
        EdgeKind.Substitute => edge.For is { } reason && reasons.Contains(reason) ? 0 : 1,
        EdgeKind.Alternative => 2,
        EdgeKind.Harder => 3,
    };
}
