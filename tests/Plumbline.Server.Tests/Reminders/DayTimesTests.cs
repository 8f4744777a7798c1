using Plumbline.Server.Reminders;

namespace Plumbline.Server.Tests.Reminders;

/// <summary>The days on which three zones change their clocks: an hour that is not there, an hour that is there twice, and half of one.</summary>
public class DayTimesTests
{
    [Theory]
    // Amsterdam leaves out 02:00 to 03:00, and has it twice.
    [InlineData("Europe/Amsterdam", "2026-03-29", "01:59", "2026-03-29T00:59")]
    [InlineData("Europe/Amsterdam", "2026-03-29", "02:00", "2026-03-29T01:00")]
    [InlineData("Europe/Amsterdam", "2026-03-29", "02:30", "2026-03-29T01:00")]
    [InlineData("Europe/Amsterdam", "2026-03-29", "03:00", "2026-03-29T01:00")]
    [InlineData("Europe/Amsterdam", "2026-03-29", "03:30", "2026-03-29T01:30")]
    [InlineData("Europe/Amsterdam", "2026-10-25", "01:59", "2026-10-24T23:59")]
    [InlineData("Europe/Amsterdam", "2026-10-25", "02:00", "2026-10-25T00:00")]
    [InlineData("Europe/Amsterdam", "2026-10-25", "02:30", "2026-10-25T00:30")]
    [InlineData("Europe/Amsterdam", "2026-10-25", "03:00", "2026-10-25T02:00")]
    // New York changes two weeks before, and one week after.
    [InlineData("America/New_York", "2026-03-08", "02:15", "2026-03-08T07:00")]
    [InlineData("America/New_York", "2026-03-08", "18:00", "2026-03-08T22:00")]
    [InlineData("America/New_York", "2026-03-07", "18:00", "2026-03-07T23:00")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30")]
    [InlineData("America/New_York", "2026-11-01", "02:00", "2026-11-01T07:00")]
    // Lord Howe Island changes by half an hour.
    [InlineData("Australia/Lord_Howe", "2026-10-04", "01:59", "2026-10-03T15:29")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:30", "2026-10-03T15:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "02:00", "2026-04-04T15:30")]
    public void A_time_of_day_is_one_moment(string zone, string day, string at, string moment) =>
        DayTimes.On(TimeZoneInfo.FindSystemTimeZoneById(zone), DateOnly.Parse(day), TimeOnly.Parse(at)).ShouldBe(DateTimeOffset.Parse(moment + "Z"));

    [Fact]
    public void A_day_that_a_country_left_out_has_no_moment() =>
        DayTimes.On(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia"), new(2011, 12, 30), new(18, 0)).ShouldBeNull();

    [Theory]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    public void Through_two_years_every_minute_of_the_day_comes_once_a_day(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        for (var minute = 0; minute < 24 * 60; minute += 15)
        {
            var at = TimeOnly.MinValue.AddMinutes(minute);
            for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2028, 1, 1); day = day.AddDays(1))
            {
                var moment = DayTimes.On(zone, day, at)!.Value;
                DayTimes.DayOf(zone, moment).ShouldBe(day);
                DayTimes.On(zone, day.AddDays(1), at)!.Value.ShouldBeGreaterThan(moment.AddHours(22));
            }
        }
    }
}
