using System.CommandLine;
using System.Text.Json;
using Plumbline.Care.Episodes;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Cli.Shell;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Papers;
using Plumbline.Workshop.Proposing;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline propose intake.json --out DIR</c>: screens an intake, proposes a programme with its reasons and, when somebody approves it, writes the programme.</summary>
public static class ProposeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var intake = new Argument<string>("intake") { Description = "The intake file; - for the standard input." };
        var folder = new Option<string?>("--out") { Description = "The folder for screening.json, proposal.json and the programme; made when it is not there." };
        var today = new Option<string?>("--today") { Description = "The day to take for today, as 2026-03-14." };
        var approve = new Option<string?>("--approve") { Description = "The name of who approves the proposal." };
        var role = new Option<ApproverRole?>("--as") { Description = "In which role: clinician or self." };
        var protocol = new Option<string?>("--protocol") { Description = "Take a ready-made protocol instead of composing a plan." };
        var phase = new Option<int?>("--phase") { Description = "Which phase of the protocol, from 1." };
        var filled = new Option<string?>("--filled") { Description = "A shell for the time after an operation, as a clinician filled it." };
        var after = new Option<string?>("--after") { Description = "The journal (.jsonl) of the programme up to now: what stands in it goes on, what it stopped does not come back." };
        var whyNot = new Option<string?>("--why-not") { Description = "Say why an exercise is not in the proposal." };
        var json = new Option<bool>("--json") { Description = "Print the proposal (or the answer to --why-not) as one JSON object." };
        var paper = new PaperOptions();
        var command = new Command("propose", "Propose a programme for an intake, and approve it.") { intake, folder, today, approve, role, protocol, phase, filled, after, whyNot, json };
        paper.AddTo(command);
        command.SetAction(parsed =>
        {
            var wish = new Wish(
                parsed.GetValue(intake)!, parsed.GetValue(folder), parsed.GetValue(approve), parsed.GetValue(role),
                parsed.GetValue(protocol), parsed.GetValue(phase), parsed.GetValue(filled), parsed.GetValue(after), parsed.GetValue(whyNot), parsed.GetValue(json));
            return terminal.With(
                wish.Check().Then(_ => paper.Read(parsed)).Then(
                    onPaper => Day.Read(parsed.GetValue(today)).Then(
                    day => Practice.Read().Then(
                    practice => Propose(wish, day, onPaper, practice)))),
                made => Finish(terminal, wish, made));
        });
        return command;
    }

    private sealed record Wish(string Intake, string? Folder, string? Approver, ApproverRole? Role, string? Protocol, int? Phase, string? Filled, string? After, string? WhyNot, bool Json)
    {
        public Read<Wish> Check()
        {
            if (Approver is null != Role is null) return Read.Fail<Wish>("PLB-ARG", "--approve", "Approving needs a name and a role. Give --approve NAME and --as clinician or --as self.");
            if (Approver is not null && Folder is null) return Read.Fail<Wish>("PLB-ARG", "--approve", "An approved programme is written to a folder. Name it with --out.");
            if (Protocol is null && (Phase is not null || Filled is not null)) return Read.Fail<Wish>("PLB-ARG", Phase is null ? "--filled" : "--phase", "It belongs to a protocol. Name it with --protocol.");
            if (Protocol is not null && After is not null) return Read.Fail<Wish>("PLB-ARG", "--after", "A protocol is taken as it is; what went before does not change it. Leave out one of the two.");
            return this;
        }

        /// <summary>The wish for the proposal, with the file that a clinician filled read.</summary>
        public Read<ProposalWish> For(Earlier? earlier)
        {
            var wish = new ProposalWish(Protocol, Phase, null, earlier);
            return Filled is null ? wish : Disk.ReadText(Filled).Then(text => StrictJson.Read<FilledShell>(Path.GetFileName(Filled), text)).Then<ProposalWish>(shell => wish with { Filled = shell });
        }
    }

    private sealed record Made(Practice Practice, Screening Screening, Proposal Proposal, WhyNotAnswer? WhyNot, Paper Paper, DateOnly Today);

    private static Read<Made> Propose(Wish wish, DateOnly today, Paper paper, Practice practice) =>
        Disk.ReadText(wish.Intake, IntakeReader.Limit).Then(
        text => IntakeReader.Read(wish.Intake, text, today, practice.Screening, practice.Catalogue).Then(
        intake => UpToNow(wish.After, today, practice).Then(wish.For).Then(
        asked => Propositions.Of(intake, practice, paper.Numbers, asked).Then(
        made => wish.WhyNot is null
            ? new Made(practice, made.Screening, made.Proposal, null, paper, today)
            : made.WhyNot(wish.WhyNot).Then<Made>(answer => new Made(practice, made.Screening, made.Proposal, answer, paper, today))))));

    // None without a journal, or when nothing was approved in it.
    private static Read<Earlier?> UpToNow(string? journal, DateOnly today, Practice practice) => journal is null
        ? new Read<Earlier?>.Success(null, [])
        : EpisodeCommand.Journal(journal).Then(read => Propositions.UpToNow(Standing.Of(Episode.Of(read), today, practice.Rules), journal));

    private static int Finish(Terminal terminal, Wish wish, Made made)
    {
        if (wish.Json) terminal.Output.WriteLine(made.WhyNot is { } answer ? JsonSerializer.Serialize(answer, JsonRules.Options) : JsonSerializer.Serialize(made.Proposal, JsonRules.Options));
        else terminal.Output.WriteLine(ProposalText.Of(made.Proposal, made.Screening, made.Practice, made.WhyNot));

        if (wish.Folder is null) return Program.Done;
        if (wish.Approver is null) return Write(terminal, wish, made, null);
        var approved = ProposalApproval.Approve(made.Proposal, new Approval(wish.Approver, wish.Role!.Value, made.Today), made.Paper.Clinic, made.Today, Guid.CreateVersion7(), made.Paper.For);
        return terminal.With(approved, programme => Write(terminal, wish, made, programme));
    }

    private static int Write(Terminal terminal, Wish wish, Made made, Programme? programme)
    {
        var outputs = ProgrammeOutputs.Of(made.Screening, made.Proposal, programme, made.Practice, made.Paper.Pictures).ToDictionary();
        return terminal.With(Disk.WriteAll(wish.Folder!, outputs), written =>
        {
            if (!wish.Json) terminal.Output.WriteLine($"\nWritten to {written}: {string.Join(", ", outputs.Keys)}.");
            return Program.Done;
        });
    }
}
