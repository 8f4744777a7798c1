using System.CommandLine;
using System.Text.Json;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline screen intake.json</c>: what an intake's answers ask for, and which programme they leave open.</summary>
public static class ScreenCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var intake = new Argument<string>("intake") { Description = "The intake file; - for the standard input." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var today = new Option<string?>("--today") { Description = "The day to take for today, as 2026-03-14." };
        var emergency = new Option<string?>("--emergency-number") { Description = $"The emergency number of the region (or set {Region.EmergencyVariable})." };
        var urgent = new Option<string?>("--urgent-number") { Description = $"The number for urgent advice (or set {Region.UrgentVariable})." };
        var command = new Command("screen", "Screen an intake for warning signs.") { intake, json, today, emergency, urgent };
        command.SetAction(parsed => terminal.With(
            Screen(parsed.GetValue(intake)!, parsed.GetValue(today), parsed.GetValue(emergency), parsed.GetValue(urgent)),
            found =>
            {
                terminal.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(found.Screening, JsonRules.Options) : ScreeningText.Of(found.Screening, found.Rules));
                return Program.Done;
            }));
        return command;
    }

    private static Read<(Screening Screening, ScreeningRules Rules)> Screen(string file, string? today, string? emergency, string? urgent) =>
        Region.Numbers(emergency, urgent).Then(
            numbers => Day.Read(today).Then(
            day => World.Files().Then(
            files => CatalogueReader.Read(files).Then(
            catalogue => ScreeningRules.Read(files).Then(
            rules => Disk.ReadText(file, IntakeReader.Limit).Then(
            text => IntakeReader.Read(file, text, day, rules, catalogue).Then<(Screening, ScreeningRules)>(
            intake => (ScreeningAssessment.Assess(intake, rules, numbers), rules))))))));
}
