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
    public object? Bind(JsonElement element, Type type) => Bind(element, type, Place.Root);

    private object? Bind(JsonElement element, Type type, Place path)
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

    private object? Leaf(JsonElement element, Shape.Leaf leaf, Place path) =>
        leaf.Read(element) ?? Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected {leaf.Expected}.");

    private object? Choose(JsonElement element, Shape.Choice choice, Place path)
    {
        if (element.ValueKind == JsonValueKind.String && choice.Values.TryGetValue(element.GetString()!, out var value)) return value;
        return Refuse("PLB-JSON-VALUE", path, $"{Shown(element)} is not one of: {string.Join(", ", choice.Values.Keys)}. {Suggestion(element.ToString(), choice.Values.Keys)}");
    }

    private object? Range(JsonElement element, Shape.Ends ends, Place path)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2)
            return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected [min, max], two numbers.");
        var before = problems.Count;
        var min = Bind(element[0], ends.Item, path.At(0));
        var max = Bind(element[1], ends.Item, path.At(1));
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

    private object? List(JsonElement element, Shape.List list, Place path)
    {
        if (element.ValueKind != JsonValueKind.Array) return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected a list in [ ].");
        var before = problems.Count;
        var items = Array.CreateInstance(list.Item, element.GetArrayLength());
        var index = 0;
        foreach (var child in element.EnumerateArray())
        {
            if (Bind(child, list.Item, path.At(index)) is { } item) items.SetValue(item, index);
            index++;
        }

        return problems.Count > before ? null : list.Make(items);
    }

    private object? Map(JsonElement element, Shape.Map map, Place path)
    {
        if (element.ValueKind != JsonValueKind.Object) return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected an object in {{ }}.");
        var before = problems.Count;
        var entries = new List<KeyValuePair<string, object>>();
        var seen = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (!seen.Add(name)) Doubled(name, path);
            else if (Bind(property.Value, map.Value, path.At(name)) is { } value) entries.Add(new(name, value));
        }

        return problems.Count > before ? null : map.Make(entries);
    }

    private object? Record(JsonElement element, Shape.Record record, Place path)
    {
        if (element.ValueKind != JsonValueKind.Object) return Refuse("PLB-JSON-TYPE", path, $"{Shown(element)} does not fit: expected an object in {{ }}.");
        if (path == Place.Root && IsAnotherKind(element, record))
            return Refuse("PLB-JSON-TYPE", path, $"This is another kind of file: none of its keys belongs here. Expected are {string.Join(", ", record.Members.Where(m => m.Required).Select(m => m.Name))}.");
        var before = problems.Count;
        var values = new object?[record.Members.Length];
        var given = new bool[record.Members.Length];
        HashSet<string>? unknown = null;
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (record.ByName.TryGetValue(name, out var at))
            {
                if (given[at]) Doubled(name, path);
                else values[at] = Bind(property.Value, record.Members[at].Type, path.At(name));
                given[at] = true;
            }
            else if (!(unknown ??= []).Add(name))
            {
                Doubled(name, path);
            }
            else
            {
                Refuse("PLB-JSON-UNKNOWN", path.At(name), $"There is no key \"{name}\" here. {Suggestion(name, record.ByName.Keys)}");
            }
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (!given[i] && record.Members[i].Required) Refuse("PLB-JSON-MISSING", path, $"The key \"{record.Members[i].Name}\" is missing. Add it.");
        }

        if (problems.Count > before) return null;
        return Made(record, values, given, path) is var made && problems.Count > before ? null : made;
    }

    // A value's own maker may refuse it: a dose of no sets, a pain of 11.
    private object? Made(Shape.Record record, object?[] values, bool[] given, Place path)
    {
        object made;
        try
        {
            made = record.Make(values);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return Refuse(e, path);
        }

        for (var i = 0; i < given.Length; i++)
        {
            try
            {
                if (given[i]) record.Members[i].Set?.Invoke(made, values[i]);
            }
            catch (Exception e) when (IsRefusal(e))
            {
                Refuse(e, path.At(record.Members[i].Name));
            }
        }

        return made;
    }

    // A whole intake given for a programme: one sentence helps more than twenty.
    private static bool IsAnotherKind(JsonElement element, Shape.Record record) =>
        element.GetPropertyCount() > 2 && element.EnumerateObject().All(p => !record.ByName.ContainsKey(p.Name));

    private object? Foreign(JsonElement element, Shape.Foreign foreign, Place path)
    {
        try
        {
            return element.Deserialize(foreign.Type, JsonRules.Options);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return Refuse(e, path);
        }
    }

    private static bool IsRefusal(Exception e) => (e is TargetInvocationException ? e.InnerException : e) is ArgumentException or JsonException;

    private object? Refuse(Exception e, Place path)
    {
        var message = (e as TargetInvocationException)?.InnerException?.Message ?? e.Message;
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return Refuse("PLB-JSON-VALUE", path, Sentence(end < 0 ? message : message[..end]));
    }

    private void Doubled(string name, Place path) => Refuse("PLB-JSON-DOUBLE", path.At(name), "This key stands here twice. Keep one.");

    private object? Refuse(string code, Place path, string message)
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

    // Where a value stands; put into words only when it is refused.
    private sealed class Place(Place? before, string? key, int index)
    {
        public static Place Root { get; } = new(null, null, 0);

        public Place At(string name) => new(this, name, 0);

        public Place At(int item) => new(this, null, item);

        public override string ToString() => before is null ? "$" : key is null ? FormattableString.Invariant($"{before}[{index}]") : $"{before}.{key}";
    }
}
