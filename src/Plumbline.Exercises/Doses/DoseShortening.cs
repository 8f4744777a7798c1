using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>Says a dose of an exercise in as few words as mean the same: what the exercise does anyway is left unsaid.</summary>
/// <remarks>Law: what is printed parses and completes to the same dose.</remarks>
public static class DoseShortening
{
    // How much, how long it is held, on which side and how often are always said.
    private static readonly Func<StatedDose, StatedDose>[] Unsaid =
    [
        d => d with { EndFeel = null },
        d => d with { Tempo = null },
        d => d.Sides == Sides.Both ? d with { Sides = null } : d,
        d => d.Hold is { Max.Ticks: 0 } ? d with { Hold = null } : d,
        d => d.Sets is { Max: 1 } && d.Repetitions is null ? d with { Sets = null } : d,
        d => d with { Rest = null },
    ];

    /// <summary>The shortest form.</summary>
    public static StatedDose Of(Dose dose, CatalogueExercise exercise, DoseRules rules)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var (whole, said) = (DoseParts.Of(dose), DoseWording.Told(dose));
        foreach (var leave in Unsaid)
        {
            var shorter = leave(said);
            if (DoseCompletion.Complete(shorter, exercise, rules) is Read<Dose>.Success { Value: var read } && DoseParts.Of(read) == whole) said = shorter;
        }

        return said;
    }
}
