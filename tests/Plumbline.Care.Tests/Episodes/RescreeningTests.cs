using System.Collections.Immutable;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

public sealed class RescreeningTests
{
    private static readonly StatedDose Ten = new() { Sets = 2, Repetitions = 10 };

    [Fact]
    public void On_a_later_day_everything_that_is_counted_in_time_is_older()
    {
        var intake = Samples.Read("fusion-week-35-cleared") with { PregnancyWeeks = 40 };
        var later = Rescreening.Later(intake, intake.AsOf.AddDays(21), ImmutableSortedDictionary<string, Answer>.Empty.Add("Q1", new() { Reply = Reply.Yes }));
        later.AsOf.ShouldBe(intake.AsOf.AddDays(21));
        later.OnsetDays.ShouldBe(intake.OnsetDays + 21);
        later.Surgery!.WeeksAgo.ShouldBe(intake.Surgery!.WeeksAgo + 3);
        later.PregnancyWeeks.ShouldBe(42);
        later.Answers["Q1"].Reply.ShouldBe(Reply.Yes);
        later.Answers["Q2"].ShouldBe(intake.Answers["Q2"]);
        Rescreening.Later(intake with { PregnancyWeeks = 20 }, intake.AsOf.AddDays(27), ImmutableSortedDictionary<string, Answer>.Empty).PregnancyWeeks.ShouldBe(23);
        Rescreening.Later(intake, intake.AsOf.AddDays(-5), ImmutableSortedDictionary<string, Answer>.Empty).OnsetDays.ShouldBe(intake.OnsetDays);
    }

    [Fact]
    public void A_screening_that_is_newer_than_the_approval_carries_the_programme_on()
    {
        var diary = Diary.Of(("bridge", Ten));
        var approved = diary.Episode.Programme!.ValidUntil;
        EpisodeSessions.Programme(diary.Standing).Require().ValidUntil.ShouldBe(approved);
        diary.After(50).Screen();
        EpisodeSessions.Programme(diary.Standing).Require().ValidUntil.ShouldBe(diary.Today.AddDays(World.Programmes.Composition.ValidDays.Value));
    }

    [Fact]
    public void What_asks_for_a_clinician_soon_holds_new_loading_back()
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Screen(ScreeningForm.Full, ("Q14", Reply.Yes));
        diary.Standing.Holding.ShouldBeEmpty("it asks for a clinician and leaves the programme as it is");
        var asks = diary.Screen(ScreeningForm.Full, ("Q9", Reply.Yes));
        diary.Episode.Level.ShouldBe(ActionLevel.Prompt);
        diary.Standing.Holding.ShouldHaveSingleItem().ShouldBe(new(HoldKind.NoNewLoading, asks.Id, diary.Today, null));
    }

    [Fact]
    public void A_session_is_the_first_of_its_day_unless_another_is_asked_for() =>
        EpisodeSessions.Compile(Diary.Of(("pelvic-tilt", Ten with { TimesPerDay = 2 })).Standing).Require().Session.ShouldBe(1);
}
