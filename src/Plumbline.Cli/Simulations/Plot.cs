using System.Globalization;
using System.Net;
using System.Text;

namespace Plumbline.Cli.Simulations;

/// <summary>Plots as SVG: a title, axes with few numbers, and marks that also differ without colour.</summary>
internal static class Plot
{
    private const int Width = 640;
    private const int Height = 300;
    private const int Left = 56;
    private const int Right = 150;
    private const int Top = 48;
    private const int Bottom = 40;

    private static readonly string[] Colours = ["#0b7a75", "#8aa4b3", "#d08c2a", "#b8352a", "#4b3a72"];
    private static readonly string[] Dashes = ["", "6 3", "2 3", "9 3 2 3", "1 4"];

    /// <summary>Lines over the weeks.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">What the upright axis counts.</param>
    /// <param name="lines">A name and a value for each week.</param>
    public static string Lines(string title, string unit, params (string Name, double[] Values)[] lines)
    {
        var most = Round(lines.SelectMany(l => l.Values).DefaultIfEmpty(0).Max());
        var weeks = lines.Max(l => l.Values.Length);
        var svg = Begin(title, unit, most);
        Text(svg, Left + (Plane / 2), Height - 8, "week", "middle");
        for (var week = 0; week < weeks; week += Math.Max(1, weeks / 6)) Text(svg, X(week, weeks), Height - 22, (week + 1).ToString(CultureInfo.InvariantCulture), "middle");
        foreach (var (index, (name, values)) in lines.Index())
        {
            var points = string.Join(' ', values.Select((v, w) => Invariant($"{X(w, weeks):0.#},{Y(v, most):0.#}")));
            svg.Append(Invariant($"""<polyline points="{points}" fill="none" stroke="{Colours[index % 5]}" stroke-width="2.5" stroke-dasharray="{Dashes[index % 5]}"/>"""));
            var y = Top + 14 + (index * 22);
            svg.Append(Invariant($"""<line x1="{Width - Right + 14}" y1="{y - 4}" x2="{Width - Right + 42}" y2="{y - 4}" stroke="{Colours[index % 5]}" stroke-width="2.5" stroke-dasharray="{Dashes[index % 5]}"/>"""));
            Text(svg, Width - Right + 48, y, name);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Bars lying one below the other, with one or two values each.</summary>
    public static string Bars(string title, IReadOnlyList<(string Name, double[] Values)> bars, params string[] series)
    {
        const int names = 210;
        var row = 12 + (series.Length * 12);
        var height = 30 + (bars.Count * row) + (series.Length > 1 ? 30 : 6);
        var most = Math.Max(1, bars.SelectMany(b => b.Values).DefaultIfEmpty(0).Max());
        var svg = new StringBuilder(Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" role="img" aria-label="{WebUtility.HtmlEncode(title)}" font-family="sans-serif" font-size="12" fill="#1f2b38">"""));
        Text(svg, 0, 18, title, size: 15);
        foreach (var (index, (name, values)) in bars.Index())
        {
            var y = 30 + (index * row);
            Text(svg, names - 8, y + (row / 2.0) + 2, name, "end");
            foreach (var (which, value) in values.Index())
            {
                var width = (Width - names - 70) * value / most;
                svg.Append(Invariant($"""<rect x="{names}" y="{y + 4 + (which * 12)}" width="{Math.Max(value > 0 ? 1 : 0, width):0.#}" height="10" fill="{Colours[which]}"/>"""));
                Text(svg, names + width + 6, y + 13 + (which * 12), value.ToString("#,0", CultureInfo.InvariantCulture));
            }
        }

        if (series.Length > 1) Text(svg, names, height - 8, $"upper bar: {series[0]}; lower bar: {series[1]}");
        return svg.Append("</svg>").ToString();
    }

    private static double Plane => Width - Left - Right;

    private static StringBuilder Begin(string title, string unit, double most)
    {
        var svg = new StringBuilder(Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-label="{WebUtility.HtmlEncode(title)}" font-family="sans-serif" font-size="12" fill="#1f2b38">"""));
        Text(svg, 0, 16, title, size: 15);
        Text(svg, Left, Top - 10, unit);
        for (var part = 0; part <= 4; part++)
        {
            var y = Y(most * part / 4, most);
            svg.Append(Invariant($"""<line x1="{Left}" y1="{y:0.#}" x2="{Width - Right}" y2="{y:0.#}" stroke="#d5dee4"/>"""));
            Text(svg, Left - 6, y + 4, (most * part / 4).ToString("#,0.##", CultureInfo.InvariantCulture), "end");
        }

        return svg;
    }

    private static double X(int week, int weeks) => Left + (Plane * week / Math.Max(1, weeks - 1));

    private static double Y(double value, double most) => Height - Bottom - ((Height - Top - Bottom) * value / most);

    // The next number of the form 1, 2 or 5 with noughts.
    private static double Round(double most)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 1e-3))));
        return unit * (most <= unit ? 1 : most <= 2 * unit ? 2 : most <= 5 * unit ? 5 : 10);
    }

    private static void Text(StringBuilder svg, double x, double y, string text, string anchor = "start", int size = 12) =>
        svg.Append(Invariant($"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" font-size="{size}">{WebUtility.HtmlEncode(text)}</text>"""));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
