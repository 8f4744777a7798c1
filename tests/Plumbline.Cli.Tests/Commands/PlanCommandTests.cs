using Plumbline.Care.Programmes;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private const string Today = "2026-03-02";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-plan-");

    public void Dispose() => folder.Delete(recursive: true);

    private string Out => Path.Combine(folder.FullName, "out");

    private Shown Plan(string text, params string[] more)
    {
        var file = Path.Combine(folder.FullName, "mary.txt");
        File.WriteAllText(file, text);
        return Shown.By(["plan", file, "--today", Today, .. more.Contains("--out") ? Array.Empty<string>() : ["--out", Out], .. more]);
    }

    private string Written(string name) => File.ReadAllText(Path.Combine(Out, name));

    private Programme Programme => StrictJson.Read<Programme>("programme.json", Written("programme.json")).Require();

    [Fact]
    public void A_typed_list_becomes_a_handout_that_says_nobody_was_screened()
    {
        var shown = Plan("Bridge: 3 x 10, 1 min rest\nknee to chest: hold 20 seconds, 3 times each side, twice daily\n", "--by", "Jane Roe", "--for", "Mary", "--clinic", "Riverside", "--phone", "555 0100", "--booking", "call", "--emergency-number", "999");
        shown.Error.ShouldBeEmpty();
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldContain("not screened here");
        Directory.EnumerateFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["handout.html", "handout.pdf", "programme.ics", "programme.json", "session.json"]);
        var handout = Written("handout.html");
        foreach (var word in new[] { "Prescribed by a clinician, not screened here", "Jane Roe (clinician)", "Mary", "Riverside", "555 0100", "call", "Call 999 now if", "Bridge", "Single knee to chest", "Do 3 sets of 10.", "Rest 1 minute between sets." })
            handout.ShouldContain(word);
        Programme.Origin.ShouldBe(Origin.Prescribed);
        Programme.ScreeningLevel.ShouldBeNull();
        Written("programme.ics").ShouldStartWith("BEGIN:VCALENDAR\r\n");
    }

    [Fact]
    public void A_file_takes_the_handout_alone()
    {
        var file = Path.Combine(folder.FullName, "handout for mary.html");
        Plan("Bridge: 3 x 10", "--out", file).Code.ShouldBe(Program.Done);
        File.ReadAllText(file).ShouldContain("<h1>Your back exercises</h1>");
        Directory.EnumerateFiles(folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["handout for mary.html", "mary.txt"]);
    }

    [Fact]
    public void Every_problem_is_told_and_nothing_is_written()
    {
        var shown = Plan("Bridge: 3 x 10\nBrige: 3 x 10\n\nPelvic tilt\n");
        shown.Code.ShouldBe(Program.Refused);
        shown.Output.ShouldBeEmpty();
        shown.Error.ShouldContain("mary.txt: line 2: The catalogue has no exercise of this name. Did you mean \"Bridge\"?");
        shown.Error.ShouldContain("mary.txt: line 4: Pelvic tilt has no dose.");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void With_an_intake_the_plan_passes_the_same_gate()
    {
        Plan("Walking: 10 minutes daily\nPartial curl: 2 x 10", "--intake", Sample("osteoporosis"), "--by", "Jane Roe").ShouldBeRefused("PLB-PLAN-BLOCKED", "line 2: Partial curl is left out for this person.");
        Directory.Exists(Out).ShouldBeFalse();
        Plan("Walking: 10 minutes daily", "--intake", Sample("osteoporosis"), "--by", "Jane Roe").Code.ShouldBe(Program.Done);
        Programme.ScreeningLevel.ShouldNotBeNull();
        Written("handout.html").ShouldNotContain("not screened here");
        Written("handout.html").ShouldContain("What you told us");
    }

    [Fact]
    public void A_clinician_overrides_by_name_and_the_paper_says_so()
    {
        Plan("Partial curl: 2 x 10", "--intake", Sample("osteoporosis"), "--override", "Bone density is normal again", "--by", "Jane Roe").Code.ShouldBe(Program.Done);
        Programme.Notes.ShouldContain(n => n.StartsWith("Jane Roe chose Partial curl", StringComparison.Ordinal) && n.Contains("Bone density is normal again"));
        Written("handout.html").ShouldContain("Bone density is normal again");
    }

    [Theory]
    [InlineData("cauda-equina-signs")]
    [InlineData("fever")]
    public void Urgent_and_emergency_never_print_whatever_the_reason(string sample)
    {
        Plan("Walking: 10 minutes daily", "--intake", Sample(sample), "--override", "I know better", "--by", "Jane Roe").ShouldBeRefused("PLB-PLAN-SCREENING", "nothing overrides that");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("PLB-ARG", "--override", "a reason")]
    [InlineData("PLB-ARG-WEEKS", "--weeks", "0")]
    [InlineData("PLB-ARG-WEEKS", "--weeks", "13")]
    [InlineData("PLB-ARG-DATE", "--start", "Monday")]
    [InlineData("PLB-ARG-TEXT", "--for", "")]
    [InlineData("PLB-ARG-TEXT", "--by", "two\nlines")]
    [InlineData("PLB-ARG-NUMBER", "--emergency-number", "help")]
    [InlineData("PLB-FILE-MISSING", "--clinic", "nowhere.json")]
    [InlineData("PLB-FILE-MISSING", "--intake", "nowhere.json")]
    public void A_wrong_argument_is_named_and_nothing_is_written(string code, params string[] arguments)
    {
        var shown = Plan("Bridge: 3 x 10", arguments);
        shown.Code.ShouldBe(Program.Refused);
        shown.Error.ShouldStartWith($"{code} {arguments[0].Replace("--clinic", "nowhere.json").Replace("--intake", "nowhere.json")}");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void A_list_that_is_far_too_long_is_not_read() => Plan(new string('x', 70_000)).ShouldBeRefused("PLB-FILE-SIZE", "was not read");

    [Fact]
    public void It_starts_and_ends_when_it_is_told()
    {
        Plan("Bridge: 3 x 10", "--start", "2026-03-09", "--weeks", "2").Code.ShouldBe(Program.Done);
        Programme.Starts.ShouldBe(new DateOnly(2026, 3, 9));
        Programme.Weeks.ShouldBe(2);
        Programme.ReviewOn.ShouldBe(new DateOnly(2026, 3, 23));
        Written("handout.html").ShouldContain("Mon 9 Mar to Sun 22 Mar");
    }

    private static string Sample(string name) => Path.Combine(Workshop.Files.World.Folder().Require(), "..", "samples", "intakes", $"{name}.json");
}
