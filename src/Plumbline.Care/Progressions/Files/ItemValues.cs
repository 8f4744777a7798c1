using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Care.Progressions.Files;

/// <summary>Brings values that people write in more than one way into the one that is read.</summary>
internal static class ItemValues
{
    private static readonly string[] Zones = ["central-low-back", "one-sided-back", "buttock", "thigh", "below-knee", "foot"];

    private static readonly Dictionary<string, string> OtherZones = new()
    {
        ["none"] = Zones[0],
        ["central"] = Zones[0],
        ["central-back"] = Zones[0],
        ["low-back"] = Zones[0],
        ["back"] = Zones[0],
        ["one-sided"] = Zones[1],
        ["one-sided-low-back"] = Zones[1],
        ["calf"] = Zones[4],
        ["lower-leg"] = Zones[4],
        ["toes"] = Zones[5],
    };

    // The short codes of clinical notes beside the words.
    private static readonly Dictionary<string, string> OtherWords = new()
    {
        ["rom"] = "range-of-motion",
        ["mobility"] = "range-of-motion",
        ["relax"] = "relief",
        ["stretching"] = "stretch",
        ["strengthening"] = "strength",
        ["stabilisation"] = "strength",
        ["cardio"] = "aerobic",
        ["flex"] = "flexion",
        ["ext"] = "extension",
        ["neut"] = "neutral",
        ["rot"] = "rotation",
        ["lat"] = "lateral",
        ["osteo"] = "osteoporosis",
        ["sten"] = "stenosis",
        ["spon"] = "spondylolisthesis",
        ["disc-f"] = "leg-pain-flexion",
        ["disc-e"] = "leg-pain-extension",
        ["fus"] = "fusion",
        ["dec"] = "decompression",
        ["preg"] = "pregnancy",
        ["pregnant"] = "pregnancy",
        ["htn"] = "hypertension",
        ["sho"] = "shoulder",
        ["bal"] = "falls-risk",
        ["card"] = "heart",
    };

    /// <summary>A number is a range of one value.</summary>
    public static JsonNode Range(JsonElement value) => value.ValueKind == JsonValueKind.Number ? new JsonArray(Number(value), Number(value))
        : value.ValueKind == JsonValueKind.Array ? new JsonArray([.. value.EnumerateArray().Select(Number)]) : Same(value);

    /// <summary>A whole number may be written as 3 or as 3.0.</summary>
    public static JsonNode? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && !value.TryGetInt64(out _) && value.TryGetDouble(out var number) && Math.Abs(number) < 1e9 && Math.Floor(number) == number
            ? JsonValue.Create((long)number) : Same(value);

    /// <summary>Of a range the greatest value; else the number.</summary>
    public static JsonNode? Most(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? Number(value[value.GetArrayLength() - 1]) : Number(value);

    /// <summary>A zone by its word or by its place on the scale, 0 to 5.</summary>
    public static JsonNode Zone(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number) return value.TryGetDouble(out var place) && place is >= 0 and <= 5 && Math.Floor(place) == place ? Zones[(int)place] : Same(value);
        if (value.ValueKind != JsonValueKind.String) return Same(value);
        var word = Kebab(value.GetString()!);
        return OtherZones.GetValueOrDefault(word, word);
    }

    /// <summary>A word of a fixed list.</summary>
    public static JsonNode? Word(JsonElement value) => value.ValueKind == JsonValueKind.String ? Usual(value.GetString()!)
        : value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? Word(value[0]) : Same(value);

    /// <summary>A screening level; "none" is that nothing was reported.</summary>
    public static JsonNode? Level(JsonElement value) => Word(value) is JsonValue word && word.GetValueKind() == JsonValueKind.String && (string?)word == "none" ? "none-reported" : Word(value);

    /// <summary>A list of words: a list, one word, or flags of which the true ones count.</summary>
    public static JsonNode? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new JsonArray(Word(value)),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Each)]),
        JsonValueKind.Object => new JsonArray([.. value.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.True).Select(p => JsonValue.Create(Usual(p.Name)))]),
        _ => Same(value),
    };

    /// <summary>A text, also when it is written as a number.</summary>
    public static JsonNode? Text(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Same(value);

    /// <summary>The value as it stands.</summary>
    public static JsonNode Same(JsonElement value) => JsonNode.Parse(value.GetRawText())!;

    private static JsonNode? Each(JsonElement value) => value.ValueKind == JsonValueKind.String ? Usual(value.GetString()!) : Same(value);

    /// <summary>A word as the catalogue writes it.</summary>
    public static string Usual(string word)
    {
        var kebab = Kebab(word);
        return OtherWords.GetValueOrDefault(kebab, kebab);
    }

    /// <summary>A growth rule as its number: 30, { "to": 30 }, or a text with "up to 30"; null when there is none in it.</summary>
    public static JsonNode? Growth(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return value.EnumerateObject().Where(p => p.Name is "to" or "up_to" or "goal" or "repetitions" or "grow_to_repetitions").Select(p => Most(p.Value)).FirstOrDefault();
        if (value.ValueKind != JsonValueKind.String) return Number(value);
        var words = value.GetString()!.Split(' ', '-');
        var to = Array.LastIndexOf(words, "to");
        return to >= 0 && to + 1 < words.Length && int.TryParse(words[to + 1], CultureInfo.InvariantCulture, out var goal) ? goal : null;
    }

    private static string Kebab(string word) => word.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
