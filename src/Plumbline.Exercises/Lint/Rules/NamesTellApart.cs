namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A name means one exercise.</summary>
public static class NamesTellApart
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-NAME", "No name or synonym stands for two exercises: a list typed by a clinician must mean one.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from name in subject.Catalogue.Exercises
            .SelectMany(e => e.Words.Synonyms.Append(e.Name).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (Exercise: e, Name: name)))
            .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
        where name.Count() > 1
        select new Finding(name.Last().Exercise.InWords("synonyms"), $"\"{name.Key}\" also stands for {name.First().Exercise.Id}. Keep it with the one that it names best.");
}
