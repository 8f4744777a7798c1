using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts.Parts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Layouts;

/// <summary>Everything, an exercise on half a page.</summary>
internal static class Booklet
{
    public static Box Of(Handout handout, PagePictures pictures, Look look) => new Stack(
    [
        .. Front.Of(handout, look, Safety.Warnings(handout, look)),
        new(Weeks.AtAGlance(handout, look), look.Gap(1.6)),
        .. Safety.Told(handout, look),
        new(Safety.StopRules(handout, look), look.Gap(1.6)),
        new(new TextBox(handout.Words.Exercises.Heading, look.Heading, TagKind.H2), look.Gap(2), StaysWithNext: true),
        .. handout.Exercises.Select((e, i) => new Placed(ExerciseOf(new(e, handout.Words.Exercises, pictures, look), look), look.Gap(i == 0 ? 0.4 : 1.2))),
        .. Weeks.Record(handout, look),
        .. Comfort.Of(handout, look),
        Comfort.Foot(handout, look),
    ]);

    private static Stack ExerciseOf(ExerciseParts parts, Look look)
    {
        Placed[] Some(params IEnumerable<Box?> boxes) => [.. boxes.OfType<Box>().Select(b => new Placed(b, look.Gap(0.4)))];
        return Stack.Of(
            new Seat(parent => parent.Add(TagKind.Sect)),
            true,
            new(new Rule(look.Accent, 1.4), StaysWithNext: true),
            new(parts.Heading(), look.Gap(0.5), StaysWithNext: true),
            new(parts.Purpose, look.Gap(0.1), StaysWithNext: true),
            new(new Side(look.Gap(1.5), null, 0.5, new Column(parts.Dose, Share: 1.1), new Column(parts.Figures())), look.Gap(0.5), StaysWithNext: true),
            new(parts.Pictures(Mm(30)), look.Gap(0.45), StaysWithNext: true),
            new(new Side(look.Gap(1.5), new Column(parts.Steps, Share: 1.4), new Column(new Stack(Some(parts.Breathing, parts.Feel, parts.Things)), Share: 1.02), new Column(new Stack(Some(parts.Mistakes, parts.StopWhen)), Share: 1.3)), look.Gap(0.5)),
            new(new Stack(Some(parts.Cautions)), look.Gap(0.6)));
    }
}
