using System.Collections.Frozen;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>What must hold in every life. A life takes long to live, so all laws look at the same ones.</summary>
public sealed class EpisodeLaws(ITestOutputHelper output)
{
    private static readonly FrozenDictionary<string, LifeLaw> All = new LifeLaw[]
    {
        new("Every verdict has its reasons", EveryVerdictHasItsReasons),
        new("Nothing locked, stopped, held or closed is ever compiled", NothingClosedIsCompiled, (life, _) => life.Diary.Episode.Items.Any(i => i.Stop is not null) || life.Diary.Episode.Locks.Length > 0),
        new("Every dose that verdicts lead to can be played", EveryDoseCanBePlayed),
        new("A step is one variable by a bounded amount, and steps are shared out over the week", StepsAreBounded, (life, _) => life.Diary.Episode.Verdicts.Any(v => v.Verdict.Verdict == VerdictKind.Progress)),
        new("After a red session the exercise never comes back with more than hurt", NoMoreThanHurt, (life, _) => life.Diary.Episode.Verdicts.Any(v => v.Verdict.Rule == "red")),
        new("Asked again on the same day nothing gets harder, and soon nothing new is said", AskedAgain),
        new("A plan that follows on never gives more than what stands, and nothing closed returns in it", FollowOnTests.NeverMoreThanStands, (life, chance) => !life.Diary.Episode.IsLocked && chance.Next(8) == 0),
        new("More pain never means harder", MorePain, (life, _) => life.Diary.Episode.Sessions[^1] is { Withdrawn: false, CorrectedBy.Count: 0 }),
        new("Order and repetition change nothing", OrderAndRepetition),
        new("Event by event makes the same episode as all at once", GrowingJournalTests.EventByEvent),
        new("Locks change by no event of which it is said that it can't", GrowingJournalTests.LocksChangeOnlyBySome, (life, _) => life.Diary.Episode.Locks.Length > 0),
        new("A second look on a day says what a first one would", GrowingJournalTests.SecondLook),
        new("No merge, order, duplicate or replay loosens a lock that no act names", Merges, (life, _) => life.Diary.Episode.Locks.Length > 0),
        new("Only a clinician, or a clearance after a clean screening, ends a lock", EndsOfLocks, (life, _) => life.Diary.Episode.Locks.Any(l => !l.InForce)),
    }.ToFrozenDictionary(l => l.Name);

