using System.Text;
using System.Text.Json;

namespace Plumbline.Motion.Reading;

/// <summary>The one look of a data file: keys in the order of the type, two spaces, and on one line whatever fits on one.</summary>
/// <remarks>
/// Numbers and texts stay as they are, only order and white space change. Laying out twice is laying out once. A list of two or more objects with two
/// or more keys each always has a line for each. The keys of a dictionary and the items of a list keep their order: it may mean something.
/// </remarks>
public static class JsonLayout
{
    /// <summary>The most characters of a line that could be broken.</summary>
    public const int Width = 120;

    private const int Step = 2;

    /// <summary>Lays out a JSON text as a file of this type; ends with a line feed.</summary>
    /// <param name="text">A JSON text that reads strictly as the type.</param>
    /// <param name="type">The type whose order the keys take; null keeps the given order.</param>
    public static string Of(string text, Type? type)
    {
        using var document = JsonDocument.Parse(text);
        var result = new StringBuilder();
        Write(result, document.RootElement, type, indent: 0, column: 0, isRoot: true);
        return result.Append('\n').ToString();
    }

    private static void Write(StringBuilder result, JsonElement element, Type? type, int indent, int column, bool isRoot)
    {
        var line = OneLine(element, type);
        if (!isRoot && !MustBreak(element) && column + line.Length + 1 <= Width)
        {
            result.Append(line);
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.EnumerateObject().Any():
                Block(result, '{', '}', indent, Ordered(element, type), (pair, at) =>
                {
                    var key = $"{Text(pair.Property.Name)}: ";
                    result.Append(key);
                    Write(result, pair.Property.Value, pair.Type, at, at + key.Length, isRoot: false);
                });
                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                var item = type is null ? null : StrictJson.ItemOf(type);
                Block(result, '[', ']', indent, element.EnumerateArray(), (child, at) => Write(result, child, item, at, at, isRoot: false));
                break;
            default:
                result.Append(line);
                break;
        }
    }

    private static void Block<T>(StringBuilder result, char open, char close, int indent, IEnumerable<T> children, Action<T, int> write)
    {
        result.Append(open);
        var separator = "\n";
        foreach (var child in children)
        {
            result.Append(separator).Append(' ', indent + Step);
            write(child, indent + Step);
            separator = ",\n";
        }

        result.Append('\n').Append(' ', indent).Append(close);
    }

    private static string OneLine(JsonElement element, Type? type) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any()
            ? $"{{ {string.Join(", ", Ordered(element, type).Select(p => $"{Text(p.Property.Name)}: {OneLine(p.Property.Value, p.Type)}"))} }}"
            : "{}",
        JsonValueKind.Array => $"[{string.Join(", ", element.EnumerateArray().Select(e => OneLine(e, type is null ? null : StrictJson.ItemOf(type))))}]",
        JsonValueKind.String => Text(element.GetString()!),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => element.GetRawText(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool MustBreak(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(p => MustBreak(p.Value)),
        JsonValueKind.Array => (element.GetArrayLength() > 1 && element.EnumerateArray().All(IsRich)) || element.EnumerateArray().Any(MustBreak),
        _ => false,
    };

    private static bool IsRich(JsonElement element) => element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Skip(1).Any();

    private static IEnumerable<(JsonProperty Property, Type? Type)> Ordered(JsonElement element, Type? type)
    {
        if (type is not null && StrictJson.ValueOf(type) is { } value) return element.EnumerateObject().Select(p => (p, (Type?)value));
        var known = Keys(type);
        return element.EnumerateObject()
            .Select(p => (Property: p, Place: known.FindIndex(k => k.Name == p.Name)))
            .OrderBy(p => p.Place < 0 ? int.MaxValue : p.Place)
            .Select(p => (p.Property, p.Place < 0 ? null : known[p.Place].Type));
    }

    private static List<(string Name, Type Type)> Keys(Type? type)
    {
        if (type is null) return [];
        type = Nullable.GetUnderlyingType(type) ?? type;
        return [.. JsonRules.Options.GetTypeInfo(type).Properties.OrderBy(p => p.Order).Select(p => (p.Name, p.PropertyType))];
    }

    private static string Text(string text) => JsonSerializer.Serialize(text, JsonRules.Options);
}
