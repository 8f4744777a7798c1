using System.Text.Json;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Doses.Words;

public sealed class DoseParserTests
{
    public static IEnumerable<object[]> Wordings() => File.ReadLines(Repository.At("tests", "Plumbline.Exercises.Tests", "Doses", "Words", "wordings.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(row => new object[]
        {
            row.GetProperty("text").GetString()!,
            row.TryGetProperty("reads", out var fields) ? fields.GetRawText() : row.GetProperty("refused").GetString()!,
        });

    [Theory]
    [MemberData(nameof(Wordings))]
    public void A_wording_is_read_exactly_or_refused_with_its_reason(string text, string expected)
    {
        var read = DoseParser.Parse(text, World.DoseWords);
        if (expected.StartsWith('{')) Same(DoseJson.Of(read), expected).ShouldBeTrue($"{text}\nread  {DoseJson.Of(read)}\nmeant {expected}");
        else read.ShouldBeOfType<Read<StatedDose>.Failure>().Errors.ShouldHaveSingleItem().Code.ShouldBe(expected, DoseJson.Of(read));
    }

    [Fact]
    public void There_are_at_least_250_wordings() => Wordings().Count().ShouldBeGreaterThanOrEqualTo(250);

    /// <summary>The dosage of each seed in its own shape; the words around it are ours.</summary>
    [Theory]
    [InlineData("single-knee-to-chest", "s001", "Hold 20 seconds and go back to the start. Repeat 3 times on each side. Perform 2 times per day.")]
    [InlineData("single-knee-to-chest", "s002", "Hold your knee there for 5 seconds with the belly tight. Repeat this with the opposite leg. Repeat with each leg 2-3 times, twice daily.")]
    [InlineData("supine-hamstring-stretch", "s001", "Lift one leg until a stretch is felt. Hold 20 seconds. Return. Repeat 3 times on each side. Perform 2 times per day.")]
    [InlineData("bridge", "s002", "Lower and rest for a few seconds. Repeat this 15 times, then rest for 1 minute. Do 3 sets of 15 repetitions.")]
    [InlineData("pelvic-tilt", "s002", "Arch your back. Hold for 5 seconds, then relax. Flatten it. Hold this for 5 seconds, and relax. Add more repetitions daily, building up to 30 repetitions.")]
    [InlineData("side-lying-leg-lift", "s002", "Raise the top leg about 18 inches. Hold this for 2 seconds. Repeat this 10 times. Perform 3 sets on each side.")]
    [InlineData("partial-curl", "s002", "Raise head and shoulders 2 inches off the ground. Hold for 5 seconds. Repeat the exercise 10 times. Perform 3 sets.")]
    [InlineData("seated-lumbar-rotation", "s002", "Turn to the right. Hold for 10 seconds. Repeat this on the left-hand side. Repeat on each side 3-5 times, twice daily.")]
    [InlineData("superman", "s002", "Raise hands and feet about 6 inches. Hold this for 2 seconds. Repeat this 10 times.")]
    public void A_seeds_dosage_is_read_from_sentences(string exercise, string variant, string text)
    {
        var stated = World.Catalogue.ById[exercise].Facts.Doses.Single(d => d.Id == variant).Stated;
        var read = DoseParser.Parse(text, World.DoseWords).Require() with { EndFeel = null };
        // Whether sides take turns is the exercise's, not the sentence's.
        (read with { Sides = null }).ShouldBe(stated with { Sides = null, EndFeel = null });
        if (stated.Sides == Sides.Each) read.Sides.ShouldBe(Sides.Each);
    }

    [Fact]
    public void The_seeds_knee_rolls_are_read_on_each_side() =>
        DoseParser.Parse("Roll your knees to one side. Hold for 5-10 seconds. Roll over to the opposite side, hold, and return. Repeat 2-3 times on each side, twice daily.", World.DoseWords)
            .Require().ShouldBe(new StatedDose { Hold = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)), Repetitions = new(2, 3), TimesPerDay = 2, Sides = Sides.Each });

    [Fact]
    public void The_seeds_walk_is_read_in_exact_miles()
    {
        var walk = DoseParser.Parse("walking 2–3 mi (3.2–4.8 km) three times each week", World.DoseWords).Require();
        walk.ShouldBe(new StatedDose { Distance = new(Length.FromMiles(2), Length.FromMiles(3)), DaysPerWeek = 3 });
    }

    [Fact]
    public void Turns_of_sides_are_read() =>
        DoseParser.Parse("Repeat 10 times, alternating sides.", World.DoseWords).Require().ShouldBe(new StatedDose { Repetitions = 10, Sides = Sides.Alternating });

    [Fact]
    public void Where_a_stretch_stops_is_read() =>
        DoseParser.Parse("Lean forward until you feel a gentle stretch. Hold 20 s.", World.DoseWords).Require().ShouldBe(new StatedDose { Hold = TimeSpan.FromSeconds(20), EndFeel = EndFeel.Stretch });

    [Fact]
    public void A_refusal_says_where_and_what_to_do()
    {
        var problem = DoseParser.Parse("Do 3 sets. Hold 20-10 seconds.", World.DoseWords).Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe("character 17: 20-10 seconds");
        problem.Message.ShouldContain("smaller number first");
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_unread() =>
        DoseParser.Parse(new string('x', DoseParser.Longest + 1), World.DoseWords).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-DOSE-TEXT-SIZE");

    private static bool Same(string read, string meant)
    {
        using var a = JsonDocument.Parse(read);
        using var b = JsonDocument.Parse(meant);
        return JsonElement.DeepEquals(a.RootElement, b.RootElement);
    }
}
