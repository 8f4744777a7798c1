using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Plumbline.Exercises.Lint;

/// <summary>The keys of <c>docs/sources.bib</c>.</summary>
public static partial class SourceKeys
{
    /// <summary>Every key in a text in BibTeX.</summary>
    public static FrozenSet<string> Of(string bib) => Entry().Matches(bib).Select(m => m.Groups["key"].Value).ToFrozenSet();

    [GeneratedRegex(@"^@\w+\{(?<key>[^,\s]+),", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
