namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A dose is written once.</summary>
public static class NoDoseInWords
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-DOSE-WORDS", "No dose stands in the words of an exercise: its numbers come from the dose, so that a changed dose shows up everywhere.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var forms = subject.Words.DoseForms.Select(f => new WordForm(f, subject.Words.Numbers)).ToList();
        return from place in subject.Prose
               where subject.KindOf(place.File)?.Schema == "exercise-words" && place.Key is not ("name" or "synonyms")
               let found = forms.Select(f => f.In(place.Text)).FirstOrDefault(f => f is not null)
               where found is not null
               select new Finding(place.Place, $"\"{found}\" is a dose written by hand. Leave it out; the dose of the programme is shown beside these words.");
    }
}
