using System.Numerics;

namespace Plumbline.Care.Programmes;

/// <summary>For each set of requirements the least that covering all of it takes, by each criterion alone and limits left aside: never more than what it really takes.</summary>
internal sealed class CheapestCovers
{
    /// <summary>More than any penalty.</summary>
    public const int Endless = 1_000_000;

    public CheapestCovers(IReadOnlyList<Requirement> requirements, Candidate[][] covering)
    {
        Day = Enumerable.Range(0, 7).MaxBy(day => covering.Sum(all => all.Count(c => (c.DayMask & (1 << day)) != 0)));
        Items = Least(covering, _ => 1);
        Care = Least(covering, c => c.Care);
        Preference = Least(covering, c => c.Preference);
        Seeds = Least(covering, c => c.NotSeed);
        Seconds = Least(covering, c => On(c) ? c.SecondsPerDay : 0);
        Session = Least(covering, c => On(c) ? c.SecondsPerGo : 0);
        ItemsOfDay = Least(covering, c => On(c) ? 1 : 0);
        Coverage = Lightest(requirements, RequirementCriterion.Coverage);
        Direction = Lightest(requirements, RequirementCriterion.Direction);
    }

    /// <summary>The weekday that most candidates fall on.</summary>
    public int Day { get; }

    public int[] Items { get; }

    public int[] Care { get; }

    public int[] Preference { get; }

    public int[] Seeds { get; }

    /// <summary>Seconds on <see cref="Day"/>.</summary>
    public int[] Seconds { get; }

    /// <summary>Seconds of one go on <see cref="Day"/>.</summary>
    public int[] Session { get; }

    /// <summary>Items on <see cref="Day"/>.</summary>
    public int[] ItemsOfDay { get; }

    /// <summary>What leaving one more of the set uncovered adds at least; endless when none counts there.</summary>
    public int[] Coverage { get; }

    /// <summary>The same for the direction.</summary>
    public int[] Direction { get; }

    private bool On(Candidate candidate) => (candidate.DayMask & (1 << Day)) != 0;

    private static int[] Least(Candidate[][] covering, Func<Candidate, int> cost)
    {
        var least = new int[1 << covering.Length];
        for (var set = 1; set < least.Length; set++)
        {
            var first = covering[BitOperations.TrailingZeroCount(set)];
            // What nothing covers adds nothing that is known.
            least[set] = first.Length == 0 ? least[set & (set - 1)] : Endless;
            foreach (var candidate in first) least[set] = Math.Min(least[set], least[set & ~candidate.Covers] + cost(candidate));
        }

        return least;
    }

    private static int[] Lightest(IReadOnlyList<Requirement> requirements, RequirementCriterion criterion)
    {
        var lightest = new int[1 << requirements.Count];
        lightest[0] = Endless;
        for (var set = 1; set < lightest.Length; set++)
        {
            var first = requirements[BitOperations.TrailingZeroCount(set)];
            lightest[set] = Math.Min(lightest[set & (set - 1)], first.Criterion == criterion ? first.Weight : Endless);
        }

        return lightest;
    }
}
