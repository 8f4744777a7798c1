using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The head of the first page: title, whose it is, who approved it, when it ends, and the warning signs.</summary>
internal static class Front
{
    /// <summary>The facts in two columns.</summary>
    public static IEnumerable<Placed> Of(Handout handout, Look look, Box warnings, double room) => Of(handout, look, look.Title, Columns(handout, look), warnings, room);

    /// <summary>The facts in a few lines.</summary>
    public static IEnumerable<Placed> Dense(Handout handout, Look look, Box warnings, double room) => Of(
        handout,
        look,
        look.Title with { Size = look.Size * 2 },
        new TextBox(string.Join("   ", handout.Facts.Where(f => f.Value is not null).Select(f => $"{f.Label}: {f.Value}")), look.Label, TagKind.P),
        warnings,
        room);

    // The warning signs stand on the first page, whatever names and translations do to the length of the rest: what would push them off stands behind them.
    private static IEnumerable<Placed> Of(Handout handout, Look look, TextStyle title, Box facts, Box warnings, double room)
    {
        Placed[] head = [new(new TextBox(handout.Kind, look.Minor, TagKind.P)), new(new TextBox(handout.Words.Facts.Title, title, TagKind.H1), look.Gap(0.1))];
        Placed[] mark = handout.Mark is { } said ? [new(MarkOf(said, look), look.Gap(0.8))] : [];
        var (signs, plain, late) = (new Placed(warnings, look.Gap(0.9)), new Placed(facts, look.Gap(0.5)), new Placed(facts, look.Gap(1.1)));
        yield return new(new FirstThatFits(room, new Stack([.. head, plain, .. mark, signs]), new Stack([.. head, .. mark, signs, late]), new Stack([.. head, signs, .. mark, late])));
        foreach (var phone in Phone.Of(handout, look)) yield return phone;
    }

    private static Stack Columns(Handout handout, Look look) => new(
        [.. handout.Facts.Chunk(2).Select((row, i) => new Placed(
            new Side(look.Gap(1.6), [.. row.Select(f => new Column(FactOf(f, handout.Words.Facts.ToFillIn, look))), .. Enumerable.Repeat(new Column(new Space(0)), 2 - row.Length)]),
            look.Gap(0.05)))]);

    private static Frame FactOf(Fact fact, string toFillIn, Look look)
    {
        Box value = fact.Value is { } said
            ? new TextBox(said, look.Strong)
            : new Sign(look.Gap(14), look.Gap(1.2), toFillIn, (pen, area) => pen.Line(new(area.X, area.Bottom), new(area.Right, area.Bottom), look.Ink, 0.7));
        return new(new Side(look.Gap(0.6), Seat.Of(TagKind.P), 0, new Column(new TextBox(fact.Label, look.Label with { Leading = look.Text.Leading * look.Text.Size / look.Label.Size }), look.Gap(6.4)), new Column(value)), new(0, look.Gap(0.05), 0, look.Gap(0.08)), default, leastHeight: look.Gap(1.4));
    }

    private static Frame MarkOf(Mark mark, Look look) => new(
        new TextBox(look.Text, Seat.Of(TagKind.P), [new($"{mark.Text}. ", Typefaces.Face.Bold), new(mark.Means ?? "")]),
        Edges.Of(look.Gap(0.9), look.Gap(0.55)),
        Paint.Line(look.Ink, 1.2),
        3);
}
