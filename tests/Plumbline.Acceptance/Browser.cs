using System.Diagnostics;

namespace Plumbline.Acceptance;

/// <summary>A real browser and a real PDF reader, to look at what a person would get out of the printer.</summary>
public static class Browser
{
    /// <summary>Prints a page to PDF as a browser would on paper.</summary>
    public static void Print(string html, string pdf) =>
        Open(new Uri(html), "--disable-gpu", "--no-pdf-header-footer", $"--print-to-pdf={pdf}");

    /// <summary>Looks at a page some seconds after it opened, 3D drawn in software.</summary>
    /// <returns>What its scripts said on the console.</returns>
    public static IReadOnlyList<string> Look(Uri page, string png) =>
        [.. Open(page, "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--enable-logging=stderr", "--hide-scrollbars", "--window-size=1000,900", "--virtual-time-budget=4000", $"--screenshot={png}")
            .Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))];

    private static string Open(Uri page, params string[] arguments)
    {
        var profile = Directory.CreateTempSubdirectory("plumbline-browser-").FullName;
        try
        {
            return Run("chromium",
                ["--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", $"--user-data-dir={profile}", .. arguments, page.AbsoluteUri]).Errors;
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    /// <summary>The words of each page of a PDF, white space folded.</summary>
    public static IReadOnlyList<string> Pages(string pdf) =>
        [.. Run("pdftotext", "-layout", pdf, "-").Output.Split('\f').SkipLast(1).Select(Folded)];

    /// <summary>A text with its white space folded.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (string Output, string Errors) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(120_000).ShouldBeTrue($"{program} did not end");
        process.ExitCode.ShouldBe(0, errors.Result);
        return (output, errors.Result);
    }
}
