using System.Diagnostics;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Sheets;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>A programme, its tick sheet as the command line prints it, and the first page of it on paper, made into points by poppler.</summary>
public sealed class PrintedSheet : IDisposable
{
    private const int DotsPerInch = 150;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-read-");
    private readonly Picture page;
    private readonly SheetLayout layout;

    public PrintedSheet()
    {
        Programme = Planned("plan", "Bridge: 3 x 10, 1 min rest\nknee to chest: hold 20 seconds, 3 times each side, twice daily\n");
        Shown.By("print", Programme, "--layout", "tick-sheet", "--out", At("sheet.pdf")).Code.ShouldBe(Program.Done);
        using var process = Process.Start("pdftoppm", ["-png", "-gray", "-r", $"{DotsPerInch}", "-f", "1", "-l", "1", "-singlefile", At("sheet.pdf"), At("page")]);
        process.WaitForExit(60_000).ShouldBeTrue();
        page = PngReader.Read("page.png", File.ReadAllBytes(At("page.png"))).Require();
        var practice = Practice.Read().Require();
        layout = SheetPlan.Week(practice.Programme(Programme).Require(), 1, practice.Catalogue, practice.Handouts.Words, Paper.A4)[0];
    }

    /// <summary>The programme's file.</summary>
    public string Programme { get; }

    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public string At(string name) => Path.Combine(folder.FullName, name);

    public string Written(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>Another programme's file.</summary>
    public string Planned(string name, string plan)
    {
        Shown.By("plan", Written(name + ".txt", plan), "--today", "2026-03-02", "--pictures", "none", "--out", At(name)).Code.ShouldBe(Program.Done);
        return Path.Combine(At(name), "programme.json");
    }

    /// <summary>A scan of the page with crosses in these boxes.</summary>
    public string Scan(string name, params SheetField[] crossed)
    {
        var points = (byte[])page.Rgba.Clone();
        foreach (var box in layout.Boxes.Where(b => crossed.Contains(b.Field)))
        {
            for (var t = -2.0; t <= 2; t += 0.05)
            {
                Dot(points, box.X + t, box.Y + t);
                Dot(points, box.X + t, box.Y - t);
            }
        }

        File.WriteAllBytes(At(name), PngWriter.Write(new(page.Width, page.Height, points)));
        return At(name);
    }

    public void Dispose() => folder.Delete(recursive: true);

    // A pen's point, half a millimetre wide.
    private void Dot(byte[] points, double x, double y)
    {
        const double scale = DotsPerInch / 25.4;
        for (var py = (int)((y - 0.25) * scale); py <= (y + 0.25) * scale; py++)
            for (var px = (int)((x - 0.25) * scale); px <= (x + 0.25) * scale; px++)
                points.AsSpan(((py * page.Width) + px) * 4, 3).Fill(40);
    }
}