    private static readonly Lazy<LifeLaw.Trial> Tried = new(() => LifeLaw.Try(All.Values));

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string law) => Tried.Value.Tell(law, output);

    [Theory]
    [InlineData(1739794074)]
    [InlineData(1739791458)]
    public void Every_law_holds_in_a_life_that_broke_one_once(int seed)
    {
        var life = AnyLife.Lived(seed);
        foreach (var law in All.Values)
            if (law.Premise?.Invoke(life, new(seed)) != false) law.Check(life, new(seed));
    }

    [Fact]
    public void Every_verdict_is_given_in_at_least_one_life_of_twenty()
    {
        var (lives, kinds, rules) = (Tried.Value.Lives, Tried.Value.Kinds, Tried.Value.Rules);
        foreach (var (rule, count) in rules.OrderBy(r => r.Key, StringComparer.Ordinal)) output.WriteLine($"  {rule}: {100.0 * count / lives:0.0} % of lives");
        output.WriteLine($"  never: {string.Join(", ", Judge.RuleIds.Except(rules.Keys))}");
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            output.WriteLine($"{kind}: {100.0 * kinds.GetValueOrDefault(kind) / lives:0.0} % of lives");
            ((double)kinds.GetValueOrDefault(kind) / lives).ShouldBeGreaterThanOrEqualTo(0.05, kind.ToString());
        }
    }

    private static void EveryVerdictHasItsReasons(AnyLife.One life, Random chance)
    {
        foreach (var verdict in life.Diary.Episode.Verdicts.Select(v => v.Verdict))
        {
            verdict.Fired.ShouldContain(verdict.Rule);
            verdict.RuleVersion.ShouldNotBeEmpty();
            (verdict.Inputs.Count > 0 || verdict.Rule == "not-judged-yet").ShouldBeTrue();
            verdict.ForPerson.ShouldEndWith(".");
            verdict.ForClinician.ShouldEndWith(".");
        }
    }

    private static void NothingClosedIsCompiled(AnyLife.One life, Random chance)
    {
        foreach (var (standing, compiled) in life.Days)
        {
            if (standing.Episode.IsLocked) compiled.Problems.ShouldContain(p => p.Code == "PLB-EPISODE-LOCKED");
            else if (compiled is Read<Care.Sessions.SessionScript>.Success script)
                foreach (var item in script.Value.Items.Select(i => i.Exercise)) MayBePlayed(item, standing);
        }
    }

    private static void EveryDoseCanBePlayed(AnyLife.One life, Random chance)
    {
        foreach (var (_, compiled) in life.Days) compiled.Problems.ShouldNotContain(p => p.Code.StartsWith("PLB-DOSE", StringComparison.Ordinal));
    }

    private static void StepsAreBounded(AnyLife.One life, Random chance)
    {
        var given = life.Diary.Episode.Verdicts;
        foreach (var step in given.Where(v => v.Verdict.Verdict == VerdictKind.Progress && v.Verdict.NewExercise is null))
        {
            var by = step.Verdict.Step.ShouldNotBeNull();
            var (from, to) = (by.From.Max, by.To.Max);
            (to - from).ShouldBeLessThanOrEqualTo(by.Variable switch
            {
                DoseVariable.Repetitions => 2,
                DoseVariable.Sets => 1,
                DoseVariable.Hold => 5,
                _ => (from * 0.2) + 1e-9,
            });
            DoseVariables.Of(step.Verdict.Dose!, by.Variable).ShouldBe(by.To);
        }

        // What was approved in advance (a growth rule, graded amounts) does not count for the week's share.
        var taken = given.Where(v => v is { IsStep: true, Verdict.Rule: "step" or "next-exercise" }).Select(v => (On: v.DecidedOn ?? v.On, v.Verdict)).ToList();
        foreach (var (standing, _) in life.Days)
        {
            var week = taken.Where(t => t.On <= standing.Day && t.On.AddDays(7) > standing.Day).Select(t => t.Verdict.NewExercise ?? t.Verdict.Exercise).ToList();
            week.Count.ShouldBe(week.Distinct().Count(), "an item takes one step a week");
            week.Count.ShouldBeLessThanOrEqualTo(Math.Max(1, life.Diary.Episode.Items.Length / 3));
        }
    }

    private static void NoMoreThanHurt(AnyLife.One life, Random chance)
    {
        foreach (var standing in life.Days.Select(d => d.Standing))
            foreach (var item in standing.Items)
            {
                // What somebody decided against is theirs to answer for.
                if (item.IsOut || item.Item.OverriddenRule is not null || item.Item.Entries is not [.., { } last] || item.Today.Exercise != last.Exercise) continue;
                var session = standing.Episode.SessionsById[last.Session];
                if (session.Withdrawn || session.Log.Items.FirstOrDefault(i => i.Exercise == last.Exercise) is not { SkipReason: null } log) continue;
                var answers = Answers.Of(session, log, Diary.World);
                if (TrafficLight.Of(answers, Diary.World.Book.Rules.Light, Diary.World.Book.Rules.Legs).Colour != Colour.Red) continue;
                DoseVariables.Volume(item.Today.Dose).ShouldBeLessThan(DoseVariables.Volume(last.Dose), $"{last.Exercise} on {standing.Day}: {item.Verdict?.Rule}");
            }
    }

    private static void AskedAgain(AnyLife.One life, Random chance)
    {
        var (diary, journal) = (life.Diary, life.Diary.Journal);
        // A verdict may begin an easier week, and that may call for less elsewhere; then everything is said.
        for (var round = 0; round < 4; round++)
        {
            var given = Standing.Of(Episode.Of(journal), diary.Today, Diary.World).ToGive(JudgedAt.Compile).ToList();
            if (given.Count == 0) return;
            if (round > 0) given.ShouldAllBe(v => v.Verdict != VerdictKind.Progress);
            journal = journal.With(given.Select((v, i) => diary.Made(v, Actor.Program) with { Id = new Guid(9, 9, 9, 9, 9, 9, 9, 9, 9, (byte)round, (byte)i), RecordedAt = diary.Made(v, Actor.Program).RecordedAt.AddSeconds(round) })).Require();
        }

        Standing.Of(Episode.Of(journal), diary.Today, Diary.World).ToGive(JudgedAt.Compile).ShouldBeEmpty();
    }

    private static void MorePain(AnyLife.One life, Random chance)
    {
        var (diary, extra, slept) = (life.Diary, chance.Next(1, 6), chance.Next(4));
        var hurt = chance.Next(6) == 0;
        var last = diary.Episode.Sessions[^1];
        var worse = last.Log with { Items = [.. last.Log.Items.Select(i => i with { PainPeak = i.PainPeak is { } p ? Math.Min(10, p + extra) : null, ThatHurt = i.ThatHurt || hurt })] };
        var events = new List<JournalEvent> { diary.Made(new EpisodeEvent.EntryCorrected(last.Id, worse)) };
        if (last.Morning is { } morning) events.Add(events[0] with { Id = Guid.Empty, What = new EpisodeEvent.MorningPainReported(last.Id, Math.Min(10, morning + slept)) });
        var (before, after) = (diary.Standing, Standing.Of(Episode.Of(diary.Journal.With(events).Require()), diary.Today, Diary.World));
        var (steps, more) = (0, 0);
        foreach (var (was, now) in before.Items.Zip(after.Items))
        {
            if (was.Verdict is not { } then || now.Verdict is not { } worst) continue;
            if (then.Kind == VerdictKind.Progress) steps++;
            if (worst.Kind == VerdictKind.Progress) more++;
            // The week's share may pass from an item that hurt more to one that was waiting for it; nothing else gets harder.
            if (then is not Verdict.Keep { Rule: "week-share-used" }) ((int)worst.Kind).ShouldBeGreaterThanOrEqualTo((int)then.Kind, $"{was.Item.Exercise}: {then.Rule} became {worst.Rule}");
        }

        more.ShouldBeLessThanOrEqualTo(steps);
    }

    private static void OrderAndRepetition(AnyLife.One life, Random chance)
    {
        var events = life.Diary.Events;
        var shuffled = events.Concat(events.Where(_ => chance.Next(3) == 0)).OrderBy(_ => chance.Next()).ToList();
        var again = Episode.Of(Journal.Of(shuffled).Require());
        ShouldBeTheSame(again, life.Diary.Episode);
        ShouldBeTheSame(Episode.Of(Journal.Of(shuffled).Require().With(shuffled).Require()), again);
        ShouldBeTheSame(Episode.Of(JournalFile.Read("journal", JournalFile.Write(life.Diary.Journal)).Require()), again);
    }

    private static void Merges(AnyLife.One life, Random chance)
    {
        var events = life.Diary.Events;
        var one = events.Where(_ => chance.Next(3) > 0).ToList();
        var other = events.Where(_ => chance.Next(2) > 0).OrderBy(_ => chance.Next()).ToList();
        var (here, merged) = (Episode.Of(Journal.Of(one).Require()), Episode.Of(Journal.Of(other.Concat(one).Concat(other)).Require()));
        var named = one.Concat(other).Select(e => e.What).OfType<EpisodeEvent.Unlocked>().SelectMany(u => u.Ends).ToHashSet();
        foreach (var held in here.LocksInForce) (merged.LocksInForce.Any(l => l.Id == held.Id) || named.Contains(held.Id)).ShouldBeTrue();
        if (here.LocksInForce.All(l => !named.Contains(l.Id))) ((int)merged.Level).ShouldBeGreaterThanOrEqualTo((int)Least(here));
    }

    private static void EndsOfLocks(AnyLife.One life, Random chance)
    {
        var byId = life.Diary.Events.ToDictionary(e => e.Id);
        foreach (var ended in life.Diary.Episode.Locks.Where(l => !l.InForce))
        {
            var end = ended.End.ShouldNotBeNull();
            var act = byId[end.By].What.ShouldBeOfType<EpisodeEvent.Unlocked>();
            act.Ends.ShouldContain(ended.Id);
            if (end.Actor.Role == ActorRole.Clinician) continue;
            var clean = byId[act.Screening.ShouldNotBeNull()].What.ShouldBeOfType<EpisodeEvent.Screened>();
            clean.Form.ShouldBe(ScreeningForm.Full);
            ((int)clean.Screening.Level).ShouldBeLessThan((int)Care.Screenings.ActionLevel.Prompt);
            end.SelfReportedBy.ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static void MayBePlayed(string exercise, Standing standing)
    {
        var episode = standing.Episode;
        var item = standing.Items.Single(i => i.Today.Exercise == exercise);
        item.Item.IsIn(standing.Day).ShouldBeTrue();
        (item.Verdict is Verdict.Stop or Verdict.Refer).ShouldBeFalse();
        var facts = World.Catalogue.ById[exercise].Facts;
        if (episode.SelfCare) Diary.World.ClosedTo(episode.Intake!, episode.LastScreening!.Screening).ShouldNotContain(exercise);
        if (episode.ReopenedBySelfReport) facts.Load.Class.ShouldBeLessThanOrEqualTo(Standing.LoadAfterSelfReport);
        foreach (var hold in standing.Holding.Where(h => h.Kind == HoldKind.Direction))
            if (!facts.Bias.Contains(Exercises.Bias.Neutral)) facts.Bias.ShouldNotContain(b => hold.Directions.Contains(b));
        foreach (var hold in standing.Holding.Where(h => h.Kind == HoldKind.Unexplained))
            episode.SessionsById[hold.Cause].Log.Items.ShouldNotContain(done => done.Exercise == exercise && done.SkipReason == null);
        (standing.Rescreening is Rescreening.NotDue).ShouldBeTrue();
    }

    private static Care.Screenings.ActionLevel Least(Episode episode) => episode.LocksInForce.Select(l => l.Level).DefaultIfEmpty(Care.Screenings.ActionLevel.NoneReported).Max();

    private static void ShouldBeTheSame(Episode one, Episode other)
    {
        one.Level.ShouldBe(other.Level);
        one.Version.ShouldBe(other.Version);
        one.Items.ShouldBe(other.Items);
        one.Locks.ShouldBe(other.Locks);
        one.Sessions.Select(s => (s.Id, s.Morning, s.Withdrawn)).ShouldBe(other.Sessions.Select(s => (s.Id, s.Morning, s.Withdrawn)));
        one.Verdicts.Select(v => (v.Id, v.Fate)).ShouldBe(other.Verdicts.Select(v => (v.Id, v.Fate)));
        one.HoldsEnded.SetEquals(other.HoldsEnded).ShouldBeTrue();
    }
}
