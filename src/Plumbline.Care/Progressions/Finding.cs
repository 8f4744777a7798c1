using Plumbline.Exercises;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>What a rule found when it fired.</summary>
internal sealed record Finding
{
    /// <summary>What it used.</summary>
    public required Seq<Input> Inputs { get; init; }

    /// <summary>What changes; null when nothing does.</summary>
    public Change? Change { get; init; }

    /// <summary>What its sentences are filled with, besides the inputs and the change.</summary>
    public Seq<(string Place, string Text)> Fill { get; init; }

    /// <summary>For how many days a stopped item stays out.</summary>
    public int? BlockDays { get; init; }

    /// <summary>Directions that stay out with it.</summary>
    public Seq<Bias> BlockedDirections { get; init; }

    /// <summary>Whether a clinician gets a message.</summary>
    public bool TellClinician { get; init; }

    /// <summary>Whether the screening is asked again.</summary>
    public bool ScreenFirst { get; init; }

    /// <summary>A finding that rests on these inputs.</summary>
    public static Finding On(params ReadOnlySpan<Input> inputs) => new() { Inputs = Seq.From(inputs) };
}

/// <summary>A rule of the progression as code: looks at the situation and says what it found, or nothing.</summary>
/// <param name="Id">Permanent id; the facts and words of the rule stand in the catalogue under it.</param>
/// <param name="Kind">The verdict when it fires.</param>
/// <param name="Look">What it looks at.</param>
internal sealed record Rule(string Id, VerdictKind Kind, Func<Situation, Finding?> Look);
