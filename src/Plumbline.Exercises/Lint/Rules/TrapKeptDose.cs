namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Both sources keep their say.</summary>
public static class TrapKeptDose
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-TRAP-KEEP", "Where two seeds differ, both dosages stay, each as its source states it (lint/traps.json).", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from trap in subject.Traps.Kept
        where subject.Catalogue.ById.TryGetValue(trap.Exercise, out var exercise) && !exercise.Facts.Doses.Any(d => d.Id == trap.Variant && d.Stated == trap.Stated)
        select new Finding(subject.Catalogue.ById[trap.Exercise].InFacts("doses"), $"The variant \"{trap.Variant}\" must stay as its source states it: {trap.Because} Restore it.");
}
