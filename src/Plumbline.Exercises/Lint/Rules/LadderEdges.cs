using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Ladders;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>The edges of all ladders, with their places.</summary>
internal static class LadderEdges
{
    public static IEnumerable<(Edge Edge, string Path)> Of(LintSubject subject) =>
        subject.Catalogue.Ladders.SelectMany(ladder => ladder.Edges.Select((edge, i) => (edge, Path(ladder, i))));

    public static string Path(Ladder ladder, int edge) => $"ladders/{ladder.Id}.json: $.edges[{edge}]";

    /// <summary>Both exercises of an edge, or null when one is not there (another rule says so).</summary>
    public static (CatalogueExercise From, CatalogueExercise To)? Ends(LintSubject subject, Edge edge) =>
        subject.Catalogue.ById.TryGetValue(edge.From, out var from) && subject.Catalogue.ById.TryGetValue(edge.To, out var to) ? (from, to) : null;
}
