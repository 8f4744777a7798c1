using System.Diagnostics;
using Plumbline.Care.Programmes;
using Plumbline.Cli.Commands;
using Plumbline.Cli.Drawing;
using Plumbline.Cli.Shell;
using Plumbline.Handouts.Layouts;
using PaperSize = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Bench;

/// <summary>A booklet by our own writer, and the same programme's HTML page by a browser, side by side.</summary>
internal static class Paper
{
    private const int Runs = 20;
    private const int BrowserRuns = 3;

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<string> Measure(Programme programme, Practice practice)
    {
        HandoutPictures Pictures() => HandoutPictures.Of(programme, practice.Catalogue, PaperPictures.Toon);
        PrintedHandout Print() => PrintCommand.Of(programme, practice, HandoutLayout.Booklet, PaperSize.A4, Pictures());
        var printed = Print();
        var own = Figure.Time($"booklet PDF, {printed.Pages} pages, cached figures", "<= 150 ms", Runs, _ => Print());
        yield return own.ToString();
        yield return $"| {"its size",-44} | {printed.Pdf.Length / 1000,7} kB | {"",10} | {1,6} | {"<= 600 kB",-32} |";
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        var html = Path.Combine(folder, "handout.html");
        File.WriteAllText(html, ProposalOutputs.Handout(programme, practice, Pictures()));
        var browser = Figure.Of("the same by headless Chromium, from HTML", "own is 10 times as fast", [.. Enumerable.Range(0, BrowserRuns).Select(_ => Chromium(html, folder))]);
        yield return browser.ToString();
        yield return $"| {"times as fast as the browser",-44} | {browser.Median / own.Median,10:0.0} | {"",10} | {"",6} | {">= 10",-32} |";
        Directory.Delete(folder, recursive: true);
    }

    private static double Chromium(string html, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", $"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer", $"--print-to-pdf={folder}/handout.pdf", new Uri(html).AbsoluteUri,
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
