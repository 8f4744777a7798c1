using System.Collections.Frozen;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes.Events;

/// <summary>What each kind of event is called in a journal. A name is for ever.</summary>
public static class EventKinds
{
    private static readonly Kind[] All =
    [
        Kind.Of<EpisodeEvent.IntakeTaken>("intake-taken"),
        Kind.Of<EpisodeEvent.Screened>("screened"),
        Kind.Of<EpisodeEvent.Proposed>("proposed"),
        Kind.Of<EpisodeEvent.Approved>("approved"),
        Kind.Of<EpisodeEvent.Changed>("changed"),
        Kind.Of<EpisodeEvent.GradedActivityChosen>("graded-activity-chosen"),
        Kind.Of<EpisodeEvent.GoalSet>("goal-set"),
        Kind.Of<EpisodeEvent.OutcomeAnswered>("outcome-answered"),
        Kind.Of<EpisodeEvent.Ended>("ended"),
        Kind.Of<EpisodeEvent.SessionLogged>("session-logged"),
        Kind.Of<EpisodeEvent.MorningPainReported>("morning-pain-reported"),
        Kind.Of<EpisodeEvent.EntryCorrected>("entry-corrected"),
        Kind.Of<EpisodeEvent.CheckedIn>("checked-in"),
        Kind.Of<EpisodeEvent.WeekRated>("week-rated"),
        Kind.Of<EpisodeEvent.AdverseEventReported>("adverse-event-reported"),
        Kind.Of<EpisodeEvent.VerdictGiven>("verdict-given"),
        Kind.Of<EpisodeEvent.VerdictAccepted>("verdict-accepted"),
        Kind.Of<EpisodeEvent.VerdictOverridden>("verdict-overridden"),
        Kind.Of<EpisodeEvent.Locked>("locked"),
        Kind.Of<EpisodeEvent.Unlocked>("unlocked"),
    ];

    private static readonly FrozenDictionary<string, Kind> ByName = All.ToFrozenDictionary(k => k.Name);

    private static readonly FrozenDictionary<Type, string> ByType = All.ToFrozenDictionary(k => k.Type, k => k.Name);

    /// <summary>The names of all kinds.</summary>
    public static Seq<string> Names { get; } = All.Select(k => k.Name).ToSeq();

    /// <summary>What this kind of event is called.</summary>
    public static string NameOf(EpisodeEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return ByType[what.GetType()];
    }

    /// <summary>Whether there is a kind of this name.</summary>
    public static bool Knows(string name) => ByName.ContainsKey(name);

    /// <summary>Reads the content of an event of this kind.</summary>
    internal static Read<EpisodeEvent> Read(string name, string place, string json) => ByName[name].Read(place, json);

    private sealed record Kind(string Name, Type Type, Func<string, string, Read<EpisodeEvent>> Read)
    {
        public static Kind Of<T>(string name) where T : EpisodeEvent =>
            new(name, typeof(T), (place, json) => StrictJson.Read<T>(place, json).Then<EpisodeEvent>(what => what));
    }
}
