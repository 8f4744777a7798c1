using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes.Events;

/// <summary>What must be true of an event by itself, whoever makes it.</summary>
/// <remarks>
/// Codes: <c>PLB-JOURNAL-REASON</c> an approval, a change, an override, a lock, an unlock or an end without a reason, <c>-ROLE</c> somebody who may not do this, <c>-RANGE</c> a number out of its range,
/// <c>-CORRECTION</c> a correction that says not one thing, <c>-CLEARANCE</c> a self-reported clearance without a name, a day or a new screening.
/// </remarks>
public static class EventChecks
{
    /// <summary>The most characters of a reason or a text.</summary>
    public const int LongestText = 500;

    private const double MostCompleted = 3;

    // A day.
    private const double MostMinutes = 1440;

    /// <summary>Every problem of an event.</summary>
    /// <param name="one">The event.</param>
    /// <param name="place">Where it stands, as it is shown in problems.</param>
    public static IEnumerable<Problem> Of(JournalEvent one, string place)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (one.OccurredOn.Year is < 2000 or > 2200) yield return new("PLB-JOURNAL-RANGE", $"{place}: $.occurred_on", "The day is not between the years 2000 and 2200. Check it.");
        if (one.By is { Role: ActorRole.Clinician } by && string.IsNullOrWhiteSpace(by.Name)) yield return new("PLB-JOURNAL-ROLE", $"{place}: $.by.name", "A clinician acts by name. Add it.");
        foreach (var problem in OfWhat(one, place)) yield return problem;
    }

    private static IEnumerable<Problem> OfWhat(JournalEvent one, string place) => one.What switch
    {
        EpisodeEvent.IntakeTaken or EpisodeEvent.Screened or EpisodeEvent.Proposed or EpisodeEvent.CheckedIn or EpisodeEvent.OutcomeAnswered or EpisodeEvent.VerdictGiven => [],
        EpisodeEvent.Approved e => [.. Reason(e.Reason, place), .. Approver(e.Programme, one, place)],
        EpisodeEvent.Changed e => [.. Reason(e.Reason, place), .. NotProgram(one, place)],
        EpisodeEvent.GradedActivityChosen e => [.. NotProgram(one, place), .. Graded(e.Amounts, place)],
        EpisodeEvent.GoalSet e => Text(e.Text, "$.what.text", place),
        EpisodeEvent.Ended e => Reason(e.Reason, place),
        EpisodeEvent.SessionLogged e => Session(e.Log, place),
        EpisodeEvent.MorningPainReported e => Within(e.Pain, 0, 10, "$.what.pain", place),
        EpisodeEvent.EntryCorrected e => Correction(e, place),
        EpisodeEvent.WeekRated e => Within(e.Rating, 0, 10, "$.what.rating", place),
        EpisodeEvent.AdverseEventReported e => Text(e.Text, "$.what.text", place),
        EpisodeEvent.VerdictAccepted => NotProgram(one, place),
        EpisodeEvent.VerdictOverridden e => [.. Reason(e.Reason, place), .. NotProgram(one, place)],
        EpisodeEvent.Locked e => [.. Reason(e.Reason, place), .. Level(e.Level, place)],
        EpisodeEvent.Unlocked e => [.. Reason(e.Reason, place), .. NotProgram(one, place), .. Clearance(e, one, place)],
    };

    private static IEnumerable<Problem> Reason(string reason, string place)
    {
        if (string.IsNullOrWhiteSpace(reason)) yield return new("PLB-JOURNAL-REASON", $"{place}: $.what.reason", "There is no reason. Say why, in a few words.");
        else if (reason.Length > LongestText) yield return new("PLB-JOURNAL-RANGE", $"{place}: $.what.reason", $"A reason has at most {LongestText} characters. Shorten it.");
    }

    private static IEnumerable<Problem> Text(string text, string path, string place)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) yield return new("PLB-JOURNAL-RANGE", $"{place}: {path}", $"The text has 1 to {LongestText} characters. Correct it.");
    }

    private static IEnumerable<Problem> NotProgram(JournalEvent one, string place)
    {
        if (one.By.Role == ActorRole.Program) yield return new("PLB-JOURNAL-ROLE", $"{place}: $.by.role", "A program proposes and never does this. Say which person did.");
    }

    private static IEnumerable<Problem> Approver(Programme programme, JournalEvent one, string place)
    {
        var may = programme.Approval.As == ApproverRole.Clinician ? ActorRole.Clinician : ActorRole.Person;
        if (one.By.Role != may) yield return new("PLB-JOURNAL-ROLE", $"{place}: $.by.role", "The event and the programme name different roles of who approved it. Correct one of them.");
    }

    private static IEnumerable<Problem> Level(ActionLevel level, string place)
    {
        if (level < ActionLevel.Urgent) yield return new("PLB-JOURNAL-RANGE", $"{place}: $.what.level", "A lock is urgent or emergency. Choose one of them.");
    }

    private static IEnumerable<Problem> Clearance(EpisodeEvent.Unlocked e, JournalEvent one, string place)
    {
        if (e.Ends.Count == 0) yield return new("PLB-JOURNAL-CLEARANCE", $"{place}: $.what.ends", "Nothing is named that it ends. Name the locks and holds by their ids.");
        if (one.By.Role == ActorRole.Person && (e.Screening is null || e.Clearance is not { } given || string.IsNullOrWhiteSpace(given.Who) || given.Date > one.OccurredOn))
            yield return new("PLB-JOURNAL-CLEARANCE", $"{place}: $.what.clearance", "In self-care this needs the name of the professional, the day (not in the future) and the screening that followed. Add them.");
    }

    private static IEnumerable<Problem> Graded(GradedAmounts amounts, string place)
    {
        if (amounts.Baseline.Count == 0 || amounts.Baseline.Any(b => b <= 0) || amounts.Step <= 0 || amounts.SessionsPerStep < 1)
            yield return new("PLB-JOURNAL-RANGE", $"{place}: $.what.amounts", "Baseline and step are above 0 and there is at least one session for a step. Correct them.");
    }

    private static IEnumerable<Problem> Correction(EpisodeEvent.EntryCorrected e, string place)
    {
        var said = (e.Log is null ? 0 : 1) + (e.Pain is null ? 0 : 1) + (e.Withdrawn ? 1 : 0);
        if (said != 1) yield return new("PLB-JOURNAL-CORRECTION", $"{place}: $.what", "A correction gives the session, or the morning's pain, or withdraws the entry: one of the three. Correct it.");
        if (e.Log is { } log)
            foreach (var problem in Session(log, place)) yield return problem;
        if (e.Pain is { } pain)
            foreach (var problem in Within(pain, 0, 10, "$.what.pain", place)) yield return problem;
    }

    private static IEnumerable<Problem> Session(SessionLog log, string place)
    {
        (string Key, double? Value)[] whole = [("pain_before", log.PainBefore), ("pain_peak", log.PainPeak), ("pain_after", log.PainAfter), ("effort_0_10", log.Effort)];
        foreach (var (key, value) in whole)
            foreach (var problem in Within(value, 0, 10, $"$.what.log.{key}", place)) yield return problem;
        foreach (var problem in Within(log.Minutes, 0, MostMinutes, "$.what.log.minutes", place)) yield return problem;
        foreach (var (index, item) in log.Items.Index())
        {
            var path = $"$.what.log.items[{index}]";
            (string Key, double? Value)[] own = [("pain_before", item.PainBefore), ("pain_peak", item.PainPeak), ("pain_after", item.PainAfter), ("effort_0_10", item.Effort)];
            foreach (var (key, value) in own)
                foreach (var problem in Within(value, 0, 10, $"{path}.{key}", place)) yield return problem;
            foreach (var problem in Within(item.CompletedFraction, 0, MostCompleted, $"{path}.completed_fraction", place)) yield return problem;
        }

        if (log.Items.Select(i => i.Exercise).Distinct().Count() != log.Items.Count)
            yield return new("PLB-JOURNAL-RANGE", $"{place}: $.what.log.items", "An exercise stands in a session once. Take the other out.");
    }

    private static IEnumerable<Problem> Within(double? value, double least, double most, string path, string place)
    {
        if (value is { } number && !(number >= least && number <= most))
            yield return new("PLB-JOURNAL-RANGE", $"{place}: {path}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The number is not between {least} and {most}. Check it."));
    }
}
