using System.Text.Json.Nodes;
using Plumbline.Cli;

namespace Plumbline.Acceptance.Care;

/// <summary>The kept journals of samples/episodes, through the command line.</summary>
public sealed class KeptEpisodesTests
{
    private const string Story = "samples/episodes/steady-twelve-weeks.jsonl";

    public static TheoryData<string> Journals => [.. Directory.EnumerateFiles(Repository.At("samples", "episodes"), "*.jsonl").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public void The_worked_story_of_twelve_weeks_is_what_the_journal_tells()
    {
        var told = Shown("story", Repository.At(Story)).Replace(Repository.At(Story), Story, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_KEEP") == "1") File.WriteAllText(Repository.At("docs", "story.md"), told);
        File.ReadAllText(Repository.At("docs", "story.md")).ShouldBe(told, "run with PLUMBLINE_KEEP=1 to tell it anew");
    }

    [Theory]
    [MemberData(nameof(Journals))]
    public void A_kept_journal_is_judged_with_a_rule_and_two_sentences_for_every_item(string name)
    {
        var answer = JsonNode.Parse(Shown("judge", Journal(name), "--json"))!;
        foreach (var item in answer["items"]!.AsArray().Where(i => i!["verdict"] is not null))
        {
            ((string?)item!["rule"]).ShouldNotBeNullOrEmpty();
            ((string?)item["because"])!.ShouldEndWith(".");
            ((string?)item["for_clinician"])!.ShouldEndWith(".");
        }

        Shown("judge", Journal(name), "--why").ShouldContain("The engine proposes; a person approves.");
    }

    [Fact]
    public void Other_answers_stand_beside_the_real_ones()
    {
        var shown = Shown("judge", Journal("flare-up"), "--what-if", "pain_peak=8");
        shown.ShouldContain("as answered");
        shown.ShouldContain("if pain_peak=8");
        shown.Split('\n').ShouldContain(line => line.StartsWith('*') && line.Contains("[red "));
    }

    [Theory]
    [InlineData("pain_pek=7", "PLB-JSON-UNKNOWN")]
    [InlineData("pain_peak=77", "PLB-JOURNAL-RANGE")]
    [InlineData("pain_peak=", "PLB-WHATIF-FORM")]
    [InlineData("plank.pain_peak=7", "PLB-WHATIF-SESSION")]
    public void Answers_that_there_are_not_are_refused(string whatIf, string code)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Program.Run(["judge", Journal("flare-up"), "--what-if", whatIf], output, error).ShouldBe(2);
        error.ToString().ShouldStartWith(code);
    }

    [Theory]
    [InlineData("2026-03-14", true)]
    [InlineData("2026-03-20", false)]
    public void A_day_of_the_past_is_seen_as_it_was(string day, bool locked) =>
        ((bool)JsonNode.Parse(Shown("judge", Journal("spread-and-lock"), "--today", day, "--json"))!["locked"]!).ShouldBe(locked);

    [Fact]
    public void New_numbness_in_the_last_answers_would_lock()
    {
        var shown = JsonNode.Parse(Shown("judge", Journal("flare-up"), "--json", "--what-if", "new_numbness_or_weakness=true"))!;
        ((bool)shown["locked"]!).ShouldBeFalse();
        ((bool)shown["what_if"]!["locked"]!).ShouldBeTrue();
    }

    private static string Journal(string name) => Repository.At("samples", "episodes", $"{name}.jsonl");

    private static string Shown(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Program.Run(args, output, error).ShouldBe(0, error.ToString());
        return output.ToString();
    }
}
