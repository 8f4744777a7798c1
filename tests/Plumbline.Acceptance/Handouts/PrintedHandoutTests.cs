using System.Text.Json;
using Plumbline.Cli;
using Plumbline.Exercises.Catalogues;

namespace Plumbline.Acceptance.Handouts;

/// <summary>What comes out of the printer, read back from the PDF that a browser makes.</summary>
public class PrintedHandoutTests
{
    private static readonly Catalogue Catalogue = Workshop.Files.World.Catalogue().Require();

    [Theory]
    [InlineData("desk-worker", "A4")]
    [InlineData("desk-worker", "letter")]
    [InlineData("osteoporosis", "A4")]
    [InlineData("no-floor", "letter")]
    public void Each_exercise_stands_whole_on_one_page_with_all_its_steps(string intake, string paper)
    {
        using var folder = new Folder();
        Program.Run(["propose", Repository.At("samples", "intakes", $"{intake}.json"), "--today", "2026-03-02", "--approve", "Kim Example", "--as", "clinician", "--out", folder.Path], TextWriter.Null, TextWriter.Null).ShouldBe(0);

        var pages = PagesOf(folder, "handout.html", paper);

        // How many words fit on a line is the printer's typeface's to say.
        pages[0].ShouldContain("Call your local emergency");
        pages[0].ShouldContain("Kim Example");
        pages.Count.ShouldBeInRange(3, 12);
        using var programme = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "programme.json")));
        var items = programme.RootElement.GetProperty("items").EnumerateArray().Select(i => Catalogue.ById[i.GetProperty("exercise").GetString()!]).ToList();
        items.ShouldNotBeEmpty();
        foreach (var item in items)
        {
            // The columns of a page interleave in the text of a PDF, so each step is known by its first three words.
            var marks = item.Words.Steps.Select(s => string.Join(' ', s.Split(' ').Take(3))).Append(item.Name).ToList();
            pages.Any(page => marks.All(page.Contains)).ShouldBeTrue($"{item.Name} is torn apart");
        }
    }

    [Fact]
    public void A_long_typed_plan_with_hostile_names_loses_nothing_and_runs_nothing()
    {
        using var folder = new Folder();
        var lines = Catalogue.Exercises.Where(e => e.Facts.Access == Exercises.Access.Open && !e.Movement.IsSteady).Take(12).Select(e => $"{e.Name}: 2 x 8, twice a day");
        File.WriteAllLines(Path.Combine(folder.Path, "plan.txt"), lines);
        using var error = new StringWriter();

        Program.Run(["plan", Path.Combine(folder.Path, "plan.txt"), "--by", "<script>alert('x')</script> & \"Sons\"", "--for", new string('W', 120), "--today", "2026-03-02", "--out", folder.Path], TextWriter.Null, error).ShouldBe(0, error.ToString());

        var html = File.ReadAllText(Path.Combine(folder.Path, "handout.html"));
        html.ShouldNotContain("<script");
        html.ShouldContain("&lt;script&gt;");
        var all = string.Join(' ', PagesOf(folder, "handout.html", "A4"));
        all.ShouldContain("not screened here", Case.Insensitive);
        foreach (var line in File.ReadLines(Path.Combine(folder.Path, "plan.txt"))) all.ShouldContain(line[..line.IndexOf(':')]);
    }

    [Fact]
    public void A_handout_asks_nothing_of_the_network()
    {
        using var folder = new Folder();
        Program.Run(["propose", Repository.At("samples", "intakes", "desk-worker.json"), "--today", "2026-03-02", "--approve", "Kim Example", "--as", "clinician", "--out", folder.Path], TextWriter.Null, TextWriter.Null);

        var html = File.ReadAllText(Path.Combine(folder.Path, "handout.html"));

        html.ShouldNotMatch(@"(?i)\b(src|href)\s*=\s*[""']?\s*(https?:)?//");
        html.ShouldNotMatch(@"(?i)@import|url\(");
    }

    private static IReadOnlyList<string> PagesOf(Folder folder, string name, string paper)
    {
        var sized = Path.Combine(folder.Path, "sized.html");
        File.WriteAllText(sized, File.ReadAllText(Path.Combine(folder.Path, name)).Replace("</head>", $"<style>@page {{ size: {paper} }}</style></head>", StringComparison.Ordinal));
        var pdf = Path.Combine(folder.Path, "handout.pdf");
        Browser.Print(sized, pdf);
        return Browser.Pages(pdf);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("plumbline-handout-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
