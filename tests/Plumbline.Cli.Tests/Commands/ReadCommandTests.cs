using System.Text.Json.Nodes;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Sheets;

namespace Plumbline.Cli.Tests.Commands;

public sealed class ReadCommandTests(PrintedSheet sheet) : IClassFixture<PrintedSheet>
{
    private static readonly DateOnly Monday = PrintedSheet.Monday;

    [Fact]
    public void A_sheet_that_came_back_becomes_the_log_of_its_week()
    {
        var scan = sheet.Scan("good.png", new SheetField.Done(Monday, "bridge", 1), new SheetField.Number(Monday, SheetScale.PainBefore, 2), new SheetField.Number(Monday, SheetScale.PainWorst, 4), new SheetField.Spread(Monday, true));
        var shown = Shown.By("read", scan, "--programme", sheet.Programme, "--json", "--out", sheet.At("log.json"));
        shown.Error.ShouldBeEmpty();
        shown.Code.ShouldBe(Program.Done);
        var log = JsonNode.Parse(shown.Output)!;
        var session = log["days"]!.AsArray().ShouldHaveSingleItem()!["sessions"]![0]!;
        ((double?)session["pain_before"], (double?)session["pain_peak"], (bool?)session["spread_further"]).ShouldBe((2, 4, true));
        session["items"]!.AsArray().Where(i => i!["skip_reason"] is null).Select(i => (string?)i!["exercise"]).ShouldBe(["bridge"]);
        log["questions"]!.AsArray().ShouldBeEmpty();
        File.ReadAllText(sheet.At("log.json")).Trim().ShouldBe(shown.Output.Trim());
    }

    [Fact]
    public void It_is_told_in_words_as_well()
    {
        var scan = sheet.Scan("words.png", new SheetField.Done(Monday, "bridge", 1), new SheetField.Spread(Monday, true));
        Shown.By("read", scan, "--programme", sheet.Programme).Output.ShouldSatisfyAllConditions(
            o => o.ShouldContain("done: Bridge; not done: Single knee to chest"),
            o => o.ShouldContain("IT SPREAD FURTHER DOWN THE LEG"),
            o => o.ShouldContain(", 0 to ask."));
    }

    [Fact]
    public void What_cannot_be_read_with_certainty_is_asked_and_never_guessed()
    {
        var scan = sheet.Scan("two.png", new SheetField.Done(Monday, "bridge", 1), new SheetField.Number(Monday, SheetScale.PainWorst, 4), new SheetField.Number(Monday, SheetScale.PainWorst, 7));
        var log = JsonNode.Parse(Shown.By("read", scan, "--programme", sheet.Programme, "--json").Output)!;
        log["days"]![0]!["sessions"]![0]!["pain_peak"].ShouldBeNull();
        var question = log["questions"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)question["about"]).ShouldBe("number");
        question["among"]!.AsArray().Select(n => (int)n!).ShouldBe([4, 7]);
    }

    [Fact]
    public void A_sheet_of_another_person_is_refused() =>
        Shown.By("read", sheet.Scan("other.png"), "--programme", sheet.Planned("other", "Bridge: 3 x 10\n")).ShouldBeRefused("PLB-SHEET-PERSON", "put the sheet where it belongs");

    [Fact]
    public void A_sheet_of_another_version_is_refused()
    {
        var next = JsonNode.Parse(File.ReadAllText(sheet.Programme))!;
        next["version"] = 2;
        Shown.By("read", sheet.Scan("version.png"), "--programme", sheet.Written("next.json", next.ToJsonString())).ShouldBeRefused("PLB-SHEET-VERSION", "Take the file of version 1");
    }

    [Fact]
    public void What_is_no_PNG_is_refused() =>
        Shown.By("read", sheet.Written("scan.jpg", "JFIF"), "--programme", sheet.Programme).ShouldBeRefused("PLB-PNG-KIND", "Save the picture as PNG");

    [Fact]
    public void A_picture_of_something_else_is_refused()
    {
        File.WriteAllBytes(sheet.At("grey.png"), PngWriter.Write(new(400, 600, [.. Enumerable.Repeat((byte)200, 400 * 600 * 4)])));
        Shown.By("read", sheet.At("grey.png"), "--programme", sheet.Programme).ShouldBeRefused("PLB-SHEET-CORNERS", "Lay the sheet flat");
    }

    [Fact]
    public void A_scan_or_a_programme_that_is_not_there_is_refused()
    {
        Shown.By("read", sheet.At("nowhere.png"), "--programme", sheet.Programme).ShouldBeRefused("PLB-FILE-MISSING", "nowhere.png");
        Shown.By("read", sheet.Scan("blank.png"), "--programme", sheet.At("nowhere.json")).ShouldBeRefused("PLB-FILE-MISSING", "nowhere.json");
        Shown.By("read", sheet.At("blank.png")).ShouldBeRefused("PLB-ARG", "--programme");
    }
}
