using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Sheets;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Handouts.Tests.Sheets.Scanning;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Tests.Sheets;

/// <summary>From a picture of the real printed page to the log.</summary>
public sealed class SheetReaderTests
{
    private static readonly DateOnly Monday = World.Programme.Starts;
    private static readonly GreyImage Scan = Marked(
        new SheetField.Done(Monday, "bridge", 1),
        new SheetField.Number(Monday, SheetScale.PainBefore, 3),
        new SheetField.Number(Monday, SheetScale.PainWorst, 4),
        new SheetField.Number(Monday, SheetScale.PainNextMorning, 2),
        new SheetField.Number(Monday, SheetScale.Effort, 6),
        new SheetField.Spread(Monday, true));

    [Fact]
    public void A_marked_day_becomes_a_session_and_a_morning()
    {
        var reading = Read(World.Programme).Require();
        var day = reading.Days.ShouldHaveSingleItem();
        var session = day.Sessions.ShouldHaveSingleItem();
        (session.PainBefore, session.PainPeak, session.Effort, session.SpreadFurther, day.MorningPain, day.SpreadFurther).ShouldBe((3, 4, 6, true, 2, true));
        session.Items.Single(i => i.Exercise == "bridge").SkipReason.ShouldBeNull();
        session.Items.Single(i => i.Exercise == "single-knee-to-chest").SkipReason.ShouldBe(SkipReason.Other);
    }

    [Fact]
    public void A_sheet_whose_boxes_are_clear_asks_nothing() => Read(World.Programme).Require().Questions.ShouldBeEmpty();

    [Fact]
    public void A_sheet_of_another_person_is_refused() =>
        Refusal(World.Programme with { Id = Guid.Parse("0195a1b2-0000-7000-8000-00000000000f") }).ShouldBe("PLB-SHEET-PERSON");

    [Fact]
    public void A_sheet_of_another_version_is_refused() => Refusal(World.Programme with { Version = 2 }).ShouldBe("PLB-SHEET-VERSION");

    [Fact]
    public void A_sheet_of_a_programme_that_was_changed_is_refused() => Refusal(World.Programme with { Items = [World.Programme.Items[0]] }).ShouldBe("PLB-SHEET-CHANGED");

    [Fact]
    public void A_sheet_of_a_week_outside_of_the_programme_is_refused() => Refusal(World.Programme with { Starts = Monday.AddDays(7) }).ShouldBe("PLB-SHEET-WEEK");

    private static string Refusal(Programme programme) => Read(programme).Problems.ShouldHaveSingleItem().Code;

    private static Read<SheetReading> Read(Programme programme) => SheetReader.Read("scan", Scan, programme, World.Catalogue, World.Rules.Words);

    private static GreyImage Marked(params SheetField[] fields)
    {
        var (layout, paper) = Printer.Print(World.Programme, 1, Paper.A4)[0];
        var dice = new Random(1);
        foreach (var box in layout.Boxes.Where(b => fields.Contains(b.Field)))
        {
            paper.Draw([(box.X - 2, box.Y - 2), (box.X + 2, box.Y + 2)], new(0.5, 0.9, 0), dice);
            paper.Draw([(box.X + 2, box.Y - 2), (box.X - 2, box.Y + 2)], new(0.5, 0.9, 0), dice);
        }

        return Camera.Take(paper, new Shot { TurnDegrees = 92, DistanceMm = 1e6, BlurPixels = 0.5, Noise = 2 }, dice);
    }
}
