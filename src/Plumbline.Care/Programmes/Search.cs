using System.Diagnostics;
using System.Numerics;

namespace Plumbline.Care.Programmes;

/// <summary>Depth-first search with a bound for the plan with the least score.</summary>
/// <remarks>
/// One requirement after the other is either covered by a candidate or left unmet. An item that covers nothing new only adds to the penalties, so no better plan
/// is missed; nor is one by leaving out candidates that another dominates and whose place it can always take. A branch is cut when even the best that could come of it is no better than what is known:
/// either all that is open gets covered (then items, care, preference and seeds grow by at least the cheapest cover, which must also fit into the fullest day),
/// or something more stays unmet.
/// </remarks>
internal sealed class Search
{
    private readonly SearchTask task;
    private readonly int budget;
    private readonly Candidate[][] covering;
    private readonly List<Candidate> chosen = [];
    private readonly int[] seconds = new int[7];
    private readonly int[] session = new int[7];
    private readonly int[] items = new int[7];
    private readonly int[] positions = new int[7];
    private int demanding;
    private int coverage;
    private int direction;
    private int care;
    private int preference;
    private int seeds;
    private Score? unopened;

    private Search(SearchTask task, Found? best, int budget)
    {
        this.task = task;
        this.budget = budget;
        Best = best;
        covering = task.Space.Covering;
    }

    /// <summary>The best plan known.</summary>
    public Found? Best { get; private set; }

    /// <summary>How many nodes were opened.</summary>
    public int Nodes { get; private set; }

    /// <summary>A bound under which no plan of the nodes left unopened can be; null when all were opened.</summary>
    public Score? Unopened => unopened;

    /// <summary>No plan of these candidates is better than this, however long they take and whatever room there is.</summary>
    public Score Loosest { get; private set; }

    /// <summary>Searches for a plan better than the one known.</summary>
    /// <param name="task">What to search in.</param>
    /// <param name="best">The best plan known so far.</param>
    /// <param name="budget">How many nodes may be opened.</param>
    public static Search Run(SearchTask task, Found? best, int budget)
    {
        var search = new Search(task, best, budget);
        search.Start();
        return search;
    }

    private void Start()
    {
        var (open, kept) = (0, 0);
        foreach (var candidate in task.Kept)
        {
            Put(candidate, 1);
            kept |= candidate.Covers;
        }

        for (var r = 0; r < covering.Length; r++)
        {
            if ((kept & (1 << r)) != 0) continue;
            if (covering[r].Length == 0 && (task.Space.Forced is null || (task.Space.Forced.Covers & (1 << r)) == 0)) Miss(r, 1);
            else open |= 1 << r;
        }

        Loosest = open == 0 ? Exact() : Bound(task.Space.Cheapest.Of(open), Changes(), room: true) ?? throw new UnreachableException();
        if (task.Space.Forced is null) Visit(open, 0);
        else if (Fits(task.Space.Forced))
        {
            Put(task.Space.Forced, 1);
            open &= ~task.Space.Forced.Covers;
            for (var r = 0; r < covering.Length; r++)
            {
                if (covering[r].Length > 0 || (open & (1 << r)) == 0) continue;
                Miss(r, 1);
                open &= ~(1 << r);
            }

            Visit(open, 0);
        }
    }

    private void Visit(int open, int given)
    {
        var bound = Bound(open);
        if (Best is { } known && !bound.Better(known.Score, task.Order)) return;
        if (Nodes >= budget)
        {
            if (unopened is not { } least || bound.Better(least, task.Order)) unopened = bound;
            return;
        }

        Nodes++;
        if (open == 0)
        {
            Best = new Found(Exact(), [.. chosen], ((1 << covering.Length) - 1) & ~given & ~Missing());
            return;
        }

        var next = Next(open);
        foreach (var candidate in covering[next])
        {
            if ((candidate.Covers & given) != 0 || !Fits(candidate)) continue;
            Put(candidate, 1);
            Visit(open & ~candidate.Covers, given);
            Put(candidate, -1);
        }

        Miss(next, 1);
        Visit(open & ~(1 << next), given | (1 << next));
        Miss(next, -1);
    }

