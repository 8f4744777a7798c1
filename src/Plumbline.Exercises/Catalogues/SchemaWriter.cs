using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Catalogues;

/// <summary>Writes the published JSON schema of a data file from its type, so that both always say the same.</summary>
public static class SchemaWriter
{
    private static readonly JsonSchemaExporterOptions Export = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Ours };

    /// <summary>The schema of a kind of file, laid out as the file that is published.</summary>
    public static string Of(FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Of(kind.Type, $"Plumbline catalogue: {kind.Schema}", $"Files catalogue/{kind.Pattern}.");
    }

    /// <summary>The schema of a file that a person writes, laid out as the file that is published.</summary>
    public static string Of(Type type, string title, string about)
    {
        ArgumentNullException.ThrowIfNull(type);
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = $"{about} Written from the type {type.Name}; do not edit.",
        };
        foreach (var (key, value) in SchemaOf(type).AsObject()) root[key] = value?.DeepClone();
        return JsonLayout.Of(root.ToJsonString(), type: null);
    }

    private static JsonNode SchemaOf(Type type)
    {
        var schema = JsonRules.Options.GetJsonSchemaAsNode(type, Export);
        return Inlined(schema, schema);
    }

    // The exporter knows the built-in types; ours, and the rule that null is never a value, are told here.
    private static JsonNode Ours(JsonSchemaExporterContext context, JsonNode schema)
    {
        var declared = context.TypeInfo.Type;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var key = context.PropertyInfo?.Name;
        if (StrictJson.ItemOf(type) is { } item) return new JsonObject { ["type"] = "array", ["items"] = WithUnit(SchemaOf(item), key) };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Range<>)) return Range(type.GetGenericArguments()[0], key);
        if (type == typeof(TimeSpan) || type == typeof(Length)) return WithUnit(new JsonObject { ["type"] = "number", ["minimum"] = 0 }, key);
        if (schema is JsonObject known) NeverNull(known);
        return schema;
    }

    private static JsonObject Range(Type end, string? key)
    {
        // Times and lengths are never negative; a bare number such as an angle may be.
        var ends = end == typeof(int) ? new JsonObject { ["type"] = "integer" }
            : end == typeof(double) ? new JsonObject { ["type"] = "number" }
            : new JsonObject { ["type"] = "number", ["minimum"] = 0 };
        var range = new JsonObject { ["type"] = "array", ["items"] = ends, ["minItems"] = 2, ["maxItems"] = 2 };
        range["description"] = UnitOf(key) is { } unit ? $"From least to most, in {unit}." : "From least to most.";
        return range;
    }

    private static JsonNode WithUnit(JsonNode schema, string? key)
    {
        if (UnitOf(key) is { } unit && schema is JsonObject known && known["type"]?.GetValueKind() == JsonValueKind.String && (string?)known["type"] == "number")
            known["description"] = $"In {unit}.";
        return schema;
    }

    private static string? UnitOf(string? key) => key?.LastIndexOf('_') switch
    {
        null or < 0 => null,
        var end => key[(end.Value + 1)..] switch
        {
            "s" => "seconds",
            "h" => "hours",
            "m" => "metres",
            "deg" => "degrees",
            "min" => "minutes",
            _ => null,
        },
    };

    private static void NeverNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            var kept = types.Select(t => (string)t!).Where(t => t != "null").ToList();
            schema["type"] = kept is [var one] ? one : new JsonArray([.. kept.Select(t => (JsonNode)t)]);
        }

        if (schema["enum"] is JsonArray values)
        {
            foreach (var value in values.Where(v => v is null).ToList()) values.Remove(value);
        }

        if (schema["default"] is null) schema.Remove("default");
    }

    // A reference points into the schema in which it was made; ours are put together from several, so what it points to takes its place.
    private static JsonNode Inlined(JsonNode node, JsonNode root)
    {
        switch (node)
        {
            case JsonObject known when known["$ref"] is JsonValue pointer:
                var found = root;
                foreach (var step in ((string)pointer!).TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
                    found = found is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : found[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]!;
                return Inlined(found, root);
            case JsonObject known:
                return new JsonObject(known.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : (JsonNode?)Inlined(p.Value, root))));
            case JsonArray list:
                return new JsonArray([.. list.Select(i => i is null ? null : Inlined(i, root))]);
            default:
                return node.DeepClone();
        }
    }
}
