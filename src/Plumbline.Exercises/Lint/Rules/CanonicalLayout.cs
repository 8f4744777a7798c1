namespace Plumbline.Exercises.Lint.Rules;

/// <summary>One form.</summary>
public static class CanonicalLayout
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-LAYOUT", "Data files have one form: keys in the order of the type, two spaces, on one line what fits. So a diff shows only what changed.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from file in subject.Files
        where Fixer.Fix(file, subject.Kinds).Text != file.Text
        select new Finding(file.Path, "The file is not in its fixed form. Run `plumbline lint --fix`.");
}
