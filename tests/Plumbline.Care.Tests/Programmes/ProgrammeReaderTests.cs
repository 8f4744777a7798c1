using System.Text.Json;
using Plumbline.Care.Programmes;
using Plumbline.Care.Tests.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Programmes;

public class ProgrammeReaderTests
{
    private static readonly string Good = JsonSerializer.Serialize(AnyProgramme.Of(("bridge", new() { Sets = 3, Repetitions = 15 })), JsonRules.Options);

    [Fact]
    public void A_programme_is_read_back_as_it_was_written() => Read(Good).Require().ShouldBe(AnyProgramme.Of(("bridge", new() { Sets = 3, Repetitions = 15 })));

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "PLB-PROG-FORMAT", "Make the programme anew")]
    [InlineData("\"bridge\"", "\"brigde\"", "PLB-PROG-EXERCISE", "Did you mean \"bridge\"?")]
    [InlineData("\"weeks\": 6", "\"weeks\": 0", "PLB-PROG-DATES", "weeks")]
    [InlineData("\"weeks\": 6", "\"weeks\": 2000000000", "PLB-PROG-DATES", "weeks")]
    [InlineData("\"valid_until\": \"2026-03-30\"", "\"valid_until\": \"2026-03-01\"", "PLB-PROG-DATES", "valid")]
    [InlineData("\"sunday\",", "\"sunday\", \"sunday\",", "PLB-PROG-DAYS", "each once")]
    [InlineData("\"weeks\"", "\"weaks\"", "PLB-JSON-UNKNOWN", "Did you mean \"weeks\"?")]
    public void What_is_wrong_is_named_with_what_to_do(string old, string now, string code, string says)
    {
        Good.ShouldContain(old);
        Read(Good.Replace(old, now, StringComparison.Ordinal)).Problems.ShouldContain(p => p.Code == code && p.Message.Contains(says) && p.Path.StartsWith("programme.json"));
    }

    [Fact]
    public void A_dose_beyond_the_limits_is_refused_with_its_place()
    {
        var item = AnyProgramme.Item("bridge", new() { Sets = 3, Repetitions = 15 });
        var wild = AnyProgramme.Of() with { Items = [item with { Dose = (Exercises.Doses.Dose.Repetitions)item.Dose with { Sets = new(1_000_000, Exercises.Doses.PartBasis.Stated) } }] };
        Read(JsonSerializer.Serialize(wild, JsonRules.Options)).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("PLB-DOSE-LIMIT"), p => p.Path.ShouldBe("programme.json: $.items[0].dose.sets"));
    }

    [Fact]
    public void Every_problem_is_said_at_once_and_a_programme_without_exercises_is_none()
    {
        Read(JsonSerializer.Serialize(AnyProgramme.Of() with { Weeks = 0 }, JsonRules.Options)).Problems.Select(p => p.Code).ShouldBe(["PLB-PROG-EMPTY", "PLB-PROG-DATES"]);
    }

    private static Read<Programme> Read(string text) => ProgrammeReader.Read("programme.json", text, World.Catalogue, World.Doses.Limits);
}
