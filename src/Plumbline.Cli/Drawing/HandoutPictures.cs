using Plumbline.Care.Programmes;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.AltText;
using Plumbline.Figures.Stills;
using Plumbline.Handouts.Html;
using Plumbline.Handouts.Layouts;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Drawing;

/// <summary>Which pictures a handout has.</summary>
public enum PaperPictures
{
    /// <summary>In colour.</summary>
    Toon,

    /// <summary>In greys, for printing in black.</summary>
    Line,

    /// <summary>None.</summary>
    None,
}

/// <summary>The pictures of a programme's handouts, drawn or taken from the cache; its movements are made once for all of them.</summary>
internal sealed class HandoutPictures
{
    private const int Width = 520;
    private const int PairWidth = 600;
    private const int PairShades = 64;
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) };

    private readonly Studio? studio;
    private readonly Style style;
    private readonly IReadOnlyList<(CatalogueExercise Exercise, Clip Clip)> moved;

    private HandoutPictures(Studio? studio, Style style, IReadOnlyList<(CatalogueExercise Exercise, Clip Clip)> moved) => (this.studio, this.style, this.moved) = (studio, style, moved);

    /// <summary>Those of a programme, as wished.</summary>
    public static HandoutPictures Of(Programme programme, Catalogue catalogue, PaperPictures wish)
    {
        var none = new HandoutPictures(null, default, []);
        if (wish == PaperPictures.None || World.Files() is not Read<IReadOnlyList<CatalogueFile>>.Success { Value: var files }) return none;
        if (Studio.Of(files, catalogue) is not Read<Studio>.Success { Value: var studio }) return none;
        var exercises = programme.Items.Select(i => catalogue.ById[i.Exercise]).DistinctBy(e => e.Id).Where(e => e.Movement.Poses is not null).ToList();
        var clips = new Clip?[exercises.Count];
        // A movement that does not come out is shown by lint; the paper then goes without its picture.
        Parallel.For(0, clips.Length, TwoAtATime, i => clips[i] = studio.Clip(exercises[i], Physique.Woman) is Read<Clip>.Success { Value: var clip } ? clip : null);
        return new(studio, wish == PaperPictures.Line ? Style.Line : Style.Toon, [.. exercises.Zip(clips).Where(e => e.Second is not null).Select(e => (e.First, e.Second!))]);
    }

    /// <summary>One picture of each exercise, by id; an exercise without poses has none.</summary>
    public IReadOnlyDictionary<string, HandoutPicture> Single() => Each(new() { Width = Width, Style = style }, (studio, exercise, clip, options) =>
        Drawn(studio, exercise, options) is { } png ? new HandoutPicture(png, AltText.Of(clip, studio.Words)) : null);

    /// <summary>Start and end of each exercise, for paper.</summary>
    public IReadOnlyDictionary<string, ExercisePictures> Pairs() => Each(new() { Width = PairWidth, IsOfPair = true, Shades = PairShades, Style = style }, (studio, exercise, clip, options) =>
    {
        var (start, movement) = AltText.Parts(clip, studio.Words);
        if (Drawn(studio, exercise, options with { Moment = Moment.Start }) is not { } first) return null;
        if (movement.Length == 0) return new ExercisePictures(new(first, start), null);
        return Drawn(studio, exercise, options with { Moment = Moment.End }) is { } last ? new ExercisePictures(new(first, start), new(last, movement)) : null;
    });

    private Dictionary<string, T> Each<T>(StillOptions options, Func<Studio, CatalogueExercise, Clip, StillOptions, T?> make)
        where T : class
    {
        var pictures = new T?[moved.Count];
        if (studio is { } drawing) Parallel.For(0, pictures.Length, TwoAtATime, i => pictures[i] = make(drawing, moved[i].Exercise, moved[i].Clip, options));
        return moved.Zip(pictures).Where(p => p.Second is not null).ToDictionary(p => p.First.Exercise.Id, p => p.Second!);
    }

    private static byte[]? Drawn(Studio studio, CatalogueExercise exercise, StillOptions options) =>
        studio.Kept(exercise, Physique.Woman, options) is Read<byte[]>.Success { Value: var png } ? png : null;
}
