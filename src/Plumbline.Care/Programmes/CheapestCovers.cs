using System.Numerics;

namespace Plumbline.Care.Programmes;

/// <summary>For each set of requirements the least that covering all of it takes, by each criterion alone and limits left aside: never more than what it really takes.</summary>
/// <remarks>Worked out for the sets that a search asks for, and for those that they come down to: a small part of all there are.</remarks>
internal sealed class CheapestCovers(IReadOnlyList<Requirement> requirements, Candidate[][] covering)
{
    /// <summary>More than any penalty.</summary>
    public const int Endless = 1_000_000;

    private readonly Dictionary<int, CoverCosts> known = new() { [0] = new CoverCosts { Coverage = Endless, Direction = Endless } };

    /// <summary>The weekday that most candidates fall on.</summary>
    public int Day { get; } = Enumerable.Range(0, 7).MaxBy(day => covering.Sum(all => all.Count(c => (c.DayMask & (1 << day)) != 0)));

    /// <summary>The costs of a set, a bit for each requirement.</summary>
    public CoverCosts Of(int set)
    {
        if (known.TryGetValue(set, out var found)) return found;
        var first = BitOperations.TrailingZeroCount(set);
        var rest = Of(set & (set - 1));
        // What nothing covers adds nothing that is known.
        var least = covering[first].Length == 0 ? rest : Cheapest(set, covering[first]);
        var (requirement, weight) = (requirements[first], requirements[first].Weight);
        return known[set] = least with
        {
            Coverage = Math.Min(rest.Coverage, requirement.Criterion == RequirementCriterion.Coverage ? weight : Endless),
            Direction = Math.Min(rest.Direction, requirement.Criterion == RequirementCriterion.Direction ? weight : Endless),
        };
    }

    private CoverCosts Cheapest(int set, Candidate[] candidates)
    {
        var (items, care, preference, seeds, seconds, session, itemsOfDay) = (Endless, Endless, Endless, Endless, Endless, Endless, Endless);
        foreach (var one in candidates)
        {
            var rest = Of(set & ~one.Covers);
            var onDay = (one.DayMask >> Day) & 1;
            items = Math.Min(items, rest.Items + 1);
            care = Math.Min(care, rest.Care + one.Care);
            preference = Math.Min(preference, rest.Preference + one.Preference);
            seeds = Math.Min(seeds, rest.Seeds + one.NotSeed);
            seconds = Math.Min(seconds, rest.Seconds + (onDay * one.SecondsPerDay));
            session = Math.Min(session, rest.Session + (onDay * one.SecondsPerGo));
            itemsOfDay = Math.Min(itemsOfDay, rest.ItemsOfDay + onDay);
        }

        return new() { Items = items, Care = care, Preference = preference, Seeds = seeds, Seconds = seconds, Session = session, ItemsOfDay = itemsOfDay };
    }
}

/// <summary>The least that a cover takes, each number for itself.</summary>
internal readonly record struct CoverCosts
{
    public int Items { get; init; }

    public int Care { get; init; }

    public int Preference { get; init; }

    public int Seeds { get; init; }

    /// <summary>Seconds on <see cref="CheapestCovers.Day"/>.</summary>
    public int Seconds { get; init; }

    /// <summary>Seconds of one go on <see cref="CheapestCovers.Day"/>.</summary>
    public int Session { get; init; }

    /// <summary>Items on <see cref="CheapestCovers.Day"/>.</summary>
    public int ItemsOfDay { get; init; }

    /// <summary>What leaving one more of the set uncovered adds at least; endless when none counts there.</summary>
    public int Coverage { get; init; }

    /// <summary>The same for the direction.</summary>
    public int Direction { get; init; }
}
