using System.Collections.Immutable;
using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>What was judged on other items in the same look at an episode.</summary>
/// <param name="Steps">How many items take a step.</param>
/// <param name="Heavy">How many of them become a new heavy exercise.</param>
/// <param name="NewExercises">The exercises that take an item's place.</param>
internal sealed record JustJudged(int Steps, int Heavy, Seq<string> NewExercises)
{
    /// <summary>Nothing yet.</summary>
    public static JustJudged Nothing { get; } = new(0, 0, []);
}

/// <summary>What verdicts of one day have to know besides an item and its sessions, worked out once for all items.</summary>
internal sealed class Contexts
{
    private const int Week = 7;

    private readonly Episode episode;
    private readonly EpisodeWorld world;
    private readonly DateOnly day;
    private readonly JudgeContext common;
    private readonly Seq<string> unlocked;
    private readonly Histories histories;
    private readonly Trained trained;

    public Contexts(Episode episode, EpisodeWorld world, DateOnly day, ImmutableArray<Hold> holds, Histories histories, Contexts? earlier)
    {
        (this.episode, this.world, this.day, this.histories) = (episode, world, day, histories);
        trained = earlier is not null && earlier.day == day && ReferenceEquals(earlier.episode.SessionsById, episode.SessionsById)
            ? earlier.trained
            : new(LastSession(), MeanPainRise(world.Book.Rules.Deload.MeanPainOverDays.Value), Reds());
        var screening = episode.LastScreening?.Screening;
        var conditions = screening?.Conditions ?? episode.Programme?.Conditions ?? [];
        Direction = Found() ?? episode.Intake?.Direction ?? Direction.Unknown;
        // What a clinician chose stands as long as nothing new is known about the person.
        unlocked = !episode.SelfCare && conditions.All(episode.ConditionsAtApproval.Contains) ? episode.Items.Select(i => i.Exercise).ToSeq() : [];
        var deload = world.Book.Rules.Deload;
        var checkedIn = episode.CheckIns.LastOrDefault(c => c.On <= day && c.On.AddDays(deload.Days.Value.Max) > day).What;
        common = new()
        {
            ItemsInProgramme = episode.Items.Count(i => i.IsIn(day)),
            WeeksSinceDeload = WeeksOfWork(holds),
            Deloading = holds.Any(h => h.Kind == HoldKind.EasierWeek),
            WeeklyMeanPainRise = trained.PainRise,
            RedSessionsThisWeek = trained.Reds,
            PoorSleep = checkedIn?.PoorSleep ?? false,
            Ill = checkedIn?.Ill ?? false,
            FlareUp = checkedIn?.FlareUp ?? false,
            Conditions = conditions,
            Direction = Direction,
            BlockedDirections = holds.Where(h => h.Kind == HoldKind.Direction).SelectMany(h => h.Directions).Distinct().ToSeq(),
            Blocked = [.. episode.Intake is { } intake && screening is not null ? world.ClosedTo(intake, screening) : [], .. StoppedBefore()],
            Unlocked = unlocked,
            Equipment = episode.Intake is { } person ? [.. person.Equipment, .. world.Screening.AlwaysAtHand] : null,
            Stage = episode.Programme?.Stage,
            ScreeningLevel = Level(holds),
        };
    }

    /// <summary>Which direction eases: the one that was found out, else the one that was told.</summary>
    public Direction Direction { get; }

    /// <summary>The context of one item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="history">Its sessions.</param>
    /// <param name="others">What was judged on other items just now.</param>
    public JudgeContext Of(EpisodeItem item, ItemHistory history, JustJudged others)
    {
        var (steps, heavy) = StepsOfOthers(item);
        return common with
        {
            ItemsProgressedThisWeek = steps + others.Steps,
            NewHeavyItemsThisWeek = heavy + others.Heavy,
            Blocked = Blocked(item, others),
            DaysSinceLastSession = history.Last is { On: var last } ? day.DayNumber - last.DayNumber : null,
            DaysSinceLastStep = item.LastStep is { } step && item.LastStep <= day ? day.DayNumber - step.DayNumber : null,
            DaysSinceAnySession = trained.Last is { } any ? day.DayNumber - any.DayNumber : null,
            SteppedThisWeek = item.LastStep is { } taken && taken.AddDays(Week) > day && item.Anchor == (item.Exercise, item.Dose),
            ClearedByClinician = Cleared(item),
            GradedQuota = Quota(item),
        };
    }

