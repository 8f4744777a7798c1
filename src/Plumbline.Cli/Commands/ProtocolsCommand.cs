using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.Care.Programmes;
using Plumbline.Cli.Shell;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline protocols [ID]</c>: lists the ready-made protocols, or shows one; <c>--form</c> prints what a clinician fills in for a shell.</summary>
public static class ProtocolsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("id") { Arity = ArgumentArity.ZeroOrOne, Description = "A protocol; without it, the list." };
        var form = new Option<bool>("--form") { Description = "Print the form that a clinician fills in for a shell." };
        var json = new Option<bool>("--json") { Description = "Print the protocol as one JSON object." };
        var command = new Command("protocols", "List the ready-made protocols, or show one.") { id, form, json };
        command.SetAction(parsed => terminal.With(Practice.Read(), practice => parsed.GetValue(id) is { } name
            ? One(terminal, practice, name, parsed.GetValue(form), parsed.GetValue(json))
            : List(terminal, practice)));
        return command;
    }

    private static int List(Terminal terminal, Practice practice)
    {
        terminal.Output.Write(Columns.Of(
            ["id", "title", "weeks", "phases", "exercises", "for"],
            practice.Programmes.Protocols.Select(p => (IReadOnlyList<string>)
            [
                p.Id,
                p.Title,
                p.Shell is null ? Whole(p.Weeks) : "-",
                p.Shell is null ? Whole(p.Steps.Count) : "by weeks since surgery",
                p.Shell is null ? Whole(p.Steps.SelectMany(s => s.Items).Select(i => i.Exercise).Distinct().Count()) : "to fill in",
                p.Access == Access.Clinician ? "clinicians" : "everybody",
            ])));
        return Program.Done;
    }

    private static int One(Terminal terminal, Practice practice, string id, bool form, bool json)
    {
        if (practice.Programmes.Protocols.FirstOrDefault(p => p.Id == id) is not { } protocol)
            return terminal.Refuse([new("PLB-PROTOCOL-UNKNOWN", id, $"There is no such protocol. {(Nearest.Of(id, practice.Programmes.Protocols.Select(p => p.Id)) is { } near ? $"Did you mean \"{near}\"?" : "Run `plumbline protocols` for the list.")}")]);
        if (form && protocol.Shell is null)
            return terminal.Refuse([new("PLB-ARG", "--form", "Only a shell has a form to fill in; this protocol is ready. Propose it with `plumbline propose INTAKE --protocol ID`.")]);
        terminal.Output.WriteLine(form ? Form(protocol, practice) : json ? JsonSerializer.Serialize(protocol, JsonRules.Options) : Text(protocol, practice));
        return Program.Done;
    }

    private static string Text(Protocol protocol, Practice practice)
    {
        var text = new StringBuilder();
        text.Append(protocol.Title).Append('\n').Append('-', protocol.Title.Length).Append('\n');
        text.Append(ArticleText.Wrap($"{protocol.About} [{protocol.Source}]")).Append('\n');
        if (protocol.Access == Access.Clinician) text.Append("Only a clinician may give it.\n");
        if (protocol.Shell is { } shell)
        {
            text.Append("\nPhases, by weeks since the operation:\n");
            foreach (var phase in practice.Screening.Conditions[shell.Condition].Phases)
                text.Append(ArticleText.Wrap($"- {phase.Id} ({(phase.BelowWeek is { } below ? $"weeks {phase.FromWeek} to {below - 1}" : $"from week {phase.FromWeek}")}): {phase.About} [{phase.Source}]", "  ")).Append('\n');
            return text.Append(CultureInfo.InvariantCulture, $"\nIt holds no exercise. Run `plumbline protocols {protocol.Id} --form`, fill it in, and give it to propose with --filled.").ToString();
        }

        foreach (var (step, index) in protocol.Steps.Select((s, i) => (s, i)))
        {
            text.Append('\n');
            if (protocol.Steps.Count > 1) text.Append(ArticleText.Wrap($"Phase {index + 1}, {(step.Weeks == 1 ? "1 week" : $"{step.Weeks} weeks")}: {step.About} [{step.Source}]")).Append('\n');
            text.Append(Columns.Of(["exercise", "dose", "days"], step.Items.Select(item => Row(item, practice))));
        }

        return text.Append("\nIt passes the same screening as every programme: what does not suit the person is taken out, with the reason.").ToString();
    }

    private static IReadOnlyList<string> Row(ProtocolItem item, Practice practice)
    {
        var exercise = practice.Catalogue.ById[item.Exercise];
        var variant = item.Variant is null ? exercise.Facts.DefaultDose : exercise.Facts.Doses.First(d => d.Id == item.Variant);
        var dose = DoseCompletion.Complete(item.Dose ?? variant.Stated, exercise, practice.Doses).Require();
        return [exercise.Name, DoseWording.Brief(DoseWording.Told(dose) with { DaysPerWeek = null }), JsonNames.Of(item.Days).Replace('-', ' ')];
    }

    // Written out by hand, for a form has places where a value has none.
    private static string Form(Protocol protocol, Practice practice) => $$"""
        {
          "format": 1,
          "protocol": "{{protocol.Id}}",
          "filled_by": "",
          "on": "",
          "limits": {
            "operation": "",
            "levels": "",
            "operated_on": "",
            "exercise_from": "",
            "lifting_limit_kg": null,
            "sitting_limit_min": null,
            "brace": "",
            "bend_and_twist": null,
            "driving": null
          },
          "phases": [
        {{string.Join(",\n", practice.Screening.Conditions[protocol.Shell!.Condition].Phases.Select(p => $$"""    { "id": "{{p.Id}}", "items": [] }"""))}}
          ]
        }
        """.ReplaceLineEndings("\n");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
