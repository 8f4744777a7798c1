using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts.Parts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Layouts;

/// <summary>Everything in large type, one thing below the other; every exercise begins a page.</summary>
internal static class LargePrint
{
    public static Box Of(Handout handout, PagePictures pictures, Look look, double room) => new Stack(
    [
        new(new TextBox(handout.Words.Facts.Title, look.Title with { Size = look.Size * 1.5 }, TagKind.H1)),
        new(Safety.Warnings(handout, look, isWide: false), look.Gap(0.35)),
        new(new TextBox(handout.Kind, look.Part with { Ink = look.Accent }, TagKind.P), look.Gap(1.2)),
        .. handout.Facts.Where(f => f.Value is not null).Select((f, i) => new Placed(
            new TextBox(look.Text, Seat.Of(TagKind.P), [new($"{f.Label}: ", Ink: look.Quiet), new(f.Value!, Typefaces.Face.Bold)]), look.Gap(i == 0 ? 0.5 : 0.25))),
        .. handout.Mark is { } mark ? [new Placed(new TextBox($"{mark.Text}. {mark.Means}", look.Strong, TagKind.P), look.Gap(0.8))] : Array.Empty<Placed>(),
        .. Phone.Of(handout, look),
        new(Weeks.AtAGlance(handout, look), look.Gap(1.4)),
        .. Safety.Told(handout, look),
        new(Safety.StopRules(handout, look, isWide: false), look.Gap(1.4)),
        .. handout.Exercises.Select(e => new Placed(ExerciseOf(new(e, handout.Words.Exercises, pictures, look), look), StartsPage: true)),
        .. Record.Of(handout, look, room),
        .. Comfort.Of(handout, look, isWide: false),
        Comfort.Foot(handout, look),
    ]);

    private static Stack ExerciseOf(ExerciseParts parts, Look look) => Stack.Of(
        Seat.Of(TagKind.Sect),
        false,
        [
            new(parts.Heading(), StaysWithNext: true),
            new(parts.Purpose, look.Gap(0.3), StaysWithNext: true),
            new(parts.PicturesBelow(Mm(57)), look.Gap(0.6)),
            .. Stack.Spaced(look.Gap(0.8), parts.Dose, parts.Figures(), parts.Steps, parts.Things, parts.Breathing, parts.Feel, parts.Mistakes, parts.StopWhen, parts.Cautions),
        ]);
}
