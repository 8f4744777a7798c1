using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Screenings;

public sealed class SampleScreeningTests
{
    private static readonly IReadOnlyDictionary<string, Expected> Expectations =
        StrictJson.Read<Dictionary<string, Expected>>("expected.json", File.ReadAllText(Path.Combine(Samples.Folder, "expected.json"))).Require();

    public static TheoryData<string> All => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_sample_intake_is_screened_as_expected(string name)
    {
        var expected = Expectations[name];
        var screening = ScreeningAssessment.Assess(Samples.Read(name), World.Screening, EmergencyNumbers.Unset);

        var rules = screening.Reasons.Select(r => r.Rule).ToList();
        screening.Level.ShouldBe(expected.Level, string.Join(", ", rules));
        screening.Programme.ShouldBe(expected.Programme, string.Join(", ", rules));
        expected.Rules.Except(rules).ShouldBeEmpty($"fired: {string.Join(", ", rules)}");
        screening.AskAgain.ShouldBe(expected.AskAgain);
    }

    [Fact]
    public void No_expectation_is_left_without_its_sample() => Expectations.Keys.Except(Samples.Names).ShouldBeEmpty();

    private sealed record Expected
    {
        public required ActionLevel Level { get; init; }

        public required ProgrammeAccess Programme { get; init; }

        public required Seq<string> Rules { get; init; }

        public Seq<string> AskAgain { get; init; }
    }
}
