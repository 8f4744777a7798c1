using Plumbline.Care.Adherences;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Care.Tests.Episodes;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Adherences;

public class RemindingTests
{
    private static readonly AdherenceRules Rules = AdherenceRules.Read(World.Files).Require();
    private static readonly StatedDose Ten = new() { Sets = 1, Repetitions = 10 };

    // A programme on every day, from Monday; looked at on Friday.
    private static readonly DateOnly Friday = Diary.Monday.AddDays(4);
    private static readonly DateOnly[] Three = [Friday.AddDays(-1), Friday.AddDays(-3), Friday.AddDays(-4)];

    private readonly Diary diary = Diary.Of(("bridge", Ten));

    private bool Sends(params DateOnly[] sent) => Reminding.Sends(diary.Episode, Friday, sent, Rules);

    [Fact]
    public void What_is_planned_and_not_done_is_reminded_of_once_a_day()
    {
        Sends().ShouldBeTrue();
        Sends(Friday).ShouldBeFalse();
        Reminding.Sends(diary.Episode, Diary.Monday.AddDays(-1), [], Rules).ShouldBeFalse("the programme has not begun");
    }

    [Fact]
    public void What_was_done_is_not_reminded_of()
    {
        diary.Today = Friday;
        diary.Log(Diary.Green);

        Sends().ShouldBeFalse();
    }

    [Fact]
    public void After_three_that_were_ignored_there_is_quiet()
    {
        Sends(Three[1..]).ShouldBeTrue();
        Sends(Three).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-5, false)]
    [InlineData(-4, true)]
    [InlineData(-1, true)]
    public void A_session_since_ends_the_quiet(int session, bool isSent)
    {
        // A session on the day of a reminder: that one was not ignored.
        diary.Today = Friday.AddDays(session);
        diary.Log(Diary.Green);

        Sends(Three).ShouldBe(isSent);
    }

    [Fact]
    public void A_session_that_was_left_out_ends_no_quiet()
    {
        diary.Today = Friday.AddDays(-1);
        diary.Log(exercise => Diary.Green(exercise) with { CompletedFraction = 0, SkipReason = SkipReason.Time });

        Sends(Three).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_locked()
    {
        diary.Write(new EpisodeEvent.Locked(ActionLevel.Urgent, "Numb between the legs."), Diary.Clinician);

        Sends().ShouldBeFalse();
    }
}
