using System.CommandLine;
using System.Text;
using System.Text.Json;
using Plumbline.Care.Endings;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline finish programme.json --because goals-met</c>: what a person takes along when a programme ends.</summary>
public static class FinishCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("programme") { Description = "The programme file as it is at its end; - for the standard input." };
        var because = new Option<string>("--because") { Description = $"Why it ends: {string.Join(", ", JsonNames.All<EndReason>())}.", Required = true };
        var json = new Option<bool>("--json") { Description = "Print the plan as one JSON object." };
        var command = new Command("finish", "Say how to go on when a programme ends.") { file, because, json };
        command.SetAction(parsed => terminal.With(
            Reason(parsed.GetValue(because)!).Then(why => Practice.Read().Then(practice =>
                EndingRules.Read(practice.Files).Then(rules => RuleBook.Read(practice.Files, practice.Catalogue).Then(book =>
                    practice.Programme(parsed.GetValue(file)!).Then<(Practice, MaintenancePlan)>(programme => (practice, MaintenancePlan.After(programme, why, rules, practice.Programmes.Composition.Weeks, book, practice.Catalogue))))))),
            made =>
            {
                terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(made.Item2, JsonRules.Options) : Text(made.Item1, made.Item2));
                return Program.Done;
            }));
        return command;
    }

    private static Read<EndReason> Reason(string given) => JsonNames.Find<EndReason>(given) is { } reason
        ? reason
        : Read.Fail<EndReason>("PLB-ARG", "--because", $"There is no such reason. {(Nearest.Of(given, JsonNames.All<EndReason>()) is { } near ? $"Did you mean \"{near}\"?" : $"Take one of: {string.Join(", ", JsonNames.All<EndReason>())}.")}");

    private static string Text(Practice practice, MaintenancePlan plan)
    {
        var text = new StringBuilder();
        foreach (var line in plan.Says) Say(text, line);
        if (plan.Items.Count > 0)
        {
            text.Append('\n').Append(Columns.Of(["exercise", "dose", "days"], plan.Items.Select(i => (IReadOnlyList<string>)
            [
                practice.Catalogue.ById[i.Exercise].Name,
                DoseWording.Brief(DoseWording.Told(i.Dose) with { DaysPerWeek = null }),
                i.Days.Count == 7 ? "every day" : string.Join(", ", i.Days.Select(d => d.ToString()[..3])),
            ])));
        }

        if (plan.FlareUp is { } flare)
        {
            text.Append('\n').Append(flare.Title).Append('\n');
            foreach (var step in flare.Steps) Say(text, $"- {step}");
        }

        text.Append("\nCome back when\n");
        foreach (var line in plan.ComeBackWhen) Say(text, $"- {line}");
        return text.ToString().TrimEnd();
    }

    private static void Say(StringBuilder text, string line) => text.Append(ArticleText.Wrap(line, "  ")).Append('\n');
}
