namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Nothing is put into a source's mouth.</summary>
public static class TrapUnsaid
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-TRAP-UNSAID", "Where a source breaks off or gives no numbers, its variant has none (lint/traps.json). Ours stand in a variant of their own.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from trap in subject.Traps.Unsaid
        where subject.Catalogue.ById.ContainsKey(trap.Exercise)
        let exercise = subject.Catalogue.ById[trap.Exercise]
        where exercise.Facts.Doses.Any(d => d.Id == trap.Variant && StatedNumbers.Of(d.Stated).Any())
        select new Finding(exercise.InFacts("doses"), $"The variant \"{trap.Variant}\" must have no numbers: {trap.Because} Put ours into a variant \"plumbline\".");
}
