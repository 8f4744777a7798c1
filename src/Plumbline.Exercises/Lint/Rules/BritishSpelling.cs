namespace Plumbline.Exercises.Lint.Rules;

/// <summary>One spelling.</summary>
public static class BritishSpelling
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-SPELLING", "Our own words are in British spelling.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var spellings = subject.Words.Spelling.Select(s => (Form: new WordForm(s.Not, subject.Words.Numbers), s.But, Except: s.Except.ToHashSet(StringComparer.OrdinalIgnoreCase))).ToList();
        return from place in subject.Prose
               from spelling in spellings
               from found in spelling.Form.AllIn(place.Text)
               where !spelling.Except.Contains(found)
               select new Finding(place.Place, $"\"{found}\" is not our spelling. Write \"{spelling.But}\".");
    }
}
