using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Html;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The pictures of a document, each taken in once.</summary>
internal sealed class PagePictures(IReadOnlyDictionary<string, ExercisePictures> pictures)
{
    private readonly Dictionary<HandoutPicture, PdfImage> images = [];

    /// <summary>Start and end of an exercise side by side; without pictures, room to draw.</summary>
    public Box Of(ExercisePage exercise, ExerciseLabels labels, Look look, double mostHeight, bool isCaptioned)
    {
        if (!pictures.TryGetValue(exercise.Id, out var found)) return Room(exercise, labels, look, mostHeight);
        var start = Captioned(found.Start, isCaptioned ? $"{labels.PictureStart}: {exercise.Position}" : null, look, mostHeight);
        return found.End is { } end
            ? new Side(look.Gap(1.4), new Column(start), new Column(Captioned(end, isCaptioned ? labels.PictureEnd : null, look, mostHeight)))
            : start;
    }

    /// <summary>The same one below the other.</summary>
    public Box Below(ExercisePage exercise, ExerciseLabels labels, Look look, double mostHeight)
    {
        if (!pictures.TryGetValue(exercise.Id, out var found)) return Room(exercise, labels, look, mostHeight);
        return new Stack(
        [
            new(Captioned(found.Start, $"{labels.PictureStart}: {exercise.Position}", look, mostHeight)),
            .. found.End is { } end ? [new Placed(Captioned(end, labels.PictureEnd, look, mostHeight), look.Gap(0.5))] : Array.Empty<Placed>(),
        ]);
    }

    /// <summary>One picture of an exercise: where it goes, or where it stays; null without pictures.</summary>
    public Box? End(ExercisePage exercise, double mostHeight) =>
        pictures.TryGetValue(exercise.Id, out var found) && (found.End ?? found.Start) is var shown ? new PictureBox(ImageOf(shown), shown.Alt, mostHeight) : null;

    private Stack Captioned(HandoutPicture picture, string? caption, Look look, double mostHeight) => new(
    [
        new(new PictureBox(ImageOf(picture), picture.Alt, mostHeight), StaysWithNext: true),
        .. caption is null ? Array.Empty<Placed>() : [new Placed(new TextBox(caption, look.Label with { Align = 0.5 }, TagKind.P), look.Gap(0.25))],
    ]);

    private PdfImage ImageOf(HandoutPicture picture) => images.TryGetValue(picture, out var known) ? known : images[picture] = PdfImage.FromPng(picture.Png);

    private static Stack Room(ExercisePage exercise, ExerciseLabels labels, Look look, double mostHeight) => new(
        new Placed(new Sign(look.Gap(22), mostHeight * 0.6, Fill.In(labels.Picture, ("position", exercise.Position)), (pen, area) =>
            pen.Rectangle(area, Paint.Line(look.Hair, 0.6, 3), 4), 0.5)));
}
