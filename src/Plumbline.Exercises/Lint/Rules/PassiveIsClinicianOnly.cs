using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Nobody is asked to be moved by a therapist alone at home.</summary>
public static class PassiveIsClinicianOnly
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-PASSIVE", "A movement that a therapist does is for clinicians only. Source: s000.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        if (exercise.Facts is { PerformedBy: Performer.Therapist, Access: not Access.Clinician })
            yield return new(exercise.InFacts("access"), "A therapist does this movement, so only a clinician may put it into a programme. Set \"access\" to \"clinician\".");
    }
}