    /// <summary>Whether a new exercise is of a load class of which only so many are new in a week.</summary>
    public bool IsHeavy(string? exercise) => exercise is not null && world.Catalogue.ById.TryGetValue(exercise, out var found) && found.Facts.Load.Class >= world.Book.Rules.Progress.HeavyFromLoadClass.Value;

    // An exercise stands in a programme once: what another item is, no item becomes.
    private Seq<string> Blocked(EpisodeItem item, JustJudged others)
    {
        var taken = new List<string>(4 * episode.Items.Length);
        foreach (var other in episode.Items)
        {
            if (ReferenceEquals(other, item)) continue;
            Take(other.Exercise);
            Take(other.Anchor.Exercise);
            Take(other.Easier?.Exercise);
        }

        foreach (var exercise in others.NewExercises) Take(exercise);
        return taken.Count == 0 ? common.Blocked : [.. common.Blocked, .. taken];

        void Take(string? id)
        {
            if (id is not null && id != item.Exercise && id != item.Anchor.Exercise) taken.Add(id);
        }
    }

    // What was stopped last, and no longer stands in the programme, does not come back as what another item becomes: somebody takes it in.
    private IEnumerable<string> StoppedBefore() => episode.StoppedOn(day).Select(v => v.Verdict.Exercise).Distinct()
        .Where(id => !episode.Items.Any(i => i.Exercise == id || i.Anchor.Exercise == id || i.Easier?.Exercise == id))
        .Where(id => episode.Verdicts.Last(v => v.Fate == VerdictFate.InEffect && v.On <= day && v.Verdict.Exercise == id).Verdict.Verdict is VerdictKind.Stop or VerdictKind.Refer);

    // A restriction that leaves the programme as it is (exercise is part of the care) restricts nothing here.
    private ActionLevel Level(ImmutableArray<Hold> holds)
    {
        if (episode.IsLocked) return episode.Level;
        if (holds.Any(h => h.Kind == HoldKind.NoNewLoading)) return ActionLevel.Prompt;
        return (ActionLevel)Math.Min((int)episode.Level, (int)ActionLevel.Adapt);
    }

    // Steps that were taken. One that waits to be accepted is judged again today, and counts there.
    private (int Steps, int Heavy) StepsOfOthers(EpisodeItem item)
    {
        var (steps, heavy) = (0, 0);
        HashSet<string>? seen = null;
        for (var i = episode.Verdicts.Length - 1; i >= 0; i--)
        {
            var given = episode.Verdicts[i];
            var on = given.DecidedOn ?? given.On;
            if (given.On.AddDays(4 * Week) <= day) break;
            if (given is not { IsStep: true, Fate: VerdictFate.InEffect } || on > day || on.AddDays(Week) <= day || given.Verdict.Rule is "grow" or "graded-step") continue;
            var stands = given.Verdict.NewExercise ?? given.Verdict.Exercise;
            if (stands == item.Exercise || given.Verdict.Exercise == item.Exercise || given.Verdict.Exercise == item.Anchor.Exercise || !(seen ??= []).Add(stands)) continue;
            steps++;
            if (IsHeavy(given.Verdict.NewExercise)) heavy++;
        }

        return (steps, heavy);
    }

    private bool Cleared(EpisodeItem item)
    {
        if (episode.HoldsEnded.IsEmpty) return false;
        foreach (var entry in item.Entries.AsSpan())
        {
            var session = episode.SessionsById[entry.Session];
            if (session.Withdrawn || episode.HoldsEnded.Contains(session.Id)) continue;
            foreach (var logged in session.Log.Items)
            {
                if (logged.Exercise != entry.Exercise) continue;
                var response = Answers.Of(session, logged, world);
                if (response.NewNumbnessOrWeakness || LegSymptoms.Compare(response, world.Book.Rules.Legs) == LegResponse.Peripheralised) return false;
            }
        }

        return true;
    }

