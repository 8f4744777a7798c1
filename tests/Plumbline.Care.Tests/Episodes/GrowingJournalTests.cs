using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>A journal that grows is folded further, not anew, and an episode that is looked at twice is judged where it changed: what comes out is the same.</summary>
public sealed class GrowingJournalTests
{
    /// <summary>Event by event makes the same episode as all at once: most events come in their order, some late, some twice, and now and then somebody looks meanwhile.</summary>
    internal static void EventByEvent(AnyLife.One life, System.Random chance)
    {
        var arriving = life.Diary.Events.Select((e, i) => (e, at: i + (chance.Next(12) == 0 ? chance.Next(1, 40) : 0.0))).OrderBy(a => a.at).Select(a => a.e).ToList();
        var (journal, known) = (Journal.Empty, new List<JournalEvent>());
        for (var i = 0; i < arriving.Count;)
        {
            var some = arriving.Skip(i).Take(chance.Next(1, 6)).ToList();
            i += some.Count;
            if (chance.Next(6) == 0) some.Add(some[chance.Next(some.Count)] with { Seq = 1000 + i });
            if (chance.Next(8) == 0 && known.Count > 0) some.Add(known[chance.Next(known.Count)]);
            if (chance.Next(10) == 0) Episode.Of(journal.With(some[..1]).Require());
            known.AddRange(some);
            journal = journal.With(some).Require();
            if (chance.Next(8) == 0) ShouldBeTheSame(Episode.Of(journal), Episode.Of(Journal.Of(known).Require()));
        }

        var whole = Journal.Of(life.Diary.Events).Require();
        journal.Events.Select(e => (e.Id, e.What)).ShouldBe(whole.Events.Select(e => (e.Id, e.What)));
        ShouldBeTheSame(Episode.Of(journal), Episode.Of(whole));
    }

    /// <summary>Locks change by no event of which it is said that it can't.</summary>
    internal static void LocksChangeOnlyBySome(AnyLife.One life, System.Random chance)
    {
        var journal = Journal.Empty;
        foreach (var one in life.Diary.Events)
        {
            var before = Episode.Of(journal).Locks;
            journal = journal.With(one).Require();
            if (!EpisodeLock.MayChangeBy(one.What)) Episode.Of(journal).Locks.ShouldBe(before, one.What.GetType().Name);
        }
    }

    /// <summary>A second look on a day says what a first one would, whatever the look before was at: the same sessions, fewer of them, or another day.</summary>
    internal static void SecondLook(AnyLife.One life, System.Random chance)
    {
        var diary = life.Diary;
        var journal = diary.Journal.Before(diary.Events[chance.Next(diary.Events.Count / 2, diary.Events.Count)]);
        var earlier = chance.Next(3) switch
        {
            0 => Standing.Of(Episode.Of(journal), diary.Today, Diary.World),
            1 => Standing.Of(Episode.Of(journal.Before(journal.Events[^1])), diary.Today, Diary.World),
            _ => Standing.Of(Episode.Of(journal), diary.Today.AddDays(-1), Diary.World),
        };
        for (var round = 0; round < 2; round++)
        {
            var (second, first) = (Standing.Of(Episode.Of(journal), diary.Today, Diary.World, earlier), Standing.Of(Episode.Of(journal), diary.Today, Diary.World));
            second.Items.ShouldBe(first.Items);
            second.Holding.ShouldBe(first.Holding);
            second.Rescreening.ShouldBe(first.Rescreening);
            second.Direction.ShouldBe(first.Direction);
            earlier = second;
            journal = journal.With(second.ToGive(JudgedAt.Compile).Select((v, i) => diary.Made(v, Actor.Program) with { Id = new Guid(9, 9, 9, 9, 9, 9, 9, 9, 9, (byte)round, (byte)i), RecordedAt = diary.Made(v).RecordedAt.AddSeconds(round) })).Require();
        }
    }

    [Fact]
    public void Two_journals_that_continue_the_same_one_know_nothing_of_each_other()
    {
        var diary = Diary.Of(("bridge", Usual));
        var before = diary.Journal;
        var shared = Episode.Of(before);
        var (flare, ill) = (diary.Made(new EpisodeEvent.CheckedIn(FlareUp: true)), diary.Made(new EpisodeEvent.CheckedIn(Ill: true)) with { Id = Guid.NewGuid() });
        var (one, other) = (before.With(flare).Require(), before.With(ill).Require());
        Episode.Of(one).CheckIns.Single().What.FlareUp.ShouldBeTrue();
        Episode.Of(other).CheckIns.Single().What.Ill.ShouldBeTrue();
        Episode.Of(one.With(ill).Require()).CheckIns.Length.ShouldBe(2);
        shared.CheckIns.ShouldBeEmpty();
        Episode.Of(before).CheckIns.ShouldBeEmpty();
    }

    [Fact]
    public void Another_event_under_a_known_id_is_told_however_far_the_journal_has_grown()
    {
        var diary = Diary.Of(("bridge", Usual));
        var clash = diary.Events[1] with { What = new EpisodeEvent.CheckedIn(Ill: true) };
        var journal = diary.Journal;
        journal.With(clash).Problems.ShouldContain(p => p.Code == "PLB-JOURNAL-CLASH");
        journal.With(diary.Made(new EpisodeEvent.CheckedIn(Ill: true)), clash).Problems.ShouldContain(p => p.Code == "PLB-JOURNAL-CLASH");
        journal.With(diary.Events[1] with { Seq = 99 }).Require().Events.Length.ShouldBe(journal.Events.Length);
    }

    private static Exercises.Doses.StatedDose Usual => World.Catalogue.ById["bridge"].Facts.DefaultDose.Stated;

    private static void ShouldBeTheSame(Episode one, Episode other)
    {
        one.Items.ShouldBe(other.Items);
        one.Sessions.ShouldBe(other.Sessions);
        one.SessionsById.Keys.ShouldBe(other.SessionsById.Keys, ignoreOrder: true);
        one.Verdicts.Select(v => v with { Seq = 0 }).ShouldBe(other.Verdicts.Select(v => v with { Seq = 0 }));
        one.Locks.ShouldBe(other.Locks);
        one.Screenings.ShouldBe(other.Screenings);
        one.CheckIns.ShouldBe(other.CheckIns);
        one.AdverseEvents.ShouldBe(other.AdverseEvents);
        one.Corrections.Select(e => e.Id).ShouldBe(other.Corrections.Select(e => e.Id));
        one.WithoutEffect.ShouldBe(other.WithoutEffect);
        one.HoldsEnded.SetEquals(other.HoldsEnded).ShouldBeTrue();
        (one.Version, one.Level, one.SelfCare, one.ReopenedBySelfReport, one.End).ShouldBe((other.Version, other.Level, other.SelfCare, other.ReopenedBySelfReport, other.End));
        (one.Intake, one.Programme, one.ConditionsAtApproval).ShouldBe((other.Intake, other.Programme, other.ConditionsAtApproval));
    }
}
