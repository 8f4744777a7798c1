using System.Collections.Immutable;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;

namespace Plumbline.Care.Episodes;

/// <summary>An episode on a day, seen with the rules: what is held back, what is asked again, what follows for each item.</summary>
/// <remarks>
/// It is asked for when the next session is compiled, or when a morning answer has arrived, never when a session is logged.
/// Asked twice it says the same: a verdict starts from the dose of the last session, so it never builds upon itself.
/// </remarks>
public sealed class Standing
{
    /// <summary>The greatest load class that a self-reported clearance opens. Source: d-plumbline.</summary>
    public const int LoadAfterSelfReport = 1;

    private readonly Histories histories;
    private readonly Look?[] looks;
    private readonly Look?[] lookedBefore;
    private readonly Contexts? aroundBefore;
    private Contexts? around;

    private Standing(Episode episode, DateOnly day, EpisodeWorld world, Standing? earlier)
    {
        (Episode, Day, World) = (episode, day, world);
        Holding = [.. Holds.On(episode, day, world)];
        histories = new Histories(episode, day, world, earlier?.histories);
        Rescreening = Rescreening.On(episode, day, world);
        looks = new Look?[episode.Items.Length];
        lookedBefore = earlier?.looks ?? [];
        aroundBefore = earlier?.around;
    }

    /// <summary>The episode.</summary>
    public Episode Episode { get; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The rules.</summary>
    public EpisodeWorld World { get; }

    /// <summary>What is held back on this day.</summary>
    public ImmutableArray<Hold> Holding { get; }

    /// <summary>Whether warning signs are asked for again before the next session.</summary>
    public Rescreening Rescreening { get; }

    /// <summary>Every item of the programme with what follows for it.</summary>
    public ImmutableArray<ItemStanding> Items => field.IsDefault ? field = Judged() : field;

    /// <summary>Which direction eases.</summary>
    public Direction Direction => Around.Direction;

    /// <summary>How many items may take a step in a week.</summary>
    public int StepsAWeek => Math.Max(1, Episode.Items.Count(i => i.IsIn(Day)) / World.Book.Rules.Progress.OneStepForEveryItems.Value);

    private Contexts Around => around ??= new Contexts(Episode, World, Day, Holding, histories, aroundBefore);

    /// <summary>Looks at an episode on a day.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="day">The day.</param>
    /// <param name="world">The rules.</param>
    /// <param name="earlier">The last look at the same episode, when there was one: what has not changed since is not judged again. The same comes out without it.</param>
    public static Standing Of(Episode episode, DateOnly day, EpisodeWorld world, Standing? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(world);
        return new(episode, day, world, ReferenceEquals(earlier?.World, world) ? earlier : null);
    }

    /// <summary>The verdicts that have not been given yet, in the order of the programme: what is recorded.</summary>
    /// <param name="at">When they are given.</param>
    public IEnumerable<EpisodeEvent.VerdictGiven> ToGive(JudgedAt at) => Items.Where(i => i.IsNew).Select(i => i.AsEvent(at));

    /// <summary>What an item looked like to the rules.</summary>
    internal (JudgedItem Item, ItemHistory History, JudgeContext Context)? Asked(EpisodeItem item, JustJudged others)
    {
        if (!World.Catalogue.ById.TryGetValue(item.Anchor.Exercise, out var found)) return null;
        var history = histories.Of(item);
        var judged = JudgedItem.Of(found.Facts, found.Name, item.Anchor.Dose) with
        {
            LighterDose = Answers.LighterDose(history),
            Directional = World.Book.Ladders.EasesBy(found.Id, Direction.Extension) || World.Book.Ladders.EasesBy(found.Id, Direction.Flexion),
        };
        return (judged, history, Around.Of(item, history, others));
    }

    // A step that waits to be accepted stands before one that was not offered yet; then the step that was longest ago goes first, so that the week's share goes round.
    private ImmutableArray<ItemStanding> Judged()
    {
        var all = new ItemStanding[Episode.Items.Length];
        var others = JustJudged.Nothing;
        foreach (var index in Enumerable.Range(0, all.Length).OrderBy(i => Episode.Items[i].Pending is null).ThenBy(i => Episode.Items[i].LastStep ?? DateOnly.MinValue).ThenBy(i => i))
        {
            all[index] = One(index, others, index < lookedBefore.Length ? lookedBefore[index] : null);
            if (all[index] is not { Verdict: { } verdict } one || !(one.IsNew || one.Item.Pending is not null)) continue;
            if (verdict is Verdict.Progress { NewExercise: { } harder }) others = others with { NewExercises = [.. others.NewExercises, harder] };
            if (verdict is Verdict.Regress { NewExercise: { } easier }) others = others with { NewExercises = [.. others.NewExercises, easier] };
            if (verdict is Verdict.Progress step && step.Rule is not ("grow" or "graded-step"))
                others = others with { Steps = others.Steps + 1, Heavy = others.Heavy + (Around.IsHeavy(step.NewExercise) ? 1 : 0) };
        }

        return [.. all];
    }

    private ItemStanding One(int index, JustJudged others, Look? known)
    {
        var item = Episode.Items[index];
        var last = item.LastVerdict is { } id ? Episode.Verdicts.Last(v => v.Id == id) : null;
        var plain = new ItemStanding(item, last, null, null, Day, false);
        if (Episode.ReopenedBySelfReport && LoadOf(item.On(Day).Exercise) > LoadAfterSelfReport) return plain with { IsHeld = true };
        if (!item.IsIn(Day) || Asked(item, others) is not var (judged, history, context)) return plain;
        var verdict = known is not null && known.Item == judged && known.History == history.Responses && known.Context == context ? known.Verdict : Judge.Of(new Situation(judged, history.Entries, context, World.Book));
        looks[index] = new(judged, history.Responses, context, verdict);
        var standing = plain with { Verdict = verdict, Until = Until(verdict) };
        return standing with { IsNew = standing.DiffersFromLast() };
    }

    private int LoadOf(string exercise) => World.Catalogue.ById.TryGetValue(exercise, out var found) ? found.Facts.Load.Class : 0;

    private DateOnly? Until(Verdict verdict) => verdict switch
    {
        Verdict.Stop { BlockDays: { } days } => Day.AddDays(days),
        Verdict.Stop { Rule: "direction-blocked" } => Holding.Where(h => h.Kind == HoldKind.Direction).Max(h => h.Until),
        Verdict.Regress { Rule: "flare-up" } => Day.AddDays(World.Book.Rules.FlareUp.DaysBeforeRebuilding.Value),
        Verdict.Regress { Rule: "deload-due" or "deload-unwell" or "deload-pain-rising" or "three-reds-in-a-week" } => Day.AddDays(World.Book.Rules.Deload.Days.Value.Max),
        Verdict.Progress or Verdict.Keep or Verdict.Regress or Verdict.Stop or Verdict.Refer => null,
    };

    // What the rules saw of an item, and said.
    private sealed record Look(JudgedItem Item, Motion.Reading.Seq<Response> History, JudgeContext Context, Verdict Verdict);
}
