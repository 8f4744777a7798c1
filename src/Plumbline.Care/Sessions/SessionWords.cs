using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Plumbline.Care.Sessions;

/// <summary>What a session says in one language: the content of <c>sessions/words/en.json</c>. Names in braces are filled in.</summary>
public sealed record SessionWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>The sides of the body.</summary>
    public required SideWords Sides { get; init; }

    /// <summary>Cues.</summary>
    public required CueWords Cues { get; init; }

    /// <summary>Stop rules by id.</summary>
    public required ImmutableSortedDictionary<string, string> StopRules { get; init; }

    /// <summary>What comes before the stop rules of each act.</summary>
    public required ActWords Acts { get; init; }

    /// <summary>What to do before a session: {minutes}, as "5 to 10".</summary>
    public required string WarmUp { get; init; }

    /// <summary>What stands for an emergency number that is not set.</summary>
    public required string LocalEmergency { get; init; }

    /// <summary>What comes before a rule that is for one condition.</summary>
    public required ImmutableSortedDictionary<string, string> ForCondition { get; init; }

    /// <summary>Warning signs by id.</summary>
    public required ImmutableSortedDictionary<string, string> WarningSigns { get; init; }

    /// <summary>The comfort guide.</summary>
    public required ComfortWords ComfortGuide { get; init; }

    /// <summary>Soreness or harm.</summary>
    public required SorenessWords Soreness { get; init; }
}

/// <summary>The sides of the body.</summary>
/// <param name="Left">Left.</param>
/// <param name="Right">Right.</param>
public sealed record SideWords(string Left, string Right);

/// <summary>Cues of a session. The calls of an exercise's phases stand in its own words.</summary>
public sealed record CueWords
{
    /// <summary>Before the first exercise.</summary>
    public required string SessionStart { get; init; }

    /// <summary>Getting into position: {name}, {position}.</summary>
    public required string SetUp { get; init; }

    /// <summary>The things needed: {things}.</summary>
    public required string Things { get; init; }

    /// <summary>The things that can be left out: {things}.</summary>
    public required string Optional { get; init; }

    /// <summary>Between things of which one will do.</summary>
    public required string Or { get; init; }

    /// <summary>Right before the first movement.</summary>
    public required string GetReady { get; init; }

    /// <summary>The same when a {side} comes first.</summary>
    public required string GetReadySide { get; init; }

    /// <summary>A {cue} on one {side}, when sides take turns.</summary>
    public required string OnSide { get; init; }

    /// <summary>Breathe in.</summary>
    public required string BreatheIn { get; init; }

    /// <summary>Breathe out.</summary>
    public required string BreatheOut { get; init; }

    /// <summary>A movement that has no cue of its own.</summary>
    public required string Move { get; init; }

    /// <summary>A hold that has no cue of its own.</summary>
    public required string Hold { get; init; }

    /// <summary>A steady exercise that has no cue of its own.</summary>
    public required string Steady { get; init; }

    /// <summary>In the middle of a long hold.</summary>
    public required string KeepBreathing { get; init; }

    /// <summary>Now and then in a steady exercise.</summary>
    public required string KeepGoing { get; init; }

    /// <summary>Changing to the other {side}.</summary>
    public required string SwitchSide { get; init; }

    /// <summary>Between sets: the coming {set} of {sets}.</summary>
    public required string Rest { get; init; }

    /// <summary>After an exercise: {name}.</summary>
    public required string ItemEnd { get; init; }

    /// <summary>After the last one.</summary>
    public required string SessionEnd { get; init; }
}

/// <summary>What comes before the stop rules of each act.</summary>
/// <param name="DoNotStart">Before reasons not to start.</param>
/// <param name="StopSession">Before reasons to stop and rest.</param>
/// <param name="StopSessionThen">What to do if it does not settle: {emergency}.</param>
/// <param name="ScreenAgain">Before reasons to answer the screening questions again.</param>
/// <param name="StopExercise">Before reasons to stop one exercise.</param>
public sealed record ActWords(string DoNotStart, string StopSession, string StopSessionThen, string ScreenAgain, string StopExercise);

/// <summary>The comfort guide.</summary>
/// <param name="Note">What it is and is not.</param>
/// <param name="Scale">What the numbers mean.</param>
/// <param name="Green">Go on.</param>
/// <param name="Amber">No more than this.</param>
/// <param name="Red">Stop.</param>
public sealed record ComfortWords(string Note, string Scale, LightWords Green, LightWords Amber, LightWords Red);

/// <summary>A light of the comfort guide.</summary>
/// <param name="When">What is felt.</param>
/// <param name="Do">What to do.</param>
public sealed record LightWords(string When, string Do);

/// <summary>Soreness or harm.</summary>
/// <param name="Sore">What soreness is like.</param>
/// <param name="Harm">What harm is like.</param>
/// <param name="Ask">When to ask.</param>
public sealed record SorenessWords(string Sore, string Harm, string Ask);
