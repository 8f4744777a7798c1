using System.Runtime.CompilerServices;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Penalties of a plan by criterion, compared in the objective's order.</summary>
internal readonly struct Score
{
    private readonly Penalties penalties;

    public Score(int coverage, int direction, int care, int dose, int items, int changes, int preference, int seeds)
    {
        penalties[(int)Criterion.Coverage] = coverage;
        penalties[(int)Criterion.Direction] = direction;
        penalties[(int)Criterion.Care] = care;
        penalties[(int)Criterion.Dose] = dose;
        penalties[(int)Criterion.Items] = items;
        penalties[(int)Criterion.PositionChanges] = changes;
        penalties[(int)Criterion.Preference] = preference;
        penalties[(int)Criterion.Seeds] = seeds;
    }

    /// <summary>The same penalties with doses that start in another form.</summary>
    public Score WithDose(int dose) => new(
        this[Criterion.Coverage], this[Criterion.Direction], this[Criterion.Care], dose,
        this[Criterion.Items], this[Criterion.PositionChanges], this[Criterion.Preference], this[Criterion.Seeds]);

    public int this[Criterion criterion] => penalties[(int)criterion];

    /// <summary>Whether this is better than the other: less in the first criterion in which they differ.</summary>
    public bool Better(Score other, Seq<Criterion> order) => Difference(other, order) is { } at && this[at] < other[at];

    /// <summary>The first criterion in which both differ, or null.</summary>
    public Criterion? Difference(Score other, Seq<Criterion> order)
    {
        foreach (var criterion in order.AsSpan())
        {
            if (penalties[(int)criterion] != other.penalties[(int)criterion]) return criterion;
        }

        return null;
    }

    public Seq<CriterionScore> In(Seq<Criterion> order)
    {
        var all = this;
        return [.. order.Select(c => new CriterionScore(c, all[c]))];
    }

    // One number for each criterion, without an array for every node of a search.
    [InlineArray(9)]
    private struct Penalties
    {
        private int first;
    }
}
