using System.Text.Json;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Exercises.Tests.Doses;

public sealed class DoseJsonTests(ITestOutputHelper output)
{
    private const string Bridge = """
        {"sets":[3,3],"repetitions":[15,15],"hold_s":[0,0],"holds_per_repetition":1,"rest_s":[60,60],"sides":"both","tempo_s":[2,2],"times_per_day":[1,1],"days_per_week":[2,3],"end_feel":"fatigue","defaults":["hold_s","sides","tempo_s","times_per_day","days_per_week","end_feel"]}
        """;

    [Fact]
    public void A_dose_is_written_as_its_keys_with_the_names_of_those_that_were_filled_in()
    {
        var bridge = World.Catalogue.ById["bridge"];
        var dose = DoseCompletion.Complete(bridge.Facts.DefaultDose.Stated, bridge, World.Rules).Require();
        JsonSerializer.Serialize(dose, JsonRules.OneLine).ShouldBe(Bridge.Trim());
    }

    [Fact]
    public void A_dose_reads_back_exactly() => Laws.Hold(output, AnyDose.Complete, any =>
        StrictJson.Read<Dose>("programme.json", JsonSerializer.Serialize(any.Dose, JsonRules.Options)).Require().ShouldBe(any.Dose));

    [Fact]
    public void A_stated_dose_reads_back_exactly() => Laws.Hold(output, AnyDose.Stated, stated =>
        StrictJson.Read<StatedDose>("exercise.json", JsonSerializer.Serialize(stated, JsonRules.Options)).Require().ShouldBe(stated));

    [Theory]
    [InlineData("\"sets\":[3,3]", "\"sets\":[0,3]")]
    [InlineData("\"rest_s\":[60,60],", "")]
    [InlineData("\"times_per_day\":[1,1],", "")]
    [InlineData("\"times_per_day\":[1,1]", "\"times_per_day\":[1,1],\"every_h\":[2,2]")]
    [InlineData("\"repetitions\":[15,15]", "\"duration_s\":[60,60],\"repetitions\":[15,15]")]
    [InlineData("\"hold_s\",", "\"hold\",")]
    [InlineData("\"sets\"", "\"setz\"")]
    public void A_dose_that_is_not_whole_and_possible_is_refused(string part, string otherwise) =>
        StrictJson.Read<Dose>("programme.json", Bridge.Replace(part, otherwise, StringComparison.Ordinal)).ShouldBeOfType<Read<Dose>.Failure>();
}
