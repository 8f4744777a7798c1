using System.Diagnostics;

namespace Plumbline.Handouts.Tests.Pdf;

/// <summary>Programs of others that read PDF: qpdf and poppler's.</summary>
internal static class Tools
{
    /// <summary>What a program prints about a file; a program that complains fails the test.</summary>
    public static string Ask(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            var start = new ProcessStartInfo(program, arguments.Select(a => a == "FILE" ? path : a)) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit(60_000).ShouldBeTrue($"{program} did not end");
            process.ExitCode.ShouldBe(0, output + errors.Result);
            errors.Result.ShouldBe("", $"{program} complains");
            return output;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
