using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions.Files;

/// <summary>Puts the keys of a file in order before it is read strictly: other names become the one name, null and unused keys are left out, misspelt ones are refused.</summary>
internal sealed class Tidy(string file)
{
    // Two letters off is a slip of the fingers, in a short word one; more is another word.
    private const int MostLettersOff = 2;
    private const int LettersForEach = 4;

    public List<Problem> Problems { get; } = [];

    /// <summary>An object with its keys in order; anything else as it stands, for the strict reading to refuse.</summary>
    /// <param name="element">The object.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="value">Brings one value in order.</param>
    /// <param name="elsewhere">Takes a key that is not in the list; false when it does not want it either.</param>
    public JsonNode Object(JsonElement element, string path, KeyList keys, Func<string, JsonElement, string, JsonNode?> value, Func<string, JsonElement, bool>? elsewhere = null)
    {
        if (element.ValueKind != JsonValueKind.Object) return ItemValues.Same(element);
        var ordered = new JsonObject();
        var given = new Dictionary<string, string>();
        foreach (var property in element.EnumerateObject())
        {
            var place = $"{path}.{property.Name}";
            if (keys.Named(property.Name) is { } name)
            {
                if (!given.TryAdd(name, property.Name))
                    Problems.Add(new("PLB-ITEM-KEY", $"{file}: {place}", $"This says the same as \"{given[name]}\". Keep one of them."));
                else if (property.Value.ValueKind != JsonValueKind.Null) ordered[name] = value(name, property.Value, place);
            }
            else if (!keys.Passes(property.Name) && (property.Value.ValueKind == JsonValueKind.Null || elsewhere?.Invoke(property.Name, property.Value) != true)) Unknown(property.Name, place, keys);
        }

        return ordered;
    }

    /// <summary>A value that cannot be brought in order.</summary>
    public void Refuse(string code, string path, string message) => Problems.Add(new(code, $"{file}: {path}", message));

    /// <summary>A list with its items in order.</summary>
    public static JsonNode List(JsonElement element, string path, Func<JsonElement, string, JsonNode> item) => element.ValueKind != JsonValueKind.Array ? ItemValues.Same(element)
        : new JsonArray([.. element.EnumerateArray().Select((entry, index) => item(entry, $"{path}[{index}]"))]);

    private void Unknown(string given, string place, KeyList keys)
    {
        var most = Math.Min(MostLettersOff, given.Length / LettersForEach);
        var near = given.Length > 60 ? null : keys.Names.Select(name => (name, off: Off(given, name))).Where(n => n.off <= most).OrderBy(n => n.off).Select(n => n.name).FirstOrDefault();
        if (near is not null)
            Problems.Add(new("PLB-ITEM-KEY", $"{file}: {place}", $"There is no key \"{given}\" here. Did you mean \"{near}\"?"));
        else if (keys.NothingElse)
            Problems.Add(new("PLB-ITEM-KEY", $"{file}: {place}", $"There is no such key here. There are: {string.Join(", ", keys.Names)}."));
        else
            Problems.Add(new("PLB-ITEM-UNUSED", $"{file}: {place}", $"The key \"{(given.Length > 60 ? "…" : given)}\" is not used for a verdict. Take it out, or see which keys are.", Severity.Warning));
    }

    // Letters that differ, are missing or too many, and neighbours that changed places.
    private static int Off(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostLettersOff) return int.MaxValue;
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }

        return table[a.Length, b.Length];
    }
}
