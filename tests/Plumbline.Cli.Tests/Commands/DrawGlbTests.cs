namespace Plumbline.Cli.Tests.Commands;

public sealed class DrawGlbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-glb-").FullName;

    [Fact]
    public void I_get_an_exercise_as_a_file_that_any_viewer_opens()
    {
        var file = Path.Combine(folder, "bridge.glb");
        var shown = Shown.By("draw", "bridge", "--format", "glb", "--out", file);
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain(file);
        var bytes = File.ReadAllBytes(file);
        bytes[..4].ShouldBe("glTF"u8.ToArray());
        BitConverter.ToInt32(bytes, 8).ShouldBe(bytes.Length);
    }

    [Fact]
    public void A_body_that_there_is_not_is_refused()
    {
        var shown = Shown.By("draw", "bridge", "--format", "glb", "--body", "giant");
        shown.Code.ShouldBe(Program.Refused);
        shown.Error.ShouldContain("giant");
    }

    [Fact]
    public void The_gallery_is_one_page_that_needs_nothing_else()
    {
        var file = Path.Combine(folder, "gallery.html");
        var shown = Shown.By("gallery", "--only", "bridge", "--out", file);
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain(file);
        var page = File.ReadAllText(file);
        foreach (var body in new[] { "woman", "man" })
        {
            page.ShouldContain($"id=\"glb-{body}\"");
            page.ShouldContain($"id=\"glb-{body}-bridge\"");
        }

        page.ShouldContain("until shoulders, hips and knees form a line");
        page.ShouldContain("all checks green");
        page.ShouldContain("three.js authors");
        page.ShouldNotContain("src=\"http");
        page.ShouldNotContain("href=\"http");
        page.Split("<script").Length.ShouldBe(page.Split("</script>").Length, "no script ends early");
    }

    [Fact]
    public void A_gallery_of_an_exercise_that_there_is_not_is_refused_with_a_near_name() =>
        Shown.By("gallery", "--only", "brigde").ShouldBeRefused("PLB-DRAW-UNKNOWN", "\"bridge\"");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
