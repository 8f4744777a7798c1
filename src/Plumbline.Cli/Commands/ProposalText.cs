using System.Globalization;
using System.Text;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary>A proposal as plain text: the screening first, then the plan with its reasons, then what could not be had.</summary>
internal static class ProposalText
{
    /// <summary>The text.</summary>
    public static string Of(Proposal proposal, Screening screening, Practice practice, WhyNotAnswer? whyNot)
    {
        var text = new StringBuilder();
        text.AppendLine(ScreeningText.Of(screening, practice.Screening)).AppendLine();
        switch (proposal)
        {
            case Proposal.Proposed p:
                Plan(text, p.Plan, practice);
                break;
            case Proposal.Holding p:
                Plan(text, p.Plan, practice);
                break;
            case Proposal.ClinicianOnly p:
                Heading(text, "No plan to start alone");
                Lines(text, p.Says.Take(1));
                Heading(text, "For the clinician");
                Lines(text, p.ForTheClinician.Select(s => $"- {s}"), "  ");
                break;
            case Proposal.NotNow p:
                Heading(text, "No programme now");
                Lines(text, p.Says);
                break;
        }

        if (whyNot is not null)
        {
            Heading(text, $"Why not {practice.Catalogue.ById[whyNot.Exercise].Name}?");
            Lines(text, [whyNot.Text + (whyNot.Instead.Count == 0 ? "" : $" Instead: {Names(whyNot.Instead, practice)}.")]);
        }

        text.AppendLine().Append(ArticleText.Wrap($"Catalogue {proposal.CatalogueVersion}; rules: {proposal.RulesVersion}. The engine proposes; a person approves."));
        return text.ToString();
    }

    private static void Plan(StringBuilder text, ProposedPlan plan, Practice practice)
    {
        Heading(text, plan.Origin == Origin.Protocol ? $"Protocol {plan.Id}" : $"Proposal: {plan.Id}");
        Lines(text, [plan.About, .. plan.Says, .. plan.StageReasons.Select(r => $"{r.Text} [{r.Rule}; {r.Source}]"), plan.Start]);
        if (plan.NeedsClinician) Lines(text, ["Only a clinician may approve this."]);
        for (var i = 0; i < plan.Items.Count; i++)
        {
            var item = plan.Items[i];
            var exercise = practice.Catalogue.ById[item.Exercise];
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{i + 1}. {exercise.Name} ({item.Exercise})");
            Lines(text, [$"   {DoseWording.Brief(DoseWording.Told(item.Dose) with { DaysPerWeek = null })}", $"   {Days(item.Days)}; {item.MinutesPerDay:0.#} min a day."], "   ");
            Lines(text, item.Because.Select(b => $"   Why: {b}"), "        ");
            Lines(text, item.Cautions.Select(c => $"   Care: {c}"), "         ");
        }

        Section(text, plan.Origin == Origin.Protocol ? "Left out of the protocol" : "What does not go on", plan.Removed.Select(r => $"- {practice.Catalogue.ById[r.Exercise].Name}: {string.Join(" ", r.Because)}{(r.Instead.Count == 0 ? "" : $" Instead: {Names(r.Instead, practice)}.")}"));
        Section(text, "What could not be had", plan.Unmet.Select(u => $"- {u.Text}{Opens(u, practice)}"));
        Section(text, "Minutes", [string.Join(", ", plan.Days.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Day.ToString()[..3]} {d.Minutes:0.#}")))]);
        if (plan.Review is { } review) Review(text, review, practice);
        if (plan.Score.Count > 0) Section(text, "How good it is", [$"{string.Join(", ", plan.Score.Select(s => $"{Name(s.Criterion)} {s.Penalty}"))} (less is better, the first counts most).", plan.Optimality.Text]);
    }

    private static void Review(StringBuilder text, PlanReview review, Practice practice)
    {
        var burden = review.Burden;
        Section(text, "What it asks of the person",
        [
            string.Create(CultureInfo.InvariantCulture, $"Up to {burden.Items} exercises and {burden.MinutesPerDay:0.#} minutes a day, {burden.MinutesPerWeek:0.#} minutes a week, {burden.PositionChanges} {(burden.PositionChanges == 1 ? "change" : "changes")} of position in a session."),
            .. burden.Warnings.Select(w => $"- {w}"),
        ]);
        var (said, later, missing) = (review.Cert.Count(c => c.Said == Said.Yes), review.Cert.Where(c => c.Said == Said.Later).ToList(), review.Cert.Where(c => c.Said == Said.Missing).ToList());
        Section(text, "How completely it is described (CERT, FITT-VP)",
        [
            $"Of the {review.Cert.Count} parts of the CERT's 16 items {said} are said, {later.Count} will be known later ({string.Join(", ", later.Select(c => c.Number))}), {missing.Count} {(missing.Count == 1 ? "is" : "are")} missing.",
            .. missing.Select(c => $"- {c.Number} {c.Asks} {c.Text}"),
            .. review.Fitt.Where(f => f.Missing.Count > 0).Select(f => $"- {practice.Catalogue.ById[f.Exercise].Name} does not say: {string.Join(", ", f.Missing.Select(Name))}."),
            .. Assumed(review, practice),
        ]);
    }

    private static IEnumerable<string> Assumed(PlanReview review, Practice practice)
    {
        var assumed = review.Fitt.Where(f => f.Assumed.Count > 0).Select(f => $"{practice.Catalogue.ById[f.Exercise].Name} ({string.Join(", ", f.Assumed.Select(Name))})").ToList();
        if (assumed.Count > 0) yield return $"- Numbers of ours, where the source is silent or the start is gentler: {string.Join("; ", assumed)}.";
    }

    private static string Opens(Unmet unmet, Practice practice) => unmet.Opens.Count == 0 ? "" :
        $" What would open it: {string.Join("; ", unmet.Opens.Select(o => o.Exercises.Count == 0 ? o.Constraint : $"{o.Constraint.TrimEnd('.')} ({Names([.. o.Exercises.Take(4)], practice)})"))}.";

    private static string Days(Seq<DayOfWeek> days) => days.Count == 7 ? "Every day" : string.Join(", ", days.Select(d => d.ToString()[..3]));

    private static string Names(Seq<string> ids, Practice practice) => string.Join(", ", ids.Select(id => practice.Catalogue.ById[id].Name));

    private static string Name<T>(T value) where T : struct, Enum => System.Text.Json.JsonSerializer.SerializeToElement(value, JsonRules.Options).GetString()!;

    private static void Heading(StringBuilder text, string heading) => text.AppendLine().AppendLine(heading).AppendLine(new string('-', heading.Length));

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Heading(text, heading);
        Lines(text, all, "  ");
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines, string indent = "")
    {
        foreach (var line in lines) text.AppendLine(Wrapped(line, indent));
    }

    // The wrapper drops leading blanks; they are put back before the first word.
    private static string Wrapped(string line, string indent)
    {
        var start = line.Length - line.TrimStart().Length;
        return string.Concat(line.AsSpan(0, start), ArticleText.Wrap(line, indent));
    }
}
