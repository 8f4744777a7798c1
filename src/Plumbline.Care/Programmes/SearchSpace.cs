using System.Numerics;

namespace Plumbline.Care.Programmes;

/// <summary>The candidates that searches choose among, whatever the limits: those that no other dominates, by the requirements that they cover.</summary>
internal sealed class SearchSpace
{
    /// <summary>Makes the space of some candidates.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="requirements">The requirements.</param>
    /// <param name="forced">An item that every plan must have, or null.</param>
    public SearchSpace(IReadOnlyList<Candidate> candidates, IReadOnlyList<Requirement> requirements, Candidate? forced = null)
    {
        (Candidates, Requirements, Forced) = (candidates, requirements, forced);
        var undominated = Undominated(candidates, forced);
        Covering = [.. requirements.Select((_, r) => undominated.Where(c => (c.Covers & (1 << r)) != 0).ToArray())];
        Order = [.. Enumerable.Range(0, Covering.Length).OrderBy(r => Covering[r].Length).ThenBy(r => r)];
        Cheapest = new CheapestCovers(requirements, Covering);
    }

    /// <summary>All candidates.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>The requirements.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>An item that every plan must have, for asking why it is not chosen.</summary>
    public Candidate? Forced { get; }

    /// <summary>For each requirement the candidates that cover it.</summary>
    public Candidate[][] Covering { get; }

    /// <summary>The requirements, that with the fewest candidates first.</summary>
    public int[] Order { get; }

    /// <summary>What covering takes at least.</summary>
    public CheapestCovers Cheapest { get; }

    // An exercise that may also stand on other days can take nobody's place for good: once it stands there, it is used up.
    private static List<Candidate> Undominated(IReadOnlyList<Candidate> candidates, Candidate? forced)
    {
        var places = candidates.Concat(forced is null ? [] : [forced]).CountBy(c => c.Exercise.Id).ToDictionary();
        var kept = new List<Candidate>();
        foreach (var candidate in candidates
            .OrderByDescending(c => BitOperations.PopCount((uint)c.Covers)).ThenBy(c => c.Care).ThenBy(c => c.Preference).ThenBy(c => c.NotSeed)
            .ThenBy(c => c.SecondsPerDay).ThenBy(c => c.Exercise.Id, StringComparer.Ordinal))
        {
            if (candidate.Covers != 0 && !kept.Exists(k => (ReferenceEquals(k.Exercise, candidate.Exercise) || places[k.Exercise.Id] == 1) && k.Dominates(candidate)))
                kept.Add(candidate);
        }

        return kept;
    }
}
