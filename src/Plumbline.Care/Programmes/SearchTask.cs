using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a search works on.</summary>
internal sealed record SearchTask
{
    /// <summary>What there is to choose among.</summary>
    public required SearchSpace Space { get; init; }

    /// <summary>Items that are in every plan already.</summary>
    public IReadOnlyList<Candidate> Kept { get; init; } = [];

    public required int SecondsPerDay { get; init; }

    public required int SecondsPerSession { get; init; }

    public required int ItemsPerSession { get; init; }

    public required int DemandingMost { get; init; }

    /// <summary>The place of the starting form in its list.</summary>
    public required int Dose { get; init; }

    public required Seq<Criterion> Order { get; init; }
}

/// <summary>A plan that the search found.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Items">Its items.</param>
/// <param name="Covered">A bit for each requirement that is covered.</param>
internal sealed record Found(Score Score, IReadOnlyList<Candidate> Items, int Covered);
