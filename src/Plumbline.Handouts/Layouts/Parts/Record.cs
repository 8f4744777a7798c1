using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The calendar of the weeks, to tick and to write in: a row for each day, so that four weeks stand on a page however many exercises there are.</summary>
/// <remarks>In large type, or when there are more exercises than a line holds, the exercises are the rows.</remarks>
internal static class Record
{
    private const int Days = 7;
    private const int WeeksOnAPage = 4;
    private const double MostUsual = 44;
    private const double LeastNotes = 36;
    private const double GoodNotes = 90;

    // Heights of a row in sizes of type, the most comfortable first.
    private static readonly double[] Heights = [1.95, 1.75, 1.6, 1.45, 1.35];

    /// <summary>Heading, what to do, and the weeks.</summary>
    public static IEnumerable<Placed> Of(Handout handout, Look look, double room)
    {
        var words = handout.Words.Log;
        var (heading, how) = (new TextBox(words.Heading, look.Heading, TagKind.H2), new TextBox(words.How, look.Small with { Ink = look.Quiet }, TagKind.P));
        var names = new TextBox(look.Small, Seat.Of(TagKind.P), [.. handout.Exercises.SelectMany((e, i) => new Run[] { new($"{e.Number}\u00a0", Face.Bold, look.Accent), new($"{e.Name}{OftenOf(handout, i)}    ") })]);
        var (gapBelow, gapBetween) = (look.Gap(0.3), look.Gap(0.8));
        yield return new(heading, look.Gap(2), StaysWithNext: true, StartsPage: true);
        yield return new(how, gapBelow, StaysWithNext: true);
        if (!look.IsLarge) yield return new(names, gapBelow, StaysWithNext: true);
        yield return new(new Measured(width =>
        {
            if (look.IsLarge || ColumnsOf(handout, look, width) is not { } columns) return Weeks(week => ByExercise(week, handout, look));
            var left = room - heading.Lay(width).Height - how.Lay(width).Height - names.Lay(width).Height - (2 * gapBelow) - gapBetween;
            var most = Math.Min(WeeksOnAPage, handout.Log.Count);
            bool Fits(double height) => handout.Log.Take(most).Sum(w => ByDay(w, handout, look, columns, height).Lay(width).Height + gapBetween) <= left + gapBetween;
            var chosen = Heights.FirstOrDefault(Fits, Heights[1]);
            return Weeks(week => ByDay(week, handout, look, columns, chosen));
        }), gapBetween);

        Stack Weeks(Func<LogWeek, Table> table) => new([.. handout.Log.Select(week => new Placed(Stack.Of(null, true, new Placed(table(week))), gapBetween))]);
    }

    // A box for the day cannot show it, so it stands with the name.
    private static string OftenOf(Handout handout, int exercise) =>
        handout.Log.SelectMany(w => w.Days).Select(d => d.Cells[exercise]).FirstOrDefault(g => g.Often) is { } goes ? $" ({goes.Says})" : "";

    private static Table ByDay(LogWeek week, Handout handout, Look look, Columns columns, double height)
    {
        var words = handout.Words.Log;
        var head = look.Minor with { Align = 0.5, Leading = 1.12 };
        Cell Written(string text) => new(new TextBox($"{words.Pain}: {text}", head), Scope.Column);
        return new(
            [columns.Day, .. columns.Exercises, .. Enumerable.Repeat(columns.Pain, 3), 0.99],
            [
                new(new TextBox(words.Day, look.Minor), Scope.Column),
                .. handout.Exercises.Select(e => new Cell(Numbered(e, head), Scope.Column)),
                Written(words.Before), Written(words.Worst), Written(words.Morning),
                new(new TextBox(words.Note, look.Minor), Scope.Column),
            ],
            [
                .. week.Days.Select(day => (IReadOnlyList<Cell>)
                [
                    new(new TextBox(day.Day, look.Label with { Ink = day.IsRest ? look.Quiet : look.Ink }), Scope.Row),
                    .. day.Cells.Select(goes => new Cell(BoxesOf(goes, words, look))),
                    .. Enumerable.Repeat(new Cell(null), 4),
                ]),
            ],
            new(Edges.Of(look.Gap(0.2), look.Gap(0.14)), look.Line, look.Ink, IsGrid: true, LeastHeight: look.Gap(height)),
            CaptionOf(week, words, look));
    }

    // The number alone is shown, and the name is heard with it.
    private static Sign Numbered(ExercisePage exercise, TextStyle style) => new(style.Size * 1.7, style.Size * 1.7, $"{exercise.Number} {exercise.Name}", (pen, area) =>
    {
        var (number, middle) = ($"{exercise.Number}", area.Centre);
        pen.Circle(middle, (area.Width / 2) - 0.5, Paint.Line(style.Ink, 0.9));
        pen.Text(new(middle.X - (style.Face.Width(number, style.Size) / 2), middle.Y + (style.Face.CapHeight * style.Size / 2)), number, style.Face, style.Size, style.Ink);
    }, 0.5);

