using System.Globalization;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A copying error stays out.</summary>
public static class TrapNeverValue
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-TRAP-VALUE", "Values that a known copying error would bring in do not stand in a dose or a ceiling (lint/traps.json).", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from trap in subject.Traps.Never
        where subject.Catalogue.ById.ContainsKey(trap.Exercise)
        let exercise = subject.Catalogue.ById[trap.Exercise]
        from number in exercise.Facts.Doses.SelectMany(d => StatedNumbers.Of(d.Stated))
        where number.Key == trap.Key && number.Min <= trap.Value && trap.Value <= number.Max
        select new Finding(exercise.InFacts("doses"), string.Create(CultureInfo.InvariantCulture, $"{trap.Key} of {trap.Value} is an error: {trap.Because} Correct it from another source."));
}
