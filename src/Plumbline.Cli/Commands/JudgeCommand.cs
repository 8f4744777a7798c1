using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Progressions.Files;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline judge JOURNAL [--why] [--what-if ANSWERS]</c>: what follows for every item of an episode; <c>plumbline judge --item FILE</c>: for one item from its sessions, as one JSON object.</summary>
public static class JudgeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var journal = new Argument<string?>("journal") { Arity = ArgumentArity.ZeroOrOne, Description = "The journal of an episode, an event a line; \"-\" reads the standard input." };
        var item = new Option<string?>("--item") { HelpName = "FILE", Description = "A file { item, history, context }, the oldest session first; \"-\" reads the standard input." };
        var why = new Option<bool>("--why") { Description = "Also say it for a clinician, with the traffic light of every session and every rule that was looked at." };
        var whatIf = new Option<string?>("--what-if") { HelpName = "ANSWERS", Description = "Other answers, as in pain_peak=7 or bridge.pain_peak=7, or a JSON file of them; shown beside the real ones." };
        var today = new Option<string?>("--today") { Description = "The day to judge on, as 2026-03-14; the day after the last event when not given." };
        var json = new Option<bool>("--json") { Description = "Print the state of the episode as one JSON object." };
        var command = new Command("judge", "Say what follows for the exercises of an episode, or for one, from how the sessions went.") { journal, item, why, whatIf, today, json };
        command.SetAction(parsed => (parsed.GetValue(journal), parsed.GetValue(item)) switch
        {
            ({ } path, null) => EpisodeCommand.Run(terminal, path, parsed.GetValue(today), parsed.GetValue(whatIf), parsed.GetValue(why), parsed.GetValue(json)),
            (null, { } path) => Item(terminal, path, parsed.GetValue(why)),
            _ => terminal.Refuse([new("PLB-ARG", "judge", "Name the journal of an episode, or one item with --item FILE.")]),
        });
        return command;
    }

    private static int Item(Terminal terminal, string path, bool why) => terminal.With(World.Files(), files => terminal.With(Open(files), world =>
    {
        var read = Disk.ReadText(path).Then(text => ItemFileReader.Read(path == "-" ? "standard input" : Path.GetFileName(path), text, world.Items));
        return terminal.With(read, file => Show(terminal, file, world.Book, why));
    }));

    private static Read<(RuleBook Book, ItemWorld Items)> Open(IReadOnlyList<CatalogueFile> files) =>
        CatalogueReader.Read(files).Then(catalogue => RuleBook.Read(files, catalogue).Then(book => DoseRulesReader.Read(files)
            .Then<(RuleBook, ItemWorld)>(doses => (book, new ItemWorld(catalogue, doses.Limits, book.Ladders)))));

    private static int Show(Terminal terminal, ItemFile file, RuleBook book, bool why)
    {
        var verdict = Judge.Of(file.Item, file.History, file.Context, book);
        var answer = Answer(verdict);
        if (why) Why(answer, verdict, file, book);
        terminal.Output.WriteLine(answer.ToJsonString(JsonRules.Options));
        return Program.Done;
    }

    private static JsonObject Answer(Verdict verdict)
    {
        var answer = new JsonObject
        {
            ["verdict"] = JsonNames.Of(verdict.Kind),
            ["rule"] = verdict.Rule,
            ["new_dose"] = verdict.NewDose is { } dose ? JsonSerializer.SerializeToNode(dose, JsonRules.Options) : null,
            ["because"] = verdict.ForPerson,
            ["rule_version"] = verdict.RuleVersion,
        };
        switch (verdict)
        {
            case Verdict.Progress progress:
                if (progress.NewExercise is { } harder) answer["new_exercise"] = harder;
                if (progress.Step is { Variable: DoseVariable.Load } load) answer["new_load_kg"] = load.To.Max;
                break;
            case Verdict.Regress { NewExercise: { } easier }:
                answer["new_exercise"] = easier;
                break;
            case Verdict.Stop { BlockDays: { } days } stop:
                answer["block_days"] = days;
                answer["blocked_directions"] = new JsonArray([.. stop.BlockedDirections.Select(b => JsonValue.Create(JsonNames.Of(b)))]);
                break;
        }

        if (verdict.TellClinician) answer["tell_clinician"] = true;
        if (verdict.ScreenFirst) answer["screen_first"] = true;
        return answer;
    }

    private static void Why(JsonObject answer, Verdict verdict, ItemFile file, RuleBook book)
    {
        answer["for_clinician"] = verdict.ForClinician;
        answer["inputs"] = new JsonArray([.. verdict.Inputs.Select(i => new JsonObject { ["name"] = i.Name, ["value"] = i.Value })]);
        answer["sessions"] = new JsonArray([.. file.History.Select(r => Session(r, book))]);
        var looked = book.Rules.Rules.Where(r => verdict.Kind == VerdictKind.Progress || r.Verdict != VerdictKind.Progress).ToList();
        answer["rules_fired"] = new JsonArray([.. looked.Where(r => verdict.Fired.Contains(r.Id))
            .Select(r => new JsonObject { ["rule"] = r.Id, ["verdict"] = JsonNames.Of(r.Verdict), ["source"] = r.Source, ["basis"] = JsonNames.Of(r.Basis) })]);
        answer["rules_looked_at"] = new JsonArray([.. looked.Select(r => JsonValue.Create(r.Id))]);
    }

    private static JsonObject Session(Response response, RuleBook book)
    {
        if (response.SkipReason is { } skip) return new() { ["light"] = null, ["skipped"] = JsonNames.Of(skip) };
        var light = TrafficLight.Of(response, book.Rules.Light, book.Rules.Legs);
        return new()
        {
            ["light"] = JsonNames.Of(light.Colour),
            ["because"] = new JsonArray([.. light.Reasons.Select(r => JsonValue.Create(book.Words.Lights[JsonNames.Of(r)]))]),
            ["leg_symptoms"] = JsonNames.Of(LegSymptoms.Compare(response, book.Rules.Legs)),
        };
    }

}
