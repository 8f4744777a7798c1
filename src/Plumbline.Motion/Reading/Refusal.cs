using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Motion.Reading;

/// <summary>Finds which value was refused by its own maker (a dose of no sets), when the shape of all values was right.</summary>
internal static class Refusal
{
    /// <summary>The path of the value that was refused, and the reason that its maker gave.</summary>
    public static (string Path, string Message) Find(JsonElement element, Type type, string path, string message)
    {
        foreach (var (child, childType, childPath) in Children(element, Nullable.GetUnderlyingType(type) ?? type, path))
        {
            try
            {
                child.Deserialize(childType, JsonRules.Options);
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                return Find(child, childType, childPath, e.Message);
            }
        }

        return (element.ValueKind == JsonValueKind.Object && Culprit(element, type, message) is { } key ? $"{path}.{key}" : path, message);
    }

    // The one key without which the value is refused no more, or for another reason; null when the keys are refused together.
    private static string? Culprit(JsonElement element, Type type, string message)
    {
        var culprits = element.EnumerateObject().Select(p => p.Name).Where(name =>
        {
            var rest = JsonObject.Create(element)!;
            rest.Remove(name);
            try
            {
                rest.Deserialize(type, JsonRules.Options);
                return true;
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                return e.Message != message;
            }
        }).ToList();
        return culprits is [var only] ? only : null;
    }

    private static IEnumerable<(JsonElement Element, Type Type, string Path)> Children(JsonElement element, Type type, string path)
    {
        if (StrictJson.ItemOf(type) is { } item) return element.EnumerateArray().Select((child, i) => (child, item, $"{path}[{i}]"));
        if (element.ValueKind != JsonValueKind.Object) return [];
        if (StrictJson.ValueOf(type) is { } value) return element.EnumerateObject().Select(p => (p.Value, value, $"{path}.{p.Name}"));
        var known = JsonRules.Options.GetTypeInfo(type).Properties.ToDictionary(p => p.Name);
        return element.EnumerateObject().Where(p => known.ContainsKey(p.Name)).Select(p => (p.Value, known[p.Name].PropertyType, $"{path}.{p.Name}"));
    }
}
