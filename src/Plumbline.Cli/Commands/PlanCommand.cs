using System.CommandLine;
using System.Text;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Cli.Shell;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Papers;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline plan TEXTFILE</c>: a handout from a plain list of "exercise: dose", as a clinician types it.</summary>
public static class PlanCommand
{
    private const int Limit = 64_000;
    private const int MostWeeks = 12;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string>("text") { Description = "The list, an exercise and its dose on a line, as in \"Bridge: 3 x 10, twice daily\"; - for the standard input." };
        var target = new Option<string?>("--out") { Description = "A folder for handout.html, programme.json and programme.ics, or a .html file for the handout alone. Unless it is said, a folder named after the list." };
        var by = new Option<string?>("--by") { Description = "The clinician's name; left out, there is a line to sign." };
        var today = new Option<string?>("--today") { Description = "The day to take for today, as 2026-03-14." };
        var start = new Option<string?>("--start") { Description = "The first day; today unless it is said." };
        var weeks = new Option<int?>("--weeks") { Description = $"For how many weeks, 1 to {MostWeeks}." };
        var intake = new Option<string?>("--intake") { Description = "The person's intake: then the exercises pass the same gate as a proposal." };
        var reason = new Option<string?>("--override") { Description = "Why a clinician gives what the screening leaves out; it is kept in the programme's notes." };
        var paper = new PaperOptions();
        var command = new Command("plan", "Print a handout from a typed list of exercises.") { text, target, by, today, start, weeks, intake, reason };
        paper.AddTo(command);
        command.SetAction(parsed => terminal.With(
            Wish.Read(parsed.GetValue(text)!, parsed.GetValue(target), parsed.GetValue(by), parsed.GetValue(weeks), parsed.GetValue(intake), parsed.GetValue(reason)).Then(
            wish => paper.Read(parsed).Then(
            onPaper => Day.Read(parsed.GetValue(today)).Then(
            day => Day.Read(parsed.GetValue(start) ?? $"{day:yyyy-MM-dd}", "--start").Then(
            first => Practice.Read().Then(
            practice => Plan(wish, onPaper, day, first, practice).Then<(Wish, Programme, Practice, PaperPictures)>(programme => (wish, programme, practice, onPaper.Pictures))))))),
            made => Write(terminal, made.Item1, made.Item2, made.Item3, made.Item4)));
        return command;
    }

    private sealed record Wish(string Text, string Target, string By, int? Weeks, string? Intake, string? Override)
    {
        public bool IsFile => Target.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

        public static Read<Wish> Read(string text, string? target, string? by, int? weeks, string? intake, string? reason)
        {
            var name = PaperOptions.Text("--by", by);
            List<Problem> problems = [.. name.Problems];
            if (weeks is < 1 or > MostWeeks) problems.Add(new("PLB-ARG-WEEKS", "--weeks", $"Give 1 to {MostWeeks} weeks; then comes a review."));
            if (reason is not null && intake is null) problems.Add(new("PLB-ARG", "--override", "Without --intake nobody was screened, so there is nothing to override. Leave it out, or give the intake."));
            if (target is null && text == "-") problems.Add(new("PLB-ARG", "--out", "The list comes from the standard input and has no name. Name a folder with --out."));
            return Motion.Reading.Read.From(() => new Wish(text, target ?? Path.GetFileNameWithoutExtension(text), name.Require() ?? "", weeks, intake, reason), problems);
        }
    }

    private static Read<Programme> Plan(Wish wish, Paper paper, DateOnly today, DateOnly start, Practice practice) =>
        Disk.ReadText(wish.Text, Limit).Then(
        text => DoseVocabulary.Read(practice.Files).Then(
        words => PlanText.Read(wish.Text, text, practice.Catalogue, practice.Doses, dose => DoseParser.Parse(dose, words))).Then(
        lines => GateOf(wish, paper, today, practice).Then(
        gate => Prescription.Prescribe(
            lines,
            new PrescriptionTerms
            {
                Id = Guid.CreateVersion7(),
                Approval = new Approval(wish.By, ApproverRole.Clinician, today),
                Clinic = paper.Clinic,
                For = paper.For,
                Starts = start,
                Weeks = wish.Weeks,
            },
            practice.Catalogue,
            practice.Programmes,
            gate))));

    private static Read<Gate?> GateOf(Wish wish, Paper paper, DateOnly today, Practice practice)
    {
        if (wish.Intake is not { } file) return new Read<Gate?>.Success(null, []);
        return Disk.ReadText(file, IntakeReader.Limit).Then(
            text => IntakeReader.Read(file, text, today, practice.Screening, practice.Catalogue).Then<Gate?>(intake =>
            {
                var screening = ScreeningAssessment.Assess(intake, practice.Screening, paper.Numbers);
                return new Gate(screening, SuitabilityRules.JudgeAll(intake, screening, practice.Screening, practice.Catalogue, Access.Clinician), wish.Override);
            }));
    }

    private static int Write(Terminal terminal, Wish wish, Programme programme, Practice practice, PaperPictures pictures)
    {
        var folder = wish.IsFile ? Path.GetDirectoryName(wish.Target) is { Length: > 0 } above ? above : "." : wish.Target;
        var outputs = wish.IsFile
            ? new Dictionary<string, byte[]> { [Path.GetFileName(wish.Target)] = Encoding.UTF8.GetBytes(ProgrammePapers.Html(programme, practice, HandoutPictures.Of(programme, practice, pictures))) }
            : ProgrammeOutputs.Of(programme, practice, pictures).ToDictionary();
        return terminal.With(Disk.WriteAll(folder, outputs), written =>
        {
            terminal.Output.WriteLine(programme.ScreeningLevel is null ? "Prescribed by a clinician, not screened here." : "Prescribed by a clinician, and passed through the screening.");
            terminal.Output.WriteLine($"Written to {written}: {string.Join(", ", outputs.Keys)}.");
            return Program.Done;
        });
    }
}
