using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts.Parts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Layouts;

/// <summary>Pictures and numbers, few words: for those who read little, or another language.</summary>
internal static class Pictogram
{
    private const int OnAPage = 3;

    public static Box Of(Handout handout, PagePictures pictures, Look look, double room) => new Stack(
    [
        .. Front.Of(handout, look, Safety.Warnings(handout, look.Scaled(1.1)), room),
        .. handout.Exercises.Select(e => new Placed(ExerciseOf(e, handout, pictures, look, Math.Min(Mm(46), (room / OnAPage) - look.Gap(11.5))), look.Gap(1.7))),
        Comfort.Foot(handout, look),
        .. Record.Of(handout, look, room),
    ]);

    private static Stack ExerciseOf(ExercisePage exercise, Handout handout, PagePictures pictures, Look look, double pictureHeight)
    {
        var parts = new ExerciseParts(exercise, handout.Words.Exercises, pictures, look);
        return Stack.Of(
            Seat.Of(TagKind.Sect),
            true,
            [
                new(new Rule(look.Accent, 1.4), StaysWithNext: true),
                new(parts.Heading(1.1), look.Gap(0.6), StaysWithNext: true),
                new(parts.Pictures(pictureHeight, isCaptioned: false), look.Gap(0.8), StaysWithNext: true),
                new(new Side(look.Gap(1.5), null, 0.5, new Column(parts.Figures(1.2), Share: 1.5), new Column(new WeekDots(handout.Week, exercise.Number - 1, look))), look.Gap(0.8)),
                .. exercise.Cautions.Count > 0 ? [new Placed(parts.Cautions!, look.Gap(0.6))] : Array.Empty<Placed>(),
            ]);
    }

    /// <summary>Seven days in a row; a full ring is a day with this exercise.</summary>
    private sealed class WeekDots(WeekPage week, int row, Look look) : Box
    {
        public override Laid Lay(double width)
        {
            var wide = width / week.Days.Count;
            var side = Math.Min(look.Gap(1.7), wide * 0.8);
            return new Side(0, [.. week.Days.Select((day, i) => new Column(new Stack(
                new Placed(new TextBox(day, look.Label with { Align = 0.5, Size = Math.Min(look.Label.Size, wide * 0.42) }, TagKind.P)),
                new Placed(Dot(week.Rows[row].Cells[i], side), 2)), wide))]).Lay(width);
        }

        private Sign Dot(Goes goes, double side) => new(side, side, goes.Times > 0 ? goes.Says : null, (pen, area) =>
            pen.Circle(area.Centre, (side / 2) - 1, goes.Times > 0 ? new(look.Accent, look.Accent, 1) : Paint.Line(look.Line, 0.8)), 0.5);
    }
}
