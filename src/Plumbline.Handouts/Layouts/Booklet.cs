using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts.Parts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Layouts;

/// <summary>Everything, an exercise on half a page.</summary>
internal static class Booklet
{
    // Columns of the text of an exercise: steps, how it should be, what to mind. Which shares are lowest depends on the words.
    private static readonly (double Steps, double Feel, double Mind)[] Shares = [(1.3, 1, 1.15), (1.15, 1, 1.25), (1.5, 1, 1.2), (1.2, 1, 1.45), (1.3, 0.9, 1.4)];

    // How much of the width the boxes of a dose take beside the name.
    private const double MostFigures = 0.56;

    public static Box Of(Handout handout, PagePictures pictures, Look look, double room) => new Stack(
    [
        .. Front.Of(handout, look, Safety.Warnings(handout, look), room),
        new(Weeks.AtAGlance(handout, look), look.Gap(1.3)),
        .. Safety.Told(handout, look),
        new(Safety.StopRules(handout, look), look.Gap(1.4)),
        .. Comfort.Of(handout, look),
        Comfort.Foot(handout, look),
        new(new TextBox(handout.Words.Exercises.Heading, look.Heading, TagKind.H2), look.Gap(1.6), StaysWithNext: true),
        .. handout.Exercises.Select((e, i) => new Placed(ExerciseOf(new(e, handout.Words.Exercises, pictures, look), look), look.Gap(i == 0 ? 0.3 : 1.5))),
        .. Record.Of(handout, look, room),
    ]);

    private static Stack ExerciseOf(ExerciseParts parts, Look look)
    {
        var (steps, feel, mind) = (parts.Steps, Column(parts.Breathing, parts.Feel, parts.Things), Column(parts.Mistakes, parts.StopWhen));
        var (head, figures) = (new Stack(new(parts.Heading(), StaysWithNext: true), new(parts.Purpose, look.Gap(0.15))), parts.Figures());
        return Stack.Of(
            Seat.Of(TagKind.Sect),
            true,
            new(new Rule(look.Accent, 1.4), StaysWithNext: true),
            new(new Measured(width => new Lowest(Beside(width), new Stack(new(head), new(figures, look.Gap(0.4))))), look.Gap(0.5), StaysWithNext: true),
            new(new Side(look.Gap(1.3), null, 0.5, new Column(parts.Pictures(Mm(33)), Share: 1.75), new Column(parts.Dose)), look.Gap(0.4), StaysWithNext: true),
            new(new Lowest(Shares.Select(s => new Side(look.Gap(1.2), new Column(steps, Share: s.Steps), new Column(feel, Share: s.Feel), new Column(mind, Share: s.Mind)))), look.Gap(0.5)),
            new(new Stack(Stack.Spaced(0, parts.Cautions)), look.Gap(0.5)));

        Side Beside(double width) => new(look.Gap(1), new Column(head), new Column(figures, Math.Min(figures.OneRow, width * MostFigures)));
        Stack Column(params IEnumerable<Box?> boxes) => new(Stack.Spaced(look.Gap(0.45), boxes));
    }
}
