using System.CommandLine;
using Plumbline.Care.Episodes;
using Plumbline.Cli.Shell;
using Plumbline.Cli.Simulations;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline simulate</c>: lets virtual people live some weeks against the real rules, and reports what the rules did.</summary>
public static class SimulateCommand
{
    private const int MostPeople = 1_000_000;
    private const int MostWeeks = 104;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var people = new Option<int>("--people") { Description = "How many virtual people.", DefaultValueFactory = _ => 1000 };
        var weeks = new Option<int>("--weeks") { Description = "How many weeks each.", DefaultValueFactory = _ => 12 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same lives.", DefaultValueFactory = _ => 1 };
        var compare = new Option<string?>("--compare") { Description = "The folder of another catalogue: the same people live against it too." };
        var folder = new Option<string?>("--out") { Description = "The folder for simulation.html, the page with the plots.", DefaultValueFactory = _ => "out/simulation" };
        var command = new Command("simulate", "Let virtual people live some weeks against the real rules, and report what the rules did.") { people, weeks, seed, compare, folder };
        command.SetAction(parsed => terminal.With(
            Check(parsed.GetValue(people), parsed.GetValue(weeks)).Then(_ => WorldOf(null)).Then(world => With(world, parsed.GetValue(compare))),
            worlds => Simulate(terminal, worlds, parsed.GetValue(people), parsed.GetValue(weeks), parsed.GetValue(seed), parsed.GetValue(folder)!)));
        return command;
    }

    private static Read<int> Check(int people, int weeks)
    {
        var problems = new List<Problem>();
        if (people is < 1 or > MostPeople) problems.Add(new("PLB-ARG", "--people", $"{people} people cannot be simulated. Give 1 to {MostPeople}."));
        if (weeks is < 1 or > MostWeeks) problems.Add(new("PLB-ARG", "--weeks", $"{weeks} weeks cannot be simulated. Give 1 to {MostWeeks}."));
        return Motion.Reading.Read.From(() => people, problems);
    }

    private static Read<EpisodeWorld> WorldOf(string? folder) => (folder is null ? World.Files() : World.FilesIn(folder)).Then(EpisodeWorld.Read);

    private static Read<Worlds> With(EpisodeWorld world, string? other) => other is null ? new Worlds(world, null) : WorldOf(other).Then<Worlds>(second => new Worlds(world, second));

    private sealed record Worlds(EpisodeWorld One, EpisodeWorld? Other);

    private static int Simulate(Terminal terminal, Worlds worlds, int people, int weeks, int seed, string folder)
    {
        var (one, second) = Lived(terminal, worlds.One, worlds.Other, people, weeks, seed);
        var written = Disk.WriteAll(folder, new Dictionary<string, string> { ["simulation.html"] = SimulationPage.Of(one, second) });
        return terminal.With(written, where =>
        {
            terminal.Output.Write(SimulationText.Of(one, second));
            terminal.Output.WriteLine($"\nWritten to {where}: simulation.html.");
            return one.Rows().Any(r => r is { MustBeNone: true, Count: > 0 }) ? Program.Refused : Program.Done;
        });
    }

    // The bar goes to the error stream, so that the findings can be kept in a file.
    private static (Simulation One, Simulation? Other) Lived(Terminal terminal, EpisodeWorld world, EpisodeWorld? other, int people, int weeks, int seed)
    {
        (Simulation, Simulation?) found = default;
        terminal.Progress("Living", other is null ? people : 2 * people, step =>
            found = (Simulation.Run(world, people, weeks, seed, step), other is null ? null : Simulation.Run(other, people, weeks, seed, step)));
        return found;
    }
}
