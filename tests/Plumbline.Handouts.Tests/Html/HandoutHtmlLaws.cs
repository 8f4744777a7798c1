using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Handouts.Html;
using Xunit.Abstractions;

namespace Plumbline.Handouts.Tests.Html;

public sealed partial class HandoutHtmlLaws(ITestOutputHelper output)
{
    private static readonly DoseVocabulary Vocabulary = DoseVocabulary.Read(World.Files).Require();

    [Fact]
    public void Every_exercise_appears_with_its_name_steps_and_a_dose_that_reads_back_whatever_the_names_of_people() => Laws.Hold(output, AnyProgramme.All, programme =>
    {
        var pages = World.Pages(programme);
        var read = HtmlChecker.Read(HandoutHtml.Of(pages));
        foreach (var exercise in pages.Exercises)
        {
            read.Words.ShouldContain($"{exercise.Number}. {exercise.Name}");
            read.Words.ShouldContain(exercise.Dose);
            var (told, meant) = (DoseParser.Parse(exercise.Dose, Vocabulary).Require(), DoseWording.Told(programme.Items[exercise.Number - 1].Dose));
            (told with { Rest = null }).ShouldBe(meant with { Rest = null, DaysPerWeek = null }, exercise.Dose);
            foreach (var step in exercise.Steps) read.Words.ShouldContain(step);
        }
    });

    [Fact]
    public void Nothing_runs_and_nothing_is_loaded_whatever_the_names_of_people() => Laws.Hold(output, AnyProgramme.All, programme =>
    {
        var html = World.Html(programme);
        var read = HtmlChecker.Read(html);
        read.Elements.Select(e => e.Name).Intersect(["script", "link", "img", "iframe", "object", "embed", "form", "base", "svg"]).ShouldBeEmpty();
        read.Elements.SelectMany(e => e.Attributes.Keys).Where(a => a.StartsWith("on", StringComparison.Ordinal) || a is "src" or "href" or "style").ShouldBeEmpty();
        html.ShouldNotContain("url(");
        html.ShouldNotContain("@import");
        html.EnumerateRunes().Where(r => Rune.IsControl(r) && r.Value != '\n').ShouldBeEmpty();
        html.ShouldNotContain("\u202E");
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(html)).ShouldBe(html);
    });

    [Fact]
    public void It_can_be_heard_and_found_ones_way_in() => Laws.Hold(output, AnyProgramme.All, programme =>
    {
        var read = HtmlChecker.Read(World.Html(programme));
        read.Elements[0].Attributes["lang"].ShouldBe("en");
        read.Elements.Count(e => e.Name == "main").ShouldBe(1);
        read.Elements.Count(e => e.Name == "header" && e.Within == "body").ShouldBe(1);
        read.Elements.Count(e => e.Name == "footer" && e.Within == "body").ShouldBe(1);
        var ids = read.Elements.Where(e => e.Attributes.ContainsKey("id")).Select(e => e.Attributes["id"]).ToList();
        ids.ShouldBeUnique();
        read.Elements.Where(e => e.Attributes.ContainsKey("aria-labelledby")).All(e => ids.Contains(e.Attributes["aria-labelledby"])).ShouldBeTrue();
        read.Elements.Where(e => e.Name == "section").All(e => e.Attributes.ContainsKey("aria-labelledby")).ShouldBeTrue();
        read.Elements.Where(e => e.Attributes.GetValueOrDefault("role") == "img").All(e => e.Attributes["aria-label"].Length > 10).ShouldBeTrue();
        read.Elements.Count(e => e.Attributes.GetValueOrDefault("role") == "img").ShouldBe(programme.Items.Count);
        read.Elements.Where(e => e.Name == "th").All(e => e.Attributes.ContainsKey("scope")).ShouldBeTrue();
        read.Elements.Count(e => e.Name == "caption").ShouldBe(read.Elements.Count(e => e.Name == "table"));
        var levels = read.Elements.Where(e => e.Name is ['h', >= '1' and <= '6']).Select(e => e.Name[1] - '0').ToList();
        levels.Count(l => l == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1).ShouldBeTrue();
    });

    [Fact]
    public void There_is_a_box_for_every_go_of_every_day_and_room_for_three_numbers() => Laws.Hold(output, AnyProgramme.All, programme =>
    {
        var pages = World.Pages(programme);
        var read = HtmlChecker.Read(HandoutHtml.Of(pages));
        pages.Log.Count.ShouldBe(programme.Weeks);
        pages.Log.All(w => w.Days.Count == 7).ShouldBeTrue();
        var due = Enumerable.Range(0, 7 * programme.Weeks).Select(programme.Starts.AddDays).Sum(day => programme.Items.Count(i => i.Days.Contains(day.DayOfWeek)));
        pages.Log.SelectMany(w => w.Days).SelectMany(d => d.Cells).Count(c => c.Times > 0).ShouldBe(due);
        read.Elements.Count(e => e.Attributes.GetValueOrDefault("class") == "box").ShouldBe(pages.Log.SelectMany(w => w.Days).SelectMany(d => d.Cells).Sum(c => c.Often ? 1 : c.Times));
        read.Elements.Count(e => e.Attributes.GetValueOrDefault("class") == "write").ShouldBe(4 * pages.Log.SelectMany(w => w.Days).Count(d => !d.IsRest));
    });

    [Fact]
    public void A_text_in_the_style_sheet_cannot_end_its_string() => Laws.Hold(output, AnyProgramme.Texts, text =>
        CssString().IsMatch(Escaping.Css(text)).ShouldBeTrue());

    [Fact]
    public void The_same_programme_gives_the_same_page() => Laws.Hold(output, AnyProgramme.All, programme => World.Html(programme).ShouldBe(World.Html(programme)));

    [GeneratedRegex("""^"([A-Za-z0-9 ]|\\[0-9a-f]+ )*"$""")]
    private static partial Regex CssString();
}
