namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Some exercises need a clinician.</summary>
public static class TrapClinicianOnly
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-TRAP-ACCESS", "Exercises of lint/traps.json that are too much without a clinician have the access \"clinician\".", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from trap in subject.Traps.ClinicianOnly
        where subject.Catalogue.ById.TryGetValue(trap.Exercise, out var exercise) && exercise.Facts.Access != Access.Clinician
        select new Finding(subject.Catalogue.ById[trap.Exercise].InFacts("access"), $"Only a clinician may give this exercise: {trap.Because} [{trap.Source}] Set \"access\" to \"clinician\".");
}
