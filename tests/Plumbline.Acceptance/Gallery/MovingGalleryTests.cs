using Plumbline.Figures.Png;

namespace Plumbline.Acceptance.Gallery;

public sealed class MovingGalleryTests : IDisposable
{
    // The figure's part of the screenshot: the slider below it moves whether the figure does or not.
    private const int Top = 100;
    private const int Bottom = 600;

    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-gallery-").FullName;

    [Fact]
    public void In_a_browser_the_figure_moves_and_another_body_takes_its_place()
    {
        var page = Path.Combine(folder, "gallery.html");
        using var said = new StringWriter();
        Cli.Program.Run(["gallery", "--only", "bridge", "--out", page], said, said).ShouldBe(0, said.ToString());
        var lying = Shot(page, "move-bridge@0.1");
        var lifted = Shot(page, "move-bridge@2");
        var man = Shot(page, "move-bridge@2,man");
        Changed(lying, lying).ShouldBe(0);
        Changed(lying, lifted).ShouldBeGreaterThan(0.02, "the figure moves");
        Changed(lifted, man).ShouldBeGreaterThan(0.01, "another body is another figure");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Picture Shot(string page, string part)
    {
        var file = Path.Combine(folder, $"{part}.png");
        var console = Browser.Look(new Uri($"{new Uri(page).AbsoluteUri}#{part}"), file);
        console.ShouldNotContain(line => line.Contains("rror", StringComparison.Ordinal));
        return PngReader.Read(file, File.ReadAllBytes(file)).Require();
    }

    // The share of points that look different.
    private static double Changed(Picture one, Picture other)
    {
        (one.Width, one.Height).ShouldBe((other.Width, other.Height));
        var changed = 0;
        for (var at = Top * one.Width * 4; at < Bottom * one.Width * 4; at += 4)
        {
            if (Enumerable.Range(0, 3).Any(c => Math.Abs(one.Rgba[at + c] - other.Rgba[at + c]) > 16)) changed++;
        }

        return (double)changed / ((Bottom - Top) * one.Width);
    }
}