    private StatedDose? Quota(EpisodeItem item)
    {
        if (item.Graded is not { } amounts) return null;
        return GradedPlan.From(amounts.Baseline, amounts.Variable, amounts.Step, amounts.Goal, amounts.SessionsPerStep, world.Book.Rules) is Read<GradedPlan>.Success plan
            ? DoseVariables.With(new StatedDose(), amounts.Variable, plan.Value.QuotaAt(item.GradedSessions))
            : null;
    }

    private Direction? Found()
    {
        var legs = world.Book.Rules.Legs;
        foreach (var item in episode.Items)
        {
            var extension = world.Book.Ladders.EasesBy(item.Exercise, Direction.Extension);
            if (!extension && !world.Book.Ladders.EasesBy(item.Exercise, Direction.Flexion)) continue;
            var history = histories.Of(item).Responses;
            var days = new List<DirectionFinding.Day>(history.Count);
            var ago = 0;
            for (var i = history.Count - 1; i >= 0; i--)
            {
                if (!history[i].Skipped) days.Add(new(ago, LegSymptoms.Compare(history[i], legs), history[i].FurthestZoneBefore >= legs.AwayFromSpineFrom.Value));
                ago += history[i].DaysSincePrevious ?? 0;
            }

            if (DirectionFinding.Of(days.ToSeq(), legs) is DirectionFinding.Confirmed) return extension ? Direction.Extension : Direction.Flexion;
        }

        return null;
    }

    // Weeks since the work began, began again after a break, or was easier.
    private int? WeeksOfWork(ImmutableArray<Hold> holds)
    {
        DateOnly? from = null;
        var gap = world.Book.Rules.Gaps[0].FromDays.Value;
        for (var i = episode.Sessions.Length - 1; i >= 0; i--)
        {
            var session = episode.Sessions[i];
            if (!session.Done || session.On > day) continue;
            if (from is { } start && start.DayNumber - session.On.DayNumber >= gap) break;
            from = session.On;
        }

        foreach (var given in episode.Verdicts)
            if (given.Verdict is { Verdict: VerdictKind.Regress, Until: { } until } && given.Fate == VerdictFate.InEffect && !(until < from)) from = until;
        return from is not { } since ? null : Math.Max(0, (day.DayNumber - since.DayNumber) / Week);
    }

    private DateOnly? LastSession()
    {
        for (var i = episode.Sessions.Length - 1; i >= 0; i--)
            if (episode.Sessions[i] is { Done: true, On: var on } && on <= day) return on;
        return null;
    }

    private double? MeanPainRise(int days)
    {
        var (sum, count) = (new double[2], new int[2]);
        for (var i = episode.Sessions.Length - 1; i >= 0; i--)
        {
            var session = episode.Sessions[i];
            var ago = day.DayNumber - session.On.DayNumber;
            if (ago >= 2 * days) break;
            if (ago < 0 || session.Withdrawn || session.PainAtStart is not { } pain) continue;
            sum[ago / days] += pain;
            count[ago / days]++;
        }

        return count[0] >= 2 && count[1] >= 2 ? (sum[0] / count[0]) - (sum[1] / count[1]) : null;
    }

    private int Reds()
    {
        var (reds, rules) = (0, world.Book.Rules);
        for (var i = episode.Sessions.Length - 1; i >= 0; i--)
        {
            var session = episode.Sessions[i];
            if (session.On.AddDays(rules.Regress.RedsWithinDays.Value) <= day) break;
            if (session.On > day || session.Withdrawn) continue;
            foreach (var item in session.Log.Items)
            {
                if (item.SkipReason is not null || TrafficLight.Of(Answers.Of(session, item, world), rules.Light, rules.Legs).Colour != Colour.Red) continue;
                reds++;
                break;
            }
        }

        return reds;
    }

    // What the sessions alone say of the day, whatever verdicts are given on it.
    private sealed record Trained(DateOnly? Last, double? PainRise, int Reds);
}
