using System.Text;

namespace Plumbline.Cli.Commands;

/// <summary>Rows of text in aligned columns.</summary>
public static class Columns
{
    /// <summary>The headings and the rows, a line each, two spaces between columns.</summary>
    public static string Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [headings, .. rows];
        var widths = Enumerable.Range(0, headings.Count).Select(i => all.Max(row => row[i].Length)).ToList();
        var text = new StringBuilder();
        foreach (var row in all) text.Append(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        return text.ToString();
    }
}
