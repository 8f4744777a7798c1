using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.Stills;
using Plumbline.Handouts.Html;
using Plumbline.Handouts.Layouts;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Workshop.Pictures;

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

/// <summary>The pictures of a programme's handouts with their words, made or taken from the cache.</summary>
public sealed class HandoutPictures
{
    private const int Width = 520;
    private const int PairWidth = 600;
    private const int PairShades = 64;
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) };

    private readonly Studio? studio;
    private readonly Style style;
    private readonly IReadOnlyList<CatalogueExercise> exercises;

    private HandoutPictures(Studio? studio, Style style, IReadOnlyList<CatalogueExercise> exercises) => (this.studio, this.style, this.exercises) = (studio, style, exercises);

    /// <summary>Those of a programme, as wished.</summary>
    public static HandoutPictures Of(Programme programme, Practice practice, PaperPictures wish)
    {
        var none = new HandoutPictures(null, default, []);
        if (wish == PaperPictures.None || Studio.Of(practice.Files, practice.Catalogue) is not Read<Studio>.Success { Value: var studio }) return none;
        return new(
            studio,
            wish == PaperPictures.Line ? Style.Line : Style.Toon,
            [.. programme.Items.Select(i => practice.Catalogue.ById[i.Exercise]).DistinctBy(e => e.Id).Where(e => e.Movement.Poses is not null)]);
    }

    /// <summary>One picture of each exercise, by id; an exercise without poses has none.</summary>
    public IReadOnlyDictionary<string, HandoutPicture> Singles() => Each((studio, exercise, start, movement) =>
        Drawn(studio, exercise, new() { Width = Width, Style = style }) is { } png ? new HandoutPicture(png, movement.Length == 0 ? start : $"{start} {movement}") : null);

    /// <summary>Start and end of each exercise, for paper.</summary>
    public IReadOnlyDictionary<string, ExercisePictures> Pairs() => Each((studio, exercise, start, movement) =>
    {
        var options = new StillOptions { Width = PairWidth, IsOfPair = true, Shades = PairShades, Style = style };
        if (Drawn(studio, exercise, options with { Moment = Moment.Start }) is not { } first) return null;
        if (movement.Length == 0) return new ExercisePictures(new(first, start), null);
        return Drawn(studio, exercise, options with { Moment = Moment.End }) is { } last ? new ExercisePictures(new(first, start), new(last, movement)) : null;
    });

    // A movement that does not come out is shown by lint; the paper then goes without its picture.
    private Dictionary<string, T> Each<T>(Func<Studio, CatalogueExercise, string, string, T?> make)
        where T : class
    {
        var pictures = new T?[exercises.Count];
        if (studio is { } drawing)
        {
            Parallel.For(0, pictures.Length, TwoAtATime, i => pictures[i] = drawing.KeptWords(exercises[i], Physique.Woman) is Read<(string Start, string Movement)>.Success { Value: var words }
                ? make(drawing, exercises[i], words.Start, words.Movement)
                : null);
        }

        return exercises.Zip(pictures).Where(p => p.Second is not null).ToDictionary(p => p.First.Id, p => p.Second!);
    }

    private static byte[]? Drawn(Studio studio, CatalogueExercise exercise, StillOptions options) =>
        studio.Kept(exercise, Physique.Woman, options) is Read<byte[]>.Success { Value: var png } ? png : null;
}
