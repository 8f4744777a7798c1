using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Clips;

namespace Plumbline.Cli.Gallery;

/// <summary>An exercise of the gallery: what came out of its movement.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Clip">Its movement by the body that is shown.</param>
/// <param name="Alt">It told in words.</param>
/// <param name="Toon">Its picture in colour, PNG; empty when none could be drawn.</param>
/// <param name="Line">Its line picture, PNG.</param>
/// <param name="Movement">Its animation, binary glTF.</param>
/// <param name="Checks">What all checks found, by body.</param>
public sealed record GalleryEntry(CatalogueExercise Exercise, Clip Clip, string Alt, byte[] Toon, byte[] Line, byte[] Movement, IReadOnlyList<(string Body, IReadOnlyList<CheckResult> Results)> Checks)
{
    /// <summary>How many checks are not green; a body that cannot make the movement counts as one.</summary>
    public int Faults => Checks.Sum(c => c.Results.Count == 0 ? 1 : c.Results.Count(r => !r.IsGreen));
}
