using System.Globalization;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Features;

/// <summary>Which exercises of the catalogue somebody looks for. What is not said fits all.</summary>
/// <param name="Text">Words of its name, its other names or its purpose.</param>
/// <param name="Position">A position.</param>
/// <param name="Muscle">A muscle that it works or stretches.</param>
/// <param name="Bias">The direction in which it moves the back.</param>
/// <param name="Equipment">A thing that it uses; <c>none</c> for those that need nothing.</param>
/// <param name="Load">The greatest load on the back, 0 to 4.</param>
internal sealed record ExerciseFilter(string? Text = null, string? Position = null, string? Muscle = null, string? Bias = null, string? Equipment = null, int? Load = null)
{
    private const string Nothing = "none";

    /// <summary>Whatever was said that the catalogue has no word for.</summary>
    public IEnumerable<Problem> Problems(CatalogueWords words) =>
    [
        .. Unknown("position", Position, words.Positions.Keys), .. Unknown("muscle", Muscle, words.Muscles.Keys), .. Unknown("bias", Bias, words.Bias.Keys), .. Unknown("equipment", Equipment, words.Equipment.Keys.Prepend(Nothing)),
        .. Unknown("load", Load?.ToString(CultureInfo.InvariantCulture), words.LoadClasses.Keys),
    ];

    /// <summary>Whether an exercise is one of them.</summary>
    public bool Fits(CatalogueExercise exercise)
    {
        var facts = exercise.Facts;
        return Says(exercise)
            && (IsOpen(Position) || JsonNames.Of(facts.Position) == Position)
            && (IsOpen(Muscle) || facts.Muscles.Any(m => m.Muscle == Muscle && m.Role is Role.Prime or Role.Synergist or Role.Stretched))
            && (IsOpen(Bias) || facts.Bias.Any(b => JsonNames.Of(b) == Bias))
            && (IsOpen(Equipment) || (Equipment == Nothing ? facts.Equipment.All(n => n.Optional) : facts.Equipment.Any(n => n.AnyOf.Any(p => JsonNames.Of(p) == Equipment))))
            && (Load is null || facts.Load.Class <= Load);
    }

    // Every word that was typed has to stand somewhere.
    private bool Says(CatalogueExercise exercise) => (Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => exercise.Words.Synonyms.Append(exercise.Name).Append(exercise.Words.Purpose).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Problem> Unknown(string name, string? said, IEnumerable<string> known)
    {
        if (!IsOpen(said) && !known.Contains(said)) yield return new("PLB-QUERY", name, $"There are: {string.Join(", ", known)}. Choose one.");
    }

    private static bool IsOpen(string? said) => string.IsNullOrEmpty(said);
}
