using System.Text.Json;
using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint;

/// <summary>A value in a data file.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">Its JSON path.</param>
/// <param name="Key">The nearest key above it.</param>
/// <param name="Value">The value.</param>
public sealed record JsonPlace(string File, string Path, string Key, JsonElement Value)
{
    /// <summary>File and path, as problems show them.</summary>
    public string Place => $"{File}: {Path}";

    /// <summary>Whether it is a text of more than one word: ids, codes and names of one word are not.</summary>
    public bool IsProse => Value.ValueKind == JsonValueKind.String && Key != "$schema" && Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>The text of a text value.</summary>
    public string Text => Value.GetString()!;
}

/// <summary>Walks data files whatever their type, so that a rule sees files of every project.</summary>
public static class JsonPlaces
{
    /// <summary>Every value in a file that is JSON, from the root down.</summary>
    public static IEnumerable<JsonPlace> Of(CatalogueFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var document = JsonDocument.Parse(file.Text);
        return Walk(file.Path, "$", "$", document.RootElement.Clone());
    }

    private static IEnumerable<JsonPlace> Walk(string file, string path, string key, JsonElement value)
    {
        yield return new(file, path, key, value);
        var children = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Walk(file, $"{path}.{p.Name}", p.Name, p.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Walk(file, $"{path}[{i}]", key, item)),
            _ => [],
        };
        foreach (var child in children) yield return child;
    }
}
