using System.Globalization;
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
    public static IReadOnlyList<Problem> Of(JournalEvent one, string place)
    {
        ArgumentNullException.ThrowIfNull(one);
        var checks = new Checks(one, place);
        _ = checks.OfAny() & checks.OfWhat();
        return checks.Found;
    }

    // Every event is checked when it is read and when it is written, and hardly ever is there a problem: nothing is put into words before. Each check says whether all is well.
    private sealed class Checks(JournalEvent one, string place)
    {
        public List<Problem> Found { get; } = [];

        public bool OfAny() =>
            (one.OccurredOn.Year is >= 2000 and <= 2200 || Range("$.occurred_on", "The day is not between the years 2000 and 2200. Check it."))
            & (one.By.Role != ActorRole.Clinician || !string.IsNullOrWhiteSpace(one.By.Name) || Role("$.by.name", "A clinician acts by name. Add it."));

        public bool OfWhat() => one.What switch
        {
            EpisodeEvent.IntakeTaken or EpisodeEvent.Screened or EpisodeEvent.Proposed or EpisodeEvent.CheckedIn or EpisodeEvent.OutcomeAnswered or EpisodeEvent.VerdictGiven => true,
            EpisodeEvent.Approved e => Reason(e.Reason) & Approver(e.Programme),
            EpisodeEvent.Changed e => Reason(e.Reason) & NotProgram(),
            EpisodeEvent.GradedActivityChosen e => NotProgram() & Graded(e.Amounts),
            EpisodeEvent.GoalSet e => Text(e.Text),
            EpisodeEvent.Ended e => Reason(e.Reason),
            EpisodeEvent.SessionLogged e => Session(e.Log),
            EpisodeEvent.MorningPainReported e => Within(e.Pain, 10, "$.what.pain"),
            EpisodeEvent.EntryCorrected e => Correction(e),
            EpisodeEvent.WeekRated e => Within(e.Rating, 10, "$.what.rating"),
            EpisodeEvent.AdverseEventReported e => Text(e.Text),
            EpisodeEvent.VerdictAccepted => NotProgram(),
            EpisodeEvent.VerdictOverridden e => Reason(e.Reason) & NotProgram(),
            EpisodeEvent.Locked e => Reason(e.Reason) & Level(e.Level),
            EpisodeEvent.Unlocked e => Reason(e.Reason) & NotProgram() & Clearance(e),
        };

        private bool Reason(string reason) => string.IsNullOrWhiteSpace(reason)
            ? Find("PLB-JOURNAL-REASON", "$.what.reason", "There is no reason. Say why, in a few words.")
            : reason.Length <= LongestText || Range("$.what.reason", $"A reason has at most {LongestText} characters. Shorten it.");

        private bool Text(string text) =>
            (!string.IsNullOrWhiteSpace(text) && text.Length <= LongestText) || Range("$.what.text", $"The text has 1 to {LongestText} characters. Correct it.");

        private bool NotProgram() => one.By.Role != ActorRole.Program || Role("$.by.role", "A program proposes and never does this. Say which person did.");

        private bool Approver(Programme programme) =>
            one.By.Role == (programme.Approval.As == ApproverRole.Clinician ? ActorRole.Clinician : ActorRole.Person)
            || Role("$.by.role", "The event and the programme name different roles of who approved it. Correct one of them.");

        private bool Level(ActionLevel level) => level >= ActionLevel.Urgent || Range("$.what.level", "A lock is urgent or emergency. Choose one of them.");

        private bool Clearance(EpisodeEvent.Unlocked e) =>
            (e.Ends.Count > 0 || Find("PLB-JOURNAL-CLEARANCE", "$.what.ends", "Nothing is named that it ends. Name the locks and holds by their ids."))
            & (one.By.Role != ActorRole.Person || (e.Screening is not null && e.Clearance is { } given && !string.IsNullOrWhiteSpace(given.Who) && given.Date <= one.OccurredOn)
                || Find("PLB-JOURNAL-CLEARANCE", "$.what.clearance", "In self-care this needs the name of the professional, the day (not in the future) and the screening that followed. Add them."));

        private bool Graded(GradedAmounts amounts) =>
            (amounts.Baseline.Count > 0 && amounts.Baseline.All(b => b > 0) && amounts.Step > 0 && amounts.SessionsPerStep >= 1)
            || Range("$.what.amounts", "Baseline and step are above 0 and there is at least one session for a step. Correct them.");

        private bool Correction(EpisodeEvent.EntryCorrected e) =>
            ((e.Log is null ? 0 : 1) + (e.Pain is null ? 0 : 1) + (e.Withdrawn ? 1 : 0) == 1
                || Find("PLB-JOURNAL-CORRECTION", "$.what", "A correction gives the session, or the morning's pain, or withdraws the entry: one of the three. Correct it."))
            & (e.Log is not { } log || Session(log))
            & Within(e.Pain, 10, "$.what.pain");

        private bool Session(SessionLog log)
        {
            var isFine = Within(log.PainBefore, 10, "$.what.log.pain_before")
                & Within(log.PainPeak, 10, "$.what.log.pain_peak")
                & Within(log.PainAfter, 10, "$.what.log.pain_after")
                & Within(log.Effort, 10, "$.what.log.effort_0_10")
                & Within(log.Minutes, MostMinutes, "$.what.log.minutes");
            var exercises = new HashSet<string>(log.Items.Count);
            for (var i = 0; i < log.Items.Count; i++)
            {
                var item = log.Items[i];
                exercises.Add(item.Exercise);
                isFine &= Within(item.PainBefore, 10, i, "pain_before")
                    & Within(item.PainPeak, 10, i, "pain_peak")
                    & Within(item.PainAfter, 10, i, "pain_after")
                    & Within(item.Effort, 10, i, "effort_0_10")
                    & Within(item.CompletedFraction, MostCompleted, i, "completed_fraction");
            }

            return isFine & (exercises.Count == log.Items.Count || Range("$.what.log.items", "An exercise stands in a session once. Take the other out."));
        }

        private bool Within(double? value, double most, int item, string key) => IsWithin(value, most) || Within(value, most, $"$.what.log.items[{item}].{key}");

        private bool Within(double? value, double most, string path) =>
            IsWithin(value, most) || Range(path, string.Create(CultureInfo.InvariantCulture, $"The number is not between 0 and {most}. Check it."));

        private static bool IsWithin(double? value, double most) => value is not { } number || (number >= 0 && number <= most);

        private bool Range(string path, string message) => Find("PLB-JOURNAL-RANGE", path, message);

        private bool Role(string path, string message) => Find("PLB-JOURNAL-ROLE", path, message);

        private bool Find(string code, string path, string message)
        {
            Found.Add(new(code, $"{place}: {path}", message));
            return false;
        }
    }
}
