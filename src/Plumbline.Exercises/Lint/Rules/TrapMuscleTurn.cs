using Plumbline.Exercises.Muscles;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>The obliques turn the right way.</summary>
public static class TrapMuscleTurn
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-TRAP-MUSCLE", "The external oblique turns the trunk to the other side, the internal oblique to its own (lint/traps.json); one lay page has them swapped.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var trap in subject.Traps.Turns)
        {
            if (!subject.Catalogue.Muscles.TryGetValue(trap.Muscle, out var muscle)) continue;
            var alone = muscle.Actions.Where(a => a.When == Working.One).Select(a => a.Movement).ToList();
            if (!alone.Contains(trap.Has) || alone.Contains(trap.Not))
                yield return new($"muscles.json: {trap.Muscle}.actions", $"When one side works, the muscle does \"{trap.Has}\", not \"{trap.Not}\" [{trap.Source}]. Correct its actions.");
        }
    }
}
