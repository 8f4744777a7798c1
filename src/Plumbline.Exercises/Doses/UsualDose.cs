using System.Runtime.CompilerServices;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>The usual dose of an exercise with everything that it leaves unsaid: every proposal asks for those of the whole catalogue, so each is completed once.</summary>
public static class UsualDose
{
    private static readonly ConditionalWeakTable<DoseRules, ConditionalWeakTable<CatalogueExercise, Read<Dose>>> Known = [];

    /// <summary>The dose, or what does not fit together in it as <see cref="DoseCompletion"/> tells it.</summary>
    /// <param name="exercise">An exercise of the catalogue.</param>
    /// <param name="rules">What fills in the parts that are unsaid.</param>
    public static Read<Dose> Of(CatalogueExercise exercise, DoseRules rules)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(rules);
        return Known.GetOrCreateValue(rules).GetValue(exercise, e => DoseCompletion.Complete(e.Facts.DefaultDose.Stated, e, rules));
    }
}
