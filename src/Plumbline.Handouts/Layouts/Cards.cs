using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts.Parts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Layouts;

/// <summary>A card for each exercise, two on a page, to cut apart; the first card has the warning signs.</summary>
internal static class Cards
{
    private static readonly double Padding = Mm(5);

    public static Box Of(Handout handout, PagePictures pictures, Look look, double room)
    {
        // Half of the room, less half of the gap between the cards.
        var (gap, high) = (look.Gap(1.2), (room - look.Gap(1.2)) / 2);
        return new Stack(
        [
            new(Card(new Stack([.. Front.Dense(handout, look, Safety.Warnings(handout, look), room - (2 * Padding))]), look, high)),
            .. handout.Exercises.Select(e => new Placed(Card(ExerciseOf(new(e, handout.Words.Exercises, pictures, look), look), look, high), gap)),
        ]);
    }

    // The edge to cut along.
    private static Stack Card(Box inside, Look look, double high) =>
        Stack.Of(null, true, new Placed(new Frame(inside, Edges.All(Padding), Paint.Line(look.Line, 0.7, 4), 6, leastHeight: high)));

    private static Stack ExerciseOf(ExerciseParts parts, Look look) => Stack.Of(
        Seat.Of(TagKind.Sect),
        true,
        [
            new(parts.Heading(), StaysWithNext: true),
            new(parts.Purpose, look.Gap(0.15), StaysWithNext: true),
            new(parts.Pictures(Mm(34), isCaptioned: false), look.Gap(0.4), StaysWithNext: true),
            new(parts.Dose, look.Gap(0.6)),
            new(new Side(look.Gap(1.6), new Column(parts.Steps, Share: 1.3), new Column(parts.StopWhen ?? new Space(0))), look.Gap(0.6)),
            new(parts.Cautions ?? new Space(0), look.Gap(0.4)),
        ]);
}
