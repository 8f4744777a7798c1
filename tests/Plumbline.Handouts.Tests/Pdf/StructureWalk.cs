using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumbline.Handouts.Tests.Pdf;

/// <summary>A PDF as qpdf takes it apart: its elements in the order of reading, and whether all that is painted belongs to one of them or is an artifact.</summary>
internal sealed partial class StructureWalk
{
    private readonly Dictionary<string, JsonElement> objects;
    private readonly Dictionary<(string Page, int Mark), int> held = [];

    private StructureWalk(Dictionary<string, JsonElement> objects) => this.objects = objects;

    /// <summary>The elements in the order of reading.</summary>
    public List<Element> Elements { get; } = [];

    /// <summary>What is wrong with it; empty when all is well.</summary>
    public List<string> Complaints { get; } = [];

    public static StructureWalk Of(byte[] pdf)
    {
        using var json = JsonDocument.Parse(Tools.Ask(pdf, "qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", "FILE"));
        var all = json.RootElement.GetProperty("qpdf")[1].Clone();
        var walk = new StructureWalk(all.EnumerateObject().ToDictionary(p => p.Name, p => p.Value));
        var root = walk.Value(walk.objects["trailer"].GetProperty("value").GetProperty("/Root"));
        var tree = walk.Value(root.GetProperty("/StructTreeRoot"));
        walk.Visit(walk.Value(tree.GetProperty("/K")), 0);
        var parents = walk.Value(tree.GetProperty("/ParentTree")).GetProperty("/Nums");
        foreach (var page in walk.Value(root.GetProperty("/Pages")).GetProperty("/Kids").EnumerateArray()) walk.Read(page.GetString()!, parents);
        return walk;
    }

    private JsonElement Value(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String || !objects.TryGetValue($"obj:{element.GetString()}", out var found)) return element;
        return found.TryGetProperty("value", out var value) ? value : found.GetProperty("stream");
    }

    private void Visit(JsonElement element, int depth)
    {
        string? Text(string key) => element.TryGetProperty(key, out var text) ? text.GetString()![2..] : null;
        Elements.Add(new(depth, element.GetProperty("/S").GetString()![1..], Text("/Alt"), Text("/ActualText")));
        var page = element.TryGetProperty("/Pg", out var of) ? of.GetString() : null;
        foreach (var kid in element.GetProperty("/K").EnumerateArray())
        {
            if (kid.ValueKind == JsonValueKind.Number) Hold(page!, kid.GetInt32());
            else if (Value(kid) is var child && child.TryGetProperty("/MCID", out var mark)) Hold(child.GetProperty("/Pg").GetString()!, mark.GetInt32());
            else Visit(child, depth + 1);
        }
    }

    private void Hold(string page, int mark) => held[(page, mark)] = held.GetValueOrDefault((page, mark)) + 1;

    // Every painting operator stands in marked content, and every mark is held by one element.
    private void Read(string number, JsonElement parents)
    {
        var page = Value(objects[$"obj:{number}"].GetProperty("value"));
        var text = Encoding.Latin1.GetString(Convert.FromBase64String(Value(page.GetProperty("/Contents")).GetProperty("data").GetString()!));
        var (depth, marks) = (0, 0);
        foreach (Match operation in Operations().Matches(text))
        {
            var name = operation.Groups["name"].Value;
            if (name is "BDC" or "BMC") depth++;
            else if (name == "EMC") depth--;
            else if (depth != 1) Complaints.Add($"{number}: {name} at depth {depth}");
            if (operation.Groups["mark"] is not { Success: true } mark) continue;
            marks++;
            var times = held.GetValueOrDefault((number, int.Parse(mark.Value, CultureInfo.InvariantCulture)));
            if (times != 1) Complaints.Add($"{number}: mark {mark.Value} is held {times} times");
        }

        if (depth != 0) Complaints.Add($"{number}: marked content is left open");
        var at = page.GetProperty("/StructParents").GetInt32();
        if (parents[(2 * at) + 1].GetArrayLength() != marks) Complaints.Add($"{number}: the way back has not as many entries as the page has marks");
    }

    [GeneratedRegex(@"(?:/MCID (?<mark>\d+)>> )?(?<=\s|>)(?<name>BDC|BMC|EMC|TJ|Tj|Do|[fSB])(?=\s)")]
    private static partial Regex Operations();

    /// <summary>An element.</summary>
    internal sealed record Element(int Depth, string Kind, string? Alt, string? Says);
}
