using System.Collections.Concurrent;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;
using Plumbline.Motion.Tests.Bodies;

namespace Plumbline.Motion.Tests.Clips;

/// <summary>The movements of the catalogue, each made once by each body.</summary>
public static class TheMovements
{
    private static readonly ConcurrentDictionary<(string, Sex), Lazy<Clip>> Made = [];

    public static PostureFile Postures { get; } = StrictJson.Read<PostureFile>("bodies/postures.json", CatalogueFolder.Text("bodies/postures.json")).Require();

    public static IReadOnlyDictionary<Sex, BodyShape> Shapes { get; } = new Dictionary<Sex, BodyShape> { [Sex.Female] = BodyShape.Of(TheBodies.Woman), [Sex.Male] = BodyShape.Of(TheBodies.Man) };

    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetDirectories(Repository.At("catalogue/exercises")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static Movement Of(string id) => StrictJson.Read<Movement>(id, CatalogueFolder.Text($"exercises/{id}/movement.json")).Require();

    public static Clip ClipOf(string id, Sex sex = Sex.Female) => Made.GetOrAdd((id, sex), key => new(() => Make(Of(key.Item1), key.Item2).Require())).Value;

    public static Read<Clip> Make(Movement movement, Sex sex = Sex.Female) => ClipCompiler.Compile(movement, Postures, Shapes[sex], TimeSpan.FromSeconds(5));

    /// <summary>A movement with some of its text changed.</summary>
    public static Movement Changed(string id, string from, string to)
    {
        var text = CatalogueFolder.Text($"exercises/{id}/movement.json");
        text.ShouldContain(from);
        return StrictJson.Read<Movement>(id, text.Replace(from, to, StringComparison.Ordinal)).Require();
    }
}
