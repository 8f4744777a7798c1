using System.Text.Json;
using Plumbline.Care.Programmes;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Tests.Commands;

public sealed class ProposeCommandTests : IDisposable
{
    private const string Today = "2026-03-02";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"plumbline-propose-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void I_get_the_screening_and_the_proposal_with_its_reasons()
    {
        var (code, output, error) = Run("propose", Sample("desk-worker"), "--today", Today, "--out", folder);
        error.ShouldBeEmpty();
        code.ShouldBe(Program.Done);
        Written().ShouldBe(["proposal.json", "screening.json"]);
        output.ShouldContain("Bridge");
        output.ShouldContain("Why: It gives you");
        output.ShouldContain(folder);
        using var proposal = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "proposal.json")));
        proposal.RootElement.GetProperty("kind").GetString().ShouldBe("proposed");
        proposal.RootElement.GetProperty("plan").GetProperty("optimality").GetProperty("proven").GetBoolean().ShouldBeTrue();
        proposal.RootElement.GetProperty("plan").GetProperty("items")[0].GetProperty("because").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_proposal_that_follows_on_keeps_what_was_reached()
    {
        var (code, output, error) = Run("propose", Sample("desk-worker"), "--today", "2026-05-26", "--after", Journal("steady-twelve-weeks"));
        error.ShouldBeEmpty();
        code.ShouldBe(Program.Done);
        output.ShouldContain("What you did up to now goes on");
        output.ShouldContain("Why: It goes on at the dose that you have reached.");
        Run("propose", Sample("desk-worker"), "--today", "2026-05-26", "--after", Journal("steady-twelve-weeks"), "--protocol", "s001-stretches").Error.ShouldContain("PLB-ARG");
    }

    [Fact]
    public void An_approved_proposal_becomes_a_programme()
    {
        Run("propose", Sample("desk-worker"), "--today", Today, "--out", folder, "--approve", "Kim", "--as", "self", "--for", "Kim", "--emergency-number", "112").Code.ShouldBe(Program.Done);
        var programme = StrictJson.Read<Programme>("programme.json", File.ReadAllText(Path.Combine(folder, "programme.json"))).Require();
        programme.Approval.ShouldBe(new Approval("Kim", ApproverRole.Self, new DateOnly(2026, 3, 2)));
        programme.For.ShouldBe("Kim");
        programme.Clinic.EmergencyNumber.ShouldBe("112");
        programme.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void An_approved_proposal_is_printed_with_who_and_where()
    {
        Run("propose", Sample("desk-worker"), "--today", Today, "--out", folder, "--approve", "Jane Roe", "--as", "clinician", "--for", "Mary", "--clinic", "Riverside", "--phone", "555 0100", "--booking", "at the desk", "--emergency-number", "999").Code.ShouldBe(Program.Done);
        Written().ShouldBe(["handout.html", "handout.pdf", "programme.ics", "programme.json", "proposal.json", "screening.json", "session.json"]);
        var handout = File.ReadAllText(Path.Combine(folder, "handout.html"));
        foreach (var word in new[] { "Jane Roe (clinician)", "Mary", "Riverside", "555 0100", "at the desk", "Call 999 now if", "What you told us", "Your week at a glance", "When the programme ends" }) handout.ShouldContain(word);
        File.ReadAllText(Path.Combine(folder, "programme.ics")).ShouldContain("SUMMARY:Exercise time\r\n");
    }

    [Fact]
    public void Signs_of_cauda_equina_end_in_the_emergency_message_and_nobody_can_approve_anything()
    {
        var (code, output, error) = Run("propose", Sample("cauda-equina-signs"), "--today", Today, "--out", folder, "--approve", "Dr Lund", "--as", "clinician", "--emergency-number", "112");
        code.ShouldBe(Program.Refused);
        output.ShouldContain("112");
        error.ShouldContain("PLB-APPROVE-NONE");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void The_whole_of_seed_002_is_not_for_a_person_alone()
    {
        string[] line = ["propose", Sample("desk-worker"), "--today", Today, "--out", folder, "--protocol", "s002-whole", "--approve", "Kim", "--as"];
        var (code, output, error) = Run([.. line, "self"]);
        code.ShouldBe(Program.Refused);
        error.ShouldContain("PLB-APPROVE-CLINICIAN");
        output.ShouldContain("Only a clinician may approve this.");
        Directory.Exists(folder).ShouldBeFalse();
        Run([.. line, "clinician"]).Code.ShouldBe(Program.Done);
        Written().ShouldContain("programme.json");
        Written().ShouldContain("session.json");
    }

    [Fact]
    public void I_can_ask_why_an_exercise_is_not_in()
    {
        var (code, output, _) = Run("propose", Sample("desk-worker"), "--today", Today, "--why-not", "superman", "--json");
        code.ShouldBe(Program.Done);
        StrictJson.Read<WhyNotAnswer>("answer", output).Require().Kind.ShouldBe(WhyNotKind.ClinicianOnly);
    }

    [Theory]
    [InlineData("PLB-ARG", "--approve", "Kim")]
    [InlineData("PLB-ARG", "--as", "self")]
    [InlineData("PLB-ARG", "--approve", "Kim", "--as", "king")]
    [InlineData("PLB-ARG-DATE", "--today", "yesterday")]
    [InlineData("PLB-WHYNOT-UNKNOWN", "--why-not", "bridg")]
    [InlineData("PLB-PROTOCOL-UNKNOWN", "--protocol", "desk-brake")]
    [InlineData("PLB-FILE-MISSING", "--clinic", "nowhere.json")]
    public void A_wrong_argument_is_named_and_nothing_is_written(string problem, params string[] arguments)
    {
        string[] line = ["propose", Sample("desk-worker"), "--out", folder, .. arguments];
        var (code, _, error) = Run(arguments[0] == "--today" ? line : [.. line, "--today", Today]);
        code.ShouldBe(Program.Refused);
        error.ShouldContain(problem);
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_problem_and_no_crash()
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "in the way");
        var (code, _, error) = Run("propose", Sample("desk-worker"), "--today", Today, "--out", file);
        code.ShouldBe(Program.Refused);
        error.ShouldContain("PLB-FILE-WRITE");
    }

    private IEnumerable<string> Written() => Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Program.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Journal(string name) => Repository.At("samples", "episodes", $"{name}.jsonl");

    private static string Sample(string name) => Repository.At("samples", "intakes", $"{name}.json");
}
