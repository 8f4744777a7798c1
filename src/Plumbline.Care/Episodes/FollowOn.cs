using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;

namespace Plumbline.Care.Episodes;

/// <summary>What an episode hands on to the next proposal: the exercises and doses that were reached, and what must not come back.</summary>
/// <remarks>Law: a plan that follows on never gives more than what stands, and nothing that is stopped, held or blocked returns in it.</remarks>
public static class FollowOn
{
    private const string Gentle = "Your own report of a professional's word reopens only gentle exercises; a clinician opens more.";

    /// <summary>What the person was doing; null when no programme has been approved yet.</summary>
    public static Earlier? Of(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Episode.Programme is not { } programme ? null : new()
        {
            Stage = programme.Stage,
            Items = [.. standing.Items.Select(i => Reached(i, standing.Episode))],
            Closed = Closed(standing),
            ByClinician = !standing.Episode.SelfCare,
        };
    }

    private static EarlierItem Reached(ItemStanding standing, Episode episode)
    {
        var (item, days) = (standing.Item, standing.Item.Approved.Days);
        if (IsUntried(standing, episode))
            return new(item.Anchor.Exercise, item.Anchor.Dose, days, "A step was taken but not tried yet, so it goes on as you did it last.");
        var (exercise, dose) = standing.Today;
        return new(exercise, dose, days,
            standing is { IsNew: true, Verdict: Verdict.Regress } ? "It goes on with less, as your last answers ask for."
            : item.Easier is { Until: var until } && standing.Day < until ? "It goes on at the dose of your easier week; steps build it up again."
            : Answers.Last(episode, item, standing.Day) is null ? "It was in your programme and you have not tried it yet; it stays as it was."
            : "It goes on at the dose that you have reached.");
    }

    // A step that was taken since the last session: nobody knows yet whether it is borne.
    private static bool IsUntried(ItemStanding standing, Episode episode)
    {
        var item = standing.Item;
        if (item.Anchor == (item.Exercise, item.Dose) || standing.Today != (item.Exercise, item.Dose)) return false;
        if (item.Anchor.Exercise == item.Exercise) return DoseVariables.Volume(item.Anchor.Dose).CompareTo(DoseVariables.Volume(item.Dose)) < 0;
        return episode.Verdicts.LastOrDefault(v => v.Fate == VerdictFate.InEffect && v.Verdict.NewExercise == item.Exercise)?.Verdict.Verdict == VerdictKind.Progress;
    }

    private static ImmutableSortedDictionary<string, string> Closed(Standing standing)
    {
        var (episode, closed) = (standing.Episode, ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal));
        foreach (var item in standing.Items.Where(i => i.IsOut))
        {
            var why = item.IsHeld ? Gentle : $"It is stopped. {item.Verdict?.ForPerson ?? episode.Verdicts.First(v => v.Id == item.Item.Stop?.Verdict).Verdict.ForPerson}";
            closed.TryAdd(item.Item.Exercise, why);
            closed.TryAdd(item.Item.Anchor.Exercise, why);
        }

        // What was stopped in a programme of before, and was not looked at by a clinician since.
        var goesOn = standing.Items.Where(i => !i.IsOut).Select(i => i.Today.Exercise).ToHashSet();
        foreach (var given in episode.StoppedOn(standing.Day).Where(v => !episode.HoldsEnded.Contains(v.Id) && !goesOn.Contains(v.Verdict.Exercise)))
            closed.TryAdd(given.Verdict.Exercise, $"It is stopped. {given.Verdict.ForPerson}");
        foreach (var (exercise, why) in Held(standing)) closed.TryAdd(exercise, why);
        return closed.ToImmutable();
    }

    private static IEnumerable<(string Exercise, string Why)> Held(Standing standing)
    {
        var holds = standing.Holding.Where(h => h.Kind == HoldKind.Direction).ToList();
        var spread = holds.Max(h => h.Until) is { } until
            ? string.Create(CultureInfo.InvariantCulture, $"Symptoms spread down the leg with a movement in this direction; it rests until {until:d MMMM yyyy}.")
            : "Symptoms spread down the leg with a movement in this direction; a clinician looks first.";
        var blocked = new JudgeContext { BlockedDirections = [.. holds.SelectMany(h => h.Directions).Distinct()] };
        foreach (var exercise in standing.World.Catalogue.Exercises)
        {
            if (standing.Episode.ReopenedBySelfReport && exercise.Facts.Load.Class > Standing.LoadAfterSelfReport) yield return (exercise.Id, Gentle);
            else if (blocked.BlocksDirection(exercise.Facts.Bias, directional: false)) yield return (exercise.Id, spread);
        }
    }
}
