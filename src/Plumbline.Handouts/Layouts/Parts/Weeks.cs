using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The week at a glance.</summary>
internal static class Weeks
{
    private const int Days = 7;
    private const double DotSide = 0.66;
    private const double DotGap = 0.16;

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
                    [0.99, .. Enumerable.Repeat(DayWidth(week.Days, look, look.IsLarge ? MostDots(week, look) + look.Gap(0.3) : look.Gap(3.1)), Days)],
                    [new(new TextBox(words.Exercise, look.Minor), Scope.Column), .. week.Days.Select(d => new Cell(new TextBox(d, look.Minor with { Align = 0.5 }), Scope.Column))],
                    [
                        .. week.Rows.Select(r => (IReadOnlyList<Cell>)[new(Named(r, look), Scope.Row), .. r.Cells.Select(c => new Cell(DotsOf(c, look)))]),
                        [new(new TextBox(words.Minutes, look.Label), Scope.Row), .. week.Minutes.Select(m => new Cell(new TextBox(m == 0 ? words.Rest : $"{m}", look.Label with { Align = 0.5 })))],
                    ],
                    new(Edges.Of(look.Gap(0.1), look.Gap(0.22)), look.Hair, look.Ink)),
                look.Gap(0.2)));
    }

    // As wide as usual, and wide enough for the longest word of a day.
    internal static double DayWidth(IReadOnlyList<string> days, Look look, double usual) =>
        Math.Max(usual, days.SelectMany(d => d.Split(' ')).Max(w => look.Minor.Face.Width(w, look.Minor.Size)) + look.Gap(0.5));

    private static TextBox Named(WeekRow row, Look look) =>
        new(look.Small, null, [new($"{row.Number}\u00a0\u00a0", Typefaces.Face.Bold, look.Accent), new(row.Name, Typefaces.Face.Bold), new(look.IsLarge ? "" : $"   {row.Dose}", Ink: look.Quiet)]);

    private static double DotsWidth(int dots, Look look) => look.Gap((dots * (DotSide + DotGap)) - DotGap);

    private static double MostDots(WeekPage week, Look look) => week.Rows.SelectMany(r => r.Cells).Where(c => !c.Often).Select(c => DotsWidth(c.Times, look)).DefaultIfEmpty(0).Max();

    private static Box? DotsOf(Goes goes, Look look)
    {
        if (goes.Times == 0) return null;
        if (goes.Often) return new TextBox(goes.Says, look.Label with { Align = 0.5 });
        var (side, gap) = (look.Gap(DotSide), look.Gap(DotGap));
        return new Sign(DotsWidth(goes.Times, look), side, goes.Says, (pen, area) =>
        {
            for (var i = 0; i < goes.Times; i++) pen.Circle(new(area.X + (side / 2) + (i * (side + gap)), area.Centre.Y), side / 2, new(look.Accent));
        }, 0.5);
    }
}
