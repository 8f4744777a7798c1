using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Sheets;

namespace Plumbline.Handouts.Tests.Sheets;

public sealed class SheetPlanTests
{
    public static TheoryData<int, string> Sizes
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var exercises in new[] { 1, 4, 6, 7, 12, 20 })
                foreach (var paper in Paper.All) data.Add(exercises, paper.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Boxes_stand_apart_and_on_the_paper_below_the_head_and_above_the_foot(int exercises, string paper)
    {
        var on = Paper.All.Single(p => p.Name == paper);
        for (var seed = 0; seed < 10; seed++)
        {
            var programme = AnySheet.Programme(new Random(seed), exercises);
            var pages = SheetPlan.Week(programme, 1, World.Catalogue, World.Rules.Words, on);
            foreach (var page in pages)
            {
                foreach (var box in page.Boxes)
                {
                    box.X.ShouldBeInRange(12 + box.Half, on.WidthMm - 12 - box.Half + 7);
                    box.Y.ShouldBeInRange(37 + box.Half, on.HeightMm - 17 - box.Half);
                    page.Boxes.Where(b => b != box).Min(b => Math.Max(Math.Abs(b.X - box.X), Math.Abs(b.Y - box.Y)) - b.Half - box.Half).ShouldBeGreaterThan(1.2);
                }
            }

            var fields = pages.SelectMany(p => p.Boxes).Select(b => b.Field).ToList();
            fields.Distinct().Count().ShouldBe(fields.Count);
            var due = Enumerable.Range(0, 7).Select(programme.Starts.AddDays).Sum(day => programme.Items.Where(i => i.Days.Contains(day.DayOfWeek)).Sum(SheetPlan.GoesOf));
            fields.OfType<SheetField.Done>().Count().ShouldBe(due);
        }
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public void Six_exercises_every_day_fit_on_one_page(string paper)
    {
        var programme = World.Programme with { Items = [.. World.Catalogue.Exercises.Take(6).Select(e => World.Item(e.Id, [.. Enum.GetValues<DayOfWeek>()], e.Facts.DefaultDose.Stated with { EveryHours = null, TimesPerDay = new(1, 1) }))] };
        SheetPlan.Week(programme, 1, World.Catalogue, World.Rules.Words, Paper.All.Single(p => p.Name == paper)).Count.ShouldBe(1);
    }

    [Fact]
    public void Boxes_are_large_enough_for_a_pen()
    {
        SheetBox.SquareSide.ShouldBeGreaterThanOrEqualTo(5);
        SheetBox.CircleDiameter.ShouldBeGreaterThanOrEqualTo(4.5);
    }
}
