using System.Globalization;
using Plumbline.Care.Intakes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>Says what was reported and what was not; it never concludes that nothing is wrong.</summary>
internal static class ReportedSentences
{
    public static Seq<string> Of(Findings findings, ScreeningRules rules)
    {
        var intake = findings.Intake;
        string[] Of(Func<Question, Answer, bool> belongs) =>
            [.. rules.Questions.Where(q => intake.Answers.TryGetValue(q.Id, out var answer) && belongs(q, answer)).Select(q => q.Finding)];

        var yes = Of((q, a) => findings.IsAlarm(q.Id) && a.Reply == Reply.Yes);
        var unsure = Of((q, a) => findings.IsAlarm(q.Id) && a.Reply == Reply.Unsure);
        var recorded = Of((q, _) => findings.IsRecorded(q.Id));
        var no = Of((_, a) => a.Reply == Reply.No);
        var unanswered = Of((_, a) => a.Reply == Reply.Declined);
        var day = intake.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        List<string> sentences = [];
        if (yes.Length > 0) sentences.Add($"On {day} you reported: {string.Join("; ", yes)}.");
        if (unsure.Length > 0) sentences.Add($"You were not sure about these, so they count as yes: {string.Join("; ", unsure)}.");
        if (recorded.Length > 0) sentences.Add($"You reported these as old and already examined: {string.Join("; ", recorded)}.");
        if (no.Length > 0) sentences.Add($"On {day} you did not report: {string.Join("; ", no)}.");
        if (unanswered.Length > 0) sentences.Add($"You did not answer, so we do not know about: {string.Join("; ", unanswered)}.");
        return sentences.ToSeq();
    }
}
