using System.Text.Json.Serialization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>One session, second by second, with its stop rules inside: all that a player needs, also without a network.</summary>
/// <remarks>
/// Times are whole milliseconds from the start. Cues that last tile the session from 0 to <see cref="TotalMs"/> without gap or overlap;
/// cues of no length are calls within or between them. Items tile the session too.
/// </remarks>
public sealed record SessionScript
{
    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The programme's identity.</summary>
    public required Guid Programme { get; init; }

    /// <summary>The programme's version.</summary>
    public required int ProgrammeVersion { get; init; }

    /// <summary>For whom, as the person chose to be named: a shared screen shows whose session it is.</summary>
    public string? For { get; init; }

    /// <summary>The day it was made for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Which session of the day, from 1.</summary>
    public required int Session { get; init; }

    /// <summary>How many sessions the day has.</summary>
    public required int Sessions { get; init; }

    /// <summary>The last day on which it may be played; afterwards a player refuses until the person has been screened again.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Language of the words.</summary>
    public required string Language { get; init; }

    /// <summary>Version of the catalogue.</summary>
    public required string CatalogueVersion { get; init; }

    /// <summary>Version of the session rules.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>At which end of the doses' ranges it is played.</summary>
    public required RangeEnd End { get; init; }

    /// <summary>How long it lasts.</summary>
    public required int TotalMs { get; init; }

    /// <summary>When not to start and when to stop.</summary>
    public required Seq<ScriptStop> StopRules { get; init; }

    /// <summary>What to do if it does not settle after stopping.</summary>
    public required string ThenCall { get; init; }

    /// <summary>The exercises in their order.</summary>
    public required Seq<ScriptItem> Items { get; init; }

    /// <summary>The cues in the order of time.</summary>
    public required Seq<Cue> Cues { get; init; }

    /// <summary>Index of the item at a time, or -1 at the end.</summary>
    public int ItemAt(int ms)
    {
        for (var i = 0; i < Items.Count; i++)
            if (ms >= Items[i].FromMs && ms < Items[i].ToMs) return i;
        return -1;
    }

    /// <summary>The lasting cue at a time, or null at the end.</summary>
    public Cue? CueAt(int ms) => Cues.LastOrDefault(c => c.ForMs > 0 && c.AtMs <= ms && ms < c.AtMs + c.ForMs);
}

/// <summary>A stop rule in a script.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Act">What to do.</param>
/// <param name="Lead">What comes before the rule ("Stop this exercise if:").</param>
/// <param name="Text">The rule, one plain sentence.</param>
public sealed record ScriptStop(string Id, StopAct Act, string Lead, string Text);

/// <summary>An exercise in a script.</summary>
public sealed record ScriptItem
{
    /// <summary>The exercise's id.</summary>
    public required string Exercise { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its position, in words.</summary>
    public required string Position { get; init; }

    /// <summary>When it begins.</summary>
    public required int FromMs { get; init; }

    /// <summary>When its set-up is over and the work begins.</summary>
    public required int WorkFromMs { get; init; }

    /// <summary>When it ends.</summary>
    public required int ToMs { get; init; }

    /// <summary>How many sets.</summary>
    public required int Sets { get; init; }

    /// <summary>How many repetitions in a set, on each side when there are sides; 0 when it goes on steadily.</summary>
    public required int Repetitions { get; init; }

    /// <summary>How sides take turns.</summary>
    public required Sides Sides { get; init; }

    /// <summary>Which side comes first; not given when sides do not take turns.</summary>
    public BodySide? FirstSide { get; init; }

    /// <summary>Repetitions of the whole item, over sets and sides; 0 when it goes on steadily.</summary>
    [JsonIgnore]
    public int Volume => Sets * Repetitions * (Sides == Sides.Both ? 1 : 2);

    /// <summary>Cautions for this person.</summary>
    public required Seq<string> Cautions { get; init; }

    /// <summary>When to stop this exercise, beyond the stop rules.</summary>
    public required Seq<string> StopWhen { get; init; }
}

/// <summary>What kind of cue.</summary>
public enum CueKind
{
    /// <summary>Before everything; no length.</summary>
    SessionStart,

    /// <summary>Get into position.</summary>
    SetUp,

    /// <summary>Right before the first movement.</summary>
    GetReady,

    /// <summary>Move.</summary>
    Move,

    /// <summary>A reminder to breathe; no length.</summary>
    Breathe,

    /// <summary>Keep still; a player counts down.</summary>
    Hold,

    /// <summary>The movement that leads back at the end of a repetition.</summary>
    Release,

    /// <summary>Go on steadily; a player counts down.</summary>
    Steady,

    /// <summary>Change to the other side.</summary>
    SwitchSide,

    /// <summary>Rest between sets.</summary>
    Rest,

    /// <summary>An exercise is done; no length.</summary>
    ItemEnd,

    /// <summary>The session is done; no length.</summary>
    SessionEnd,
}

/// <summary>A cue: at a time, for a time, with words.</summary>
/// <param name="AtMs">Offset from the session's start.</param>
/// <param name="ForMs">How long it lasts; 0 for a call.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Words">What a voice says.</param>
public sealed record Cue(int AtMs, int ForMs, CueKind Kind, string Words)
{
    /// <summary>Index of the item; not given at the session's start and end.</summary>
    public int? Item { get; init; }

    /// <summary>The side at work, or that is changed to.</summary>
    public BodySide? Side { get; init; }

    /// <summary>The set, from 1; in a rest the coming one.</summary>
    public int? Set { get; init; }

    /// <summary>The repetition in its set and side, from 1.</summary>
    public int? Repetition { get; init; }

    /// <summary>How to breathe.</summary>
    public Breath? Breath { get; init; }

    /// <summary>True for the last cue of a repetition: when it has been played, the repetition counts.</summary>
    public bool? EndsRepetition { get; init; }
}
