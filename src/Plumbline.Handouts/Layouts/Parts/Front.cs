using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The head of the first page: title, whose it is, who approved it, when it ends.</summary>
internal static class Front
{
    public static Box Of(Handout handout, Look look, int columns = 2)
    {
        var facts = handout.Words.Facts;
        return new Stack(
        [
            new(new TextBox(handout.Kind, look.Minor, TagKind.P)),
            new(new TextBox(facts.Title, look.Title, TagKind.H1), look.Gap(0.1)),
            .. handout.Facts.Chunk(columns).Select((row, i) => new Placed(
                new Side(look.Gap(1.6), [.. row.Select(f => new Column(FactOf(f, facts.ToFillIn, look))), .. Enumerable.Repeat(new Column(new Space(0)), columns - row.Length)]),
                look.Gap(i == 0 ? 0.7 : 0.15))),
            .. handout.Mark is { } mark ? [new Placed(MarkOf(mark, look), look.Gap(0.9))] : Array.Empty<Placed>(),
        ]);
    }

    private static Frame FactOf(Fact fact, string toFillIn, Look look)
    {
        Box value = fact.Value is { } said
            ? new TextBox(said, look.Strong)
            : new Sign(look.Gap(14), look.Gap(1.4), toFillIn, (pen, area) => pen.Line(new(area.X, area.Bottom), new(area.Right, area.Bottom), look.Ink, 0.7));
        return new(new Side(look.Gap(0.6), Seat.Of(TagKind.P), 0, new Column(new TextBox(fact.Label, look.Label with { Leading = look.Text.Leading * look.Text.Size / look.Label.Size }), look.Gap(7.2)), new Column(value)), new(0, look.Gap(0.12), 0, look.Gap(0.16)), default, leastHeight: look.Gap(1.5));
    }

    private static Frame MarkOf(Mark mark, Look look) => new(
        new TextBox(look.Text, Seat.Of(TagKind.P), [new($"{mark.Text}. ", Typefaces.Face.Bold), new(mark.Means ?? "")]),
        Edges.Of(look.Gap(0.9), look.Gap(0.55)),
        Paint.Line(look.Ink, 1.2),
        3);
}
