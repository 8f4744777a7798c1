using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Caseloads;
using Plumbline.Storage.Journals;

namespace Plumbline.Server.Desks;

/// <summary>What an episode asks of its clinic on a day, with the reason of each, and how soon.</summary>
internal static class Attention
{
    // The order in which a clinic looks at people; only the order counts. Source: d-plumbline.
    private const int Emergency = 100;
    private const int Urgent = 90;
    private const int AskedForClinician = 70;
    private const int HappenedBad = 60;
    private const int StepWaits = 50;
    private const int ProgrammeWaits = 45;
    private const int ProgrammeOver = 40;
    private const int ScreeningDue = 35;
    private const int NothingHeard = 30;

    /// <summary>A reason to look.</summary>
    /// <param name="Kind">Its kind, permanent.</param>
    /// <param name="Rank">How soon.</param>
    /// <param name="Since">Since which day.</param>
    /// <param name="Text">In words.</param>
    public sealed record Reason(string Kind, int Rank, DateOnly? Since, string Text)
    {
        /// <summary>Names of the exercises that it is about; none when it is about the person or the whole programme.</summary>
        public IReadOnlyList<string> Exercises { get; init; } = [];

        /// <summary>The first day on which what it tells of is over; null when no day ends it.</summary>
        public DateOnly? Until { get; init; }
    }

    /// <summary>The row of the caseload.</summary>
    public static CaseloadRow Of(StreamId stream, long version, Standing standing)
    {
        var episode = standing.Episode;
        var reasons = Reasons(standing);
        var done = episode.Sessions.Where(s => s.Done).ToList();
        var summary = new JsonObject
        {
            ["level"] = JsonNames.Of(episode.Level),
            ["locked"] = episode.IsLocked,
            ["programme_version"] = episode.Programme is null ? null : episode.Version,
            ["ended"] = episode.End is not null,
            ["last_session"] = done.Count == 0 ? null : Node(done[^1].On),
            ["sessions_last_7_days"] = done.Count(s => s.On > standing.Day.AddDays(-7)),
            ["pain"] = done.Count == 0 ? null : Node(done[^1].Log.PainBefore ?? done[^1].Log.Items.Max(i => i.PainBefore)),
            ["reasons"] = Node(reasons),
        };
        return new(stream, version, standing.Day, episode.End is null || reasons.Count > 0, reasons.Count == 0 ? 0 : reasons[0].Rank, summary.ToJsonString(JsonRules.OneLine));
    }

    /// <summary>Every reason to look at an episode, the most urgent first; what is the same for several exercises is said once.</summary>
    public static IReadOnlyList<Reason> Reasons(Standing standing) =>
    [
        .. All(standing).GroupBy(r => (r.Kind, r.Rank, r.Since, r.Until, r.Text)).Select(same => same.First() with { Exercises = [.. same.SelectMany(r => r.Exercises)] })
            .OrderByDescending(r => r.Rank).ThenBy(r => r.Since),
    ];

    /// <summary>The reasons as JSON; null for somebody with whom nothing has happened yet.</summary>
    public static JsonArray Node(IEnumerable<Reason> reasons) =>
        [.. reasons.Select(r => new JsonObject { ["kind"] = r.Kind, ["since"] = r.Since is { } since ? Node(since) : null, ["until"] = r.Until is { } until ? Node(until) : null, ["exercises"] = Node(r.Exercises), ["text"] = r.Text })];

    private static IEnumerable<Reason> All(Standing standing)
    {
        var episode = standing.Episode;
        foreach (var held in episode.LocksInForce)
            yield return held.Level switch
            {
                ActionLevel.Emergency => new("lock", Emergency, held.On, $"Exercise is closed: {held.Reason}"),
                ActionLevel.Urgent => new("lock", Urgent, held.On, $"Exercise is closed: {held.Reason}"),
                ActionLevel.NoneReported or ActionLevel.Adapt or ActionLevel.Prompt => new("restriction", AskedForClinician, held.On, held.Reason),
            };
        if (episode.End is not null) yield break;
        var lastDone = episode.Sessions.LastOrDefault(s => s.Done)?.On;
        foreach (var item in standing.Items)
        {
            if (item.Item.Pending is { } waiting && episode.Verdicts.LastOrDefault(v => v.Id == waiting) is { } step)
                yield return new("step-waits", StepWaits, step.On, step.Verdict.ForClinician) { Exercises = [Name(step.Verdict.Exercise, standing)] };
            // What the rules ask for already is told before it is written down with the next session.
            if (!episode.IsLocked && item is { IsNew: true, Verdict: { TellClinician: true } follows })
                yield return new("look-at-exercise", AskedForClinician, lastDone ?? standing.Day, follows.ForClinician) { Exercises = [Name(item.Item.Exercise, standing)], Until = item.Until };
            else if (episode.Verdicts.LastOrDefault(v => v.Id == item.Item.LastVerdict) is { Verdict: { TellClinician: true } told, Fate: VerdictFate.InEffect } asked)
                yield return new("look-at-exercise", AskedForClinician, asked.On, told.ForClinician) { Exercises = [Name(told.Exercise, standing)], Until = told.Until };
        }

        var since = episode.Verdicts.LastOrDefault(v => v.DecidedBy?.Role == ActorRole.Clinician)?.On;
        foreach (var (on, bad) in episode.AdverseEvents.Where(a => a.What.Severity != AdverseSeverity.Mild && (since is null || a.On >= since)))
            yield return new("adverse-event", HappenedBad, on, bad.Severity == AdverseSeverity.Serious ? "A serious adverse event was reported." : "An adverse event was reported.");
        foreach (var reason in OfProgramme(standing)) yield return reason;
    }

    private static IEnumerable<Reason> OfProgramme(Standing standing)
    {
        var (episode, day) = (standing.Episode, standing.Day);
        if (episode.Programme is not { } programme)
        {
            if (episode.LastScreening is { } last && !episode.IsLocked) yield return new("programme-waits", ProgrammeWaits, last.On, "The intake is there; no programme has been approved yet.");
            yield break;
        }

        if (programme.ReviewOn <= day) yield return new("review-due", ProgrammeOver, programme.ReviewOn, "The programme is due for a review.");
        if (standing.Rescreening is Rescreening.Full) yield return new("screening-due", ScreeningDue, null, "All safety questions are to be asked again before the programme goes on.");
        // So long a break that all warning signs are asked for again.
        var quiet = standing.World.Screening.Ask.AfterGapDays;
        var heard = episode.Sessions.Where(s => !s.Withdrawn).Select(s => (DateOnly?)s.On).Max() ?? programme.Starts;
        if (heard.AddDays(quiet) <= day) yield return new("nothing-heard", NothingHeard, heard, $"No session was logged for {day.DayNumber - heard.DayNumber} days.");
    }

    private static string Name(string exercise, Standing standing) => standing.World.Catalogue.ById.TryGetValue(exercise, out var found) ? found.Name : exercise;

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, JsonRules.Options);
}
