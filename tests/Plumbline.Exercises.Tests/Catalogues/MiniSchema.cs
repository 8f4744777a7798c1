using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Exercises.Tests.Catalogues;

/// <summary>Checks JSON against the part of JSON Schema that our schemas use, written without our reader: an independent second opinion.</summary>
public static class MiniSchema
{
    public static IEnumerable<string> Errors(JsonNode schema, JsonElement value, string path = "$")
    {
        if (schema is not JsonObject rules) return [];
        var known = new HashSet<string>(["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "enum", "minimum", "format", "default", "pattern"]);
        var errors = rules.Select(r => r.Key).Where(k => !known.Contains(k)).Select(k => $"{path}: the checker does not know {k}").ToList();
        if ((string?)rules["type"] is { } type && !IsOf(type, value)) return [.. errors, $"{path}: not {type}"];
        if (rules["enum"] is JsonArray values && !values.Any(v => value.ValueKind == JsonValueKind.String && (string?)v == value.GetString())) errors.Add($"{path}: not in the list");
        if (rules["minimum"] is { } minimum && value.GetDouble() < minimum.GetValue<double>()) errors.Add($"{path}: too small");
        if (value.ValueKind == JsonValueKind.Object) errors.AddRange(OfObject(rules, value, path));
        if (value.ValueKind == JsonValueKind.Array)
        {
            var count = value.GetArrayLength();
            if (count < (rules["minItems"]?.GetValue<int>() ?? 0) || count > (rules["maxItems"]?.GetValue<int>() ?? int.MaxValue)) errors.Add($"{path}: {count} items");
            if (rules["items"] is { } item) errors.AddRange(value.EnumerateArray().SelectMany((v, i) => Errors(item, v, $"{path}[{i}]")));
        }

        return errors;
    }

    private static IEnumerable<string> OfObject(JsonObject rules, JsonElement value, string path)
    {
        var properties = rules["properties"] as JsonObject ?? [];
        foreach (var missing in (rules["required"] as JsonArray ?? []).Select(r => (string)r!).Where(r => !value.TryGetProperty(r, out _))) yield return $"{path}: {missing} missing";
        foreach (var property in value.EnumerateObject())
        {
            var below = $"{path}.{property.Name}";
            if (properties[property.Name] is { } expected)
            {
                foreach (var error in Errors(expected, property.Value, below)) yield return error;
            }
            else if (rules["additionalProperties"] is JsonObject any)
            {
                foreach (var error in Errors(any, property.Value, below)) yield return error;
            }
            else if (rules["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
            {
                yield return $"{below}: unknown";
            }
        }
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown type"),
    };
}
