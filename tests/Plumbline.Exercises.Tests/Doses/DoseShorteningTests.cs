using Plumbline.Exercises.Doses;

namespace Plumbline.Exercises.Tests.Doses;

public sealed class DoseShorteningTests
{
    public static IEnumerable<object[]> Variants() => World.Catalogue.Exercises.SelectMany(e => e.Facts.Doses.Select(d => new object[] { e.Id, d.Id }));

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_shortest_form_of_every_dosage_reads_back_to_the_same_dose(string exercise, string variant)
    {
        var of = World.Catalogue.ById[exercise];
        var dose = DoseCompletion.Complete(of.Facts.Doses.Single(d => d.Id == variant).Stated, of, World.Rules).Require();
        // As it stands in a programme that was changed: every part is stated.
        var whole = DoseCompletion.Complete(DoseParts.Of(dose), of, World.Rules).Require();
        var read = DoseParser.Parse(DoseWording.Brief(DoseShortening.Of(whole, of, World.Rules)), World.DoseWords).Then(stated => DoseCompletion.Complete(stated, of, World.Rules)).Require();
        DoseParts.Of(read).ShouldBe(DoseParts.Of(whole));
    }

    [Fact]
    public void What_the_exercise_does_anyway_is_left_unsaid()
    {
        var bridge = World.Catalogue.ById["bridge"];
        var whole = DoseCompletion.Complete(DoseParts.Of(DoseCompletion.Complete(new() { Sets = 2, Repetitions = 12, DaysPerWeek = 3 }, bridge, World.Rules).Require()), bridge, World.Rules).Require();
        DoseWording.Brief(whole).ShouldContain("tempo");
        DoseWording.Brief(DoseShortening.Of(whole, bridge, World.Rules)).ShouldBe("2 \u00d7 12, once a day, 3 days a week");
    }
}
