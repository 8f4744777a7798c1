using System.Text.Json.Nodes;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Tests.Pdf;

namespace Plumbline.Handouts.Tests.Layouts;

public class PrintedPdfTests
{
    public static TheoryData<HandoutLayout, bool> All { get; } = [];

    static PrintedPdfTests()
    {
        foreach (var layout in Enum.GetValues<HandoutLayout>()) foreach (var isLetter in new[] { false, true }) All.Add(layout, isLetter);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Readers_of_others_find_a_whole_tagged_file_with_all_its_type_embedded(HandoutLayout layout, bool isLetter)
    {
        var pdf = Printed(layout, isLetter).Pdf;

        Tools.Ask(pdf, "qpdf", "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");
        var told = Tools.Ask(pdf, "pdfinfo", "FILE");
        told.ShouldContain("Your back exercises: Mary O'Brien");
        told.ShouldMatch(@"Tagged:\s+yes");
        told.ShouldContain(isLetter ? "(letter)" : "(A4)");
        Tools.Ask(pdf, "pdffonts", "FILE").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ShouldAllBe(l => l.Contains("yes yes yes", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Everything_painted_is_an_element_or_an_artifact_and_elements_stand_in_each_other_as_they_must(HandoutLayout layout, bool isLetter)
    {
        var walk = StructureWalk.Of(Printed(layout, isLetter).Pdf);

        walk.Complaints.ShouldBeEmpty();
        walk.Elements.Count(e => e.Kind == "H1").ShouldBe(1);
        foreach (var (element, parent) in WithParents(walk.Elements))
        {
            if (element.Kind is "TD" or "TH") parent.ShouldBe("TR");
            if (element.Kind == "TR") parent.ShouldBe("Table");
            if (element.Kind == "LI") parent.ShouldBe("L");
            if (element.Kind is "Lbl" or "LBody") parent.ShouldBe("LI");
            if (element.Kind == "Figure") element.Alt.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [InlineData(HandoutLayout.Booklet)]
    [InlineData(HandoutLayout.LargePrint)]
    [InlineData(HandoutLayout.Cards)]
    public void Headings_and_pictures_come_in_the_order_of_reading(HandoutLayout layout)
    {
        var printed = Printed(layout, isLetter: false);
        var names = World.Pages(World.Programme).Exercises.Select(e => e.Name).ToList();

        StructureWalk.Of(printed.Pdf).Elements.Where(e => e.Kind == "Figure").Select(e => e.Alt)
            .ShouldBe(names.SelectMany(n => new[] { $"{n} at the start.", $"{n} at the end." }));
        var told = Tools.Ask(printed.Pdf, "pdfinfo", "-struct-text", "FILE");
        string[] inOrder = ["Your back exercises", "Warning signs", names[0], names[1]];
        inOrder.Select(t => told.IndexOf(t, StringComparison.Ordinal)).ShouldBeInOrder();
    }

    [Fact]
    public void Every_heading_is_a_bookmark_and_exercises_stand_below_their_heading()
    {
        var told = JsonNode.Parse(Tools.Ask(Printed(HandoutLayout.Booklet, isLetter: false).Pdf, "qpdf", "--json", "--json-key=outlines", "FILE"))!["outlines"]!.AsArray();

        var title = told.ShouldHaveSingleItem()!;
        ((string?)title["title"]).ShouldBe("Your back exercises");
        var exercises = title["kids"]!.AsArray().Single(k => (string?)k!["title"] == "Your exercises")!;
        exercises["kids"]!.AsArray().Select(k => (string?)k!["title"]).ShouldBe(World.Pages(World.Programme).Exercises.Select(e => $"{e.Number} {e.Name}"));
        exercises["kids"]![0]!["destpageposfrom1"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void An_exercise_of_the_booklet_takes_half_a_page_of_either_paper()
    {
        foreach (var paper in Paper.All)
        {
            var printed = Sheets.Set(World.Pages(World.Programme), HandoutLayout.Booklet, paper);
            var names = World.Pages(World.Programme).Exercises.Select(e => e.Name).ToList();
            names.Select(n => printed.Leaves.Last(l => l.Kind == TagKind.H3 && l.What == n).Page).Distinct().Count().ShouldBe(1, paper.Name);
        }
    }

    [Fact]
    public void The_words_copy_out_of_the_booklet_in_the_order_of_reading()
    {
        var exercise = World.Pages(World.Programme).Exercises[0];
        var text = string.Join(' ', Tools.Ask(Printed(HandoutLayout.Booklet, isLetter: false).Pdf, "pdftotext", "FILE", "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        string[] inOrder = [exercise.Purpose, exercise.Dose, .. exercise.Steps, exercise.Feel];
        inOrder.Select(t => text.IndexOf(t, StringComparison.Ordinal)).ShouldAllBe(at => at >= 0);
        text.ShouldContain("Page 1 of");
    }

    [Fact]
    public void Large_print_has_no_type_below_18_points()
    {
        var printed = Printed(HandoutLayout.LargePrint, isLetter: false);

        // A line is at least 1.1 times as high as its type.
        printed.Leaves.Where(l => l.Kind is not (TagKind.Figure or TagKind.Span)).ShouldAllBe(l => l.Area.Height >= 18 * 1.1);
    }

    [Fact]
    public void An_overview_of_twelve_exercises_is_still_one_page()
    {
        var items = World.Catalogue.Exercises.Where(e => !e.Movement.IsSteady).Take(12).Select(e => World.Item(e.Id, [DayOfWeek.Monday, DayOfWeek.Thursday]));

        Sheets.Set(World.Pages(World.Programme with { Items = [.. items] }), HandoutLayout.Overview, Paper.A4).Pages.ShouldBe(1);
    }

    [Fact]
    public void The_same_programme_gives_the_same_bytes() => Printed(HandoutLayout.Booklet, isLetter: false).Pdf.ShouldBe(Printed(HandoutLayout.Booklet, isLetter: false).Pdf);

    [Fact]
    public void Low_ink_has_no_colour_outside_its_pictures()
    {
        var content = Tools.Ask(HandoutPdf.Of(World.Pages(World.Programme), new Dictionary<string, ExercisePictures>(), HandoutLayout.LowInk, Paper.A4).Pdf, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-");

        content.ShouldNotMatch(@"[\d.]+ [\d.]+ [\d.]+ (rg|RG)\b");
    }

    private static PrintedHandout Printed(HandoutLayout layout, bool isLetter) => Sheets.Set(World.Pages(World.Programme), layout, isLetter ? Paper.Letter : Paper.A4);

    private static IEnumerable<(StructureWalk.Element Element, string? Parent)> WithParents(List<StructureWalk.Element> elements)
    {
        var above = new List<string>();
        foreach (var element in elements)
        {
            above.RemoveRange(element.Depth, above.Count - element.Depth);
            yield return (element, element.Depth == 0 ? null : above[element.Depth - 1]);
            above.Add(element.Kind);
        }
    }
}
