using System.Text.Json.Nodes;
using Plumbline.Figures.Drawing;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Gltf;

/// <summary>Binary glTF files: the body that all exercises share, the movement of one exercise, and an exercise whole.</summary>
/// <remarks>All name their bones alike, so that a movement drives the shared body. Metres, seconds; axes as docs/frames.md. The same input gives the same bytes.</remarks>
public static class GlbFiles
{
    /// <summary>The body alone, standing: skin, clothes, and every muscle as a node of its own on the skin.</summary>
    /// <param name="body">The body.</param>
    /// <param name="muscles">Where muscles lie.</param>
    /// <param name="skin">The skin tone, 1 the lightest.</param>
    public static byte[] Body(SkinnedBody body, MuscleLineFile muscles, int skin = 2)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(muscles);
        var document = New();
        var palette = PaletteOf(body, skin);
        BodyWriter.AddBody(document, BodyCuts.Layered(body, muscles), body.Shape.Body, body.Bind, MotionWriter.AddBones(document, body.Shape.Neutral.Skeleton), palette, _ => palette.Trained);
        return document.ToBytes();
    }

    /// <summary>The movement alone: bones and things without a body.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="targets">The muscles that it trains or stretches.</param>
    public static byte[] Movement(Clip clip, IReadOnlyList<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(clip);
        ArgumentNullException.ThrowIfNull(targets);
        var document = New();
        MotionWriter.AddMotion(document, clip, targets, MotionWriter.AddBones(document, Start(clip)), PaletteOf(clip.Shape.Body, 2));
        return document.ToBytes();
    }

    /// <summary>An exercise whole, which any viewer opens: the muscles that it trains or stretches are pieces of the body of their own colour.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="targets">The muscles that it trains or stretches.</param>
    /// <param name="body">The body that makes it.</param>
    /// <param name="muscles">Where muscles lie.</param>
    /// <param name="skin">The skin tone, 1 the lightest.</param>
    /// <exception cref="ArgumentException">The clip is another body's.</exception>
    public static byte[] Whole(Clip clip, IReadOnlyList<Target> targets, SkinnedBody body, MuscleLineFile muscles, int skin = 2)
    {
        ArgumentNullException.ThrowIfNull(clip);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(muscles);
        if (clip.Shape.Body.Physique != body.Shape.Body.Physique) throw new ArgumentException("A clip moves the body that it was made with.", nameof(body));
        var document = New();
        var palette = PaletteOf(body, skin);
        var bones = MotionWriter.AddBones(document, Start(clip));
        BodyWriter.AddBody(document, BodyCuts.Inlaid(body, muscles, targets), body.Shape.Body, body.Bind, bones, palette, m => ColourOf(m, targets, palette));
        MotionWriter.AddMotion(document, clip, targets, bones, palette);
        return document.ToBytes();
    }

    private static Colour ColourOf(string muscle, IReadOnlyList<Target> targets, Palette palette) => targets.First(t => t.Muscle == muscle).Show switch
    {
        MuscleShow.Trained => palette.Trained,
        MuscleShow.Stretched => palette.Stretched,
    };

    private static Palette PaletteOf(SkinnedBody body, int skin) => PaletteOf(body.Shape.Body, skin);

    private static Palette PaletteOf(Body body, int skin) => Palette.Toon(skin, body.Physique.Age >= 65, body.Physique.Sex == Sex.Female);

    private static PosedSkeleton Start(Clip clip) => clip.Shape.Body.Skeleton.In(clip.Frames[0].Pose);

    private static GltfDocument New() => new() { Copyright = "The Plumbline authors, CC BY 4.0", Extras = new JsonObject { ["format"] = 1 } };
}
