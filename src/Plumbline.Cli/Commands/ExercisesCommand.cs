using System.CommandLine;
using Plumbline.Cli.Shell;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline exercises</c>: the exercises of the catalogue, perhaps only some of them.</summary>
public static class ExercisesCommand
{
    private const string NoEquipment = "none";

    private sealed record Filter(string Name, Option<string?> Option, Func<Catalogue, IEnumerable<string>> Allowed, Func<Catalogue, CatalogueExercise, string, bool> Fits);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        Filter[] filters =
        [
            Of("position", "Only in this position, as in hook-lying.", _ => JsonNames.All<Posture>(), (_, e, v) => JsonNames.Of(e.Facts.Position) == v),
            Of("muscle", "Only those in which this muscle takes part, as in gluteus-maximus.", c => c.Muscles.Keys, TakesPart),
            Of("bias", "Only where the low back goes this way, as in neutral.", _ => JsonNames.All<Bias>(), (_, e, v) => e.Facts.Bias.Any(b => JsonNames.Of(b) == v)),
            Of("category", "Only of this kind, as in stretch.", _ => JsonNames.All<Category>(), (_, e, v) => e.Facts.Categories.Any(c => JsonNames.Of(c) == v)),
            Of("equipment", "Only with this thing, as in band; \"none\" for those that need nothing.", _ => JsonNames.All<Prop>().Append(NoEquipment), Uses),
        ];
        var command = new Command("exercises", "List the exercises of the catalogue.");
        foreach (var filter in filters) command.Options.Add(filter.Option);
        command.SetAction(parsed => terminal.With(World.Catalogue(), world => List(
            terminal, world, [.. filters.Select(f => (f, parsed.GetValue(f.Option))).Where(f => f.Item2 is not null).Select(f => (f.f, f.Item2!))])));
        return command;
    }

    private static int List(Terminal terminal, Catalogue world, IReadOnlyList<(Filter Filter, string Value)> chosen)
    {
        var unknown = chosen.Where(c => !c.Filter.Allowed(world).Contains(c.Value)).ToList();
        if (unknown.Count > 0) return terminal.Refuse([.. unknown.Select(c => Unknown(c.Filter, c.Value, world))]);
        var found = world.Exercises.Where(e => chosen.All(c => c.Filter.Fits(world, e, c.Value))).ToList();
        if (found.Count > 0)
        {
            terminal.Output.Write(Columns.Of(["id", "name", "position", "load", "usual dose"], found.Select(e => (IReadOnlyList<string>)
                [e.Id, e.Name, JsonNames.Of(e.Facts.Position), e.Facts.Load.Class.ToString(System.Globalization.CultureInfo.InvariantCulture), DoseWording.Brief(e.Facts.DefaultDose.Stated)])));
        }

        terminal.Output.WriteLine($"{found.Count} of {world.Exercises.Count} exercises. `plumbline exercise ID` shows one.");
        return Program.Done;
    }

    private static Problem Unknown(Filter filter, string value, Catalogue world)
    {
        var allowed = filter.Allowed(world).Order(StringComparer.Ordinal).ToList();
        return new("PLB-ARG-VALUE", $"--{filter.Name}", $"\"{value}\" is not one of: {string.Join(", ", allowed)}.{(Nearest.Of(value, allowed) is { } near ? $" Did you mean \"{near}\"?" : "")}");
    }

    private static Filter Of(string name, string description, Func<Catalogue, IEnumerable<string>> allowed, Func<Catalogue, CatalogueExercise, string, bool> fits) =>
        new(name, new Option<string?>($"--{name}") { Description = description }, allowed, fits);

    // Who asks for a group means its parts too, who asks for a part finds the exercises that name the group.
    private static bool TakesPart(Catalogue world, CatalogueExercise exercise, string muscle) => exercise.Facts.Muscles.Any(use =>
        use.Muscle == muscle || world.Muscles[muscle].Parts.Contains(use.Muscle) || (world.Muscles.TryGetValue(use.Muscle, out var group) && group.Parts.Contains(muscle)));

    private static bool Uses(Catalogue world, CatalogueExercise exercise, string thing) => thing == NoEquipment
        ? exercise.Facts.Equipment.All(n => n.Optional)
        : exercise.Facts.Equipment.Any(n => n.AnyOf.Any(p => JsonNames.Of(p) == thing));

}
