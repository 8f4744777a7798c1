using System.Collections.Immutable;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>Collects what is wrong with an intake.</summary>
/// <param name="file">The file's name as it is shown.</param>
/// <param name="before">Problems of the shape, found before.</param>
/// <param name="gone">Paths that have their problem already.</param>
internal sealed class Problems(string file, ImmutableArray<Problem> before, ImmutableHashSet<string> gone)
{
    private readonly List<Problem> all = [.. before];
    private readonly List<string> askAgain = [];

    public IReadOnlyCollection<Problem> All => all;

    public IReadOnlyList<string> AskAgain => askAgain;

    public void Error(string code, string path, string message) => all.Add(new(code, $"{file}: {path}", message));

    /// <summary>Two answers that cannot both hold: the stricter is taken, and the key is asked again.</summary>
    public void Contradiction(string key, string path, string message)
    {
        all.Add(new("PLB-INTAKE-CONTRADICTION", $"{file}: {path}", message, Severity.Warning));
        if (!askAgain.Contains(key)) askAgain.Add(key);
    }

    public void Warning(string code, string path, string message) => all.Add(new(code, $"{file}: {path}", message, Severity.Warning));

    public void Missing(string path, string what)
    {
        if (!gone.Contains(path)) Error("PLB-INTAKE-MISSING", path, what);
    }

    /// <summary>A value that must be there.</summary>
    public T Required<T>(T? value, string path, string what) where T : struct
    {
        if (value is null) Missing(path, what);
        return value.GetValueOrDefault();
    }

    /// <summary>A number that must be there and in its range, both ends allowed.</summary>
    public int Required(int? value, string path, int min, int max, string what)
    {
        if (value is null) Missing(path, what);
        else Within(value.Value, path, min, max);
        return value.GetValueOrDefault();
    }

    public bool Within(double value, string path, double min, double max)
    {
        if (value >= min && value <= max) return true;
        Error("PLB-INTAKE-RANGE", path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value} is not between {min} and {max}. Correct the number."));
        return false;
    }

    public void NotAfter(DateOnly day, DateOnly last, string path, string lastName)
    {
        if (day > last) Error("PLB-INTAKE-FUTURE", path, $"{day:yyyy-MM-dd} is after {lastName} ({last:yyyy-MM-dd}). Correct the date.");
    }

    public void Text(string? text, string path, int most)
    {
        if (text?.Length > most) Error("PLB-INTAKE-LENGTH", path, $"The text has {text.Length} characters; at most {most} are taken. Shorten it.");
    }

    public void Count(int count, string path, int most)
    {
        if (count > most) Error("PLB-INTAKE-LENGTH", path, $"The list has {count} entries; at most {most} are taken. Shorten it.");
    }

    public void Known(string id, IEnumerable<string> known, string path, string what)
    {
        var all = known as IReadOnlyCollection<string> ?? [.. known];
        if (all.Contains(id)) return;
        Error("PLB-INTAKE-UNKNOWN", path, $"This {what} is not known. {(Nearest.Of(id, all) is { } near ? $"Did you mean \"{near}\"?" : $"Known are: {string.Join(", ", all.Order(StringComparer.Ordinal).Take(40))}.")}");
    }
}
