using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>The surface fits the position.</summary>
public static class SurfaceFits
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-SURFACE", "Who lies or kneels needs a floor or a bed, who sits on a chair or stands needs none. Plans for people who cannot get down rest on this.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        if (IsDown(exercise.Facts.Position) == (exercise.Facts.Surface == Surface.None))
            yield return new(exercise.InFacts("surface"), $"The position {exercise.Facts.Position} does not go with the surface {exercise.Facts.Surface}. Lying and kneeling need \"floor\" or \"floor-or-bed\", the others \"none\".");
    }

    private static bool IsDown(Posture position) => position switch
    {
        Posture.Supine or Posture.HookLying or Posture.Prone or Posture.SideLying => true,
        Posture.Quadruped or Posture.Kneeling or Posture.HalfKneeling or Posture.FloorSitting => true,
        Posture.Sitting or Posture.Standing or Posture.Walking or Posture.Machine or Posture.Water => false,
    };
}
