using System.Text;
using FsCheck.Fluent;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Calendars;
using Xunit.Abstractions;

namespace Plumbline.Handouts.Tests.Calendars;

public sealed class ProgrammeCalendarLaws(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Stamp = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static string Write(Programme programme) =>
        CalendarText.Of(ProgrammeCalendar.Of(programme, World.Catalogue, World.Doses.Times, World.Rules), World.Rules.Words.Calendar.Name, Stamp);

    private static int[] Numbers(CalendarChecker.Event entry) =>
        [.. entry.Description.Split('.').First(s => s.Contains("on your handout")).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => int.TryParse(w, out var n) ? n : 0).Where(n => n > 0)];

    [Fact]
    public void Every_item_comes_on_its_days_and_no_others_as_often_as_a_calendar_can_say() => Laws.Hold(output, AnyProgramme.All, programme =>
    {
        var events = CalendarChecker.Read(Write(programme));
        for (var i = 0; i < programme.Items.Count; i++)
        {
            var item = programme.Items[i];
            var most = World.Rules.Times.Times.Max(t => t.TimesPerDay);
            var often = item.Dose.Frequency is Frequency.TimesPerDay f && f.Times.Value.Max <= most ? f.Times.Value.Max : 1;
            var goes = events.Where(e => Numbers(e).Contains(i + 1)).SelectMany(e => e.Occurrences()).ToList();
            goes.ShouldBeUnique();
            for (var day = programme.Starts; day < programme.Starts.AddDays(7 * programme.Weeks); day = day.AddDays(1))
                goes.Count(g => DateOnly.FromDateTime(g) == day).ShouldBe(item.Days.Contains(day.DayOfWeek) ? often : 0);
            goes.All(g => DateOnly.FromDateTime(g) >= programme.Starts && DateOnly.FromDateTime(g) < programme.Starts.AddDays(7 * programme.Weeks)).ShouldBeTrue();
        }
    });

    [Fact]
    public void Nobody_who_sees_the_calendar_learns_anything_about_health() => Laws.Hold(output, AnyProgramme.All, programme =>
    {
        var text = Write(programme).Replace("\r\n ", "");
        foreach (var word in new[] { "back", "pain", "condition", "spine", programme.Approval.By, programme.Clinic.Name! }) text.ShouldNotContain(word, Case.Insensitive);
        foreach (var item in programme.Items) text.ShouldNotContain(World.Catalogue.ById[item.Exercise].Name, Case.Insensitive);
        CalendarChecker.Read(Write(programme)).All(e => e.Summary == "Exercise time").ShouldBeTrue();
    });

    [Fact]
    public void Entries_have_an_identity_of_their_own_that_a_new_version_of_the_programme_keeps() => Laws.Hold(output, AnyProgramme.All, programme =>
    {
        var now = CalendarChecker.Read(Write(programme)).Select(e => e.Uid).ToList();
        CalendarChecker.Read(Write(programme with { For = "somebody else" })).Select(e => e.Uid).ShouldBe(now);
        CalendarChecker.Read(Write(programme with { Version = programme.Version + 1 })).Select(e => e.Uid).ShouldBe(now);
        now.ShouldBeUnique();
    });

    [Fact]
    public void A_folded_line_reads_as_it_was_and_no_character_is_cut() => Laws.Hold(output, Gen.ArrayOf(Gen.Elements("a", "\u00eb", "\u6f22", "\ud83d\ude42", " ", ";"), 120).Select(string.Concat), line =>
    {
        var folded = new StringBuilder();
        CalendarText.Fold(folded, line);
        var lines = folded.ToString()[..^2].Split("\r\n");
        lines.All(l => Encoding.UTF8.GetByteCount(l) <= 75).ShouldBeTrue();
        foreach (var part in lines) part.EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
        string.Concat(lines.Select((l, i) => i == 0 ? l : l[1..])).ShouldBe(line);
    });

    [Fact]
    public void An_escaped_text_reads_as_it_was() => Laws.Hold(output, Gen.ArrayOf(Gen.Elements("a", ";", ",", "\\", "\n", ":", "n", "\""), 30).Select(string.Concat), text =>
        CalendarChecker.Unescaped(CalendarText.Escaped(text)).ShouldBe(text));
}
