using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Ladders;

namespace Plumbline.Care.Programmes;

/// <summary>Everything that a proposal is made from: the person, what the gate says, the catalogue and the rules.</summary>
public sealed record Circumstances
{
    /// <summary>What the person told us.</summary>
    public required Intake Intake { get; init; }

    /// <summary>What the screening says.</summary>
    public required Screening Screening { get; init; }

    /// <summary>Whether each exercise suits the person, by id.</summary>
    public required IReadOnlyDictionary<string, Suitability> Suitability { get; init; }

    /// <summary>The catalogue.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>The programme rules.</summary>
    public required ProgrammeRules Rules { get; init; }

    /// <summary>The dose rules.</summary>
    public required DoseRules Doses { get; init; }

    /// <summary>What the person was doing up to now; null when nothing goes before.</summary>
    public Earlier? Earlier { get; init; }

    internal WeekLayout Week => Rules.Composition.Weeks.First(w => w.Days == Math.Clamp(Intake.DaysPerWeek, 1, 7));

    internal int WalkSeconds => Math.Max(Rules.Composition.ShortestWalkSeconds.Value, Intake.WalkMinutes * 60);

    internal bool Applies(Requirement requirement) => requirement.When is not { } when
        || when.Direction == Intake.Direction
        || when.AnyCondition.Any(Screening.Conditions.Contains)
        || Intake.Age >= when.AgeFrom;

    internal int PositionOf(Exercise exercise)
    {
        var groups = Rules.Composition.PositionGroups;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Contains(exercise.Position)) return i;
        }

        return groups.Count;
    }

    /// <summary>How many harder steps of its ladders lead up to each exercise.</summary>
    internal Dictionary<string, int> Rungs()
    {
        var rungs = new Dictionary<string, int>(Catalogue.Exercises.Count, StringComparer.Ordinal);
        foreach (var exercise in Catalogue.Exercises) rungs.Add(exercise.Id, 0);
        var inside = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ladder in Catalogue.Ladders)
        {
            inside.Clear();
            // A ladder has no circles (lint), so as many rounds as edges settle every rung.
            var settled = false;
            for (var round = 0; !settled && round < ladder.Edges.Count; round++)
            {
                settled = true;
                foreach (var step in ladder.Edges)
                {
                    if (step.Kind != EdgeKind.Harder || inside.GetValueOrDefault(step.To) > inside.GetValueOrDefault(step.From)) continue;
                    inside[step.To] = inside.GetValueOrDefault(step.From) + 1;
                    settled = false;
                }
            }

            foreach (var (id, rung) in inside)
            {
                if (rungs.TryGetValue(id, out var known)) rungs[id] = Math.Max(known, rung);
            }
        }

        return rungs;
    }
}
