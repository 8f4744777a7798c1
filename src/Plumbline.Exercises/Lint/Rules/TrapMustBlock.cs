namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Some exercises are not for some bodies.</summary>
public static class TrapMustBlock
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-TRAP-BLOCK", "Exercises of lint/traps.json are blocked for the conditions that stand there.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from trap in subject.Traps.Blocked
        where subject.Catalogue.ById.TryGetValue(trap.Exercise, out var exercise) && !exercise.Facts.Cautions.Any(c => c.For == trap.For && c.Effect == CautionEffect.Block)
        select new Finding(subject.Catalogue.ById[trap.Exercise].InFacts("cautions"), $"The exercise must be blocked for \"{trap.For}\": {trap.Because} [{trap.Source}] Add the caution.");
}
