using System.CommandLine;
using System.Text.Json;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline exercise ID</c>: everything the catalogue says about one exercise.</summary>
public static class ExerciseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The exercise's id, as in bridge." };
        var json = new Option<bool>("--json") { Description = "Print the data instead of a text." };
        var command = new Command("exercise", "Show one exercise: how, how much, for whom not.") { id, json };
        command.SetAction(parsed => terminal.With(World.Catalogue(), world => Show(terminal, world, parsed.GetValue(id)!, parsed.GetValue(json))));
        return command;
    }

    private static int Show(Terminal terminal, Catalogue world, string id, bool json)
    {
        if (!world.ById.TryGetValue(id, out var exercise))
        {
            var near = ByName(world, id) ?? Nearest.Of(id, world.ById.Keys);
            return terminal.Refuse([new("PLB-EXERCISE-UNKNOWN", id, $"There is no such exercise. {(near is null ? "Run `plumbline exercises` for the list." : $"Did you mean \"{near}\"?")}")]);
        }

        var rungs = Rungs.Of(world, id);
        terminal.Output.WriteLine(json
            ? JsonSerializer.Serialize(new { exercise.Facts, exercise.Movement, exercise.Words, Ladders = rungs }, JsonRules.Options)
            : ExerciseText.Of(world, exercise, rungs));
        return Program.Done;
    }

    private static string? ByName(Catalogue world, string name) => world.Exercises
        .FirstOrDefault(e => e.Words.Synonyms.Append(e.Name).Contains(name, StringComparer.OrdinalIgnoreCase))?.Id;
}
