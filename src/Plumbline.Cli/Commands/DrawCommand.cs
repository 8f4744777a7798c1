using System.CommandLine;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Png;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline draw ID</c> or <c>--all</c>: the pictures of an exercise, or of all of them.</summary>
/// <remarks>Codes: <c>PLB-DRAW-UNKNOWN</c> no such exercise, <c>PLB-DRAW-WHAT</c> neither an exercise nor <c>--all</c>, or both; those of the clip for a movement that has no poses yet.</remarks>
public static class DrawCommand
{
    private const int SheetColumns = 8;
    private const int SheetCell = 200;

    private sealed record Order(Physique Physique, StillOptions Options, bool IsGlb, string? Out)
    {
        public string FileOf(string id) => IsGlb ? $"{id}.glb" : $"{id}{(Options.Style == Style.Line ? "-line" : "")}.png";
    }

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("exercise") { Arity = ArgumentArity.ZeroOrOne, Description = "The exercise's id, as in bridge." };
        var all = new Option<bool>("--all") { Description = "Every exercise that has poses, into the folder of --out." };
        var style = new Option<Style>("--style") { Description = "toon (colour) or line (greys, for printing in black).", DefaultValueFactory = _ => Style.Toon };
        var format = new Option<string>("--format") { Description = "png (a picture), glb (the exercise as a 3D animation, body and all), or with --all sheet (all pictures on one).", DefaultValueFactory = _ => "png" };
        var body = new Option<string>("--body") { Description = $"{string.Join(", ", ModelBodies.All.Select(b => b.Name))}.", DefaultValueFactory = _ => "woman" };
        var skin = new Option<int>("--skin") { Description = $"The skin tone, 1 (lightest) to {Palette.SkinCount}.", DefaultValueFactory = _ => 2 };
        var phase = new Option<Moment>("--phase") { Description = "start, end or both.", DefaultValueFactory = _ => Moment.Both };
        var width = new Option<int>("--width") { Description = "Points across, 64 to 2400.", DefaultValueFactory = _ => 1200 };
        var transparent = new Option<bool>("--transparent") { Description = "No white ground." };
        var outTo = new Option<string?>("--out") { Description = "The file, or with --all the folder; exercise.png or pictures/ (exercise.glb, animations/; contact-sheet.png) when left out." };
        format.AcceptOnlyFromAmong("png", "glb", "sheet");
        body.AcceptOnlyFromAmong([.. ModelBodies.All.Select(b => b.Name)]);
        var command = new Command("draw", "Draw an exercise.") { id, all, style, format, body, skin, phase, width, transparent, outTo };
        command.Validators.Add(result =>
        {
            if (result.GetResult(skin) is { Implicit: false } && result.GetValue(skin) is < 1 or > 6) result.AddError($"--skin takes 1 to {Palette.SkinCount}");
            if (result.GetResult(width) is { Implicit: false } && result.GetValue(width) is < 64 or > 2400) result.AddError("--width takes 64 to 2400");
        });
        command.SetAction(parsed => terminal.With(World.Files().Then(Studio.Of), studio =>
        {
            var order = new Order(
                ModelBodies.Named(parsed.GetValue(body)!)!,
                new() { Style = parsed.GetValue(style), Moment = parsed.GetValue(phase), Skin = parsed.GetValue(skin), Width = parsed.GetValue(width), IsTransparent = parsed.GetValue(transparent) },
                parsed.GetValue(format) == "glb",
                parsed.GetValue(outTo));
            if (parsed.GetValue(all) && parsed.GetValue(id) is { } named) return terminal.Refuse([new("PLB-DRAW-WHAT", named, "Name one exercise or use --all, not both. Leave one of the two out.")]);
            if (parsed.GetValue(format) == "sheet") return parsed.GetValue(all) ? Sheet(terminal, studio, order) : terminal.Refuse([new("PLB-DRAW-WHAT", "--format", "A sheet is of all exercises. Add --all.")]);
            return parsed.GetValue(all) ? All(terminal, studio, order) : One(terminal, studio, order, parsed.GetValue(id));
        }));
        return command;
    }

    private static int One(Terminal terminal, Studio studio, Order order, string? id)
    {
        if (id is null) return terminal.Refuse([new("PLB-DRAW-WHAT", "plumbline draw", "Name an exercise, as in `plumbline draw bridge`, or use --all.")]);
        if (!studio.World.ById.TryGetValue(id, out var exercise))
        {
            var near = Nearest.Of(id, studio.World.ById.Keys);
            return terminal.Refuse([new("PLB-DRAW-UNKNOWN", id, $"There is no such exercise. {(near is null ? "Run `plumbline exercises` for the list." : $"Did you mean \"{near}\"?")}")]);
        }

        var path = order.Out ?? order.FileOf(id);
        return terminal.With(Drawn(studio, new(studio), order, exercise).Then(bytes => Disk.WriteBytes(path, bytes)), written =>
        {
            terminal.Output.WriteLine($"wrote {written}");
            return Program.Done;
        });
    }

    private static int All(Terminal terminal, Studio studio, Order order)
    {
        var folder = order.Out ?? (order.IsGlb ? "animations" : "pictures");
        var animations = new Animations(studio);
        var posed = Posed(studio);
        var problems = Each(terminal, posed, (_, exercise) => Drawn(studio, animations, order, exercise).Then(bytes => Disk.WriteBytes(Path.Combine(folder, order.FileOf(exercise.Id)), bytes)).Problems);
        foreach (var problem in problems) terminal.Error.WriteLine(problem);
        var failed = problems.Count(p => p.Severity == Severity.Error);
        terminal.Output.WriteLine($"{posed.Count} exercises drawn into {folder}; {studio.World.Exercises.Count - posed.Count} have no poses yet.");
        return failed > 0 ? Program.Refused : Program.Done;
    }

    private static int Sheet(Terminal terminal, Studio studio, Order order)
    {
        var posed = Posed(studio);
        var pictures = new Picture?[posed.Count];
        var problems = Each(terminal, posed, (index, exercise) =>
        {
            var picture = studio.Picture(exercise, order.Physique, order.Options with { Width = 2 * SheetCell });
            pictures[index] = (picture as Read<Picture>.Success)?.Value;
            return picture.Problems;
        });
        if (problems.Any(p => p.Severity == Severity.Error)) return terminal.Refuse(problems);
        var sheet = PngWriter.Write(ContactSheet.Of([.. pictures.OfType<Picture>()], SheetColumns, SheetCell, SheetCell));
        return terminal.With(Disk.WriteBytes(order.Out ?? "contact-sheet.png", sheet), written =>
        {
            terminal.Output.WriteLine($"wrote {written}: {posed.Count} exercises, {SheetColumns} in a row, in the order of `plumbline exercises`");
            return Program.Done;
        });
    }

    private static List<CatalogueExercise> Posed(Studio studio) => [.. studio.World.Exercises.Where(e => e.Movement.Poses is not null)];

    // One after the other, for a drawing takes every core itself; its arrays of some 200 MB go back before the next begins.
    private static List<Problem> Each(Terminal terminal, List<CatalogueExercise> posed, Func<int, CatalogueExercise, IEnumerable<Problem>> draw)
    {
        var problems = new List<Problem>();
        terminal.Progress("Drawing", posed.Count, step =>
        {
            for (var index = 0; index < posed.Count; index++)
            {
                problems.AddRange(draw(index, posed[index]));
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
                step();
            }
        });
        return problems;
    }

    private static Read<byte[]> Drawn(Studio studio, Animations animations, Order order, CatalogueExercise exercise) =>
        order.IsGlb ? animations.Whole(exercise, order.Physique, order.Options.Skin) : studio.Kept(exercise, order.Physique, order.Options);
}
