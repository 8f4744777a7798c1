using System.Collections.Immutable;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a person was doing up to now. A proposal that follows on keeps it, exercise by exercise and dose by dose, unless something forbids it.</summary>
public sealed record Earlier
{
    /// <summary>The stage of the programme up to now; null when it had none.</summary>
    public required Stage? Stage { get; init; }

    /// <summary>Every place of the programme up to now, in its order.</summary>
    public required Seq<EarlierItem> Items { get; init; }

    /// <summary>Exercises that are not proposed for now, whether they stood in the programme or not, each with why in a plain sentence.</summary>
    public required ImmutableSortedDictionary<string, string> Closed { get; init; }

    /// <summary>Whether a clinician looks after the person: what only a clinician gives may go on then.</summary>
    public required bool ByClinician { get; init; }
}

/// <summary>An exercise that a person was doing.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Dose">How much it goes on with: never more than what stands, nor than what was done last.</param>
/// <param name="Days">On which days.</param>
/// <param name="Because">Why this much, a plain sentence.</param>
public sealed record EarlierItem(string Exercise, StatedDose Dose, Seq<DayOfWeek> Days, string Because);
