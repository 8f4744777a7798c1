using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Plumbline.Motion.Reading;

/// <summary>Reads JSON as the type says and no other way, and collects every problem of a text at once, each with its JSON path.</summary>
/// <remarks>
/// Codes: <c>PLB-JSON-SYNTAX</c> not JSON, <c>-DEPTH</c> nested too deep, <c>-SIZE</c> over the limit, <c>-UNKNOWN</c> a key that the type has not, <c>-MISSING</c> a required key,
/// <c>-DOUBLE</c> a key twice, <c>-NULL</c> null where a value belongs, <c>-TYPE</c> another kind of value, <c>-VALUE</c> a value that is not allowed.
/// </remarks>
public static class StrictJson
{
    /// <summary>The most characters that a text may have unless the caller says otherwise.</summary>
    public const int DefaultLimit = 1_000_000;

    private const int MostProblems = 100;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<string>> Names = new();

    private const int MostDeep = 32;

    private static readonly JsonDocumentOptions Syntax = new() { MaxDepth = MostDeep, CommentHandling = JsonCommentHandling.Disallow };

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
            var place = $"{file}: line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}";
            return e.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? Reading.Read.Fail<T>("PLB-JSON-DEPTH", place, $"Lists and objects are nested more than {MostDeep} deep here. No file of ours needs that; check the brackets.")
                : Reading.Read.Fail<T>("PLB-JSON-SYNTAX", place, "This is not JSON here. Check for a missing quote, comma or bracket.");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return Reading.Read.Fail<T>("PLB-JSON-SYNTAX", file, "The text holds half a character (a lone surrogate). Save the file as UTF-8 again.");
        }

        using (document)
        {
            var problems = new List<Problem>();
            try
            {
                Check(document.RootElement, typeof(T), file, "$", problems);
            }
            catch (InvalidOperationException)
            {
                // The one way to get here: a key or a text with an escape such as \ud800 that stands for half a character.
                problems.Add(new("PLB-JSON-SYNTAX", file, "A key or text holds half a character (a lone surrogate). Correct its \\u escape."));
            }

            if (problems.Count > 0) return new Read<T>.Failure([.. problems]);
            try
            {
                return document.RootElement.Deserialize<T>(JsonRules.Options)!;
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                var (path, message) = Refusal.Find(document.RootElement, typeof(T), "$", e.Message);
                return Reading.Read.Fail<T>("PLB-JSON-VALUE", $"{file}: {path}", Sentence(message));
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
        if (info.Type.IsEnum)
        {
            CheckName(element, info.Type, file, path, problems);
            return;
        }

        try
        {
            element.Deserialize(info);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            problems.Add(new("PLB-JSON-TYPE", $"{file}: {path}", $"{Shown(element)} does not fit: {Expected(info.Type, e.InnerException?.Message ?? e.Message)}."));
        }
    }

    // The converter of .NET also takes "HookLying", "hooklying" and "MAT"; a file has one spelling.
    private static void CheckName(JsonElement element, Type type, string file, string path, List<Problem> problems)
    {
        var names = Names.GetOrAdd(type, static t => [.. Enum.GetValuesAsUnderlyingType(t).Cast<object>()
            .Select(v => JsonSerializer.SerializeToElement(Enum.ToObject(t, v), t, JsonRules.Options).GetString()!)]);
        if (element.ValueKind == JsonValueKind.String && names.Contains(element.GetString()!)) return;
        problems.Add(new("PLB-JSON-VALUE", $"{file}: {path}", $"{Shown(element)} is not one of: {string.Join(", ", names)}. {Suggestion(element.ToString(), names)}"));
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
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is { } open
        && (open == typeof(Seq<>) || open == typeof(ImmutableArray<>) || open == typeof(IReadOnlyList<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The value type of a dictionary with text keys, or null.</summary>
    public static Type? ValueOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string)
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
