using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.Care.Aerobics;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline aerobic intake.json</c>: walking, cycling, swimming and the like, week by week towards a goal.</summary>
public static class AerobicCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var intake = new Argument<string>("intake") { Description = "The intake file; - for the standard input." };
        var exercise = new Option<string>("--exercise") { Description = "What to do.", DefaultValueFactory = _ => "walking" };
        var toward = new Option<AerobicMeasure>("--toward") { Description = "Minutes of a week, or the distance of a walk." };
        var minutes = new Option<double?>("--minutes") { Description = "How many minutes one time lasts at present; the plan goes on from there." };
        var today = new Option<string?>("--today") { Description = "The day to take for today, as 2026-03-14." };
        var json = new Option<bool>("--json") { Description = "Print the plan as one JSON object." };
        var command = new Command("aerobic", "Plan walking, cycling or swimming week by week.") { intake, exercise, toward, minutes, today, json };
        command.SetAction(parsed => parsed.GetValue(minutes) is < 1 or > 1440 or double.NaN
            ? terminal.Refuse([new("PLB-ARG", "--minutes", "One time lasts 1 to 1440 minutes. Correct it.")])
            : terminal.With(
                Region.Numbers(null, null).Then(numbers => Day.Read(parsed.GetValue(today)).Then(day => Practice.Read().Then(practice =>
                    AerobicRules.Read(practice.Files).Then(rules => RuleBook.Read(practice.Files, practice.Catalogue).Then(book =>
                        Disk.ReadText(parsed.GetValue(intake)!, IntakeReader.Limit).Then(text => IntakeReader.Read(parsed.GetValue(intake)!, text, day, practice.Screening, practice.Catalogue)).Then(told =>
                            AerobicPlanning.Plan(Around(told, practice, numbers), parsed.GetValue(exercise)!, parsed.GetValue(toward), rules, book, parsed.GetValue(minutes) is { } now ? TimeSpan.FromMinutes(now) : null)
                                .Then<(Practice, AerobicPlan)>(plan => (practice, plan)))))))),
                made =>
                {
                    terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(made.Item2, JsonRules.Options) : Text(made.Item1, made.Item2));
                    return Program.Done;
                }));
        return command;
    }

    private static Circumstances Around(Intake intake, Practice practice, EmergencyNumbers numbers)
    {
        var screening = ScreeningAssessment.Assess(intake, practice.Screening, numbers);
        return new()
        {
            Intake = intake,
            Screening = screening,
            Suitability = SuitabilityRules.JudgeAll(intake, screening, practice.Screening, practice.Catalogue),
            Catalogue = practice.Catalogue,
            Rules = practice.Programmes,
            Doses = practice.Doses,
        };
    }

    private static string Text(Practice practice, AerobicPlan plan)
    {
        var text = new StringBuilder();
        var name = practice.Catalogue.ById[plan.Exercise].Name;
        text.Append(name).Append('\n').Append('-', name.Length).Append('\n');
        foreach (var line in plan.Says) text.Append(ArticleText.Wrap(line)).Append('\n');
        text.Append('\n').Append(Columns.Of(["week", "each time", "days", plan.Measure == AerobicMeasure.Minutes ? "minutes a week" : "km a week"], plan.Weeks.Select(w => (IReadOnlyList<string>)
        [
            Number(w.Number),
            DoseWording.Brief(w.Dose with { DaysPerWeek = null, TimesPerDay = null }),
            Number(w.Days),
            Number(plan.Measure == AerobicMeasure.Minutes ? w.Total : w.Total / 1000),
        ])));
        return text.ToString().TrimEnd();
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
