using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>An exercise that may stand in the place of another.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Because">Why it is near to the other, and how it differs; plain sentences, what speaks for it first.</param>
/// <param name="Cautions">What to mind with it for this person.</param>
public sealed record Swap(string Exercise, Seq<string> Because, Seq<string> Cautions);

/// <summary>Finds what may stand in the place of an exercise that is given, the nearest first.</summary>
/// <remarks>Law: nothing that the gate blocks, that is closed by what happened, or that is in the plan already is offered; and never the exercise itself.</remarks>
public static class Swaps
{
    /// <summary>The most that are offered.</summary>
    public const int Most = 6;

    /// <summary>The exercises that may stand in its place; none when the catalogue does not know it.</summary>
    /// <param name="exercise">Id of the exercise that is to be replaced.</param>
    /// <param name="around">The person and the rules; suitability as it is judged for whoever swaps.</param>
    /// <param name="taken">Ids of what is in the plan already.</param>
    public static Seq<Swap> For(string exercise, Circumstances around, IReadOnlySet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(around);
        ArgumentNullException.ThrowIfNull(taken);
        if (!around.Catalogue.ById.TryGetValue(exercise, out var old)) return [];
        return
        [
            .. around.Catalogue.Exercises
                .Where(e => e.Id != exercise && !taken.Contains(e.Id) && around.Suitability[e.Id] is not Suitability.Blocked && around.Earlier?.Closed.ContainsKey(e.Id) != true)
                .Select(e => new Nearness(old, e, around)).Where(n => n.IsNear)
                // Only the order counts. Source: d-plumbline.
                .OrderBy(n => n.Step).ThenBy(n => n.IsLimited).ThenByDescending(n => n.Shared.Count).ThenBy(n => !n.IsSameKind).ThenBy(n => !n.IsSamePosition).ThenBy(n => Math.Abs(n.Load)).ThenBy(n => n.New.Id, StringComparer.Ordinal)
                .Take(Most).Select(n => new Swap(n.New.Id, [.. n.Because()], [.. n.Cautions()])),
        ];
    }

    /// <summary>How far one exercise is from another on the ladders.</summary>
    private enum LadderStep
    {
        Alternative,
        Substitute,
        Easier,
        Harder,
        Apart,
    }

    private sealed record Nearness(CatalogueExercise Old, CatalogueExercise New, Circumstances Around)
    {
        public LadderStep Step { get; } = StepBetween(Old.Id, New.Id, Around);

        public Seq<string> Shared { get; } = [.. Main(Old).Intersect(Main(New))];

        public bool IsSameKind => Old.Facts.Category == New.Facts.Category;

        public bool IsSamePosition => Around.PositionOf(Old.Facts) == Around.PositionOf(New.Facts);

        public int Load => New.Facts.Load.Class - Old.Facts.Load.Class;

        public bool IsLimited => Around.Suitability[New.Id] is Suitability.Limited;

        public bool IsNear => Step != LadderStep.Apart || (IsSameKind && (Shared.Count > 0 || Old.Facts.Category == Category.Aerobic));

        public IEnumerable<string> Because()
        {
            if (StepSaid() is { } step) yield return step;
            if (Shared.Count > 0) yield return $"It works the same: {PlanWriter.List(Shared.Select(m => Around.Catalogue.Words.Muscles[m].Plain))}.";
            if (Around.Suitability[New.Id] is Suitability.Allowed { Preferred: true } preferred)
            {
                foreach (var reason in preferred.Reasons) yield return reason.Text;
            }

            if (!IsSamePosition) yield return $"It is done in another position: {Around.Catalogue.Words.Positions[JsonNames.Of(New.Facts.Position)].ToLowerInvariant()}.";
            if (Load != 0) yield return Load < 0 ? "It loads the back less." : "It loads the back more.";
        }

        public IEnumerable<string> Cautions() => IsLimited ? Around.Suitability[New.Id].Reasons.Select(r => r.Text).Distinct() : [];

        private string? StepSaid() => Step switch
        {
            LadderStep.Alternative => "It is another form of the same step.",
            LadderStep.Substitute => "It stands in where the other does not suit.",
            LadderStep.Easier => "It is one step easier on the same ladder.",
            LadderStep.Harder => "It is one step harder on the same ladder.",
            LadderStep.Apart => null,
        };

        private static IEnumerable<string> Main(CatalogueExercise exercise) => exercise.Facts.Muscles.Where(m => m.Role is Role.Prime or Role.Stretched).Select(m => m.Muscle);

        private static LadderStep StepBetween(string old, string other, Circumstances around)
        {
            var nearest = LadderStep.Apart;
            foreach (var edge in around.Catalogue.Ladders.Where(l => IsFor(l.When, around.Intake.Direction)).SelectMany(l => l.Edges))
            {
                var step = (edge.Kind, edge.From == old && edge.To == other, edge.From == other && edge.To == old) switch
                {
                    (EdgeKind.Alternative, true, _) or (EdgeKind.Alternative, _, true) => LadderStep.Alternative,
                    (EdgeKind.Substitute, true, _) => LadderStep.Substitute,
                    (EdgeKind.Harder, _, true) => LadderStep.Easier,
                    (EdgeKind.Harder, true, _) => LadderStep.Harder,
                    _ => LadderStep.Apart,
                };
                if (step < nearest) nearest = step;
            }

            return nearest;
        }

        private static bool IsFor(LadderUse when, Direction direction) => when switch
        {
            LadderUse.Always => true,
            LadderUse.FlexionPreference => direction == Direction.Flexion,
            LadderUse.ExtensionPreference => direction == Direction.Extension,
        };
    }
}
