using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>The screening questions: the content of <c>screening/questions.json</c>.</summary>
public sealed record QuestionFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the wording; it changes with every word of a question.</summary>
    public required string WordingVersion { get; init; }

    /// <summary>What is said before the questions.</summary>
    public required Seq<string> Introduction { get; init; }

    /// <summary>When the questions are asked.</summary>
    public required Asking Ask { get; init; }

    /// <summary>The questions in the order in which they are asked.</summary>
    public required Seq<Question> Questions { get; init; }
}

/// <summary>When the questions are asked again.</summary>
public sealed record Asking
{
    /// <summary>All of them before the first session after a gap of at least so many days.</summary>
    public required int AfterGapDays { get; init; }

    /// <summary>The short form every so many days.</summary>
    public required int ShortFormEveryDays { get; init; }

    /// <summary>All of them when pain rises by at least so much, 0 to 10, or leg symptoms change.</summary>
    [JsonPropertyName("pain_rise_0_10")]
    public required int PainRise { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>One question about warning signs or circumstances, in our own plain words.</summary>
public sealed record Question
{
    /// <summary>Its id, Q1 to Q21; permanent.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public required string Wording { get; init; }

    /// <summary>Why it is asked, for the person.</summary>
    public required string Why { get; init; }

    /// <summary>The finding as a short phrase: "You reported …", "You did not report …".</summary>
    public required string Finding { get; init; }

    /// <summary>What it may point to, in words of the field; for professionals.</summary>
    public required Seq<string> Suspects { get; init; }

    /// <summary>Whether a person may decline it without any effect but being told that it is unanswered.</summary>
    public bool Skippable { get; init; }

    /// <summary>Whether it belongs to the short weekly form.</summary>
    public bool ShortForm { get; init; }

    /// <summary>Parts of the question that may be named one by one.</summary>
    public Seq<Feature> Features { get; init; }

    /// <summary>What to ask next after a yes.</summary>
    public Seq<string> FollowUps { get; init; }

    /// <summary>Ids of conditions that a yes to this question stands for.</summary>
    public Seq<string> Conditions { get; init; }

    /// <summary>When a yes is old and examined: recorded, not alarmed. Never, when left out.</summary>
    public OldFinding? Old { get; init; }

    /// <summary>What a yes (or an unsure) leads to.</summary>
    public required Seq<ScreeningRule> Triggers { get; init; }
}

/// <summary>A part of a question.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Wording">The part in plain words.</param>
public sealed record Feature(string Id, string Wording);

/// <summary>What makes a finding an old one: the person says it is not new, and names who examined it.</summary>
public sealed record OldFinding
{
    /// <summary>It must have been there for so many days; 0 when the number need not be known.</summary>
    public required int SinceDaysFrom { get; init; }

    /// <summary>The pain itself must have begun so many days ago.</summary>
    public int OnsetDaysFrom { get; init; }

    /// <summary>Only these parts of the question can be old; a finding with another part, or with none named, alarms.</summary>
    public Seq<string>? FeaturesOnly { get; init; }

    /// <summary>What the person is told.</summary>
    public required string Text { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}
