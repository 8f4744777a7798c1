namespace Plumbline.Exercises.Lint.Rules;

/// <summary>The default dosage says how much.</summary>
public static class DefaultAmount
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-AMOUNT", "The default dosage says how much: repetitions, a duration or a distance. Without one nobody can be told what to do.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from exercise in subject.Catalogue.Exercises
        let stated = exercise.Facts.DefaultDose.Stated
        where stated.Repetitions is null && stated.Duration is null && stated.Distance is null
        select new Finding(
            exercise.InFacts("doses"),
            $"The default dosage \"{exercise.Facts.DefaultDose.Id}\" has neither repetitions nor a duration nor a distance. Choose another default, or add a variant \"plumbline\" with our proposal.");
}
