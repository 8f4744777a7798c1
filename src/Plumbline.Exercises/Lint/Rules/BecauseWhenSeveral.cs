using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A choice between sources has a reason.</summary>
public static class BecauseWhenSeveral
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-BECAUSE", "Where two or more dosage variants have numbers, the words say why the default is the default; elsewhere there is nothing to say.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        var withNumbers = exercise.Facts.Doses.Count(d => StatedNumbers.Of(d.Stated).Any());
        if (withNumbers >= 2 && exercise.Words.DefaultDoseBecause is null)
            yield return new(exercise.InWords("default_dose_because"), $"{withNumbers} variants have numbers. Say in one sentence why \"{exercise.Facts.DefaultDose.Id}\" is the default.");
        if (withNumbers < 2 && exercise.Words.DefaultDoseBecause is not null)
            yield return new(exercise.InWords("default_dose_because"), "Only one variant has numbers, so there was no choice to explain. Take the sentence out.");
    }
}
