using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Checks;

/// <summary>What a check found: its worst figure beside its limit, and a problem for each thing that is wrong.</summary>
/// <param name="Id">The check's permanent id.</param>
/// <param name="Worst">The worst figure found.</param>
/// <param name="Limit">The limit that it is held against.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Problems">What is wrong; empty when the check passes.</param>
public sealed record CheckResult(string Id, double Worst, double Limit, string Unit, Seq<Problem> Problems)
{
    /// <summary>What is to be known though nothing is wrong: the ages that a movement is too wide for.</summary>
    public string? Note { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsGreen => Problems.Count == 0;

    /// <summary>The figure beside its limit.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id}: {Worst:0.##} of {Limit:0.##} {Unit}{(IsGreen ? "" : $", {Problems.Count} problems")}");
}
