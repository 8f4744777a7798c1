using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>One rule of the catalogue beyond the shape of its files.</summary>
/// <param name="Code">A permanent code; it never changes its meaning.</param>
/// <param name="Explain">What the rule asks and why, in a sentence or two.</param>
/// <param name="Check">Everything that breaks it.</param>
public sealed record LintRule(string Code, string Explain, Func<LintSubject, IEnumerable<Finding>> Check)
{
    /// <summary>The problems that this rule finds.</summary>
    public IEnumerable<Problem> Run(LintSubject subject) => Check(subject).Select(f => new Problem(Code, f.Path, f.Message, f.Severity));
}

/// <summary>A place that breaks a rule.</summary>
/// <param name="Path">File and JSON path.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Severity">Whether the catalogue can still be used.</param>
public sealed record Finding(string Path, string Message, Severity Severity = Severity.Error);
