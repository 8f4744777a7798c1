using System.Collections.Concurrent;
using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.Gltf;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Workshop.Pictures;

/// <summary>Exercises as binary glTF; the body that they share is made once.</summary>
public sealed class Animations(Studio studio)
{
    // Long enough to be seen as a hold; a player that counts a dose waits there as long as the dose says.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Physique, Lazy<SkinnedBody>> bodies = [];

    /// <summary>The movement made by a body, with holds as long as they are shown.</summary>
    public Read<Clip> Clip(CatalogueExercise exercise, Physique physique) => studio.Clip(exercise, physique, Hold);

    /// <summary>An exercise whole.</summary>
    public Read<byte[]> Whole(CatalogueExercise exercise, Physique physique, int skin) => Clip(exercise, physique).Then<byte[]>(clip =>
        GlbFiles.Whole(clip, Studio.Targets(exercise), BodyOf(clip.Shape), studio.Muscles, skin));

    /// <summary>The movement of an exercise without a body.</summary>
    public static byte[] Movement(CatalogueExercise exercise, Clip clip)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return GlbFiles.Movement(clip, Studio.Targets(exercise));
    }

    /// <summary>A body with all its muscles.</summary>
    public byte[] Body(Physique physique, int skin) => GlbFiles.Body(BodyOf(studio.ShapeOf(physique)), studio.Muscles, skin);

    private SkinnedBody BodyOf(BodyShape shape) => bodies.GetOrAdd(shape.Body.Physique, _ => new(() => SkinnedBody.Of(shape))).Value;
}
