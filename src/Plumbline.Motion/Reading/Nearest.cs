namespace Plumbline.Motion.Reading;

/// <summary>Finds the known word that a mistyped one was probably meant to be.</summary>
public static class Nearest
{
    /// <summary>The nearest known word, or null when none is near: the same stem with another unit, or few letters changed.</summary>
    /// <param name="given">What was typed.</param>
    /// <param name="known">What is known.</param>
    public static string? Of(string given, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Length > 60) return null;
        var most = Math.Max(1, given.Length / 3);
        return known
            .Select(word => (word, distance: SameStem(given, word) ? 1 : Distance(given, word)))
            .Where(pair => pair.distance <= most)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.word, StringComparer.Ordinal)
            .Select(pair => pair.word)
            .FirstOrDefault();
    }

    // "hold_ms" or "hold" for "hold_s": the unit at the end is what people get wrong.
    private static bool SameStem(string given, string word) => Stem(given) is { Length: > 2 } stem && (stem == Stem(word) || given == Stem(word));

    private static string Stem(string word) => word.LastIndexOf('_') is > 0 and var end ? word[..end] : word;

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
