using System.Text.Json;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Sessions;
using Plumbline.Handouts.Sheets;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Tests.Sheets;

public sealed class SheetCompletionTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void What_nobody_answers_stays_open()
    {
        var reading = Reading(new SheetQuestion(Monday, SheetTopic.Number, "Worst pain?", Scale: SheetScale.PainWorst, Among: [3, 4]));
        SheetCompletion.Answered(reading, new Dictionary<int, SheetAnswer>()).ShouldBe(reading.Days);
        SheetCompletion.Answered(reading, new Dictionary<int, SheetAnswer> { [0] = new SheetAnswer.Nothing() }).ShouldBe(reading.Days);
    }

    [Fact]
    public void An_exercise_that_was_done_after_all_stands_in_its_session_and_numbers_come_with_it()
    {
        var reading = Reading(
            new(Monday, SheetTopic.Number, "Effort?", Scale: SheetScale.Effort), new(Monday, SheetTopic.Done, "Bridge?", "bridge", 1), new(Monday, SheetTopic.Number, "Morning?", Scale: SheetScale.PainNextMorning),
            new(Monday, SheetTopic.Spread, "Further?"));
        var day = SheetCompletion.Answered(reading, new Dictionary<int, SheetAnswer> { [0] = new SheetAnswer.Number(5), [1] = new SheetAnswer.YesNo(true), [2] = new SheetAnswer.Number(2), [3] = new SheetAnswer.YesNo(true) }).ShouldHaveSingleItem();
        day.MorningPain.ShouldBe(2);
        var session = day.Sessions.ShouldHaveSingleItem();
        session.Items.Select(i => (i.Exercise, i.SkipReason)).ShouldBe([("clamshell", SkipReason.Other), ("bridge", null)]);
        (session.Effort, session.SpreadFurther).ShouldBe((5, true));
    }

    [Fact]
    public void A_second_time_of_the_day_that_nobody_did_is_no_session() =>
        SheetCompletion.Answered(Reading(new SheetQuestion(Monday, SheetTopic.Done, "Bridge?", "bridge", 2)), new Dictionary<int, SheetAnswer> { [0] = new SheetAnswer.YesNo(false) })
            .ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem().Session.ShouldBe(1);

    [Fact]
    public void What_was_read_goes_through_a_form_and_back()
    {
        var reading = Reading(new SheetQuestion(Monday, SheetTopic.Number, "Effort?", Scale: SheetScale.Effort, Among: [4, 5]));
        StrictJson.Read<SheetReading>("form", JsonSerializer.Serialize(reading, JsonRules.OneLine)).Require().ShouldBe(reading);
    }

    private static SheetReading Reading(params SheetQuestion[] questions) => new(
        1, Guid.Parse("0195a1b2-0000-7000-8000-000000000001"), 1, Monday, 1, 1,
        [new(Monday, [new SessionLog { ProgrammeVersion = 1, Session = 1, Items = [new() { Exercise = "clamshell", SkipReason = SkipReason.Other }] }], null, null)], [.. questions], []);
}
