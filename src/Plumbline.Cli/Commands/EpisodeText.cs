using System.Globalization;
using System.Text;
using Plumbline.Care.Episodes;
using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Commands;

/// <summary>An episode on a day as plain text: what is closed or held, what is asked first, and what follows for each exercise.</summary>
internal static class EpisodeText
{
    /// <summary>The text.</summary>
    /// <param name="standing">The episode on the day.</param>
    /// <param name="rejudged">Verdicts that would be others since an entry was corrected.</param>
    /// <param name="why">Whether the clinician's sentence, the inputs and the rules are told.</param>
    public static string Of(Standing standing, IReadOnlyList<Rejudged> rejudged, bool why)
    {
        var text = new StringBuilder();
        foreach (var line in Head(standing)) text.Append(line).Append('\n');
        for (var i = 0; i < standing.Items.Length; i++)
        {
            var item = standing.Items[i];
            var name = Name(item.Item.Exercise, standing);
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{i + 1}. {name}: {What(item)}").Append('\n');
            foreach (var line in Lines(item, standing, why)) text.Append("   ").Append(ArticleText.Wrap(line, "      ")).Append('\n');
        }

        if (rejudged.Count > 0) text.Append('\n').Append("Judged again because an entry was corrected or came late\n");
        foreach (var one in rejudged)
            text.Append(ArticleText.Wrap(string.Create(CultureInfo.InvariantCulture, $"- {one.On:yyyy-MM-dd}, {Name(one.Was.Exercise, standing)}: was {JsonNames.Of(one.Was.Verdict)} [{one.Was.Rule}], is now {JsonNames.Of(one.Now.Verdict)} [{one.Now.Rule}]. {one.Now.ForClinician}"), "  ")).Append('\n');
        return text.Append('\n').Append(ArticleText.Wrap($"Rules {standing.World.Book.Rules.Version}, catalogue {standing.World.Catalogue.Version.Version}. The engine proposes; a person approves.")).ToString();
    }

    /// <summary>What follows for an item, in a few words.</summary>
    public static string What(ItemStanding item)
    {
        if (item.IsHeld) return "held until a clinician has looked";
        if (item.Item.Stop is { } stop && !item.Item.IsIn(item.Day)) return string.Create(CultureInfo.InvariantCulture, $"left out {(stop.Until is { } until ? $"until {until:yyyy-MM-dd}" : "until somebody has looked at it")} [{stop.Rule}]");
        if (item.Verdict is not { } verdict) return "not judged";
        var word = verdict switch
        {
            Verdict.Progress => item.IsNew || item.Item.Pending is not null ? "one step, to be accepted" : "one step, taken",
            Verdict.Keep => "as it is",
            Verdict.Regress => "easier",
            Verdict.Stop => "left out",
            Verdict.Refer => "a professional first",
        };
        return $"{word} [{verdict.Rule} {verdict.RuleVersion}]";
    }

    /// <summary>The dose that follows, in brief.</summary>
    public static string Next(ItemStanding item, Standing standing) => item.Verdict switch
    {
        Verdict.Progress p => Shown(p.NewExercise, p.Dose, item, standing),
        Verdict.Keep => Today(item, standing),
        Verdict.Regress r => Shown(r.NewExercise, r.Dose, item, standing),
        Verdict.Stop or Verdict.Refer or null => "-",
    };

    /// <summary>What something is called.</summary>
    public static string Name(string exercise, Standing standing) => standing.World.Catalogue.ById.TryGetValue(exercise, out var found) ? found.Name : exercise;

    private static IEnumerable<string> Head(Standing standing)
    {
        var episode = standing.Episode;
        var heading = string.Create(CultureInfo.InvariantCulture, $"Episode on {standing.Day:yyyy-MM-dd}");
        yield return heading;
        yield return new string('=', heading.Length);
        yield return ArticleText.Wrap(string.Create(CultureInfo.InvariantCulture, $"Level {JsonNames.Of(episode.Level)}; programme version {episode.Version}; {(episode.SelfCare ? "self-care" : "with a clinician")}; {episode.Sessions.Count(s => s.Done)} sessions so far; {standing.StepsAWeek} {(standing.StepsAWeek == 1 ? "item" : "items")} may take a step in a week."));
        if (episode.End is { } end) yield return ArticleText.Wrap(string.Create(CultureInfo.InvariantCulture, $"Ended on {end.On:yyyy-MM-dd}: {JsonNames.Of(end.Why)}. {end.Reason}"));
        foreach (var held in episode.Locks) yield return ArticleText.Wrap($"- {Lock(held)}", "  ");
        foreach (var hold in standing.Holding.Where(h => h.Kind != HoldKind.NoNewLoading).DistinctBy(h => (h.Kind, h.Until, h.Directions))) yield return ArticleText.Wrap($"- {Held(hold)}", "  ");
        if (episode.End is not null) yield break;
        var first = standing.Rescreening switch
        {
            Rescreening.NotDue => null,
            Rescreening.ShortForm => "Before the next session: the short form of the screening questions.",
            Rescreening.Full full => $"Before the next session: all screening questions ({string.Join(", ", full.Why.Select(w => JsonNames.Of(w)))}).",
        };
        if (first is not null) yield return first;
    }

