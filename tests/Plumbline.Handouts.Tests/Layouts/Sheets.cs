using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Tests.Layouts;

/// <summary>Handouts set on paper, with small pictures that stand for the real ones.</summary>
internal static class Sheets
{
    public static IReadOnlyDictionary<string, ExercisePictures> Pictures { get; } = World.Catalogue.Exercises.ToDictionary(
        e => e.Id,
        e => new ExercisePictures(new(Png(60, 24, 90), $"{e.Name} at the start."), e.Movement.IsSteady ? null : new(Png(60, e.Id.Length * 4, 160), $"{e.Name} at the end.")));

    public static PrintedHandout Set(Handout handout, HandoutLayout layout, Paper paper) => HandoutPdf.Of(handout, Pictures, layout, paper);

    private static readonly JsonSerializerOptions Whole = new(JsonRules.Options) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };

    /// <summary>The handout with every text longer by two fifths, as in a language of long words.</summary>
    public static Handout Lengthened(Handout handout)
    {
        var node = JsonSerializer.SerializeToNode(handout, Whole)!;
        return Longer(node, "")!.Deserialize<Handout>(Whole)!;
    }

    private static JsonNode? Longer(JsonNode? node, string name) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Longer(p.Value, p.Key)))),
        JsonArray list => new JsonArray([.. list.Select(n => Longer(n, name))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && name is not ("language" or "date" or "id" or "$schema") => JsonValue.Create(Longer(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    // What a filled-in place says stays as it is.
    private static string Longer(string text) => text.Contains('{', StringComparison.Ordinal) ? text : string.Join(' ', text.Split(' ').Select(word => word + new string('ß', (int)Math.Ceiling(word.Length * 0.4))));

    private static byte[] Png(int width, int height, byte shade)
    {
        var pixels = new byte[width * height * 4];
        for (var i = 0; i < pixels.Length; i += 4) (pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]) = (shade, shade, 200, 255);
        return PngWriter.Write(new(width, height, pixels));
    }
}
