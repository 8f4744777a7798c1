using Plumbline.Care.Sessions;
using Plumbline.Cli.Playing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Plumbline.Cli.Tests.Playing;

public class PlaybackTests
{
    private static readonly SessionScript Script = SampleScript.Script;

    [Fact]
    public void Played_as_lines_every_cue_comes_once_in_its_order()
    {
        using var output = new StringWriter();
        var end = Play(new LineStage(Script, output));
        end.Status.ShouldBe(PlayerStatus.Finished);
        output.ToString().TrimEnd().Split(Environment.NewLine).ShouldBe(Script.Cues.Select(c => $"{ScriptText.Clock(c.AtMs)}  {c.Words}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3.7)]
    public void A_session_takes_its_time(double speed)
    {
        var clock = new HandClock();
        Playback.Run(Script, SampleScript.Monday, speed, new Keys(Script, clock), clock, clock.Wait).Status.ShouldBe(PlayerStatus.Finished);
        clock.Passed.TotalMilliseconds.ShouldBe(Script.TotalMs / speed, 50);
    }

    [Fact]
    public void Space_pauses_and_goes_on()
    {
        var clock = new HandClock();
        Playback.Run(Script, SampleScript.Monday, 1, new Keys(Script, clock, (5, ' '), (65, ' ')), clock, clock.Wait).Status.ShouldBe(PlayerStatus.Finished);
        clock.Passed.TotalMilliseconds.ShouldBe(Script.TotalMs + 60_000, 200);
    }

    [Fact]
    public void S_asks_why_while_time_stands_still_and_a_number_answers()
    {
        var clock = new HandClock();
        var keys = new Keys(Script, clock, (5, 's'), (30, 'x'), (40, '6'));
        var end = Playback.Run(Script, SampleScript.Monday, 1, keys, clock, clock.Wait);
        end.Items.Select(i => i.Outcome).ShouldBe([ItemOutcome.Skipped, ItemOutcome.Done]);
        end.Log.Single(e => e.What == PlayerEventKind.Skipped).ShouldSatisfyAllConditions(e => e.Reason.ShouldBe(SkipReason.UnsureHow), e => e.AtMs.ShouldBeInRange(4_900, 5_200));
        keys.Pictures.ShouldContain(p => p.Contains("Why leave it out?") && p.Contains("6 not sure how") && p.Contains("0 other"));
    }

    [Fact]
    public void Escape_takes_the_question_back()
    {
        var clock = new HandClock();
        Playback.Run(Script, SampleScript.Monday, 1, new Keys(Script, clock, (5, 's'), (9, '\u001b')), clock, clock.Wait).Items.ShouldAllBe(i => i.Outcome == ItemOutcome.Done);
    }

    [Fact]
    public void H_ends_what_hurts_b_goes_back_and_q_ends_it_all()
    {
        var clock = new HandClock();
        var end = Playback.Run(Script, SampleScript.Monday, 1, new Keys(Script, clock, (25, 'h'), (50, 'b'), (60, 'q')), clock, clock.Wait);
        end.Status.ShouldBe(PlayerStatus.Stopped);
        end.Items.Select(i => i.Outcome).ShouldBe([ItemOutcome.Hurt, ItemOutcome.Left]);
        end.Log.Select(e => e.What).ShouldBe([PlayerEventKind.Started, PlayerEventKind.Hurt, PlayerEventKind.WentBack, PlayerEventKind.Stopped]);
        ScriptText.Outcome(Script, end).ShouldSatisfyAllConditions(t => t.ShouldContain("stopped: it hurt"), t => t.ShouldContain("not done"), t => t.ShouldContain("new numbness or weakness"));
    }

    [Fact]
    public void The_screen_shows_exercise_side_count_and_what_is_left_of_a_hold_and_rings_at_the_turns()
    {
        var clock = new HandClock();
        var keys = new Keys(Script, clock);
        Playback.Run(Script, SampleScript.Monday, 1, keys, clock, clock.Wait);
        keys.Pictures.ShouldContain(p => p.Contains("1 of 2  Bridge") && p.Contains("Lift your hips. Breathe out.") && p.Contains("2 of 2"));
        keys.Pictures.ShouldContain(p => p.Contains("2 of 2  Single knee to chest") && p.Contains("left side") && p.Contains("Hold, keep breathing.") && p.Contains(" 12 s"));
        keys.Pictures.ShouldContain(p => p.Contains("Change sides: now the right side."));
        keys.Rings.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void A_session_that_is_no_longer_valid_does_not_play()
    {
        var clock = new HandClock();
        Playback.Run(Script, Script.ValidUntil.AddDays(1), 1, new Keys(Script, clock), clock, clock.Wait).Status.ShouldBe(PlayerStatus.Refused);
        clock.Passed.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_closed_lid_does_not_let_the_session_run_on()
    {
        var clock = new HandClock();
        var slept = false;
        Playback.Run(Script, SampleScript.Monday, 1, new Keys(Script, clock), clock, beat =>
        {
            clock.Wait(slept ? beat : TimeSpan.FromHours(8));
            slept = true;
        });
        clock.Passed.ShouldBeGreaterThan(TimeSpan.FromHours(8) + TimeSpan.FromMilliseconds(Script.TotalMs - 2_100));
    }

    private static PlayerState Play(IStage stage)
    {
        var clock = new HandClock();
        return Playback.Run(Script, SampleScript.Monday, 1, stage, clock, clock.Wait);
    }

    // A clock that a test moves by hand.
    private sealed class HandClock : TimeProvider
    {
        public TimeSpan Passed { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;

        public void Wait(TimeSpan time) => Passed += time;
    }

    // The real screen stage, with keys pressed at seconds of the clock, its pictures as text and its bell counted.
    private sealed class Keys : IStage
    {
        private readonly ScreenStage stage;

        public Keys(SessionScript script, HandClock clock, params (int Second, char Key)[] presses)
        {
            var waiting = new Queue<(int Second, char Key)>(presses);
            stage = new(script, picture => Pictures.Add(Text(picture)), () => waiting.TryPeek(out var next) && next.Second <= clock.Passed.TotalSeconds ? Key(waiting.Dequeue().Key) : null, () => Rings++);
        }

        public List<string> Pictures { get; } = [];

        public int Rings { get; private set; }

        public void Show(PlayerState before, PlayerState now) => stage.Show(before, now);

        public IEnumerable<PlayerInput> Wishes(PlayerState now) => stage.Wishes(now);

        private static ConsoleKeyInfo Key(char key) => new(key, key switch { ' ' => ConsoleKey.Spacebar, '\u001b' => ConsoleKey.Escape, _ => Enum.TryParse<ConsoleKey>(key.ToString(), true, out var named) ? named : ConsoleKey.NoName }, false, false, false);

        private static string Text(IRenderable picture)
        {
            using var text = new StringWriter();
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
            console.Profile.Width = 200;
            console.Write(picture);
            return text.ToString();
        }
    }
}
