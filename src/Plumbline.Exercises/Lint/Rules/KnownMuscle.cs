using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Every muscle is known.</summary>
public static class KnownMuscle
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-MUSCLE", "Every muscle that an exercise or a muscle group names stands in muscles.json, once in an exercise.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var known = subject.Catalogue.Muscles;
        var used = subject.Catalogue.Exercises.SelectMany(e => e.Facts.Muscles.Select((m, i) => (m.Muscle, Path: e.InFacts($"muscles[{i}].muscle"))));
        var parts = known.Values.SelectMany(m => m.Parts.Select(part => (Muscle: part, Path: $"muscles.json: {m.Id}.parts")));
        foreach (var (muscle, path) in used.Concat(parts).Where(m => !known.ContainsKey(m.Muscle)))
            yield return new(path, $"There is no muscle \"{muscle}\" in muscles.json. {(Nearest.Of(muscle, known.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Add it there or correct the id.")}");
        foreach (var exercise in subject.Catalogue.Exercises)
        {
            foreach (var twice in exercise.Facts.Muscles.GroupBy(m => m.Muscle).Where(g => g.Count() > 1))
                yield return new(exercise.InFacts("muscles"), $"The muscle \"{twice.Key}\" stands here {twice.Count()} times. Keep its main role.");
        }
    }
}
