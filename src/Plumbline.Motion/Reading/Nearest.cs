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

    // Letters put in, left out, changed, or two neighbours swapped: each counts one.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
