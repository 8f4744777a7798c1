using System.Text.Json;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Every condition is known.</summary>
public static class KnownCondition
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-CONDITION", "Every condition of a caution has its words in words/ and, once there are any, its file in conditions/; once in an exercise.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var worded = subject.Catalogue.Words.Conditions.Keys.ToHashSet();
        var ruled = subject.Places.Where(p => p.File.StartsWith("conditions/", StringComparison.Ordinal) && p.Key == "id" && p.Value.ValueKind == JsonValueKind.String)
            .Select(p => p.Text).ToHashSet();
        foreach (var exercise in subject.Catalogue.Exercises)
        {
            foreach (var (caution, i) in exercise.Facts.Cautions.Select((c, i) => (c, i)))
            {
                var path = exercise.InFacts($"cautions[{i}].for");
                if (!worded.Contains(caution.For))
                    yield return new(path, $"There is no condition \"{caution.For}\" in words/. {(Nearest.Of(caution.For, worded) is { } near ? $"Did you mean \"{near}\"?" : "Add it there or correct the id.")}");
                else if (ruled.Count > 0 && !ruled.Contains(caution.For))
                    yield return new(path, $"No file in conditions/ has the condition \"{caution.For}\". Add it there or correct the id.");
            }

            foreach (var twice in exercise.Facts.Cautions.GroupBy(c => c.For).Where(g => g.Count() > 1))
                yield return new(exercise.InFacts("cautions"), $"The condition \"{twice.Key}\" has {twice.Count()} cautions. Keep the stricter one.");
        }
    }
}
