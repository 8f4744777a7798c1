using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.Server.Pages.Workspace.Plans;

/// <summary>A line of the form in which a whole plan is changed at once.</summary>
/// <param name="Exercise">The exercise, by its id, or as it was typed.</param>
/// <param name="Name">Its name; null for a line that is still to be filled in.</param>
/// <param name="Dose">How much, as it was typed.</param>
/// <param name="Place">Where it stands in the session.</param>
/// <param name="IsDropped">Whether it goes out.</param>
public sealed record PlanRow(string Exercise, string? Name, string Dose, int Place, bool IsDropped);

/// <summary>The form in which a whole plan is changed at once: doses, order, what goes out and what comes in.</summary>
/// <param name="Rows">Its lines.</param>
public sealed partial record PlanSheet(IReadOnlyList<PlanRow> Rows)
{
    private const int NewRows = 3;
    private const int MostRows = 40;

    /// <summary>The rows that count, in the order of the session; a dose whose exercise is not named yet counts too, so that it is asked for.</summary>
    public IReadOnlyList<PlanRow> Kept => [.. Rows.Where(r => !r.IsDropped && r.Exercise.Length + r.Dose.Length > 0).OrderBy(r => r.Place)];

    /// <summary>The plan as the API reads it, a line for each exercise.</summary>
    public string Text => string.Join('\n', Kept.Select(r => $"{r.Exercise}: {r.Dose}"));

    /// <summary>The number of the row that a line of the text came from.</summary>
    public int RowOf(int line) => Rows.Index().First(r => ReferenceEquals(r.Item, Kept[line])).Index;

    /// <summary>The row that a problem is about; null when it is about the whole.</summary>
    public int? RowOf(string path) => Line().Match(path) is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var line && line <= Kept.Count ? RowOf(line - 1) : null;

    /// <summary>The sheet of a plan that stands, with room for what comes in.</summary>
    public static PlanSheet Of(IReadOnlyList<PlanLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new([.. lines.Select((l, i) => new PlanRow(l.Exercise, l.Name, l.Dose, i + 1, false)), .. Enumerable.Range(lines.Count + 1, NewRows).Select(place => new PlanRow("", null, "", place, false))]);
    }

    /// <summary>The sheet with an exercise in the place of another, or in the first free row; what is in it already comes in no second time.</summary>
    /// <param name="old">What goes out; null for nothing.</param>
    /// <param name="exercise">What comes in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="dose">How much of it.</param>
    public PlanSheet With(string? old, string exercise, string name, string dose)
    {
        if (Rows.Any(r => r.Exercise == exercise)) return this;
        var at = Rows.Index().Where(r => old is { Length: > 0 } ? r.Item.Exercise == old : r.Item.Exercise.Length + r.Item.Dose.Length == 0).Select(r => (int?)r.Index).FirstOrDefault();
        return at is not { } row ? this : new([.. Rows.Select((r, i) => i == row ? new PlanRow(exercise, name, dose, r.Place, false) : r)]);
    }

    /// <summary>The sheet as it was filled in.</summary>
    public static PlanSheet Of(IFormCollection form, Func<string, string> name)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(name);
        var dropped = form["drop"].OfType<string>().ToHashSet();
        return new([.. form["exercise"].Take(MostRows).Select((typed, i) =>
        {
            var exercise = OneLine(typed);
            var place = int.TryParse(form["place"].ElementAtOrDefault(i), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : i + 1;
            return new PlanRow(exercise, name(exercise) is var known && known != exercise ? known : null, OneLine(form["dose"].ElementAtOrDefault(i)), place, exercise.Length > 0 && dropped.Contains(exercise));
        })]);
    }

    private static string OneLine(string? typed) => (typed ?? "").ReplaceLineEndings(" ").Trim();

    [GeneratedRegex("line ([0-9]{1,3})")]
    private static partial Regex Line();
}
