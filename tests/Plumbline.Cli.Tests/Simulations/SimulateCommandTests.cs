using System.Xml.Linq;

namespace Plumbline.Cli.Tests.Simulations;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-simulate-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_same_seed_gives_the_same_lives_and_nobody_is_over_progressed_or_locked_late()
    {
        var one = Shown.By("simulate", "--people", "12", "--weeks", "8", "--seed", "3", "--out", folder.FullName);
        one.Code.ShouldBe(Program.Done, one.Output);
        one.Output.ShouldContain("12 virtual people, 8 weeks, seed 3");
        var page = File.ReadAllText(Path.Combine(folder.FullName, "simulation.html"));
        Shown.By("simulate", "--people", "12", "--weeks", "8", "--seed", "3", "--out", folder.FullName).Output.ShouldBe(one.Output);
        File.ReadAllText(Path.Combine(folder.FullName, "simulation.html")).ShouldBe(page);
        Shown.By("simulate", "--people", "12", "--weeks", "8", "--seed", "4", "--out", folder.FullName).Output.ShouldNotBe(one.Output);
    }

    [Fact]
    public void Compared_with_itself_a_catalogue_does_the_same_and_every_plot_is_a_picture()
    {
        var shown = Shown.By("simulate", "--people", "6", "--weeks", "6", "--seed", "5", "--compare", Workshop.Files.World.Folder().Require(), "--out", folder.FullName);
        shown.Code.ShouldBe(Program.Done, shown.Output);
        var page = File.ReadAllText(Path.Combine(folder.FullName, "simulation.html"));
        var plots = page.Split("<svg ").Skip(1).Select(p => XElement.Parse("<svg " + p[..(p.IndexOf("</svg>", StringComparison.Ordinal) + 6)])).ToList();
        plots.Count.ShouldBe(9);
        foreach (var pair in shown.Output.Split('\n').Where(l => l.StartsWith("Sessions done", StringComparison.Ordinal)))
            pair.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2..].Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("--people", "0", "PLB-ARG", "0 people")]
    [InlineData("--weeks", "105", "PLB-ARG", "105 weeks")]
    [InlineData("--compare", "nowhere", "PLB-CAT-FOLDER", "no version.json")]
    public void What_cannot_be_simulated_is_refused_and_nothing_is_written(string option, string value, string code, string says) =>
        Shown.By("simulate", option, value).ShouldBeRefused(code, says);
}
