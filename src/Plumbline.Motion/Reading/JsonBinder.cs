using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Plumbline.Motion.Reading;

/// <summary>Binds a parsed JSON value to a C# type in one walk: the type is the schema, and everything that does not fit is collected with its path.</summary>
/// <remarks>Written by hand because the serializer stops at the first fault, and because it compiles some two thousand methods before the first file is read (decision 0001).</remarks>
/// <param name="file">The file's name as it is shown in problems.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class JsonBinder(string file, List<Problem> problems)
{
    private const int MostProblems = 100;

    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    /// <summary>The value, or null when it or something in it does not fit.</summary>
    public object? Bind(JsonElement element, Type type, string path)
    {
        if (problems.Count >= MostProblems) return null;
        if (element.ValueKind == JsonValueKind.Null)
            return Refuse("PLB-JSON-NULL", path, "null is not a value. Leave the key out when there is nothing to say.");
        return Shapes.GetOrAdd(type, Shape.Of) switch
        {
            Shape.Leaf leaf => Leaf(element, leaf, path),
            Shape.Choice choice => Choose(element, choice, path),
            Shape.Ends ends => Range(element, ends, path),
            Shape.List list => List(element, list, path),
            Shape.Map map => Map(element, map, path),
            Shape.Record record => Record(element, record, path),
            Shape.Foreign foreign => Foreign(element, foreign, path),
        };
    }

    private object? Leaf(JsonElement element, Shape.Leaf leaf, string path) =>
        leaf.Read(element) ?? Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected {leaf.Expected}.");

    private object? Choose(JsonElement element, Shape.Choice choice, string path)
    {
        if (element.ValueKind == JsonValueKind.String && choice.Values.TryGetValue(element.GetString()!, out var value)) return value;
        return Refuse("PLB-JSON-VALUE", path, $"{Shown(element)} is not one of: {string.Join(", ", choice.Values.Keys)}. {Suggestion(element.ToString(), choice.Values.Keys)}");
    }

    private object? Range(JsonElement element, Shape.Ends ends, string path)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2)
            return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected [min, max], two numbers.");
        var before = problems.Count;
        var min = Bind(element[0], ends.Item, $"{path}[0]");
        var max = Bind(element[1], ends.Item, $"{path}[1]");
        if (problems.Count > before) return null;
        try
        {
            return ends.Make(min!, max!);
        }
        catch (TargetInvocationException)
        {
            return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected [min, max] with min not above max.");
        }
    }

    private object? List(JsonElement element, Shape.List list, string path)
    {
        if (element.ValueKind != JsonValueKind.Array) return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected a list in [ ].");
        var before = problems.Count;
        var items = Array.CreateInstance(list.Item, element.GetArrayLength());
        var index = 0;
        foreach (var child in element.EnumerateArray())
        {
            if (Bind(child, list.Item, $"{path}[{index}]") is { } item) items.SetValue(item, index);
            index++;
        }

        return problems.Count > before ? null : list.Make(items);
    }

    private object? Map(JsonElement element, Shape.Map map, string path)
    {
        if (element.ValueKind != JsonValueKind.Object) return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected an object in {{ }}.");
        var before = problems.Count;
        var entries = new List<KeyValuePair<string, object>>();
        foreach (var property in Once(element, path))
        {
            if (Bind(property.Value, map.Value, $"{path}.{property.Name}") is { } value) entries.Add(new(property.Name, value));
        }

        return problems.Count > before ? null : map.Make(entries);
    }

    private object? Record(JsonElement element, Shape.Record record, string path)
    {
        if (element.ValueKind != JsonValueKind.Object) return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected an object in {{ }}.");
        if (path == "$" && IsAnotherKind(element, record))
            return Refuse("PLB-JSON-TYPE", path, $"This is another kind of file: none of its keys belongs here. Expected are {string.Join(", ", record.Members.Where(m => m.Required).Select(m => m.Name))}.");
        var before = problems.Count;
        var values = new object?[record.Members.Length];
        var given = new bool[record.Members.Length];
        foreach (var property in Once(element, path))
        {
            if (!record.ByName.TryGetValue(property.Name, out var at))
            {
                Refuse("PLB-JSON-UNKNOWN", $"{path}.{property.Name}", $"There is no key \"{property.Name}\" here. {Suggestion(property.Name, record.ByName.Keys)}");
                continue;
            }

            given[at] = true;
            values[at] = Bind(property.Value, record.Members[at].Type, $"{path}.{property.Name}");
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (!given[i] && record.Members[i].Required) Refuse("PLB-JSON-MISSING", path, $"The key \"{record.Members[i].Name}\" is missing. Add it.");
        }

        if (problems.Count > before) return null;
        var made = Try(() => record.Make(values), path);
        for (var i = 0; made is not null && i < given.Length; i++)
        {
            var (member, value) = (record.Members[i], values[i]);
            if (given[i] && member.Property is { } property) Try(() => Set(property, made, value), $"{path}.{member.Name}");
        }

        return problems.Count > before ? null : made;
    }

    // A whole intake given for a programme: one sentence helps more than twenty.
    private static bool IsAnotherKind(JsonElement element, Shape.Record record) =>
        element.GetPropertyCount() > 2 && element.EnumerateObject().All(p => !record.ByName.ContainsKey(p.Name));

    private object? Foreign(JsonElement element, Shape.Foreign foreign, string path) =>
        Try(() => element.Deserialize(foreign.Type, JsonRules.Options), path);

    // A value's own maker may refuse it: a dose of no sets, a pain of 11.
    private object? Try(Func<object?> make, string path)
    {
        try
        {
            return make();
        }
        catch (Exception e) when ((e is TargetInvocationException ? e.InnerException : e) is ArgumentException or JsonException)
        {
            var message = (e as TargetInvocationException)?.InnerException?.Message ?? e.Message;
            var end = message.IndexOf(" Path:", StringComparison.Ordinal);
            return Refuse("PLB-JSON-VALUE", path, Sentence(end < 0 ? message : message[..end]));
        }
    }

    private static object Set(PropertyInfo property, object made, object? value)
    {
        property.SetValue(made, value);
        return made;
    }

    private IEnumerable<JsonProperty> Once(JsonElement element, string path)
    {
        var seen = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (seen.Add(property.Name)) yield return property;
            else Refuse("PLB-JSON-DOUBLE", $"{path}.{property.Name}", "This key stands here twice. Keep one.");
        }
    }

    private object? Refuse(string code, string path, string message)
    {
        problems.Add(new(code, $"{file}: {path}", message));
        return null;
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
