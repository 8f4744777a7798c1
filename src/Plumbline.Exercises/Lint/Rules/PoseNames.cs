using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Arrow and definition of a movement name what is there.</summary>
public static class PoseNames
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-POSES", "A movement's arrow follows a landmark of the body between key poses that are there; what defines it is a known measure in a key pose that is there; what is tinted too is one of its muscles.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from exercise in subject.Catalogue.Exercises
        let poses = exercise.Movement.Poses
        where poses is not null
        from found in Of(poses).Concat(Tints(exercise, poses))
        select new Finding(exercise.InMovement(found.Path), found.Message);

    private static IEnumerable<(string Path, string Message)> Of(MovementPoses poses)
    {
        var keys = poses.Keys.Select(k => k.Id).ToList();
        string There() => $"Name one of {string.Join(", ", keys)}.";
        if (poses.Arrow is { } arrow)
        {
            if (!Landmarks.Knows(arrow.Landmark)) yield return ("poses.arrow.landmark", $"There is no landmark \"{arrow.Landmark}\" on the body. Use one of {string.Join(", ", Landmarks.Ids)}; of a pair with left- or right-.");
            for (var i = 0; i < arrow.Also.Count; i++)
            {
                if (!Landmarks.Knows(arrow.Also[i])) yield return ($"poses.arrow.also[{i}]", $"There is no landmark \"{arrow.Also[i]}\" on the body. Use one of {string.Join(", ", Landmarks.Ids)}; of a pair with left- or right-.");
            }

            if (!keys.Contains(arrow.From)) yield return ("poses.arrow.from", $"There is no key pose \"{arrow.From}\". {There()}");
            if (!keys.Contains(arrow.To)) yield return ("poses.arrow.to", $"There is no key pose \"{arrow.To}\". {There()}");
        }

        foreach (var (path, name) in new[] { ("poses.camera.around", poses.Camera.Around), ("poses.assistant.left_hand", poses.Assistant?.LeftHand), ("poses.assistant.right_hand", poses.Assistant?.RightHand) })
        {
            if (name is not null && !Landmarks.Knows(name)) yield return (path, $"There is no landmark \"{name}\" on the body. Use one of {string.Join(", ", Landmarks.Ids)}; of a pair with left- or right-.");
        }

        if (poses.Camera.ReachM is { Count: > 0 } reach && (reach.Count != 3 || reach.Any(r => r <= 0) || poses.Camera.Around is null))
            yield return ("poses.camera.reach_m", "What is seen round a landmark is three lengths above 0: to the sides, up and down, to the front and back. Give them together with \"around\".");
        if (poses.Assistant is { AtM.Count: not 2 }) yield return ("poses.assistant.at_m", "A place on the floor is two numbers: metres to the left and to the front.");
        for (var i = 0; i < poses.Defines.Count; i++)
        {
            var defines = poses.Defines[i];
            if (!keys.Contains(defines.Pose)) yield return ($"poses.defines[{i}].pose", $"There is no key pose \"{defines.Pose}\". {There()}");
            if (Coordinates.Named(defines.Measure).Count == 0 && !Measures.Ids.Contains(defines.Measure))
                yield return ($"poses.defines[{i}].measure", $"There is no measure \"{defines.Measure}\". Use a joint motion or one of {string.Join(", ", Measures.Ids)} (docs/frames.md).");
        }

        if (poses.Defines.Count == 0) yield return ("poses.defines", "Nothing says what makes the movement this exercise. State at least one angle or measure that must be so.");
    }

    private static IEnumerable<(string Path, string Message)> Tints(CatalogueExercise exercise, MovementPoses poses)
    {
        for (var i = 0; i < poses.TintedToo.Count; i++)
        {
            if (exercise.Facts.Muscles.All(m => m.Muscle != poses.TintedToo[i]))
                yield return ($"poses.tinted_too[{i}]", $"The exercise does not name the muscle \"{poses.TintedToo[i]}\". Name one of {string.Join(", ", exercise.Facts.Muscles.Select(m => m.Muscle))}.");
        }
    }
}
