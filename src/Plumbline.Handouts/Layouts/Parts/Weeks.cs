using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The week at a glance, and the calendar of the weeks with its tick boxes.</summary>
internal static class Weeks
{
    private const int Days = 7;
    private const double MostUsual = 44;

    /// <summary>What to do on which day: each dot is one time.</summary>
    public static Box AtAGlance(Handout handout, Look look)
    {
        var (week, words) = (handout.Week, handout.Words.Week);
        var centre = look.Small with { Align = 0.5 };
        return new Stack(
            new(new TextBox(words.Heading, look.Heading, TagKind.H2), StaysWithNext: true),
            new(new TextBox(words.Caption, look.Label, TagKind.P), look.Gap(0.1), StaysWithNext: true),
            new(
                new Table(
                    [0.99, .. Enumerable.Repeat(DayWidth(week.Days, look, look.Gap(3.1)), Days)],
                    [new(new TextBox(words.Exercise, look.Minor), Scope.Column), .. week.Days.Select(d => new Cell(new TextBox(d, look.Minor with { Align = 0.5 }), Scope.Column))],
                    [
                        .. week.Rows.Select(r => (IReadOnlyList<Cell>)[new(Named(r, look), Scope.Row), .. r.Cells.Select(c => new Cell(DotsOf(c, look)))]),
                        [new(new TextBox(words.Minutes, look.Label), Scope.Row), .. week.Minutes.Select(m => new Cell(new TextBox(m == 0 ? words.Rest : $"{m}", look.Label with { Align = 0.5 })))],
                    ],
                    new(Edges.Of(look.Gap(0.1), look.Gap(0.32)), look.Hair, look.Ink)),
                look.Gap(0.2)));
    }

    /// <summary>The weeks, each with a table to tick and to write in.</summary>
    public static IEnumerable<Placed> Record(Handout handout, Look look, bool startsPage = true)
    {
        var words = handout.Words.Log;
        yield return new(new TextBox(words.Heading, look.Heading, TagKind.H2), look.Gap(2), StaysWithNext: true, StartsPage: startsPage);
        yield return new(new TextBox(words.How, look.Text with { Ink = look.Quiet }, TagKind.P), look.Gap(0.4), StaysWithNext: true);
        foreach (var week in handout.Log)
            yield return new(Stack.Of(null, true, new Placed(WeekOf(week, handout, look))), look.Gap(1.5));
    }

    private static Table WeekOf(LogWeek week, Handout handout, Look look)
    {
        var words = handout.Words.Log;
        IReadOnlyList<Cell> Written(string label) => [new(new TextBox(label, look.Label with { Ink = look.Ink }), Scope.Row), .. week.Days.Select(_ => new Cell(null))];
        return new(
            [0.99, .. Enumerable.Repeat(DayWidth([.. week.Days.Select(d => d.Day)], look, Math.Min(look.Gap(4.1), MostUsual)), Days)],
            [new(new TextBox(words.Day, look.Minor), Scope.Column), .. week.Days.Select(d => new Cell(new TextBox(d.Day, look.Minor with { Ink = d.IsRest ? look.Quiet : look.Accent, Align = 0.5, Leading = 1.12 }), Scope.Column))],
            [
                .. handout.Exercises.Select((e, i) => (IReadOnlyList<Cell>)
                [
                    new(new TextBox(look.Small, null, [new($"{e.Number}  ", Typefaces.Face.Bold, look.Accent), new(e.Name)]), Scope.Row),
                    .. week.Days.Select(d => new Cell(BoxesOf(d.Cells[i], words, look))),
                ]),
                Written($"{words.Pain}: {words.Before}"), Written($"{words.Pain}: {words.Worst}"), Written($"{words.Pain}: {words.Morning}"), Written(words.Note),
            ],
            new(Edges.Of(look.Gap(0.22), look.Gap(0.22)), look.Line, look.Ink, IsGrid: true, LeastHeight: look.Gap(1.95)),
            new TextBox(Fill.In(words.Caption, ("number", $"{week.Number}"), ("dates", week.Dates)), look.Part, TagKind.Caption));
    }

    // As wide as usual, and wide enough for the longest word of a day.
    private static double DayWidth(IReadOnlyList<string> days, Look look, double usual) =>
        Math.Max(usual, days.SelectMany(d => d.Split(' ')).Max(w => look.Minor.Face.Width(w, look.Minor.Size)) + look.Gap(0.5));

    private static TextBox Named(WeekRow row, Look look) =>
        new(look.Small, null, [new($"{row.Number}  ", Typefaces.Face.Bold, look.Accent), new(row.Name, Typefaces.Face.Bold), new(look.IsLarge ? "" : $"   {row.Dose}", Ink: look.Quiet)]);

    private static Box? DotsOf(Goes goes, Look look)
    {
        if (goes.Times == 0) return null;
        if (goes.Often) return new TextBox(goes.Says, look.Label with { Align = 0.5 });
        var (side, gap) = (look.Gap(0.66), look.Gap(0.16));
        var wide = (goes.Times * side) + ((goes.Times - 1) * gap);
        return new Sign(wide, side, goes.Says, (pen, area) =>
        {
            for (var i = 0; i < goes.Times; i++) pen.Circle(new(area.X + (side / 2) + (i * (side + gap)), area.Centre.Y), side / 2, new(look.Accent));
        }, 0.5);
    }

    private static Box? BoxesOf(Goes goes, LogWords words, Look look)
    {
        if (goes.Times == 0) return null;
        var (side, gap) = (look.Gap(goes.Times > 2 ? 0.8 : 1.02), look.Gap(0.28));
        var perRow = goes.Times > 2 ? 2 : goes.Times;
        var rows = (goes.Times + perRow - 1) / perRow;
        var boxes = new Sign((perRow * side) + ((perRow - 1) * gap), (rows * side) + ((rows - 1) * gap), $"{goes.Says}, {words.ToTick}", (pen, area) =>
        {
            for (var i = 0; i < goes.Times; i++)
                pen.Rectangle(new(area.X + (i % perRow * (side + gap)), area.Y + (i / perRow * (side + gap)), side, side), Paint.Line(look.Ink, 0.9), 1.2);
        }, 0.5);
        return goes.Often ? new Stack(new Placed(boxes), new Placed(new TextBox(goes.Says, look.Label with { Align = 0.5 }), 1)) : boxes;
    }
}