    private static string Lock(EpisodeLock held)
    {
        var what = held.Level >= Care.Screenings.ActionLevel.Urgent ? "Locked" : "Restricted";
        var end = held.End is not { } ended ? "In force until a clinician ends it."
            : ended.SelfReportedBy is { } who ? $"Ended on {ended.On:yyyy-MM-dd} by self-report: {who} is said to have allowed it; open to load class 1."
            : $"Ended on {ended.On:yyyy-MM-dd} by {ended.Actor.Name}: {ended.Reason}";
        return string.Create(CultureInfo.InvariantCulture, $"{what} on {held.On:yyyy-MM-dd} ({JsonNames.Of(held.Level)}): {held.Reason} {end}");
    }

    private static string Held(Hold hold)
    {
        var until = hold.Until is { } day ? string.Create(CultureInfo.InvariantCulture, $"until {day:yyyy-MM-dd} or a clinician's look") : "until a clinician has looked";
        return hold.Kind switch
        {
            HoldKind.Direction => $"{string.Join(" and ", hold.Directions.Select(d => JsonNames.Of(d)))} is held {until}, because symptoms spread.",
            HoldKind.Unexplained => $"What was done on {hold.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is held {until}, because symptoms spread although nothing in it moved the back. The question to the clinician: which of it, if any, stays out? (session {hold.Cause})",
            HoldKind.EasierWeek => $"An easier week runs {until}.",
            HoldKind.NoNewLoading => $"No new loading {until}.",
            HoldKind.SelfReported => $"Nothing above load class {Standing.LoadAfterSelfReport} {until}: the clearance is self-reported.",
        };
    }

    private static IEnumerable<string> Lines(ItemStanding item, Standing standing, bool why)
    {
        yield return $"Today: {(item.IsOut ? "not in the session" : Today(item, standing))}";
        if (item.Verdict is not { } verdict)
        {
            if (item.Last is { } last) yield return last.Verdict.ForPerson;
            yield break;
        }

        if (verdict is Verdict.Progress) yield return $"After the step: {Next(item, standing)}";
        yield return verdict.ForPerson;
        if (!why) yield break;
        yield return $"For the clinician: {verdict.ForClinician}";
        yield return $"Used: {(verdict.Inputs.Count == 0 ? "nothing, there is no session yet" : string.Join(", ", verdict.Inputs.Select(i => $"{i.Name} = {i.Value}")))}";
        yield return $"Rules that fired: {string.Join(", ", verdict.Fired)} (version {verdict.RuleVersion}; {standing.World.Book.Fact(verdict.Rule).Source}, {JsonNames.Of(standing.World.Book.Fact(verdict.Rule).Basis)})";
        if (item.Last is { } given) yield return string.Create(CultureInfo.InvariantCulture, $"Given last: {JsonNames.Of(given.Verdict.Verdict)} [{given.Verdict.Rule}] on {given.On:yyyy-MM-dd}, {JsonNames.Of(given.Fate)}{(given.DecidedBy is { Name: { } name } ? $" by {name}" : "")}{(given.Reason is { } reason ? $": {reason}" : "")}");
    }

    private static string Today(ItemStanding item, Standing standing)
    {
        var (exercise, dose) = item.Today;
        return Shown(exercise == item.Item.Exercise ? null : exercise, dose, item, standing);
    }

    private static string Shown(string? exercise, StatedDose dose, ItemStanding item, Standing standing) =>
        (exercise is null || exercise == item.Item.Exercise ? "" : $"{Name(exercise, standing)}, ") + Brief(dose);

    /// <summary>The part of a dose that verdicts change, in brief.</summary>
    public static string Brief(StatedDose dose) => DoseWording.Brief(dose with
    {
        Tempo = null,
        EndFeel = null,
        Rest = null,
        TimesPerDay = null,
        DaysPerWeek = null,
        EveryHours = null,
        Hold = dose.Hold is { } hold && hold.Max > TimeSpan.Zero ? hold : null,
        Sets = dose.Sets is { Max: 1 } && dose.Repetitions is null ? null : dose.Sets,
        Sides = dose.Sides is Sides.Both ? null : dose.Sides,
    });
}
