using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Care.Progressions.Files;

/// <summary>Brings values that people write in more than one way into the one that is read.</summary>
internal static class ItemValues
{
    private static readonly string[] Zones = ["central-low-back", "one-sided-back", "buttock", "thigh", "below-knee", "foot"];

    private static readonly Dictionary<string, string> OtherZones = new()
    {
        ["none"] = Zones[0], ["central"] = Zones[0], ["central-back"] = Zones[0], ["low-back"] = Zones[0], ["back"] = Zones[0], ["one-sided"] = Zones[1], ["one-sided-low-back"] = Zones[1],
        ["calf"] = Zones[4], ["lower-leg"] = Zones[4], ["toes"] = Zones[5],
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
    public static JsonNode? Word(JsonElement value) => value.ValueKind == JsonValueKind.String ? Kebab(value.GetString()!)
        : value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? Word(value[0]) : Same(value);

    /// <summary>A list of words: a list, one word, or flags of which the true ones count.</summary>
    public static JsonNode? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new JsonArray(Word(value)),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Each)]),
        JsonValueKind.Object => new JsonArray([.. value.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.True).Select(p => JsonValue.Create(Kebab(p.Name)))]),
        _ => Same(value),
    };

    /// <summary>A text, also when it is written as a number.</summary>
    public static JsonNode? Text(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Same(value);

    /// <summary>The value as it stands.</summary>
    public static JsonNode Same(JsonElement value) => JsonNode.Parse(value.GetRawText())!;

    private static JsonNode? Each(JsonElement value) => value.ValueKind == JsonValueKind.String ? Kebab(value.GetString()!) : Same(value);

    private static string Kebab(string word) => word.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
