using System.Diagnostics;

namespace Plumbline.Acceptance.Handouts;

/// <summary>A real browser and a real PDF reader, to look at what a person would get out of the printer.</summary>
public static class Browser
{
    /// <summary>Prints a page to PDF as a browser would on paper.</summary>
    public static void Print(string html, string pdf)
    {
        var profile = Directory.CreateTempSubdirectory("plumbline-browser-").FullName;
        try
        {
            Run("chromium",
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri);
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    /// <summary>The words of each page of a PDF, white space folded.</summary>
    public static IReadOnlyList<string> Pages(string pdf) =>
        [.. Run("pdftotext", "-layout", pdf, "-").Split('\f').SkipLast(1).Select(Folded)];

    /// <summary>A text with its white space folded.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(120_000).ShouldBeTrue($"{program} did not end");
        process.ExitCode.ShouldBe(0, errors.Result);
        return output;
    }
}
