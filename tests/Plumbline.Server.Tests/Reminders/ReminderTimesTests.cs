using Plumbline.Server.Reminders;

namespace Plumbline.Server.Tests.Reminders;

public class ReminderTimesTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly TimeSpan Latest = TimeSpan.FromHours(2);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z");

    [Theory]
    [InlineData("2026-03-06T16:59", false, "2026-03-06T17:00")]
    [InlineData("2026-03-06T17:00", true, "2026-03-07T17:00")]
    [InlineData("2026-03-06T19:00", true, "2026-03-07T17:00")]
    [InlineData("2026-03-06T19:01", false, "2026-03-07T17:00")]
    [InlineData("2026-03-28T17:00", true, "2026-03-29T16:00")]
    public void Its_time_comes_at_the_persons_hour_and_passes_two_hours_later(string now, bool isNow, string next)
    {
        var time = ReminderTimes.Time(new(18, 0), Amsterdam, Utc(now), Latest);

        (time.IsNow, time.Next).ShouldBe((isNow, Utc(next)));
    }

    [Theory]
    [InlineData("Europe/Amsterdam", "2026-03-29", "02:30")]
    [InlineData("Europe/Amsterdam", "2026-10-25", "02:30")]
    [InlineData("America/New_York", "2026-03-08", "02:30")]
    [InlineData("America/New_York", "2026-11-01", "01:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45")]
    public void With_a_look_every_minute_each_day_around_the_change_has_one_reminder(string name, string change, string at)
    {
        var (zone, middle) = (TimeZoneInfo.FindSystemTimeZoneById(name), DateOnly.Parse(change));
        var (now, end) = (DayTimes.On(zone, middle.AddDays(-2), default)!.Value, DayTimes.On(zone, middle.AddDays(3), default)!.Value);
        var (sent, next) = (new List<DateOnly>(), now);
        for (; now < end; now = now.AddMinutes(1))
        {
            if (now < next) continue;
            var time = ReminderTimes.Time(TimeOnly.Parse(at), zone, now, Latest);
            if (time.IsNow) sent.Add(time.Day);
            next = time.Next;
        }

        sent.ShouldBe(Enumerable.Range(-2, 5).Select(middle.AddDays));
    }

    [Fact]
    public void No_word_of_a_reminder_or_calendar_says_what_it_is_about()
    {
        string[] about = ["exercis", "health", "back", "spine", "pain", "physio", "therap", "clinic", "patient", "programme", "session", "rehab", "train", "stretch", "doctor", "care", "plumbline"];

        foreach (var words in new[] { ReminderWords.Title, ReminderWords.Message, ReminderWords.Letter(null), ReminderWords.Calendar, ReminderWords.Entry })
            foreach (var word in about) words.ToLowerInvariant().ShouldNotContain(word);
    }
}
