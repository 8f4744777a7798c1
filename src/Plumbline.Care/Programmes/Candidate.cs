using Plumbline.Care.Screenings;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>An exercise as it may stand in a plan: on which days, how long, what it covers and what it costs by each criterion.</summary>
internal sealed record Candidate
{
    public required CatalogueExercise Exercise { get; init; }

    public required Suitability Suitability { get; init; }

    public required Dose Dose { get; init; }

    /// <summary>What there is to say about the dose; empty until the plan is written.</summary>
    public IReadOnlyList<string> DoseSays { get; init; } = [];

    public required Seq<DayOfWeek> Days { get; init; }

    /// <summary>A bit for each weekday, Sunday the lowest.</summary>
    public required int DayMask { get; init; }

    /// <summary>A bit for each requirement that it covers on these days.</summary>
    public required int Covers { get; init; }

    public required int SecondsPerDay { get; init; }

    public required int SecondsPerGo { get; init; }

    /// <summary>The place of its group of positions in the order of a session.</summary>
    public required int Position { get; init; }

    public required bool Demanding { get; init; }

    public required int Care { get; init; }

    public required int Against { get; init; }

    public required int Preference { get; init; }

    public required int NotSeed { get; init; }

    /// <summary>Whether it goes on as it was: it is in every plan, at this dose.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether this can take the other's place in every plan without making it worse by any criterion.</summary>
    public bool Dominates(Candidate other) =>
        (Covers & other.Covers) == other.Covers && DayMask == other.DayMask && Position == other.Position
        && SecondsPerDay <= other.SecondsPerDay && SecondsPerGo <= other.SecondsPerGo && (!Demanding || other.Demanding)
        && Care <= other.Care && Against <= other.Against && Preference <= other.Preference && NotSeed <= other.NotSeed;
}
