using System.CommandLine;
using System.Text;
using Plumbline.Cli.Gallery;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline gallery</c>: one page with every exercise: pictures, animation, angles asked and got, all checks.</summary>
public static class GalleryCommand
{
    private const int PictureWidth = 560;

    private static readonly (string Name, Physique Physique)[] Bodies = [("woman", Physique.Woman), ("man", Physique.Man)];

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var outTo = new Option<string>("--out") { Description = "The file.", DefaultValueFactory = _ => Path.Combine("out", "gallery.html") };
        var only = new Option<string[]>("--only") { Description = "Only these exercises, as in --only bridge squat.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("gallery", "Write one page with every exercise: pictures, animation, angles asked and got, all checks.") { outTo, only };
        command.SetAction(parsed => terminal.With(World.Files().Then(Studio.Of), studio =>
        {
            var asked = parsed.GetValue(only) ?? [];
            var unknown = asked.Where(id => !studio.World.ById.ContainsKey(id)).Select(id => new Problem("PLB-DRAW-UNKNOWN", id, $"There is no such exercise. {(Nearest.Of(id, studio.World.ById.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Run `plumbline exercises` for the list.")}")).ToList();
            return unknown.Count > 0 ? terminal.Refuse(unknown) : Write(terminal, studio, asked, parsed.GetValue(outTo)!);
        }));
        return command;
    }

    private static int Write(Terminal terminal, Studio studio, string[] only, string path)
    {
        var wanted = studio.World.Exercises.Where(e => only.Length == 0 || only.Contains(e.Id)).ToList();
        var posed = wanted.Where(e => e.Movement.Poses is not null).ToList();
        var made = new Read<GalleryEntry>?[posed.Count];
        var animations = new Animations(studio);
        terminal.Progress("Drawing and checking", posed.Count, step => Parallel.For(0, posed.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, i =>
        {
            made[i] = Entry(studio, animations, posed[i]);
            step();
        }));
        var problems = made.SelectMany(m => m!.Problems).Where(p => p.Severity == Severity.Error).ToList();
        foreach (var problem in problems) terminal.Error.WriteLine(problem);
        var entries = made.OfType<Read<GalleryEntry>.Success>().Select(s => s.Value).ToList();
        if (entries.Count == 0) return terminal.Refuse([new("PLB-GALLERY-EMPTY", "plumbline gallery", "No exercise could be shown. Give one of them poses first.")]);
        var page = GalleryPage.Of(entries, [.. Bodies.Select(b => (b.Name, animations.Body(b.Physique, 2)))], [.. wanted.Except(entries.Select(e => e.Exercise)).Select(e => e.Name)], studio.World.Version.Version);
        return terminal.With(Disk.WriteBytes(path, new UTF8Encoding(false).GetBytes(page)), written =>
        {
            var faults = entries.Count(e => e.Faults > 0);
            terminal.Output.WriteLine($"wrote {Path.GetFullPath(written)}: {entries.Count} exercises, {faults} with a check that is not green.");
            return problems.Count > 0 ? Program.Refused : Program.Done;
        });
    }

    private static Read<GalleryEntry> Entry(Studio studio, Animations animations, CatalogueExercise exercise)
    {
        var made = Bodies.Select(b => (b.Name, Clip: animations.Clip(exercise, b.Physique))).ToList();
        return made[0].Clip.Then<GalleryEntry>(clip => new GalleryEntry(
            exercise,
            clip,
            Figures.AltText.AltText.Of(clip, studio.Words),
            Picture(studio, exercise, Style.Toon),
            Picture(studio, exercise, Style.Line),
            [.. made.Where(m => m.Clip is Read<Clip>.Success).Select(m => (m.Name, Animations.Movement(exercise, m.Clip.Require())))],
            [.. made.Select(m => (m.Name, m.Clip is Read<Clip>.Success moves ? (IReadOnlyList<CheckResult>)ClipChecks.Of(moves.Value) : []))]));
    }

    private static byte[] Picture(Studio studio, CatalogueExercise exercise, Style style)
    {
        var options = new StillOptions { Style = style, Width = PictureWidth };
        Read<byte[]> Draw() => studio.Still(exercise, Physique.Woman, options);
        var read = PictureCache.OfUser() is { } cache ? cache.Get($"{studio.KeyOf(exercise, Physique.Woman, options)}.png", Draw) : Draw();
        return read is Read<byte[]>.Success success ? success.Value : [];
    }
}
