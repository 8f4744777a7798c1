using Plumbline.Server.Pages;
using Plumbline.Server.Pages.Components;

namespace Plumbline.Server.Tests.Pages;

public class ComponentsTests
{
    [Fact]
    public async Task Every_component_in_every_state_makes_a_sound_page() => (await Rendered.Of<ComponentsPage>()).ShouldBeSound();

    [Fact]
    public async Task The_page_of_components_shows_every_component()
    {
        var source = await File.ReadAllTextAsync(Repository.At("src", "Plumbline.Server", "Pages", "ComponentsPage.razor"));
        foreach (var component in Directory.EnumerateFiles(Repository.At("src", "Plumbline.Server", "Pages", "Components"), "*.razor").Select(Path.GetFileNameWithoutExtension))
            source.ShouldContain($"<{component} ");
    }

    [Fact]
    public async Task A_field_with_a_mistake_says_so_to_eyes_and_ears()
    {
        var page = await Rendered.Of<Field>(("Name", "dose"), ("Label", "Dose"), ("Hint", "As in 3x10."), ("Error", "There is no y in a dose."));
        var input = page.QuerySelector("input")!;
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby").ShouldBe("dose-hint dose-error");
        page.GetElementById("dose-error")!.TextContent.ShouldBe("There is no y in a dose.");
    }

    [Fact]
    public async Task A_notice_says_its_kind_in_words_as_well_as_in_colour() =>
        (await Rendered.Of<Notice>(("Kind", "danger"), ("Title", "Stop."))).QuerySelector(".heard")!.TextContent.ShouldBe(Words.English["kind.danger"] + ": ");

    [Fact]
    public async Task A_plot_leaves_a_gap_where_nobody_answered_and_has_its_figures_in_a_table()
    {
        (DateOnly, double?)[] points = [.. new double?[] { 5, 4, null, 3, 2, 1 }.Select((value, day) => (new DateOnly(2026, 3, 2).AddDays(day), value))];
        var page = await Rendered.Of<Plot>(("Title", "Pain."), ("Summary", "It fell."), ("Unit", "0 to 10"), ("Points", points));
        page.QuerySelectorAll("path.line").Length.ShouldBe(2);
        page.QuerySelectorAll("circle").Length.ShouldBe(5);
        page.QuerySelectorAll("tbody tr td.count").Select(td => td.TextContent).ShouldBe(["5", "4", Words.English["plot.none"], "3", "2", "1"]);
    }

    [Fact]
    public void No_point_of_a_plot_leaves_its_frame_and_more_is_higher()
    {
        var drawing = PlotDrawing.Of([.. Enumerable.Range(0, 60).Select(i => (new DateOnly(2026, 3, 2).AddDays(i), (double?)(i % 14) - 1))], 10);
        drawing.Dots.ShouldAllBe(dot => dot.X >= PlotDrawing.Left && dot.X <= PlotDrawing.Right && dot.Y >= 0 && dot.Y <= PlotDrawing.Height);
        drawing.Dots[5].Y.ShouldBeLessThan(drawing.Dots[4].Y);
        drawing.Days.Count.ShouldBeLessThanOrEqualTo(5);
    }
}
