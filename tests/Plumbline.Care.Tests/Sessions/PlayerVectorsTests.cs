using System.Text.Json;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Sessions;

/// <summary>The vectors to which every player is held. PLUMBLINE_WRITE_VECTORS=1 writes them anew; read the difference before you keep it.</summary>
public class PlayerVectorsTests
{
    private static readonly string Path = Repository.At("samples", "player-vectors.json");

    private static readonly Lazy<VectorFile> Kept = new(() => StrictJson.Read<VectorFile>("player-vectors.json", File.ReadAllText(Path)).Require());

    public static TheoryData<string> Names => [.. Plays().Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_reference_player_keeps_its_vectors(string name)
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_WRITE_VECTORS") == "1") Write();
        var state = Player.Ready(Kept.Value.Script);
        foreach (var step in Kept.Value.Vectors.Single(v => v.Name == name).Steps)
        {
            state = Player.Step(Kept.Value.Script, state, step.Input());
            state.ShouldBe(step.State);
        }
    }

    [Fact]
    public void The_vectors_know_every_input_status_outcome_and_event()
    {
        var steps = Kept.Value.Vectors.SelectMany(v => v.Steps).ToList();
        Kept.Value.Vectors.Select(v => v.Name).ShouldBe(Plays().Select(p => p.Name), ignoreOrder: true);
        steps.Select(s => s.Do).Distinct().Count().ShouldBe(typeof(PlayerInput).GetNestedTypes().Length);
        steps.Select(s => s.State.Status).Distinct().ShouldBe(Enum.GetValues<PlayerStatus>(), ignoreOrder: true);
        steps.SelectMany(s => s.State.Items).Select(i => i.Outcome).Distinct().ShouldBe(Enum.GetValues<ItemOutcome>(), ignoreOrder: true);
        steps.SelectMany(s => s.State.Log).Select(e => e.What).Distinct().ShouldBe(Enum.GetValues<PlayerEventKind>(), ignoreOrder: true);
    }

    private static IEnumerable<(string Name, Step[] Steps)> Plays() =>
    [
        ("played through", [Start, Tick(10_000), Tick(1_000_000)]),
        ("many short ticks", [Start, .. Enumerable.Repeat(Tick(7_001), 30)]),
        ("before the start nothing happens", [Tick(5_000), Do("pause"), Do("skip", SkipReason.Time), Do("back"), Do("hurt"), Start, Start]),
        ("pause holds time", [Start, Tick(21_000), Do("pause"), Tick(60_000), Do("pause"), Do("resume"), Tick(1_000), Do("resume")]),
        ("left out while paused", [Start, Do("pause"), Do("skip", SkipReason.Bored), Tick(5_000), Do("resume"), Tick(5_000)]),
        ("that hurt in a set skips the rest and is never played again", [Start, Tick(30_000), Do("hurt"), Do("back"), Tick(1_000_000)]),
        ("that hurt in the last exercise ends the session", [Start, Do("skip", SkipReason.Fear), Do("skip", SkipReason.NoEquipment), Tick(22_000), Do("hurt"), Tick(1_000)]),
        ("back to the start and to the one before", [Start, Tick(60_000), Tick(25_000), Do("back"), Do("back"), Tick(1_000_000)]),
        ("back to one that was left out, over one that hurt", [Start, Do("skip", SkipReason.UnsureHow), Tick(3_000), Do("hurt"), Do("back"), Tick(1_000_000)]),
        ("ended early", [Start, Tick(70_000), Do("stop"), Do("resume"), Tick(1_000)]),
        ("no longer valid", [new Step { Do = "start", Today = AnyProgramme.Monday.AddDays(29) }, Tick(1_000), Start]),
        ("time that runs backwards is nothing", [Start, Tick(5_000), Tick(-5_000), Tick(0)]),
    ];

    private static void Write()
    {
        var script = AnyProgramme.Compiled(AnyProgramme.Of(
            ("bridge", new() { Sets = 2, Repetitions = 2, Hold = AnyProgramme.Seconds(0), Rest = AnyProgramme.Seconds(30) }),
            ("single-knee-to-chest", new() { Repetitions = 1, Hold = AnyProgramme.Seconds(20) }),
            ("walking", new() { Duration = AnyProgramme.Seconds(60) }))).Require();
        var vectors = Plays().Select(p =>
        {
            var state = Player.Ready(script);
            return new Vector { Name = p.Name, Steps = [.. p.Steps.Select(s => s with { State = state = Player.Step(script, state, s.Input()) })] };
        });
        File.WriteAllText(Path, JsonLayout.Of(JsonSerializer.Serialize(new VectorFile { Format = 1, Script = script, Vectors = [.. vectors] }, JsonRules.OneLine), typeof(VectorFile)));
    }

    private static Step Start => new() { Do = "start", Today = AnyProgramme.Monday };

    private static Step Tick(int ms) => new() { Do = "tick", Ms = ms };

    private static Step Do(string what, SkipReason? reason = null) => new() { Do = what, Reason = reason };

    public sealed record VectorFile
    {
        public required int Format { get; init; }

        public required SessionScript Script { get; init; }

        public required Seq<Vector> Vectors { get; init; }
    }

    public sealed record Vector
    {
        public required string Name { get; init; }

        public required Seq<Step> Steps { get; init; }
    }

    public sealed record Step
    {
        public required string Do { get; init; }

        public int? Ms { get; init; }

        public SkipReason? Reason { get; init; }

        public DateOnly? Today { get; init; }

        public PlayerState State { get; init; } = null!;

        public PlayerInput Input() => Do switch
        {
            "start" => new PlayerInput.Start(Today!.Value),
            "tick" => new PlayerInput.Tick(Ms!.Value),
            "pause" => new PlayerInput.Pause(),
            "resume" => new PlayerInput.Resume(),
            "skip" => new PlayerInput.Skip(Reason!.Value),
            "back" => new PlayerInput.Back(),
            "hurt" => new PlayerInput.Hurt(),
            "stop" => new PlayerInput.Stop(),
            _ => throw new InvalidDataException($"There is no input \"{Do}\"."),
        };
    }
}
