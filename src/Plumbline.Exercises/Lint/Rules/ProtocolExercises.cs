using System.Text.Json;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Ready-made protocols name exercises that are there.</summary>
public static class ProtocolExercises
{
    private const string Folder = "programmes/protocols/";

    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-PROTOCOL", "A ready-made protocol names exercises and dosage variants of the catalogue, and an open one names none that only a clinician may give.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var open = subject.Places.Where(p => p.File.StartsWith(Folder, StringComparison.Ordinal) && p.Key == "access" && p.Text == "open").Select(p => p.File).ToHashSet();
        foreach (var place in subject.Places.Where(p => p.File.StartsWith(Folder, StringComparison.Ordinal) && p.Value.ValueKind == JsonValueKind.Object && p.Value.TryGetProperty("exercise", out _)))
        {
            var id = place.Value.GetProperty("exercise").GetString() ?? "";
            if (!subject.Catalogue.ById.TryGetValue(id, out var exercise))
            {
                yield return new($"{place.Place}.exercise", $"There is no exercise \"{id}\". Correct the id.");
                continue;
            }

            if (place.Value.TryGetProperty("variant", out var variant) && exercise.Facts.Doses.All(d => d.Id != variant.GetString()))
                yield return new($"{place.Place}.variant", $"{id} has no dosage variant \"{variant.GetString()}\"; it has {string.Join(", ", exercise.Facts.Doses.Select(d => d.Id))}. Correct it.");
            if (open.Contains(place.File) && exercise.Facts.Access == Access.Clinician)
                yield return new($"{place.Place}.exercise", $"{id} is for clinicians to give, and the protocol is open. Take a milder relative, or make the protocol a clinician's.");
        }
    }
}
