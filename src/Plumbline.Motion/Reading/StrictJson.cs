using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Plumbline.Motion.Reading;

/// <summary>Reads JSON as the type says and no other way, and collects every problem of a text at once, each with its JSON path.</summary>
/// <remarks>
/// Codes: <c>PLB-JSON-SYNTAX</c> not JSON, <c>-SIZE</c> over the limit, <c>-UNKNOWN</c> a key that the type has not, <c>-MISSING</c> a required key,
/// <c>-DOUBLE</c> a key twice, <c>-NULL</c> null where a value belongs, <c>-TYPE</c> another kind of value, <c>-VALUE</c> a value that is not allowed.
/// </remarks>
public static class StrictJson
{
    /// <summary>The most characters that a text may have unless the caller says otherwise.</summary>
    public const int DefaultLimit = 1_000_000;

    private const int MostProblems = 100;

    private static readonly JsonDocumentOptions Syntax = new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads a text into a value, or says everything that is wrong with it.</summary>
    /// <typeparam name="T">A record whose shape is the schema.</typeparam>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">The JSON text.</param>
    /// <param name="limit">The most characters that are read.</param>
    public static Read<T> Read<T>(string file, string text, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > limit)
            return Reading.Read.Fail<T>("PLB-JSON-SIZE", file, $"The text has {text.Length} characters; at most {limit} are read. Split it or take out what does not belong.");
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, Syntax);
        }
        catch (JsonException e)
        {
            return Reading.Read.Fail<T>("PLB-JSON-SYNTAX", $"{file}: line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}", "This is not JSON here. Check for a missing quote, comma or bracket.");
        }

        using (document)
        {
            var problems = new List<Problem>();
            Check(document.RootElement, typeof(T), file, "$", problems);
            if (problems.Count > 0) return new Read<T>.Failure([.. problems]);
            try
            {
                return document.RootElement.Deserialize<T>(JsonRules.Options)!;
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                var path = e is JsonException { Path: { } place } ? place : "$";
                return Reading.Read.Fail<T>("PLB-JSON-VALUE", $"{file}: {path}", Sentence(e.Message));
            }
        }
    }

    private static void Check(JsonElement element, Type type, string file, string path, List<Problem> problems)
    {
        if (problems.Count >= MostProblems) return;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (element.ValueKind == JsonValueKind.Null)
        {
            problems.Add(new("PLB-JSON-NULL", $"{file}: {path}", "null is not a value. Leave the key out when there is nothing to say."));
            return;
        }

        if (ItemOf(type) is { } item)
        {
            if (!Is(element, JsonValueKind.Array, "a list in [ ]", file, path, problems)) return;
            var index = 0;
            foreach (var child in element.EnumerateArray()) Check(child, item, file, $"{path}[{index++}]", problems);
            return;
        }

        if (ValueOf(type) is { } value)
        {
            if (!Is(element, JsonValueKind.Object, "an object in { }", file, path, problems)) return;
            foreach (var property in Once(element, file, path, problems)) Check(property.Value, value, file, $"{path}.{property.Name}", problems);
            return;
        }

        var info = JsonRules.Options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Object) CheckObject(element, info, file, path, problems);
        else CheckLeaf(element, info, file, path, problems);
    }

    private static void CheckObject(JsonElement element, JsonTypeInfo info, string file, string path, List<Problem> problems)
    {
        if (!Is(element, JsonValueKind.Object, "an object in { }", file, path, problems)) return;
        var known = info.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToDictionary(p => p.Name);
        var given = new HashSet<string>();
        foreach (var property in Once(element, file, path, problems))
        {
            given.Add(property.Name);
            if (known.TryGetValue(property.Name, out var expected)) Check(property.Value, expected.PropertyType, file, $"{path}.{property.Name}", problems);
            else problems.Add(new("PLB-JSON-UNKNOWN", $"{file}: {path}.{property.Name}", $"There is no key \"{property.Name}\" here. {Suggestion(property.Name, known.Keys)}"));
        }

        foreach (var missing in known.Values.Where(p => (p.IsRequired || p.AssociatedParameter is { HasDefaultValue: false }) && !given.Contains(p.Name)))
            problems.Add(new("PLB-JSON-MISSING", $"{file}: {path}", $"The key \"{missing.Name}\" is missing. Add it."));
    }

    private static void CheckLeaf(JsonElement element, JsonTypeInfo info, string file, string path, List<Problem> problems)
    {
        try
        {
            element.Deserialize(info);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            if (info.Type.IsEnum)
            {
                var names = Enum.GetValuesAsUnderlyingType(info.Type).Cast<object>()
                    .Select(v => JsonSerializer.SerializeToElement(Enum.ToObject(info.Type, v), info.Type, JsonRules.Options).GetString()!).ToList();
                problems.Add(new("PLB-JSON-VALUE", $"{file}: {path}", $"{Shown(element)} is not one of: {string.Join(", ", names)}. {Suggestion(element.ToString(), names)}".TrimEnd()));
            }
            else
            {
                var what = e.InnerException?.Message ?? e.Message;
                problems.Add(new("PLB-JSON-TYPE", $"{file}: {path}", $"{Shown(element)} does not fit: {Expected(info.Type, what)}."));
            }
        }
    }

    private static IEnumerable<JsonProperty> Once(JsonElement element, string file, string path, List<Problem> problems)
    {
        var seen = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (seen.Add(property.Name)) yield return property;
            else problems.Add(new("PLB-JSON-DOUBLE", $"{file}: {path}.{property.Name}", "This key stands here twice. Keep one."));
        }
    }

    private static bool Is(JsonElement element, JsonValueKind kind, string expected, string file, string path, List<Problem> problems)
    {
        if (element.ValueKind == kind) return true;
        problems.Add(new("PLB-JSON-TYPE", $"{file}: {path}", $"{Shown(element)} does not fit: expected {expected}."));
        return false;
    }

    /// <summary>The item type of a list-like type, or null.</summary>
    internal static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is { } open
        && (open == typeof(Seq<>) || open == typeof(ImmutableArray<>) || open == typeof(IReadOnlyList<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The value type of a dictionary with text keys, or null.</summary>
    internal static Type? ValueOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string)
        && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            ? value
            : null;

    private static string Expected(Type type, string otherwise)
    {
        var name = Type.GetTypeCode(type);
        if (name is TypeCode.Int32 or TypeCode.Int64) return "expected a whole number";
        if (name is TypeCode.Double or TypeCode.Decimal) return "expected a number";
        if (name == TypeCode.Boolean) return "expected true or false";
        if (name == TypeCode.String) return "expected a text in quotes";
        if (type == typeof(DateOnly)) return "expected a date as \"2026-03-14\"";
        var end = otherwise.IndexOf(" Path:", StringComparison.Ordinal);
        return (end < 0 ? otherwise : otherwise[..end]).TrimEnd('.');
    }

    private static string Shown(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "A list",
        JsonValueKind.Object => "An object",
        _ => element.GetRawText() is { Length: <= 40 } raw ? raw : "The value",
    };

    private static string Suggestion(string given, IEnumerable<string> known) =>
        Nearest.Of(given, known) is { } near ? $"Did you mean \"{near}\"?" : "Take it out or correct its spelling.";

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
