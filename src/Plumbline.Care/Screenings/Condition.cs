using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Exercises;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>A condition and what it does to exercises: the content of <c>conditions/&lt;id&gt;.json</c>.</summary>
public sealed record Condition
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Kebab-case id; the file's name. What the language calls it stands in <c>words/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it means for the screening.</summary>
    public required ScreeningRule Screening { get; init; }

    /// <summary>What else implies it, besides the person's own word.</summary>
    public Seq<Implication> Implied { get; init; }

    /// <summary>Operations after which its phases count.</summary>
    public Seq<SurgeryType> Surgery { get; init; }

    /// <summary>What to watch with an exercise that takes care because of it, in one sentence; a general one when absent.</summary>
    public string? Caution { get; init; }

    /// <summary>Phases after the operation, in weeks.</summary>
    public Seq<RecoveryPhase> Phases { get; init; }

    /// <summary>Whether a clearance for it also opens what an exercise's own caution for it blocks.</summary>
    public bool ClearanceOpensCautions { get; init; }

    /// <summary>What it does to exercises.</summary>
    public required Seq<ConditionRule> Rules { get; init; }

    /// <summary>The phase that a week belongs to; the first when nobody knows the week.</summary>
    public RecoveryPhase? PhaseAt(int? week) => Phases.FirstOrDefault(p => (week ?? 0) >= p.FromWeek && (p.BelowWeek is null || (week ?? 0) < p.BelowWeek));
}

/// <summary>What implies a condition.</summary>
/// <param name="When">The premise.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record Implication(When When, string Source, Basis Basis);

/// <summary>A phase after an operation.</summary>
public sealed record RecoveryPhase
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>First completed week.</summary>
    public required int FromWeek { get; init; }

    /// <summary>The week at which it is over; open when left out.</summary>
    public int? BelowWeek { get; init; }

    /// <summary>What it is about, one plain sentence.</summary>
    public required string About { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What a condition does to a kind of exercise.</summary>
public sealed record ConditionRule
{
    /// <summary>Kebab-case id, unique in the condition.</summary>
    public required string Id { get; init; }

    /// <summary>Which exercises.</summary>
    public required Selector Select { get; init; }

    /// <summary>Block, care or prefer.</summary>
    public required RuleEffect Effect { get; init; }

    /// <summary>Only in these phases; in all when left out.</summary>
    public Seq<string>? Phases { get; init; }

    /// <summary>Not for a person whom this movement eases: the response is known.</summary>
    public Direction? UnlessEasedBy { get; init; }

    /// <summary>Whether a clearance that covers the condition and allows the load class turns a block into care.</summary>
    public bool ClearanceOpens { get; init; }

    /// <summary>One plain sentence for the person.</summary>
    public required string Text { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What a rule does to an exercise.</summary>
public enum RuleEffect
{
    /// <summary>Chosen before others.</summary>
    Prefer,

    /// <summary>May be given with its caution; others are chosen before it.</summary>
    Care,

    /// <summary>Must not be given.</summary>
    Block,
}

/// <summary>Which exercises a rule speaks of: everything that is stated must fit.</summary>
public sealed record Selector
{
    /// <summary>In one of these positions.</summary>
    public Seq<Posture>? Positions { get; init; }

    /// <summary>The low back goes one of these ways.</summary>
    public Seq<Bias>? Bias { get; init; }

    /// <summary>Whether the low back reaches the end of its range.</summary>
    public bool? EndRange { get; init; }

    /// <summary>Spinal load class at least.</summary>
    public int? LoadFrom { get; init; }

    /// <summary>Spinal load class at most.</summary>
    public int? LoadTo { get; init; }

    /// <summary>Needs one of these surfaces.</summary>
    public Seq<Surface>? Surfaces { get; init; }

    /// <summary>In one of these categories, main or second.</summary>
    public Seq<Category>? Categories { get; init; }

    /// <summary>One of these exercises.</summary>
    public Seq<string>? Exercises { get; init; }

    /// <summary>None of these exercises.</summary>
    public Seq<string>? Except { get; init; }

    /// <summary>Whether an exercise is meant.</summary>
    public bool Fits(Exercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return (Positions is null || Positions.Value.Contains(exercise.Position))
            && (Bias is null || exercise.Bias.Meets(Bias.Value))
            && (EndRange is null || EndRange == exercise.EndRange)
            && !(exercise.Load.Class < LoadFrom)
            && !(exercise.Load.Class > LoadTo)
            && (Surfaces is null || Surfaces.Value.Contains(exercise.Surface))
            && (Categories is null || exercise.Categories.Meets(Categories.Value))
            && (Exercises is null || Exercises.Value.Contains(exercise.Id))
            && !(Except?.Contains(exercise.Id) ?? false);
    }
}
