using System.Globalization;

namespace Plumbline.Server.Pages.Components;

/// <summary>Where the parts of a plot stand, in units of its drawing.</summary>
/// <param name="Levels">Lines across, with their figure.</param>
/// <param name="Days">Days that are named below.</param>
/// <param name="Paths">Lines through days that follow each other with a value.</param>
/// <param name="Dots">One for every value.</param>
public sealed record PlotDrawing(IReadOnlyList<(double Y, string Label)> Levels, IReadOnlyList<(double X, string Label)> Days, IReadOnlyList<string> Paths, IReadOnlyList<(double X, double Y)> Dots)
{
    /// <summary>Width of the whole.</summary>
    public const double Width = 420;

    /// <summary>Height of the whole.</summary>
    public const double Height = 190;

    /// <summary>Where the first day stands.</summary>
    public const double Left = 30;

    /// <summary>Where the last day stands.</summary>
    public const double Right = Width - 26;

    private const double Top = 14;
    private const double Bottom = Height - 34;
    private const int MostNames = 4;

    /// <summary>The drawing of values over days in their order, from the least to the most that there can be.</summary>
    public static PlotDrawing Of(IReadOnlyList<(DateOnly Day, double? Value)> points, double most, double least = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(most, least);
        double Y(double value) => Bottom - ((Bottom - Top) * Math.Clamp((value - least) / (most - least), 0, 1));
        // Half a session or half a point is nothing that anybody counts.
        var levels = Enumerable.Range(0, 3).Select(i => least + ((most - least) * i / 2)).Where(double.IsInteger).Select(at => (Y(at), at.ToString("0", CultureInfo.InvariantCulture))).ToList();
        if (points.Count == 0) return new(levels, [], [], []);
        var (first, span) = (points[0].Day.DayNumber, Math.Max(1, points[^1].Day.DayNumber - points[0].Day.DayNumber));
        double X(DateOnly day) => Left + 12 + ((Right - Left - 12) * (day.DayNumber - first) / span);
        var every = Math.Max(1, (points.Count + MostNames - 1) / MostNames);
        var paths = new List<string>();
        var run = new List<string>();
        foreach (var (day, value) in points.Append((DateOnly.MaxValue, null)))
        {
            if (value is { } known)
            {
                run.Add(string.Create(CultureInfo.InvariantCulture, $"{X(day):0.#} {Y(known):0.#}"));
                continue;
            }

            if (run.Count > 1) paths.Add($"M{string.Join('L', run)}");
            run.Clear();
        }

        return new(
            levels,
            [.. points.Where((_, i) => i % every == 0).Select(p => (X(p.Day), p.Day.ToString("d MMM", CultureInfo.InvariantCulture)))],
            paths,
            [.. points.Where(p => p.Value is not null).Select(p => (X(p.Day), Y(p.Value!.Value)))]);
    }

    /// <summary>A day as a table says it.</summary>
    public static string Written(DateOnly day) => day.ToString("ddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
