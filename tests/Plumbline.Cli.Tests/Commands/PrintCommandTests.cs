using System.Text;

namespace Plumbline.Cli.Tests.Commands;

public sealed class PrintCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-print-");

    public void Dispose() => folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string Programme()
    {
        File.WriteAllText(At("plan.txt"), "Bridge: 3 x 10, 1 min rest\nknee to chest: hold 20 seconds, 3 times each side, twice daily\n");
        Shown.By(["plan", At("plan.txt"), "--today", "2026-03-02", "--pictures", "none", "--out", folder.FullName]).Code.ShouldBe(Program.Done);
        return At("programme.json");
    }

    [Theory]
    [InlineData("booklet", "a4")]
    [InlineData("overview", "letter")]
    [InlineData("large-print", "a4")]
    [InlineData("pictogram", "letter")]
    [InlineData("cards", "a4")]
    [InlineData("low-ink", "a4")]
    [InlineData("tick-sheet", "letter")]
    public void A_programme_is_printed_in_every_layout(string layout, string paper)
    {
        var shown = Shown.By(["print", Programme(), "--layout", layout, "--paper", paper, "--style", "none", "--out", At("plan.pdf")]);

        shown.Error.ShouldBeEmpty();
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldContain("plan.pdf: ");
        Encoding.ASCII.GetString(File.ReadAllBytes(At("plan.pdf")), 0, 8).ShouldBe("%PDF-1.7");
    }

    [Fact]
    public void The_same_programme_prints_the_same_bytes()
    {
        var programme = Programme();
        byte[] Printed()
        {
            Shown.By(["print", programme, "--style", "none", "--out", At("plan.pdf")]).Code.ShouldBe(Program.Done);
            return File.ReadAllBytes(At("plan.pdf"));
        }

        Printed().ShouldBe(Printed());
    }

    [Fact]
    public void A_layout_a_paper_or_a_style_that_does_not_exist_is_refused_with_those_that_do()
    {
        var programme = Programme();
        Shown.By("print", programme, "--layout", "poster").ShouldBeRefused("PLB-ARG", "it takes booklet, overview, large-print, pictogram, cards, low-ink, tick-sheet");
        Shown.By("print", programme, "--paper", "a5").ShouldBeRefused("PLB-ARG", "it takes a4, letter");
        Shown.By("print", programme, "--style", "oil").ShouldBeRefused("PLB-ARG", "it takes line, none, toon");
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_no_programme_is_refused_and_nothing_is_written()
    {
        File.WriteAllText(At("list.json"), "[1, 2]");
        var changed = File.ReadAllText(Programme()).Replace("\"bridge\"", "\"brigde\"", StringComparison.Ordinal);
        File.WriteAllText(At("changed.json"), changed);
        Shown.By("print", At("nobody.json"), "--out", At("plan.pdf")).ShouldBeRefused("PLB-FILE-MISSING", "nobody.json");
        Shown.By("print", At("list.json"), "--out", At("plan.pdf")).Code.ShouldBe(Program.Refused);
        Shown.By("print", At("changed.json"), "--out", At("plan.pdf")).ShouldSatisfyAllConditions(s => s.Code.ShouldBe(Program.Refused), s => s.Error.ShouldContain("brigde"), s => s.Error.ShouldContain("bridge"));
        File.Exists(At("plan.pdf")).ShouldBeFalse();
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_refused() =>
        Shown.By("print", Programme(), "--style", "none", "--out", Path.Combine(At("plan.txt"), "plan.pdf")).ShouldBeRefused("PLB-FILE-WRITE", "plan.pdf");
}
