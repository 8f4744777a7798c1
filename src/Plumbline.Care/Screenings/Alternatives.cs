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

    private Dictionary<string, List<(Edge Edge, string To)>> EdgesFrom => field ??= Edges(catalogue, intake.Direction);

    /// <summary>Up to three exercises that are not blocked, the nearest first: substitutes for one of the reasons, other substitutes, alternatives, easier ones; then from there on, and at last what works the same muscle.</summary>
    public Seq<string> To(CatalogueExercise blocked, Func<string, bool> isReason)
    {
        var found = new List<string>(Most);
        var seen = new HashSet<string>(StringComparer.Ordinal) { blocked.Id };
        List<string> border = [blocked.Id];
        for (var step = 0; step < Steps && found.Count < Most; step++)
        {
            var next = new List<(string To, int Rank)>();
            foreach (var id in border)
                foreach (var (edge, to) in EdgesFrom.GetValueOrDefault(id, [])) next.Add((to, Rank(edge, isReason)));
            next.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.To, b.To));
            border.Clear();
            foreach (var (id, _) in next)
            {
                if (!catalogue.ById.TryGetValue(id, out var exercise) || !seen.Add(id)) continue;
                border.Add(id);
                if (found.Count < Most && !verdicts.Blocks(exercise)) found.Add(id);
            }
        }

        return found.Count > 0 ? found.ToSeq() : SameMuscle(blocked);
    }

    // Where no ladder leads on: what works or stretches one of the same muscles, of the same kind and load first.
    private Seq<string> SameMuscle(CatalogueExercise blocked)
    {
        Seq<string> muscles = [.. blocked.Facts.Muscles.Where(IsMain).Select(m => m.Muscle)];
        return catalogue.Exercises
            .Where(e => e.Id != blocked.Id && Shares(e, muscles) && !verdicts.Blocks(e))
            .OrderByDescending(e => e.Facts.Category == blocked.Facts.Category)
            .ThenBy(e => Math.Abs(e.Facts.Load.Class - blocked.Facts.Load.Class))
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => e.Id).Take(Most).ToSeq();
    }

    private static bool Shares(CatalogueExercise exercise, Seq<string> muscles)
    {
        foreach (var use in exercise.Facts.Muscles)
            if (IsMain(use) && muscles.Contains(use.Muscle)) return true;
        return false;
    }

    private static bool IsMain(MuscleUse use) => use.Role is Role.Prime or Role.Stretched;

    // A substitute stands for one exercise, an alternative for each of two, and what is easier for what is harder.
    private static Dictionary<string, List<(Edge Edge, string To)>> Edges(Catalogue catalogue, Direction direction)
    {
        var edges = new Dictionary<string, List<(Edge, string)>>(StringComparer.Ordinal);
        foreach (var ladder in catalogue.Ladders)
        {
            if (!IsFor(ladder.When, direction)) continue;
            foreach (var edge in ladder.Edges)
            {
                if (edge.Kind != EdgeKind.Harder) Add(edge.From, edge, edge.To);
                if (edge.Kind != EdgeKind.Substitute) Add(edge.To, edge, edge.From);
            }
        }

        return edges;

        void Add(string from, Edge edge, string to)
        {
            if (!edges.TryGetValue(from, out var known)) edges[from] = known = [];
            known.Add((edge, to));
        }
    }

    private static bool IsFor(LadderUse when, Direction direction) => when switch
    {
        LadderUse.Always => true,
        LadderUse.FlexionPreference => direction == Direction.Flexion,
        LadderUse.ExtensionPreference => direction == Direction.Extension,
    };

    private static int Rank(Edge edge, Func<string, bool> isReason) => edge.Kind switch
    {
        EdgeKind.Substitute => edge.For is { } reason && isReason(reason) ? 0 : 1,
        EdgeKind.Alternative => 2,
        EdgeKind.Harder => 3,
    };
}
