using System.Diagnostics;
using Plumbline.Care.Programmes;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Sheets;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Papers;
using Plumbline.Workshop.Pictures;
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
        HandoutPictures Pictures() => HandoutPictures.Of(programme, practice, PaperPictures.Toon);
        PrintedHandout Print(HandoutPictures drawn) => ProgrammePapers.Pdf(programme, practice, HandoutLayout.Booklet, PaperSize.A4, drawn);
        var pictures = Pictures();
        var printed = Print(pictures);
        yield return Figure.Time("figures of a booklet, read from the cache", "-", Runs, _ => Pictures().Pairs()).ToString();
        var own = Figure.Time($"booklet PDF, {printed.Pages} pages, with reading them", "<= 150 ms", Runs, _ => Print(Pictures()));
        yield return own.ToString();
        yield return $"| {"its size",-44} | {printed.Pdf.Length / 1000,7} kB | {"",10} | {1,6} | {"<= 600 kB",-32} |";
        yield return Sheet(programme, practice).ToString();
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        var html = Path.Combine(folder, "handout.html");
        File.WriteAllText(html, ProgrammePapers.Html(programme, practice, pictures));
        var browser = Figure.Of("the same by headless Chromium, from HTML", "own is 10 times as fast", [.. Enumerable.Range(0, BrowserRuns).Select(_ => Chromium(html, folder))]);
        yield return browser.ToString();
        yield return $"| {"times as fast as the browser",-44} | {browser.Median / own.Median,10:0.0} | {"",10} | {"",6} | {">= 10",-32} |";
        Directory.Delete(folder, recursive: true);
    }

    // An empty sheet: what is in its boxes makes no difference to the time.
    private static Figure Sheet(Programme programme, Practice practice)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "sheet.pdf"), SheetPdf.Of(programme, practice.Catalogue, practice.Handouts.Words, PaperSize.A4).Pdf);
        using (var process = Process.Start("pdftoppm", ["-png", "-gray", "-r", "200", "-singlefile", Path.Combine(folder, "sheet.pdf"), Path.Combine(folder, "sheet")])) process.WaitForExit();
        var scan = File.ReadAllBytes(Path.Combine(folder, "sheet.png"));
        Directory.Delete(folder, recursive: true);
        return Figure.Time("a tick sheet read, a scan at 200 dpi", "-", Runs, _ =>
            PngReader.Read("sheet.png", scan).Then(picture => SheetReader.Read("sheet.png", GreyImage.Of(picture), programme, practice.Catalogue, practice.Handouts.Words)).Require());
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
