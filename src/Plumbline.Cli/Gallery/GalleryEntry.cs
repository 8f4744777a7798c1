using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Clips;

namespace Plumbline.Cli.Gallery;

/// <summary>An exercise of the gallery: what came out of its movement.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Clip">Its movement by the body of the pictures.</param>
/// <param name="Alt">It told in words.</param>
/// <param name="Toon">Its picture in colour, PNG; empty when none could be drawn.</param>
/// <param name="Line">Its line picture, PNG.</param>
/// <param name="Movements">Its animation by each body that makes it, binary glTF.</param>
/// <param name="Checks">What all checks found, by body.</param>
public sealed record GalleryEntry(CatalogueExercise Exercise, Clip Clip, string Alt, byte[] Toon, byte[] Line, IReadOnlyList<(string Body, byte[] File)> Movements, IReadOnlyList<(string Body, IReadOnlyList<CheckResult> Results)> Checks)
{
    /// <summary>How many checks are not green; a body that cannot make the movement counts as one.</summary>
    public int Faults => Checks.Sum(c => c.Results.Count == 0 ? 1 : c.Results.Count(r => !r.IsGreen));
}
