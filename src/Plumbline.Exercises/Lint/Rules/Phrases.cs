namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Words that must not stand.</summary>
public static class Phrases
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-PHRASE", "Some phrases promise, frighten or are wrong; lint/words lists them with reason, source and what to write instead.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var traps = subject.Words.Phrases.SelectMany(trap => trap.Forms.Select(form => (Trap: trap, Form: new WordForm(form, subject.Words.Numbers)))).ToList();
        return from place in subject.Prose
               from pair in traps
               let found = pair.Form.In(place.Text)
               where found is not null && !pair.Trap.AllowedIn.Any(a => a == place.Key || a == place.File || a == subject.KindOf(place.File)!.Schema)
               select new Finding(place.Place, $"\"{found}\": {pair.Trap.Because} [{pair.Trap.Source}] {pair.Trap.Instead}");
    }
}
