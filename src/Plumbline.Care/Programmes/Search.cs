using System.Diagnostics;
using System.Numerics;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a search works on.</summary>
internal sealed record SearchTask
{
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    public required IReadOnlyList<Requirement> Requirements { get; init; }

    public required int SecondsPerDay { get; init; }

    public required int SecondsPerSession { get; init; }

    public required int ItemsPerSession { get; init; }

    public required int DemandingMost { get; init; }

    /// <summary>The place of the starting form in its list.</summary>
    public required int Dose { get; init; }

    public required Seq<Criterion> Order { get; init; }

    /// <summary>An item that every plan must have, for asking why it is not chosen.</summary>
    public Candidate? Forced { get; init; }
}

/// <summary>A plan that the search found.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Items">Its items.</param>
/// <param name="Covered">A bit for each requirement that is covered.</param>
internal sealed record Found(Score Score, IReadOnlyList<Candidate> Items, int Covered);

/// <summary>Depth-first search with a bound for the plan with the least score.</summary>
/// <remarks>
/// One requirement after the other is either covered by a candidate or left unmet. An item that covers nothing new only adds to the penalties, so no better plan
/// is missed; nor is one by leaving out candidates that another dominates and whose place it can always take. A branch is cut when even the best that could come of it is no better than what is known:
/// either all that is open gets covered (then items, care, preference and seeds grow by at least the cheapest cover, which must also fit into the fullest day),
/// or something more stays unmet.
/// </remarks>
internal sealed class Search
{
    private const int Endless = 1_000_000;

    private readonly SearchTask task;
    private readonly int budget;
    private readonly Candidate[][] covering;
    private readonly int[] order;
    private readonly int[] leastItems;
    private readonly int[] leastCare;
    private readonly int[] leastPreference;
    private readonly int[] leastSeeds;
    private readonly int[] leastSeconds;
    private readonly int[] leastSession;
    private readonly int[] leastOfDay;
    private readonly int[] lessCoverage;
    private readonly int[] lessDirection;
    private readonly int fullest;
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
        var candidates = Undominated(task);
        covering = [.. task.Requirements.Select((_, r) => candidates.Where(c => (c.Covers & (1 << r)) != 0).ToArray())];
        order = [.. Enumerable.Range(0, covering.Length).OrderBy(r => covering[r].Length).ThenBy(r => r)];
        var sets = 1 << covering.Length;
        (leastItems, leastCare, leastPreference, leastSeeds) = (new int[sets], new int[sets], new int[sets], new int[sets]);
        (leastSeconds, leastSession, leastOfDay, lessCoverage, lessDirection) = (new int[sets], new int[sets], new int[sets], new int[sets], new int[sets]);
        fullest = Enumerable.Range(0, 7).MaxBy(day => covering.Sum(all => all.Count(c => (c.DayMask & (1 << day)) != 0)));
        Bounds();
    }

    /// <summary>The best plan known.</summary>
    public Found? Best { get; private set; }

    /// <summary>How many nodes were opened.</summary>
    public int Nodes { get; private set; }

    /// <summary>A bound under which no plan of the nodes left unopened can be; null when all were opened.</summary>
    public Score? Unopened => unopened;

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
        var open = 0;
        for (var r = 0; r < covering.Length; r++)
        {
            if (covering[r].Length == 0 && (task.Forced is null || (task.Forced.Covers & (1 << r)) == 0)) Miss(r, 1);
            else open |= 1 << r;
        }

        if (task.Forced is null) Visit(open, 0);
        else if (Fits(task.Forced))
        {
            Put(task.Forced, 1);
            open &= ~task.Forced.Covers;
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
        foreach (var requirement in order)
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
        var missed = task.Requirements[requirement];
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
        var changes = Changes();
        if (open == 0) return new Score(coverage, direction, care, task.Dose, chosen.Count, changes, preference, seeds);
        Score? least = null;
        if (seconds[fullest] + leastSeconds[open] <= task.SecondsPerDay && session[fullest] + leastSession[open] <= task.SecondsPerSession && items[fullest] + leastOfDay[open] <= task.ItemsPerSession)
            least = new Score(coverage, direction, care + leastCare[open], task.Dose, chosen.Count + leastItems[open], changes, preference + leastPreference[open], seeds + leastSeeds[open]);
        if (lessCoverage[open] < Endless) least = Less(least, new Score(coverage + lessCoverage[open], direction, care, task.Dose, chosen.Count, changes, preference, seeds));
        if (lessDirection[open] < Endless) least = Less(least, new Score(coverage, direction + lessDirection[open], care, task.Dose, chosen.Count, changes, preference, seeds));
        return least!.Value;
    }

    private Score Less(Score? known, Score other) => known is { } score && !other.Better(score, task.Order) ? score : other;

    // The cheapest cover of each set of requirements by each criterion alone, limits left aside: never more than what it really takes.
    private void Bounds()
    {
        (lessCoverage[0], lessDirection[0]) = (Endless, Endless);
        for (var set = 1; set < leastItems.Length; set++)
        {
            var first = BitOperations.TrailingZeroCount(set);
            var without = set & (set - 1);
            var missed = task.Requirements[first];
            lessCoverage[set] = Math.Min(lessCoverage[without], missed.Criterion == RequirementCriterion.Coverage ? missed.Weight : Endless);
            lessDirection[set] = Math.Min(lessDirection[without], missed.Criterion == RequirementCriterion.Direction ? missed.Weight : Endless);
            Least(leastItems, set, first, _ => 1);
            Least(leastCare, set, first, c => c.Care);
            Least(leastPreference, set, first, c => c.Preference);
            Least(leastSeeds, set, first, c => c.NotSeed);
            Least(leastSeconds, set, first, c => On(c) ? c.SecondsPerDay : 0);
            Least(leastSession, set, first, c => On(c) ? c.SecondsPerGo : 0);
            Least(leastOfDay, set, first, c => On(c) ? 1 : 0);
        }
    }

    private bool On(Candidate candidate) => (candidate.DayMask & (1 << fullest)) != 0;

    private void Least(int[] least, int set, int first, Func<Candidate, int> cost)
    {
        // What nothing covers adds nothing that is known.
        least[set] = covering[first].Length == 0 ? least[set & (set - 1)] : Endless;
        foreach (var candidate in covering[first]) least[set] = Math.Min(least[set], least[set & ~candidate.Covers] + cost(candidate));
    }

    // An exercise that may also stand on other days can take nobody's place for good: once it stands there, it is used up.
    private static List<Candidate> Undominated(SearchTask task)
    {
        var places = task.Candidates.Concat(task.Forced is { } forced ? [forced] : []).CountBy(c => c.Exercise.Id).ToDictionary();
        var kept = new List<Candidate>();
        foreach (var candidate in task.Candidates
            .OrderByDescending(c => BitOperations.PopCount((uint)c.Covers)).ThenBy(c => c.Care).ThenBy(c => c.Preference).ThenBy(c => c.NotSeed)
            .ThenBy(c => c.SecondsPerDay).ThenBy(c => c.Exercise.Id, StringComparer.Ordinal).ThenBy(c => c.Days))
        {
            if (candidate.Covers != 0 && !kept.Any(k => (ReferenceEquals(k.Exercise, candidate.Exercise) || places[k.Exercise.Id] == 1) && k.Dominates(candidate)))
                kept.Add(candidate);
        }

        return kept;
    }
}
