using System.Text.Json.Serialization;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>What a session is made with: its facts and the words of one language. Read by <see cref="SessionRulesReader"/>.</summary>
/// <param name="Facts">Times, stop rules, warning signs: <c>sessions/rules.json</c>.</param>
/// <param name="Words">What a voice or a page says: <c>sessions/words/en.json</c>.</param>
public sealed record SessionRules(SessionFacts Facts, SessionWords Words)
{
    /// <summary>The stop rules that belong to a programme, in their order.</summary>
    /// <remarks>A rule for a condition belongs to a person who has it, and to everybody who was not screened here. A rule for exercises belongs to a programme with one of them.</remarks>
    public Seq<StopRule> StopRulesOf(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return Facts.StopRules
            .Where(r => r.For is null || programme.ScreeningLevel is null || programme.Conditions.Contains(r.For))
            .Where(r => r.Exercises.Count == 0 || programme.Items.Any(i => r.Exercises.Contains(i.Exercise)))
            .ToSeq();
    }

    /// <summary>A stop rule as a sentence; one for a condition names it first.</summary>
    public string TextOf(StopRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = Words.StopRules[rule.Id];
        return rule.For is null ? text : $"{Words.ForCondition[rule.For]} {char.ToLowerInvariant(text[0])}{text[1..]}";
    }
}

/// <summary>Times, stop rules and warning signs of sessions: the content of <c>sessions/rules.json</c>.</summary>
public sealed record SessionFacts
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data; every script logs it.</summary>
    public required string Version { get; init; }

    /// <summary>The last part of an exercise's set-up, in which the person gets ready.</summary>
    [JsonPropertyName("get_ready_s")]
    public required Sourced<TimeSpan> GetReady { get; init; }

    /// <summary>Holds from this length on have a reminder to breathe in their middle.</summary>
    [JsonPropertyName("breathe_in_holds_from_s")]
    public required Sourced<TimeSpan> BreatheInHoldsFrom { get; init; }

    /// <summary>How often a steady exercise has a reminder.</summary>
    [JsonPropertyName("breathe_in_steady_every_s")]
    public required Sourced<TimeSpan> BreatheInSteadyEvery { get; init; }

    /// <summary>How long to warm up before a session.</summary>
    public required WarmUp WarmUp { get; init; }

    /// <summary>When not to start and when to stop.</summary>
    public required Seq<StopRule> StopRules { get; init; }

    /// <summary>Signs that ask for help, at any time of day.</summary>
    public required Seq<WarningSign> WarningSigns { get; init; }

    /// <summary>Where the comfort guide comes from.</summary>
    public required Evidence ComfortGuide { get; init; }

    /// <summary>Where the words on soreness and harm come from.</summary>
    public required Evidence Soreness { get; init; }
}

/// <summary>Easy movement before a session; no part of its minutes.</summary>
/// <param name="Minutes">From the least to the most minutes.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record WarmUp(Motion.Range<int> Minutes, string Source, Basis Basis);

/// <summary>What to do when a stop rule holds.</summary>
public enum StopAct
{
    /// <summary>Do not exercise on this day.</summary>
    DoNotStart,

    /// <summary>Stop and rest; call for help if it does not settle in a few minutes.</summary>
    StopSession,

    /// <summary>Stop for the day and answer the screening questions again.</summary>
    ScreenAgain,

    /// <summary>Stop this exercise.</summary>
    StopExercise,
}

/// <summary>A reason to stop or not to start.</summary>
public sealed record StopRule
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What to do.</summary>
    public required StopAct Act { get; init; }

    /// <summary>The condition it is for; everybody when not given.</summary>
    public string? For { get; init; }

    /// <summary>The exercises it is for; all when empty.</summary>
    public Seq<string> Exercises { get; init; }

    /// <summary>Keys of docs/sources.bib.</summary>
    public required Seq<string> Sources { get; init; }

    /// <summary>How far the sources support it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>Whom to call.</summary>
public enum Call
{
    /// <summary>The emergency number, now.</summary>
    Emergency,

    /// <summary>Urgent advice, the same day.</summary>
    SameDay,
}

/// <summary>A sign that asks for help.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Call">Whom to call.</param>
/// <param name="Sources">Keys of docs/sources.bib.</param>
/// <param name="Basis">How far the sources support it.</param>
public sealed record WarningSign(string Id, Call Call, Seq<string> Sources, Basis Basis);

/// <summary>Where something comes from.</summary>
/// <param name="Sources">Keys of docs/sources.bib.</param>
/// <param name="Basis">How far the sources support it.</param>
public sealed record Evidence(Seq<string> Sources, Basis Basis);
