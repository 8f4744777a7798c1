using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>When what holds, which level and which programme: a rule of screening as data.</summary>
public sealed record ScreeningRule
{
    /// <summary>Kebab-case id; permanent, unique among all rules.</summary>
    public required string Id { get; init; }

    /// <summary>The premise. In a question it is a yes to that question unless it says otherwise.</summary>
    public When When { get; init; } = new();

    /// <summary>The level that it asks for.</summary>
    public required ActionLevel Level { get; init; }

    /// <summary>The programme that it leaves open, when the level's usual one is not meant.</summary>
    public ProgrammeAccess? Programme { get; init; }

    /// <summary>One plain sentence for the person.</summary>
    public required string Text { get; init; }

    /// <summary>What to do besides what the level asks.</summary>
    public Seq<string> Actions { get; init; }

    /// <summary>What a clinician's clearance turns it into; nothing when left out.</summary>
    public ClearedRule? Cleared { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What becomes of a rule when a clearance covers it.</summary>
public sealed record ClearedRule
{
    /// <summary>The scope that the clearance must cover: a condition's id, <c>under-18</c> or <c>surgery</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The level then.</summary>
    public required ActionLevel Level { get; init; }

    /// <summary>The programme then.</summary>
    public required ProgrammeAccess Programme { get; init; }

    /// <summary>The sentence then.</summary>
    public required string Text { get; init; }
}

/// <summary>Rules beyond the questions: the content of <c>screening/rules.json</c>.</summary>
public sealed record RuleFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of all rules in <c>screening/</c> and <c>conditions/</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The rules.</summary>
    public required Seq<ScreeningRule> Rules { get; init; }

    /// <summary>What each level means: its programme and what to do.</summary>
    public required ImmutableSortedDictionary<string, LevelMeaning> Levels { get; init; }

    /// <summary>What to do because of the programme that is open.</summary>
    public required ImmutableSortedDictionary<string, Seq<string>> Programmes { get; init; }

    /// <summary>What a holding plan keeps out.</summary>
    public required HoldingPlan Holding { get; init; }

    /// <summary>How surgery is read when something about it is left unsaid.</summary>
    public required SurgeryReading Surgery { get; init; }
}

/// <summary>What a level means.</summary>
public sealed record LevelMeaning
{
    /// <summary>The programme that it leaves open.</summary>
    public required ProgrammeAccess Programme { get; init; }

    /// <summary>The level as a heading.</summary>
    public required string Heading { get; init; }

    /// <summary>What to do, in order; <c>{emergency}</c> and <c>{urgent}</c> stand for the numbers to call.</summary>
    public required Seq<string> Actions { get; init; }

    /// <summary>What to do after that: when to ask again, when to call.</summary>
    public required Seq<string> Afterwards { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What a holding plan keeps out.</summary>
/// <param name="LoadBelow">Only spinal load classes below this.</param>
/// <param name="Text">One plain sentence.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record HoldingPlan(int LoadBelow, string Text, string Source, Basis Basis);

/// <summary>How surgery is read when something about it is left unsaid.</summary>
/// <param name="LimitsPresumedWeeks">Limits of an operation elsewhere than the spine count as in force for so many weeks when nobody says.</param>
/// <param name="LimitsCertainWeeks">They count as in force for so many weeks whatever is said.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record SurgeryReading(int LimitsPresumedWeeks, int LimitsCertainWeeks, string Source, Basis Basis);