    private static Table ByExercise(LogWeek week, Handout handout, Look look)
    {
        var words = handout.Words.Log;
        IReadOnlyList<Cell> Written(string label) => [new(new TextBox(label, look.Label with { Ink = look.Ink }), Scope.Row), .. week.Days.Select(_ => new Cell(null))];
        return new(
            [0.99, .. Enumerable.Repeat(Parts.Weeks.DayWidth([.. week.Days.Select(d => d.Day)], look, Math.Min(look.Gap(4.1), MostUsual)), Days)],
            [new(new TextBox(words.Day, look.Minor), Scope.Column), .. week.Days.Select(d => new Cell(new TextBox(d.Day, look.Minor with { Ink = d.IsRest ? look.Quiet : look.Accent, Align = 0.5, Leading = 1.12 }), Scope.Column))],
            [
                .. handout.Exercises.Select((e, i) => (IReadOnlyList<Cell>)
                [
                    new(new TextBox(look.Small, null, [new($"{e.Number}\u00a0\u00a0", Face.Bold, look.Accent), new($"{e.Name}{OftenOf(handout, i)}")]), Scope.Row),
                    .. week.Days.Select(d => new Cell(BoxesOf(d.Cells[i], words, look))),
                ]),
                Written($"{words.Pain}: {words.Before}"), Written($"{words.Pain}: {words.Worst}"), Written($"{words.Pain}: {words.Morning}"), Written(words.Note),
            ],
            new(Edges.Of(look.Gap(0.22), look.Gap(0.22)), look.Line, look.Ink, IsGrid: true, LeastHeight: look.Gap(1.95)),
            CaptionOf(week, words, look));
    }

    private static TextBox CaptionOf(LogWeek week, LogWords words, Look look) => new(Fill.In(words.Caption, ("number", $"{week.Number}"), ("dates", week.Dates)), look.Part, TagKind.Caption);

    private sealed record Columns(double Day, IReadOnlyList<double> Exercises, double Pain);

    // As wide as their longest words; null when no room is left for notes.
    private static Columns? ColumnsOf(Handout handout, Look look, double width)
    {
        var (words, white) = (handout.Words.Log, look.Gap(0.5));
        var day = Math.Min(width * 0.2, handout.Log.Max(w => w.Days.Max(d => look.Label.Face.Width(d.Day, look.Label.Size))) + white);
        double Exercise(int i, double single, double several) => look.Gap(handout.Log.Any(w => w.Days.Any(d => d.Cells[i].Times > 1)) ? several : single);
        string[] heads = [$"{words.Pain}:", words.Before, words.Worst, words.Morning];
        double Widest(IEnumerable<string> texts) => texts.Max(t => look.Minor.Face.Width(t, look.Minor.Size)) + white;
        var (wide, narrow) = (Widest(heads), Widest(heads.SelectMany(h => h.Split(' '))));
        // The most comfortable that leaves room for notes: heads on two lines, then as narrow as their words, then the boxes side by side.
        (double Single, double Several, double Pain, double Notes)[] ways = [(2, 2.8, wide, GoodNotes), (2, 2.8, narrow, GoodNotes), (1.7, 2.6, narrow, LeastNotes)];
        return ways.Select(way => (Columns: new Columns(day, [.. handout.Exercises.Select((_, i) => Exercise(i, way.Single, way.Several))], way.Pain), way.Notes))
            .FirstOrDefault(c => width - day - c.Columns.Exercises.Sum() - (3 * c.Columns.Pain) >= c.Notes).Columns;
    }

    private static Sign? BoxesOf(Goes goes, LogWords words, Look look)
    {
        if (goes.Times == 0) return null;
        var (side, gap) = (look.Gap(goes.Times switch { 1 => 1.02, 2 => 0.9, _ => 0.75 }), look.Gap(0.28));
        var perRow = goes.Times > 2 ? 2 : goes.Times;
        var rows = (goes.Times + perRow - 1) / perRow;
        return new((perRow * side) + ((perRow - 1) * gap), (rows * side) + ((rows - 1) * gap), $"{goes.Says}, {words.ToTick}", (pen, area) =>
        {
            for (var i = 0; i < goes.Times; i++)
                pen.Rectangle(new(area.X + (i % perRow * (side + gap)), area.Y + (i / perRow * (side + gap)), side, side), Paint.Line(look.Ink, 0.9), 1.2);
        }, 0.5);
    }
}
