using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Calendars;
using Plumbline.Motion;

namespace Plumbline.Handouts.Tests.Calendars;

public sealed class ProgrammeCalendarTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Two_exercises_make_one_entry_where_they_share_a_time_and_days()
    {
        var programme = World.Programme with { Items = [.. World.Programme.Items.Take(1), World.Item("pelvic-tilt", World.Programme.Items[0].Days, new StatedDose { TimesPerDay = 1 })] };
        CalendarText.Of(ProgrammeCalendar.Of(programme, World.Catalogue, World.Doses.Times, World.Rules), "Exercise times", Stamp).ShouldBe(string.Join("\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Plumbline//Plumbline//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Exercise times",
            "BEGIN:VEVENT",
            "UID:0195a1b2-0000-7000-8000-000000000001-0900-1@plumbline",
            "SEQUENCE:0",
            "DTSTAMP:20260302T000000Z",
            "DTSTART:20260302T090000",
            "DURATION:PT" + Minutes(programme) + "M",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20260315T235959",
            "SUMMARY:Exercise time",
            "DESCRIPTION:About " + Minutes(programme) + " minutes. Numbers 1\\, 2 on your handout.",
            "CLASS:PRIVATE",
            "END:VEVENT",
            "END:VCALENDAR",
            ""));
    }

    [Fact]
    public void A_programme_that_starts_on_a_day_of_rest_has_its_first_entry_on_its_first_day_of_exercise() =>
        ProgrammeCalendar.Of(World.Programme with { Items = [World.Programme.Items[0]], Starts = new DateOnly(2026, 3, 3) }, World.Catalogue, World.Doses.Times, World.Rules)
            .ShouldHaveSingleItem().First.ShouldBe(new DateTime(2026, 3, 4, 9, 0, 0));

    [Fact]
    public void A_later_version_takes_the_place_of_the_earlier_one()
    {
        var (earlier, later) = (EntriesOf(World.Programme), EntriesOf(World.Programme with { Version = 2 }));
        later.Select(e => e.Id).ShouldBe(earlier.Select(e => e.Id));
        later.Select(e => e.Sequence).ShouldAllBe(s => s == 1);
        earlier.Select(e => e.Id).ShouldBeUnique();
    }

    [Fact]
    public void What_is_done_every_two_hours_is_one_reminder_that_says_so()
    {
        var item = World.Item("prone-press-up", [DayOfWeek.Monday], new StatedDose { EveryHours = new Range<int>(2, 3) });
        var entry = ProgrammeCalendar.Of(World.Programme with { Items = [item] }, World.Catalogue, World.Doses.Times, World.Rules).ShouldHaveSingleItem();
        entry.Description.ShouldEndWith("Number 1 on your handout. Number 1 comes more often today. Your handout says when.");
    }

    private static Motion.Reading.Seq<CalendarEntry> EntriesOf(Care.Programmes.Programme programme) =>
        ProgrammeCalendar.Of(programme, World.Catalogue, World.Doses.Times, World.Rules);

    private static int Minutes(Care.Programmes.Programme programme) =>
        (int)Math.Ceiling(programme.Items.Sum(i => DoseTime.Of(i.Dose, RangeEnd.Greatest, World.Doses.Times).TotalMinutes));
}