    // The open requirement with the fewest candidates.
    private int Next(int open)
    {
        foreach (var requirement in task.Space.Order)
        {
            if ((open & (1 << requirement)) != 0) return requirement;
        }

        throw new UnreachableException();
    }

    private int Missing()
    {
        var covered = 0;
        foreach (var candidate in chosen) covered |= candidate.Covers;
        return ((1 << covering.Length) - 1) & ~covered;
    }

    private bool Fits(Candidate candidate)
    {
        if (candidate.Demanding && demanding >= task.DemandingMost) return false;
        foreach (var other in chosen)
        {
            if (ReferenceEquals(other.Exercise, candidate.Exercise)) return false;
        }

        for (var day = 0; day < 7; day++)
        {
            if ((candidate.DayMask & (1 << day)) != 0
                && (seconds[day] + candidate.SecondsPerDay > task.SecondsPerDay || session[day] + candidate.SecondsPerGo > task.SecondsPerSession || items[day] >= task.ItemsPerSession))
                return false;
        }

        return true;
    }

    private void Put(Candidate candidate, int sign)
    {
        if (sign > 0) chosen.Add(candidate);
        else chosen.RemoveAt(chosen.Count - 1);
        if (candidate.Demanding) demanding += sign;
        care += sign * candidate.Care;
        direction += sign * candidate.Against;
        preference += sign * candidate.Preference;
        seeds += sign * candidate.NotSeed;
        for (var day = 0; day < 7; day++)
        {
            if ((candidate.DayMask & (1 << day)) == 0) continue;
            seconds[day] += sign * candidate.SecondsPerDay;
            session[day] += sign * candidate.SecondsPerGo;
            items[day] += sign;
        }

        Array.Clear(positions);
        foreach (var item in chosen)
        {
            for (var day = 0; day < 7; day++) positions[day] |= ((item.DayMask >> day) & 1) << item.Position;
        }
    }

    private void Miss(int requirement, int sign)
    {
        var missed = task.Space.Requirements[requirement];
        if (missed.Criterion == RequirementCriterion.Coverage) coverage += sign * missed.Weight;
        else direction += sign * missed.Weight;
    }

    private int Changes()
    {
        var changes = 0;
        foreach (var mask in positions) changes += Math.Max(0, BitOperations.PopCount((uint)mask) - 1);
        return changes;
    }

    private Score Exact() => new(coverage, direction, care, task.Dose, chosen.Count, Changes(), preference, seeds);

    private Score Bound(int open)
    {
        if (open == 0) return Exact();
        var (least, changes) = (task.Space.Cheapest.Of(open), Changes());
        return Bound(least, changes, Room(least)) ?? throw new UnreachableException();
    }

    // The best that could come of covering all that is open, when there is room for it, or of leaving something more unmet.
    private Score? Bound(CoverCosts least, int changes, bool room)
    {
        Score? bound = room ? new Score(coverage, direction, care + least.Care, task.Dose, chosen.Count + least.Items, changes, preference + least.Preference, seeds + least.Seeds) : null;
        if (least.Coverage < CheapestCovers.Endless) bound = Less(bound, new Score(coverage + least.Coverage, direction, care, task.Dose, chosen.Count, changes, preference, seeds));
        if (least.Direction < CheapestCovers.Endless) bound = Less(bound, new Score(coverage, direction + least.Direction, care, task.Dose, chosen.Count, changes, preference, seeds));
        return bound;
    }

    private bool Room(CoverCosts least)
    {
        var day = task.Space.Cheapest.Day;
        return seconds[day] + least.Seconds <= task.SecondsPerDay && session[day] + least.Session <= task.SecondsPerSession && items[day] + least.ItemsOfDay <= task.ItemsPerSession;
    }

    private Score Less(Score? known, Score other) => known is { } score && !other.Better(score, task.Order) ? score : other;
}
