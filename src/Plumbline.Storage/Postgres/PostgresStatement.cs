using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Plumbline.Storage.Postgres;

/// <summary>A statement as PostgreSQL takes it: its places have numbers, and values go there in this order.</summary>
/// <param name="Text">The statement with <c>$1</c>, <c>$2</c>, …</param>
/// <param name="Names">The names that stood there, each once.</param>
/// <remarks>The driver would look for the names in the text each time that it is sent.</remarks>
internal sealed partial record PostgresStatement(string Text, ImmutableArray<string> Names)
{
    // The program has fewer; a text that is made up as it goes is not kept for long.
    private const int MostKnown = 1000;

    private static readonly ConcurrentDictionary<string, PostgresStatement> Known = new();

    /// <summary>The statement of a text with names.</summary>
    /// <param name="sql">The text; a name is <c>@name</c>, and none is one inside quotes.</param>
    public static PostgresStatement Of(string sql)
    {
        if (Known.TryGetValue(sql, out var known)) return known;
        if (Known.Count >= MostKnown) Known.Clear();
        return Known.GetOrAdd(sql, Made);
    }

    private static PostgresStatement Made(string sql)
    {
        var names = new List<string>();
        var text = Places().Replace(sql, place =>
        {
            if (place.Groups["name"] is not { Success: true, Value: var name }) return place.Value;
            if (!names.Contains(name)) names.Add(name);
            return $"${names.IndexOf(name) + 1}";
        });
        return new(text, [.. names]);
    }

    [GeneratedRegex("'[^']*'|@(?<name>[A-Za-z_][A-Za-z_0-9]*)")]
    private static partial Regex Places();
}
