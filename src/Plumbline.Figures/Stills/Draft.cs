using System.Numerics;
using Plumbline.Figures.Drawing;
using Plumbline.Figures.Dress;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Stills;

/// <summary>A small picture of start and end, to find out how they lie to each other and where an arrow has room.</summary>
internal sealed class Draft
{
    private const int Width = 400;

    private readonly Sheet sheet;
    private readonly Eye eye;

    public Draft(Scene start, Scene end, Camera camera)
    {
        var around = Panel.Bounds([start, end]);
        var plain = Eye.On(around.Middle, camera);
        var (min, max) = Panel.Seen(plain, around);
        // Room for an arrow beside the body.
        var margin = new Vector2(MathF.Max(max.X - min.X, max.Y - min.Y) * 0.14f);
        (min, max) = (min - margin, max + margin);
        var scale = Width / (max.X - min.X);
        eye = plain.Fit(scale, -min * scale);
        var height = Math.Max(1, (int)MathF.Ceiling((max.Y - min.Y) * scale));
        sheet = new(Width, height);
        var before = new Sheet(Width, height);
        Rasteriser.Draw(sheet, eye, [end.Plain(), .. end.Things]);
        Rasteriser.Draw(before, eye, [start.Plain(), .. start.Things]);
        var (one, both) = (0, 0);
        for (var i = 0; i < sheet.Part.Length; i++)
        {
            if (sheet.Part[i] == 0) continue;
            one++;
            if (before.Part[i] != 0) both++;
        }

        Overlap = one == 0 ? 1 : (float)both / one;
    }

    /// <summary>How much of the end lies over the start: 0 to 1.</summary>
    public float Overlap { get; }

    /// <summary>The arrow's way, in units of width over distance; none when the movement has no arrow.</summary>
    public ArrowPath? Arrow(Clip clip, SolvedKey start, SolvedKey end)
    {
        if (clip.Movement.Poses!.Arrow is not { } asked) return null;
        var middle = Between(clip, end);
        if (At(clip, start.Pose, asked.Landmark) is not { } from || At(clip, middle, asked.Landmark) is not { } by || At(clip, end.Pose, asked.Landmark) is not { } to) return null;
        var path = ArrowChoice.On(sheet, from, by, to);
        return path.Placed(1 / eye.Scale, -eye.Shift / eye.Scale);
    }

    /// <summary>How much of the face and of the muscles shown an arrow hides, each as a share of what is seen of it.</summary>
    public (float Face, float Muscles) Hidden(ArrowPath arrow)
    {
        var mask = ArrowMask.Draw(arrow.Placed(eye.Scale, eye.Shift), sheet.Width, sheet.Height, Width / 1200f);
        var (face, hiddenFace, muscles, hiddenMuscles) = (0, 0, 0, 0);
        for (var i = 0; i < mask.Shaft.Length; i++)
        {
            var isHidden = mask.Shaft[i] > 127;
            if (sheet.Part[i] == 1 + (int)BodyPart.Head && (Region)sheet.Region[i] != Region.Hair) (face, hiddenFace) = (face + 1, hiddenFace + (isHidden ? 1 : 0));
            if (sheet.Trained[i] > 110 || sheet.Stretched[i] > 110) (muscles, hiddenMuscles) = (muscles + 1, hiddenMuscles + (isHidden ? 1 : 0));
        }

        return ((float)hiddenFace / Math.Max(1, face), (float)hiddenMuscles / Math.Max(1, muscles));
    }

    private Vector2? At(Clip clip, Pose pose, string landmark) =>
        Landmarks.In(clip.Shape.Body, clip.Shape.Body.Skeleton.In(pose), landmark) is { } place && eye.See(new((float)place.X, (float)place.Y, (float)place.Z)) is var seen ? new(seen.X, seen.Y) : null;

    // The pose half way into the end: in the middle of the phase that leads there.
    private static Pose Between(Clip clip, SolvedKey end)
    {
        var phase = clip.Movement.Phases.ToList().FindIndex(p => p.Id == end.Key.At);
        var frames = clip.Frames.Where(f => f.Phase == phase).ToList();
        return frames.Count == 0 ? end.Pose : frames[(frames.Count - 1) / 2].Pose;
    }
}
