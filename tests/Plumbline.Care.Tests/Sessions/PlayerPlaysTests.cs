using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Care.Tests.Episodes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Sessions;

/// <summary>Random plays over real scripts, to whose every state each player is held. PLUMBLINE_WRITE_VECTORS=1 writes them anew; read the difference before you keep it.</summary>
public class PlayerPlaysTests
{
    private const int PlaysPerScript = 40;
    private static readonly string Path = Repository.At("samples", "player-plays.json");
    private static readonly Lazy<PlayFile> Kept = new(() => StrictJson.Read<PlayFile>("player-plays.json", File.ReadAllText(Path)).Require());

    [Fact]
    public void The_reference_player_keeps_its_random_plays()
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_WRITE_VECTORS") == "1") Write();
        foreach (var play in Kept.Value.Plays)
        {
            var states = AnyPlay.States(Kept.Value.Scripts[play.Script], play.Inputs.Select(i => i.Input()));
            states[^1].ShouldBe(play.Last);
            HashOf(states).ShouldBe(play.StatesSha256);
        }
    }

    [Fact]
    public void The_kept_scripts_are_those_that_are_compiled_now() => Kept.Value.Scripts.ShouldBe(Scripts());

    [Fact]
    public void The_plays_reach_every_end_and_go_back_over_what_hurt()
    {
        Kept.Value.Plays.Count.ShouldBeGreaterThanOrEqualTo(100);
        var last = Kept.Value.Plays.Select(p => p.Last).ToList();
        foreach (var status in (PlayerStatus[])[PlayerStatus.Playing, PlayerStatus.Paused, PlayerStatus.Finished, PlayerStatus.Stopped, PlayerStatus.Refused])
            last.ShouldContain(s => s.Status == status, status.ToString());
        last.SelectMany(s => s.Items).Select(i => i.Outcome).Distinct().ShouldBe(Enum.GetValues<ItemOutcome>(), ignoreOrder: true);
        last.ShouldContain(s => s.Items.Any(i => i.Outcome == ItemOutcome.Hurt) && s.Log.Any(e => e.What == PlayerEventKind.WentBack));
    }

    // As they were proposed for sample people, and a long one with holds, sides and rests.
    private static Seq<SessionScript> Scripts() =>
    [
        Compiled(Proposed("desk-worker"), RangeEnd.Least),
        Compiled(Proposed("falls-risk-82"), RangeEnd.Least),
        Compiled(Proposed("runner-low-pain"), RangeEnd.Greatest),
        Compiled(AnyProgramme.Of(
            ("bridge", new() { Sets = 3, Repetitions = 12, Hold = AnyProgramme.Seconds(5), Rest = AnyProgramme.Seconds(60) }),
            ("quadruped-opposite-arm-leg", new() { Sets = 2, Repetitions = 8, Hold = AnyProgramme.Seconds(8), Rest = AnyProgramme.Seconds(45) }),
            ("single-knee-to-chest", new() { Repetitions = 3, Hold = AnyProgramme.Seconds(30) }),
            ("walking", new() { Duration = AnyProgramme.Seconds(300) })), RangeEnd.Least),
    ];

    private static Programme Proposed(string sample) => Life.Begin(sample, 1, ApproverRole.Clinician, "Dr Lund", 6).Episode.Programme!;

    private static SessionScript Compiled(Programme programme, RangeEnd end)
    {
        var day = Enumerable.Range(0, 7).Select(programme.Starts.AddDays).First(d => programme.Items.Any(i => i.Days.Contains(d.DayOfWeek)));
        return AnyProgramme.Compiled(programme, day, end: end).Require();
    }

    private static void Write()
    {
        var (scripts, random) = (Scripts(), new Random(20261121));
        var plays = scripts.SelectMany((script, index) => Enumerable.Range(0, PlaysPerScript).Select(_ =>
        {
            Seq<PlayerVectorsTests.Step> inputs = [.. Inputs(script, random)];
            var states = AnyPlay.States(script, inputs.Select(i => i.Input()));
            return new Play { Script = index, Inputs = inputs, StatesSha256 = HashOf(states), Last = states[^1] };
        }));
        var file = new PlayFile { Format = 1, Scripts = scripts, Plays = [.. plays] };
        File.WriteAllText(Path, JsonLayout.Of(JsonSerializer.Serialize(file, JsonRules.OneLine), typeof(PlayFile)));
    }

    // Ticks as a screen gives them, now and then as late as those of a page that was hidden; everything that a person may do at any moment.
    private static IEnumerable<PlayerVectorsTests.Step> Inputs(SessionScript script, Random random)
    {
        yield return new() { Do = "start", Today = random.Next(12) == 0 ? script.ValidUntil.AddDays(1) : script.ValidUntil.AddDays(-random.Next(8)) };
        var reasons = Enum.GetValues<SkipReason>();
        for (var i = random.Next(4, 28); i > 0; i--)
        {
            yield return random.Next(20) switch
            {
                0 => new() { Do = "pause" },
                1 or 2 => new() { Do = "resume" },
                3 or 4 => new() { Do = "skip", Reason = reasons[random.Next(reasons.Length)] },
                5 => new() { Do = "hurt" },
                6 or 7 => new() { Do = "back" },
                8 when random.Next(3) == 0 => new() { Do = "stop" },
                < 12 => new() { Do = "tick", Ms = random.Next(-3, 600) },
                < 16 => new() { Do = "tick", Ms = random.Next(600, 30_000) },
                _ => new() { Do = "tick", Ms = random.Next(30_000, 1 + (script.TotalMs / 3)) },
            };
        }
    }

    private static string HashOf(IEnumerable<PlayerState> states) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', states.Select(s => JsonSerializer.Serialize(s, JsonRules.OneLine))))));

    public sealed record PlayFile
    {
        public required int Format { get; init; }

        public required Seq<SessionScript> Scripts { get; init; }

        public required Seq<Play> Plays { get; init; }
    }

    /// <summary>What somebody did, the state it led to, and a hash over all states on the way, each a line of JSON.</summary>
    public sealed record Play
    {
        public required int Script { get; init; }

        public required Seq<PlayerVectorsTests.Step> Inputs { get; init; }

        [System.Text.Json.Serialization.JsonPropertyName("states_sha256")]
        public required string StatesSha256 { get; init; }

        public required PlayerState Last { get; init; }
    }
}
