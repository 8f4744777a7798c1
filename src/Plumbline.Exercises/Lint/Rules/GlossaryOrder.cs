namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A word is found where one looks for it.</summary>
public static class GlossaryOrder
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-GLOSSARY", "The words of the glossary stand in alphabetical order, each once.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var terms = subject.Catalogue.Glossary.Terms;
        for (var i = 1; i < terms.Count; i++)
        {
            var order = string.Compare(terms[i - 1].Term, terms[i].Term, StringComparison.OrdinalIgnoreCase);
            var path = $"glossary/{subject.Catalogue.Glossary.Language}.json: $.terms[{i}].term";
            if (order == 0) yield return new(path, $"\"{terms[i].Term}\" stands here twice. Keep one.");
            if (order > 0) yield return new(path, $"\"{terms[i].Term}\" comes before \"{terms[i - 1].Term}\" in the alphabet. Move it up.");
        }
    }
}
