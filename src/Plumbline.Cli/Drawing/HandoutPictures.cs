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

/// <summary>Draws the pictures of a handout, or takes them from the cache.</summary>
internal static class HandoutPictures
{
    private const int Width = 520;
    private const int PairWidth = 600;
    private const int PairShades = 64;

    /// <summary>One picture of each exercise of a programme, by id; an exercise without poses has none.</summary>
    public static IReadOnlyDictionary<string, HandoutPicture> Of(Programme programme, Catalogue catalogue, PaperPictures wish) =>
        Each(programme, catalogue, wish, new() { Width = Width }, (studio, exercise, clip, options) =>
            Drawn(studio, exercise, options) is { } png ? new HandoutPicture(png, AltText.Of(clip, studio.Words)) : null);

    /// <summary>Start and end of each exercise, for paper.</summary>
    public static IReadOnlyDictionary<string, ExercisePictures> Pairs(Programme programme, Catalogue catalogue, PaperPictures wish) =>
        Each(programme, catalogue, wish, new() { Width = PairWidth, IsOfPair = true, Shades = PairShades }, (studio, exercise, clip, options) =>
        {
            var (start, movement) = AltText.Parts(clip, studio.Words);
            if (Drawn(studio, exercise, options with { Moment = Moment.Start }) is not { } first) return null;
            if (movement.Length == 0) return new ExercisePictures(new(first, start), null);
            return Drawn(studio, exercise, options with { Moment = Moment.End }) is { } last ? new ExercisePictures(new(first, start), new(last, movement)) : null;
        });

    private static Dictionary<string, T> Each<T>(Programme programme, Catalogue catalogue, PaperPictures wish, StillOptions options, Func<Studio, CatalogueExercise, Clip, StillOptions, T?> make)
        where T : class
    {
        var pictures = new Dictionary<string, T>();
        if (wish == PaperPictures.None || World.Files() is not Read<IReadOnlyList<CatalogueFile>>.Success { Value: var files }) return pictures;
        if (Studio.Of(files, catalogue) is not Read<Studio>.Success { Value: var studio }) return pictures;
        var styled = options with { Style = wish == PaperPictures.Line ? Style.Line : Style.Toon };
        var exercises = programme.Items.Select(i => i.Exercise).Distinct().Where(id => catalogue.ById[id].Movement.Poses is not null).ToList();
        Parallel.ForEach(exercises, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, id =>
        {
            // A movement that does not come out is shown by lint; the paper then goes without its picture.
            if (studio.Clip(catalogue.ById[id], Physique.Woman) is not Read<Clip>.Success { Value: var clip }) return;
            if (make(studio, catalogue.ById[id], clip, styled) is not { } made) return;
            lock (pictures) pictures[id] = made;
        });
        return pictures;
    }

    private static byte[]? Drawn(Studio studio, CatalogueExercise exercise, StillOptions options) =>
        studio.Kept(exercise, Physique.Woman, options) is Read<byte[]>.Success { Value: var png } ? png : null;
}
