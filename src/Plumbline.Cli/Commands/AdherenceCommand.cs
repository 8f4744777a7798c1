using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.Care.Adherences;
using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;
using Plumbline.Cli.Shell;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline adherence programme.json log.json</c>: how often, how much and how long a programme was done, by weeks, and what to offer.</summary>
public static class AdherenceCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var programme = new Argument<string>("programme") { Description = "The programme file." };
        var log = new Argument<string>("log") { Description = "The logged sessions, as JSON, or a journal (.jsonl); - for the standard input." };
        var goal = new Option<int?>("--goal") { Description = "How many sessions a week the person aims at; those of the programme when not given." };
        var today = new Option<string?>("--today") { Description = "The day to take for today, as 2026-03-14." };
        var json = new Option<bool>("--json") { Description = "Print the reading as one JSON object." };
        var command = new Command("adherence", "Say how much of a programme was done, week by week.") { programme, log, goal, today, json };
        command.SetAction(parsed => parsed.GetValue(goal) is < 1 or > 70
            ? terminal.Refuse([new("PLB-ARG", "--goal", "A goal is 1 to 70 sessions a week. Correct it.")])
            : terminal.With(
                Day.Read(parsed.GetValue(today)).Then(day => Practice.Read().Then(practice => AdherenceRules.Read(practice.Files).Then(rules =>
                    practice.Programme(parsed.GetValue(programme)!).Then(read =>
                        Told(parsed.GetValue(log)!, read).Then<(Practice, AdherenceRules, AdherenceReading)>(told =>
                            (practice, rules, Adherence.Of([read], told.Sessions, day, parsed.GetValue(goal), rules, practice.Catalogue, practice.Doses.Times, told.Ratings))))))),
                made =>
                {
                    terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(made.Item3, JsonRules.Options) : Text(made.Item1, made.Item2, made.Item3));
                    return Program.Done;
                }));
        return command;
    }

    private static Read<(Seq<DoneSession> Sessions, Seq<WeekRating> Ratings)> Told(string path, Programme programme) => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        ? EpisodeCommand.Journal(path).Then<(Seq<DoneSession>, Seq<WeekRating>)>(journal => Episode.Of(journal) is var episode ? (DoneSession.Of(episode), [.. episode.WeekRatings]) : default)
        : Disk.ReadText(path).Then(text => DoneFileReader.Read(path, text, programme)).Then<(Seq<DoneSession>, Seq<WeekRating>)>(sessions => (sessions, default));

    private static string Text(Practice practice, AdherenceRules rules, AdherenceReading reading)
    {
        var text = new StringBuilder();
        foreach (var week in reading.Weeks)
        {
            Say(text, (week.Met switch { true => rules.Words.WeekMet, false => rules.Words.WeekOther, null => rules.Words.WeekRunning })
                .Replace("{number}", Number(week.Number), StringComparison.Ordinal).Replace("{goal}", Number(week.Goal), StringComparison.Ordinal).Replace("{done}", Number(week.Done), StringComparison.Ordinal));
        }

        if (reading.StreakWeeks > 1) Say(text, rules.Words.Streak.Replace("{weeks}", Number(reading.StreakWeeks), StringComparison.Ordinal));
        text.Append('\n').Append(Columns.Of(
            ["last days", "sessions due", "done", "how often", "how much", "how long"],
            reading.Windows.Select(w => (IReadOnlyList<string>)[Number(w.Days), Number(w.Due), Number(w.Done), Shown(w.Frequency), Shown(w.Dose), Shown(w.Duration)])));
        foreach (var over in reading.OverDone)
            Say(text, rules.SayOverDone(practice.Catalogue.ById[over.Exercise].Name, over.Times));
        foreach (var offer in reading.Offers) Say(text, $"- {offer.Text}");
        return text.ToString().TrimEnd();
    }

    private static void Say(StringBuilder text, string line) => text.Append(ArticleText.Wrap(line, "  ")).Append('\n');

    private static string Shown(Share? share) => share is null ? "not known" : $"{Number(Math.Round(100 * share.Capped))} %{(share.Raw > share.Capped + 1e-9 ? $" (raw {Number(Math.Round(100 * share.Raw))} %)" : "")}";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
