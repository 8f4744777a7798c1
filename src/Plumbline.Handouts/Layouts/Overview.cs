using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts.Parts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Layouts;

/// <summary>All exercises on one page: a picture, the dose, the days. For the kitchen door.</summary>
internal static class Overview
{
    /// <summary>Sizes to try, the largest first, until all fits on one page.</summary>
    public static IReadOnlyList<double> Sizes { get; } = [1.06, 1, 0.94, 0.88, 0.82, 0.77];

    public static Box Of(Handout handout, PagePictures pictures, Look look, double room)
    {
        var (columns, height) = handout.Exercises.Count switch { <= 4 => (2, look.Gap(11)), <= 9 => (3, look.Gap(8.5)), _ => (4, look.Gap(6.4)) };
        return new Stack(
        [
            .. Front.Dense(handout, look, Safety.Warnings(handout, look), room),
            new(new TextBox(handout.Words.Exercises.Heading, look.Heading, TagKind.H2), look.Gap(1), StaysWithNext: true),
            .. handout.Exercises.Chunk(columns).Select(row => new Placed(
                new Side(look.Gap(1.2), [.. row.Select(e => new Column(Tile(e, handout, pictures, look, height))), .. Enumerable.Repeat(new Column(new Space(0)), columns - row.Length)]),
                look.Gap(0.8))),
        ]);
    }

    private static Stack Tile(ExercisePage exercise, Handout handout, PagePictures pictures, Look look, double height)
    {
        var parts = new ExerciseParts(exercise, handout.Words.Exercises, pictures, look);
        return Stack.Of(
            Seat.Of(TagKind.Sect),
            true,
            [
                new(new Rule(look.Accent, 1.2), StaysWithNext: true),
                new(parts.Heading(0.74), look.Gap(0.35), StaysWithNext: true),
                .. pictures.End(exercise, height) is { } picture ? [new Placed(new Frame(picture, default, default, leastHeight: height), look.Gap(0.35))] : Array.Empty<Placed>(),
                new(new TextBox(exercise.Dose, look.Strong with { Leading = 1.24 }, TagKind.P), look.Gap(0.4)),
                new(new TextBox(exercise.Days, look.Small with { Ink = look.Accent, Face = Typefaces.Face.Bold }, TagKind.P), look.Gap(0.1)),
            ]);
    }
}
