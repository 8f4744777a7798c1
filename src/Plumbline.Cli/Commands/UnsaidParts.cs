using Plumbline.Exercises.Doses;

namespace Plumbline.Cli.Commands;

/// <summary>What a dose leaves unsaid.</summary>
internal static class UnsaidParts
{
    /// <summary>The parts that such an exercise has and the dose does not state.</summary>
    public static IReadOnlyList<string> Of(StatedDose dose, bool isSteady, bool hasHold)
    {
        ArgumentNullException.ThrowIfNull(dose);
        string?[] parts =
        [
            !isSteady && dose.Sets is null ? "sets" : null,
            !isSteady && dose.Repetitions is null ? "repetitions" : null,
            !isSteady && hasHold && dose.Hold is null ? "hold" : null,
            !isSteady && dose.Rest is null ? "rest" : null,
            isSteady && dose.Duration is null && dose.Distance is null ? "how long or how far" : null,
            dose.TimesPerDay is null && dose.EveryHours is null ? "times a day" : null,
            dose.DaysPerWeek is null ? "days a week" : null,
        ];
        return [.. parts.OfType<string>()];
    }
}
