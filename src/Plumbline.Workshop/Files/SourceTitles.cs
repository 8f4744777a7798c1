using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Motion.Reading;

namespace Plumbline.Workshop.Files;

/// <summary>What the keys of docs/sources.bib stand for, for whoever reads a number and asks where it is from.</summary>
/// <param name="ByKey">Title and use of each.</param>
public sealed partial record SourceTitles(FrozenDictionary<string, SourceTitle> ByKey)
{
    /// <summary>Reads docs/sources.bib.</summary>
    public static Read<SourceTitles> Read() => World.Bibliography().Then<SourceTitles>(text => Of(text));

    /// <summary>The titles of a bibliography.</summary>
    public static SourceTitles Of(string bibliography)
    {
        ArgumentNullException.ThrowIfNull(bibliography);
        return new(Entry().Matches(bibliography).ToFrozenDictionary(
            entry => entry.Groups[1].Value,
            entry => new SourceTitle(Field("title", entry.Value) ?? entry.Groups[1].Value, Field("status", entry.Value) ?? "", Field("url", entry.Value))));
    }

    private static string? Field(string name, string entry) => Regex.Match(entry, $@"^\s*{name}\s*=\s*\{{(.*)\}},?\s*$", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) : null;

    [GeneratedRegex(@"^@\w+\{([^,]+),.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Entry();
}

/// <summary>What a source is.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Status">How it was used: seed, read, recalled, proposal.</param>
/// <param name="Url">Where it is; null when it has no address.</param>
public sealed record SourceTitle(string Title, string Status, string? Url);
