namespace Plumbline.Motion.Reading;

/// <summary>How much a <see cref="Problem"/> weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the value can be used.</summary>
    Warning,

    /// <summary>The value cannot be used.</summary>
    Error,
}

/// <summary>One thing that is wrong with something from outside: a file, a form, an argument.</summary>
/// <param name="Code">A permanent code such as <c>PLB-JSON-UNKNOWN</c>; it never changes its meaning.</param>
/// <param name="Path">Where: a file and a JSON path (<c>bridge/exercise.json: $.doses[0].id</c>), a line, or an argument's name.</param>
/// <param name="Message">What is wrong and what to do next, for a person. Never a patient's own words.</param>
/// <param name="Severity">Whether the value can still be used.</param>
public sealed record Problem(string Code, string Path, string Message, Severity Severity = Severity.Error)
{
    /// <summary>The problem as one line: code, place, message.</summary>
    public override string ToString() => $"{Code} {Path}: {Message}";
}
