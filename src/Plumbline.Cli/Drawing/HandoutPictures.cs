using Plumbline.Care.Programmes;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.AltText;
using Plumbline.Figures.Stills;
using Plumbline.Handouts.Html;
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

    /// <summary>The pictures of a programme's exercises by id; an exercise without poses has none.</summary>
    public static IReadOnlyDictionary<string, HandoutPicture> Of(Programme programme, Catalogue catalogue, PaperPictures wish)
    {
        var pictures = new Dictionary<string, HandoutPicture>();
        if (wish == PaperPictures.None || World.Files() is not Read<IReadOnlyList<CatalogueFile>>.Success { Value: var files }) return pictures;
        if (Studio.Of(files, catalogue) is not Read<Studio>.Success { Value: var studio }) return pictures;
        var options = new StillOptions { Style = wish == PaperPictures.Line ? Style.Line : Style.Toon, Width = Width };
        var exercises = programme.Items.Select(i => i.Exercise).Distinct().Where(id => catalogue.ById[id].Movement.Poses is not null).ToList();
        Parallel.ForEach(exercises, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, id =>
        {
            var exercise = catalogue.ById[id];
            // A movement that does not come out is shown by lint; the paper then goes without its picture.
            if (studio.Clip(exercise, Physique.Woman) is not Read<Clip>.Success { Value: var clip }) return;
            if (studio.Kept(exercise, Physique.Woman, options) is not Read<byte[]>.Success { Value: var png }) return;
            lock (pictures) pictures[id] = new(png, AltText.Of(clip, studio.Words));
        });
        return pictures;
    }
}
