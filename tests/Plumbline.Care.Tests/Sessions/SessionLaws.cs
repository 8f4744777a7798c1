using System.Text.Json;
using FsCheck.Fluent;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Sessions;

public class SessionLaws(ITestOutputHelper output)
{
    private static readonly CueKind[] Work = [CueKind.Move, CueKind.Hold, CueKind.Release, CueKind.Steady];

    [Fact]
    public void A_session_lasts_as_long_as_the_formula_says() => Laws.Hold(output, AnyProgramme.All, p =>
    {
        var script = AnyProgramme.Compiled(p.Programme, end: p.End).Require();
        var formula = p.Programme.Items.Aggregate(TimeSpan.Zero, (sum, i) => sum + DoseTime.Of(i.Dose, p.End, World.Doses.Times, World.Catalogue.ById[i.Exercise].Facts.Position));
        script.TotalMs.ShouldBe((int)Math.Round(formula.TotalMilliseconds));
    });

    [Fact]
    public void Both_sides_get_the_same() => Laws.Hold(output, AnyProgramme.Scripts, script =>
    {
        for (var i = 0; i < script.Items.Count; i++)
        {
            if (script.Items[i].FirstSide is null) continue;
            TimeOf(script, i, BodySide.Left).ShouldBe(TimeOf(script, i, BodySide.Right));
            script.Cues.Count(c => c.Item == i && c.Side == BodySide.Left && c.EndsRepetition == true).ShouldBe(script.Cues.Count(c => c.Item == i && c.Side == BodySide.Right && c.EndsRepetition == true));
        }
    }, script => script.Items.Any(i => i.FirstSide is not null));

    [Fact]
    public void Cues_that_last_tile_the_session_without_gap_and_calls_lie_within() => Laws.Hold(output, AnyProgramme.Scripts, script =>
    {
        var at = 0;
        foreach (var cue in script.Cues.Where(c => c.ForMs > 0))
        {
            cue.AtMs.ShouldBe(at);
            at += cue.ForMs;
        }

        at.ShouldBe(script.TotalMs);
        script.Cues.ShouldAllBe(c => c.AtMs >= 0 && c.AtMs <= script.TotalMs && c.ForMs >= 0 && c.Words.Length > 0 && !c.Words.Contains('{'));
        script.Cues[0].Kind.ShouldBe(CueKind.SessionStart);
        script.Cues[^1].Kind.ShouldBe(CueKind.SessionEnd);
        script.Items.Select(i => i.FromMs).ShouldBe([0, .. script.Items.Select(i => i.ToMs).SkipLast(1)]);
        foreach (var (item, i) in script.Items.Select((item, i) => (item, i)))
        {
            script.Cues.Where(c => c.Item == i).ShouldAllBe(c => c.AtMs >= item.FromMs && c.AtMs + c.ForMs <= item.ToMs);
            script.Cues.Count(c => c.Item == i && c.EndsRepetition == true).ShouldBe(script.Cues.Any(c => c.Item == i && c.Repetition is not null) ? item.Volume : 0);
        }
    });

    [Fact]
    public void The_same_input_gives_the_same_script_and_it_is_read_back_as_it_was_written() => Laws.Hold(output, AnyProgramme.All, p =>
    {
        var script = AnyProgramme.Compiled(p.Programme, end: p.End).Require();
        AnyProgramme.Compiled(p.Programme, end: p.End).Require().ShouldBe(script);
        var text = JsonSerializer.Serialize(script, JsonRules.Options);
        StrictJson.Read<SessionScript>("session.json", text, limit: 20_000_000).Require().ShouldBe(script);
    });

    [Fact]
    public void Every_item_is_in_as_many_sessions_as_its_dose_says_times_a_day() => Laws.Hold(output, AnyProgramme.All, p =>
    {
        var sessions = Enumerable.Range(1, SessionCalendar.SessionsOn(p.Programme, AnyProgramme.Monday, World.Doses.Times, p.End))
            .Select(n => SessionCalendar.ItemsOf(p.Programme, AnyProgramme.Monday, n, World.Doses.Times, p.End).ToList()).ToList();
        foreach (var item in p.Programme.Items)
            sessions.Sum(s => s.Count(i => ReferenceEquals(i, item))).ShouldBe(DoseTime.TimesPerDay(item.Dose.Frequency, p.End, World.Doses.Times));
        sessions.ShouldAllBe(s => s.Count > 0);
    });

    private static int TimeOf(SessionScript script, int item, BodySide side) =>
        script.Cues.Where(c => c.Item == item && c.Side == side && Work.Contains(c.Kind)).Sum(c => c.ForMs);
}
