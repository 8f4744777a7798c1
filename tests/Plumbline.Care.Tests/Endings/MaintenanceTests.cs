using Plumbline.Care.Endings;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Tests.Adherences;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Endings;

public class MaintenanceTests
{
    private static readonly EndingRules Rules = EndingRules.Read(World.Files).Require();

    private static readonly RuleBook Book = RuleBook.Read(World.Files, World.Catalogue).Require();

    public static TheoryData<EndReason> Reasons => [.. Enum.GetValues<EndReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_end_says_why_and_when_to_come_back(EndReason why)
    {
        var plan = After(AdherenceTests.Approved("desk-worker"), why);
        plan.Says[0].ShouldBe(Rules.Words.Reasons[JsonNames.Of(why)]);
        plan.ComeBackWhen.ShouldNotBeEmpty();
        plan.ComeBackWhen[^1].ShouldContain("at once");
    }

    [Fact]
    public void To_keep_the_gain_there_are_two_to_three_days_a_week_and_a_flare_up_plan()
    {
        var programme = AdherenceTests.Approved("desk-worker");
        var plan = After(programme, EndReason.GoalsMet);
        var strength = plan.Items.Where(i => !IsAerobic(i)).ToList();
        strength.Count.ShouldBeInRange(1, 3);
        strength.ShouldAllBe(i => i.Days.Count >= 2 && i.Days.Count <= 3 && i.Dose.Frequency.DaysPerWeek.Value == i.Days.Count);
        plan.FlareUp.ShouldNotBeNull().Items.Count.ShouldBe(plan.Items.Count);
        plan.Says.ShouldContain(s => s.Contains("3 days a week", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_new_comes_in_nothing_is_more_and_nothing_grows()
    {
        var programme = AdherenceTests.Approved("runner-low-pain");
        foreach (var item in After(programme, EndReason.Completed).Items)
        {
            var before = programme.Items.Single(i => i.Exercise == item.Exercise);
            DoseVariables.Volume(DoseParts.Of(item.Dose)).ShouldBe(DoseVariables.Volume(DoseParts.Of(before.Dose)));
            item.Days.Count.ShouldBeLessThanOrEqualTo(Math.Max(before.Days.Count, 3));
            (item.Dose is Dose.Repetitions { GrowTo: not null }).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(EndReason.Worse)]
    [InlineData(EndReason.Referred)]
    public void When_things_got_worse_or_somebody_else_took_over_there_is_no_exercise_to_go_on_with(EndReason why)
    {
        var plan = After(AdherenceTests.Approved("desk-worker"), why);
        plan.Items.ShouldBeEmpty();
        plan.FlareUp.ShouldBeNull();
    }

    [Fact]
    public void A_reason_without_words_is_refused()
    {
        var files = World.Files.Select(f => f.Path == "endings/words/en.json" ? f with { Text = f.Text.Replace("\"lost\":", "\"lostt\":", StringComparison.Ordinal) } : f);
        EndingRules.Read(files).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-ENDING-RULES");
    }

    private static MaintenancePlan After(Programme programme, EndReason why) => MaintenancePlan.After(programme, why, Rules, World.Programmes.Composition.Weeks, Book, World.Catalogue);

    private static bool IsAerobic(ProgrammeItem item) => World.Catalogue.ById[item.Exercise].Facts.Category == Category.Aerobic;
}
