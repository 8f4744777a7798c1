using System.Collections.Concurrent;
using System.Text.Json;
using Plumbline.Figures.AltText;
using Plumbline.Figures.Gltf;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Tests;

/// <summary>The exercises of the catalogue that have key poses, each made once by each body.</summary>
public static class TheClips
{
    private static readonly ConcurrentDictionary<(string, Sex), Lazy<Clip>> Made = [];
    private static readonly BodyTables Tables = BodyTables.Read(Text("bodies/proportions.json"), Text("bodies/segments.json"), Text("bodies/ranges.json")).Require();
    private static readonly PostureFile Postures = StrictJson.Read<PostureFile>("bodies/postures.json", Text("bodies/postures.json")).Require();
    private static readonly Dictionary<Sex, BodyShape> Shapes = new() { [Sex.Female] = BodyShape.Of(Body.Of(Physique.Woman, Tables)), [Sex.Male] = BodyShape.Of(Body.Of(Physique.Man, Tables)) };
    private static readonly ConcurrentDictionary<Sex, Lazy<SkinnedBody>> Dressed = [];

    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetDirectories(Repository.At("catalogue", "exercises")).Select(d => Path.GetFileName(d)!).Where(id => MovementOf(id).Poses is not null).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. Ids];

    public static MuscleLineFile Muscles { get; } = StrictJson.Read<MuscleLineFile>("bodies/muscle-lines.json", Text("bodies/muscle-lines.json")).Require();

    public static AltTextWords Words { get; } = AltTextWords.Read("figures/words/en.json", Text("figures/words/en.json")).Require();

    public static Clip Of(string id, Sex sex = Sex.Female) => Made.GetOrAdd((id, sex), key => new(() => Make(MovementOf(key.Item1), key.Item2))).Value;

    public static Clip Make(Movement movement, Sex sex = Sex.Female) => ClipCompiler.Compile(movement, Postures, Shapes[sex], TimeSpan.FromSeconds(5)).Require();

    public static SkinnedBody BodyOf(Sex sex = Sex.Female) => Dressed.GetOrAdd(sex, s => new(() => SkinnedBody.Of(Shapes[s]))).Value;

    public static Movement MovementOf(string id) => StrictJson.Read<Movement>(id, Text($"exercises/{id}/movement.json")).Require();

    /// <summary>A movement with some of its text changed.</summary>
    public static Movement Changed(string id, string from, string to)
    {
        var text = Text($"exercises/{id}/movement.json");
        text.ShouldContain(from);
        return StrictJson.Read<Movement>(id, text.Replace(from, to, StringComparison.Ordinal)).Require();
    }

    /// <summary>The muscles that an exercise trains and stretches, on the side where they are.</summary>
    public static IReadOnlyList<Target> TargetsOf(string id)
    {
        using var facts = JsonDocument.Parse(Text($"exercises/{id}/exercise.json"));
        var (shown, too) = (MovementOf(id).Poses!.Side, MovementOf(id).Poses!.TintedToo);
        return [.. facts.RootElement.GetProperty("muscles").EnumerateArray()
            .Select(m => (Muscle: m.GetProperty("muscle").GetString()!, Role: m.GetProperty("role").GetString(), Side: m.TryGetProperty("side", out var side) ? side.GetString() : "both"))
            .Where(m => m.Role is "prime" or "stretched" || too.Contains(m.Muscle))
            .Select(m => new Target(m.Muscle, m.Role == "stretched" ? MuscleShow.Stretched : MuscleShow.Trained, m.Side == "both" ? ShownSide.Both : (m.Side == "working") == (shown == ShownSide.Left) ? ShownSide.Left : ShownSide.Right))];
    }

    public static string Text(string path) => File.ReadAllText(Repository.At("catalogue", path));
}
