using System.Globalization;
using System.Text;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Outcomes;
using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Commands;

/// <summary>An episode told week by week in Markdown: nothing in it that is not in the journal.</summary>
internal static class EpisodeStory
{
    /// <summary>The story.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="world">The rules, for names.</param>
    /// <param name="outcomes">The instruments, for reading scores.</param>
    /// <param name="file">The journal's file, as it is named in the story.</param>
    public static string Of(Journal journal, EpisodeWorld world, OutcomeRules outcomes, string file)
    {
        var episode = Episode.Of(journal);
        var text = new StringBuilder();
        var first = journal.Events.Min(e => e.OccurredOn);
        var weeks = ((journal.Events.Max(e => e.OccurredOn).DayNumber - first.DayNumber) / 7) + 1;
        Line(text, $"# An episode of {weeks} weeks");
        Line(text, $"Told from the journal `{file}` by `plumbline story`; the person is invented. Every verdict was given by the rules (version {string.Join(", ", episode.Verdicts.Select(v => v.Verdict.RuleVersion).Distinct())}) from the answers alone: the engine proposes, a person approves. Pain is on the scale of 0 to 10. A session of an exercise is green when it may go on and may progress, amber when it is repeated as it is, red when it gets easier.");
        Person(text, episode);
        Start(text, journal, world);
        for (var week = 0; week < weeks; week++) Week(text, journal, world, first.AddDays(7 * week), week + 1);
        End(text, journal, episode, world);
        Outcomes(text, episode, outcomes);
        Rules(text, episode);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Person(StringBuilder text, Episode episode)
    {
        if (episode.Intake is not { } intake) return;
        Line(text, "## The person");
        var pain = $"Average back pain {intake.PainBack}, leg pain {intake.PainLeg}, for {intake.OnsetDays} days, {JsonNames.Of(intake.Course)}. Function {Number(intake.FunctionPsfs)} of 10, walks {intake.WalkMinutes} minutes without a rest.";
        var time = $"Has {intake.MinutesPerDay} minutes on {intake.DaysPerWeek} days a week.";
        Line(text, $"{intake.Age} years, {JsonNames.Of(intake.Sex)}. {pain} {time}");
        foreach (var (_, goal) in episode.Goals) Line(text, $"Goal: {goal}");
        if (episode.Screenings.Length > 0) Line(text, $"Screened on {Day(episode.Screenings[0].On)}: {Found(episode.Screenings[0].Screening)}");
    }

    private static string Found(Care.Screenings.Screening screening) => screening.Level == Care.Screenings.ActionLevel.NoneReported
        ? "none of the warning signs that were asked about was reported."
        : $"{JsonNames.Of(screening.Level)}. {string.Join(' ', screening.Reasons.Select(r => r.Text))}";

    private static void Start(StringBuilder text, Journal journal, EpisodeWorld world)
    {
        if (journal.Events.FirstOrDefault(e => e.What is EpisodeEvent.Approved) is not { What: EpisodeEvent.Approved approved } one) return;
        Line(text, "## The programme");
        Line(text, $"Approved by {one.By.Name ?? "the person"} on {Day(one.OccurredOn)}: {approved.Reason}");
        Table(text, ["exercise", "dose", "days"], approved.Programme.Items.Select(i => (IReadOnlyList<string>)
            [Name(i.Exercise, world), EpisodeText.Brief(DoseParts.Of(i.Dose)), string.Join(", ", i.Days.Select(d => d.ToString()[..3]))]));
    }

    private static void Week(StringBuilder text, Journal journal, EpisodeWorld world, DateOnly from, int number)
    {
        var to = from.AddDays(6);
        var events = journal.Events.Where(e => e.OccurredOn >= from && e.OccurredOn <= to).ToList();
        if (events.Count == 0) return;
        var then = Episode.Of(Journal.Of(journal.Events.Where(e => e.OccurredOn <= to)).Require());
        Line(text, $"## Week {number} ({Day(from)} to {Day(to)})");
        Sessions(text, then, from, to, world);
        foreach (var one in events)
            if (Told(one, then, world) is { } told) text.Append("- ").Append(CultureInfo.InvariantCulture, $"{one.OccurredOn:ddd d MMM}: ").Append(told).Append('\n');
        if (events.Exists(e => Told(e, then, world) is not null)) text.Append('\n');
        var given = then.Verdicts.Where(v => v.On >= from && v.On <= to).ToList();
        var changes = given.Where(v => v.Verdict.Verdict != VerdictKind.Keep).ToList();
        if (changes.Count > 0)
            Table(text, ["day", "exercise", "verdict", "to the person", "rule"], changes.Select(v => (IReadOnlyList<string>)
                [string.Create(CultureInfo.InvariantCulture, $"{v.On:ddd d MMM}"), Name(v.Verdict.Exercise, world), Verdict(v), v.Verdict.ForPerson, v.Verdict.Rule]));
        var kept = given.Where(v => v.Verdict.Verdict == VerdictKind.Keep).GroupBy(v => v.Verdict.Rule).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (kept.Count > 0) Line(text, $"Kept as they were: {string.Join(", ", kept.Select(g => $"{g.Key} ({g.Count()})"))}.");
    }

    private static void Sessions(StringBuilder text, Episode then, DateOnly from, DateOnly to, EpisodeWorld world)
    {
        var sessions = then.Sessions.Where(s => s.Done && s.On >= from && s.On <= to).ToList();
        if (sessions.Count == 0)
        {
            Line(text, "No session.");
            return;
        }

        var items = sessions.SelectMany(s => s.Log.Items.Select(i => (Session: s, Item: i))).ToList();
        var done = items.Where(i => i.Item.SkipReason is null).ToList();
        var lights = world.Book.Rules;
        var colours = done.Select(i => TrafficLight.Of(Care.Episodes.Answers.Of(i.Session, i.Item, world), lights.Light, lights.Legs).Colour).ToList();
        Line(text, $"{sessions.Count} {(sessions.Count == 1 ? "session" : "sessions")}. Pain before {Range(items.Select(i => i.Item.PainBefore ?? i.Session.Log.PainBefore))}, worst {Range(done.Select(i => i.Item.PainPeak ?? i.Session.Log.PainPeak))}, next morning {Range(sessions.Select(s => s.Morning))}{Missing(sessions)}. "
            + $"Of {done.Count} exercises {colours.Count(c => c == Colour.Green)} were green, {colours.Count(c => c == Colour.Amber)} amber, {colours.Count(c => c == Colour.Red)} red; {items.Count - done.Count} {(items.Count - done.Count == 1 ? "was" : "were")} left out.");
    }

    private static string Missing(List<LoggedSession> sessions) => sessions.Count(s => s.Morning is null) is > 0 and var missing ? $" ({missing} unanswered)" : "";

    private static string? Told(JournalEvent one, Episode then, EpisodeWorld world) => one.What switch
    {
        EpisodeEvent.Screened { Screening.Level: >= Care.Screenings.ActionLevel.Prompt } e => $"screening: {JsonNames.Of(e.Screening.Level)}. {(e.Screening.Reasons.Count > 0 ? e.Screening.Reasons[0].Text : "")} {(e.Screening.Level >= Care.Screenings.ActionLevel.Urgent ? "Exercise is locked." : "")}".TrimEnd(),
        EpisodeEvent.Screened { Form: ScreeningForm.Full } when then.Screenings[0].Id != one.Id => "all screening questions again; nothing new was reported.",
        EpisodeEvent.Changed e => $"{one.By.Name ?? "the person"} changed the programme: {e.Reason}",
        EpisodeEvent.CheckedIn { FlareUp: true } => "the person reported a flare-up.",
        EpisodeEvent.CheckedIn { Ill: true } => "the person reported being ill.",
        EpisodeEvent.CheckedIn { PoorSleep: true } => "the person reported sleeping badly.",
        EpisodeEvent.CheckedIn => "the person reported that it is over.",
        EpisodeEvent.WeekRated e => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the person rated the week of {e.From:d MMMM}: {e.Rating} of 10 for keeping to the programme."),
        EpisodeEvent.AdverseEventReported e => $"{JsonNames.Of(e.Severity)} adverse event: {e.Text}",
        EpisodeEvent.EntryCorrected => "an entry was corrected; what came after it was judged again.",
        EpisodeEvent.VerdictOverridden e => $"{one.By.Name ?? "the person"} decided otherwise on {Name(then.Verdicts.First(v => v.Id == e.Verdict).Verdict.Exercise, world)}: {e.Reason}",
        EpisodeEvent.Locked e => $"{one.By.Name ?? "the program"} locked exercise: {e.Reason}",
        EpisodeEvent.Unlocked e => one.By.Role == ActorRole.Clinician ? $"{one.By.Name} unlocked: {e.Reason}" : $"reopened by self-report to load class {Standing.LoadAfterSelfReport}: {e.Clearance?.Who} is said to have allowed it.",
        EpisodeEvent.GradedActivityChosen e => $"graded activity was chosen for {Name(e.Exercise, world)}.",
        EpisodeEvent.Ended e => $"the episode ended ({JsonNames.Of(e.Why)}): {e.Reason}",
        EpisodeEvent.IntakeTaken or EpisodeEvent.Screened or EpisodeEvent.Proposed or EpisodeEvent.Approved or EpisodeEvent.GoalSet or EpisodeEvent.OutcomeAnswered or EpisodeEvent.SessionLogged
            or EpisodeEvent.MorningPainReported or EpisodeEvent.VerdictGiven or EpisodeEvent.VerdictAccepted => null,
    };

    private static void End(StringBuilder text, Journal journal, Episode episode, EpisodeWorld world)
    {
        Line(text, "## From the start to the end");
        var start = Episode.Of(Journal.Of(journal.Events.TakeWhile(e => e.What is not EpisodeEvent.SessionLogged)).Require());
        Table(text, ["exercise", "at the start", "at the end", "steps taken"], episode.Items.Select((item, i) => (IReadOnlyList<string>)
        [
            Name(item.Exercise, world),
            i < start.Items.Length ? $"{(start.Items[i].Exercise == item.Exercise ? "" : Name(start.Items[i].Exercise, world) + ", ")}{EpisodeText.Brief(start.Items[i].Dose)}" : "-",
            item.Stop is { } stop ? $"left out ({stop.Rule})" : EpisodeText.Brief(item.Dose),
            episode.Verdicts.Count(v => v is { IsStep: true, Fate: VerdictFate.InEffect } && (v.Verdict.NewExercise ?? v.Verdict.Exercise) == item.Exercise).ToString(CultureInfo.InvariantCulture),
        ]));
    }

    private static void Outcomes(StringBuilder text, Episode episode, OutcomeRules rules)
    {
        if (episode.Outcomes.IsEmpty) return;
        Line(text, "## Outcomes");
        var report = OutcomeReadings.Of(episode.Outcomes, rules);
        Table(text, ["measure", "scores over time", "change", "reading"], report.Scales.Select(scale => (IReadOnlyList<string>)
        [
            OutcomeText.NameOf(scale.Instrument, scale.Scale, rules),
            string.Join(" → ", scale.Points.Select(p => p.Score.Number is { } score ? Number(score) : "-")),
            scale.Points[^1].Change is { } change ? (change.Raw > 0 ? "+" : "") + Number(change.Raw) : "-",
            scale.Points[^1].Change?.Meaning is { } meaning ? JsonNames.Of(meaning).Replace('-', ' ') : "-",
        ]));
        Line(text, "A score supports a talk; it does not replace one.");
    }

    private static void Rules(StringBuilder text, Episode episode)
    {
        Line(text, "## Which rules decided");
        Table(text, ["rule", "verdict", "times", "what it said last"], episode.Verdicts.GroupBy(v => (v.Verdict.Rule, v.Verdict.Verdict)).OrderByDescending(g => g.Key.Verdict).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Rule, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<string>)[g.Key.Rule, JsonNames.Of(g.Key.Verdict), g.Count().ToString(CultureInfo.InvariantCulture), g.Last().Verdict.ForPerson]));
    }

    private static string Verdict(GivenVerdict given)
    {
        var word = given.Verdict.Verdict switch
        {
            VerdictKind.Progress => "one step",
            VerdictKind.Keep => "as it is",
            VerdictKind.Regress => given.Verdict.Until is null ? "easier" : string.Create(CultureInfo.InvariantCulture, $"easier until {given.Verdict.Until:d MMM}"),
            VerdictKind.Stop => "left out",
            VerdictKind.Refer => "a professional first",
        };
        var fate = given.Fate switch
        {
            VerdictFate.Pending => ", not accepted yet",
            VerdictFate.InEffect => given.DecidedBy is { } by ? $", accepted by {by.Name ?? "the person"}" : "",
            VerdictFate.Overridden => $", decided otherwise: {given.Reason}",
            VerdictFate.Lapsed => ", not accepted in time",
            VerdictFate.TakenBack => ", taken back after a correction",
            VerdictFate.NoEffect => ", without effect",
        };
        return word + fate;
    }

    private static string Range(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        return known.Count == 0 ? "unanswered" : known.Min() == known.Max() ? Number(known[0]) : $"{Number(known.Min())} to {Number(known.Max())}";
    }

    private static string Name(string exercise, EpisodeWorld world) => world.Catalogue.ById.TryGetValue(exercise, out var found) ? found.Name : exercise;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    private static void Table(StringBuilder text, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        text.Append("| ").AppendJoin(" | ", headings).Append(" |\n|").Append(string.Concat(headings.Select(_ => " --- |"))).Append('\n');
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        text.Append('\n');
    }
}
