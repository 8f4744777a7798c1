using System.Diagnostics;
using Plumbline.Care.Programmes;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Sheets;

namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>Prints sheets: the real PDF, made into points by poppler.</summary>
public static class Printer
{
    public static byte[] Pdf(IEnumerable<SheetLayout> layouts)
    {
        var document = new PdfDocument(new("Tick sheet", "en-GB", DateTimeOffset.UnixEpoch));
        var pages = new SheetPdf(World.Catalogue, World.Rules.Words);
        foreach (var layout in layouts) pages.AddTo(document, layout);
        return document.ToBytes();
    }

    /// <summary>The pages of a week, each with the paper that comes out of the printer.</summary>
    public static IReadOnlyList<(SheetLayout Layout, PaperSheet Paper)> Print(Programme programme, int week, Paper paper)
    {
        var layouts = SheetPlan.Week(programme, week, World.Catalogue, World.Rules.Words, paper);
        var folder = Directory.CreateTempSubdirectory("plumbline-sheet-");
        try
        {
            var pdf = Path.Combine(folder.FullName, "sheet.pdf");
            File.WriteAllBytes(pdf, Pdf(layouts));
            using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-png", "-gray", "-r", (PaperSheet.Scale * 25.4).ToString(System.Globalization.CultureInfo.InvariantCulture), pdf, Path.Combine(folder.FullName, "page")]) { RedirectStandardError = true })!;
            process.WaitForExit(120_000).ShouldBeTrue();
            process.ExitCode.ShouldBe(0);
            var files = Directory.GetFiles(folder.FullName, "page*.png").Order(StringComparer.Ordinal).ToList();
            files.Count.ShouldBe(layouts.Count);
            return [.. layouts.Zip(files, (layout, file) => (layout, Of(PngReader.Read(file, File.ReadAllBytes(file)).Require())))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Toner is not quite black and paper not quite white.
    private static PaperSheet Of(Picture picture) =>
        new(picture.Width, picture.Height, [.. Enumerable.Range(0, picture.Width * picture.Height).Select(i => 0.07f + (0.89f * picture.Rgba[i * 4] / 255))]);
}
