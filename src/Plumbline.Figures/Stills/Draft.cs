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
    private const float RoundRoom = 0.09f; // metres that a round arrow keeps outside the way that it shows

    private readonly Sheet sheet;
    private readonly Eye eye;

    public Draft(Scene start, Scene end, Camera camera, Panel.Box? crop = null)
    {
        var around = crop ?? Panel.Bounds([start, end]);
        var plain = Eye.On(around.Middle, camera);
        var (min, max) = Panel.Seen(plain, around);
        // Room for an arrow beside the body.
        var margin = new Vector2(crop is null ? MathF.Max(max.X - min.X, max.Y - min.Y) * 0.14f : 0);
        (min, max) = (min - margin, max + margin);
        var scale = Width / (max.X - min.X);
        eye = plain.Fit(scale, -min * scale);
        var height = Math.Max(1, (int)MathF.Ceiling((max.Y - min.Y) * scale));
        sheet = new(Width, height);
        var before = new Sheet(Width, height);
        Rasteriser.Draw(sheet, eye, [.. end.Plain(), .. end.Things]);
        Rasteriser.Draw(before, eye, [.. start.Plain(), .. start.Things]);
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

    /// <summary>The ways of the arrows, in units of width over distance; none when the movement has no arrow.</summary>
    public IReadOnlyList<ArrowPath> Arrows(Clip clip, SolvedKey start, SolvedKey end)
    {
        var arrows = new List<ArrowPath>();
        if (clip.Movement.Poses!.Arrow is not { } asked) return arrows;
        foreach (var landmark in (string[])[asked.Landmark, .. asked.Also])
        {
            if (Arrow(clip, start, end, landmark, asked.Way, arrows) is { } arrow) arrows.Add(arrow);
        }

        return [.. arrows.Select(a => a.Placed(1 / eye.Scale, -eye.Shift / eye.Scale))];
    }

    private ArrowPath? Arrow(Clip clip, SolvedKey start, SolvedKey end, string landmark, ArrowWay way, List<ArrowPath> others)
    {
        if (Place(clip, start.Pose, landmark) is not { } from || Place(clip, end.Pose, landmark) is not { } to) return null;
        var near = Seen(to);
        return way switch
        {
            ArrowWay.Path => ArrowChoice.Along(sheet, Seen(from), Seen(Place(clip, Between(clip, end), landmark)!.Value), Seen(to), others),
            ArrowWay.Round => ArrowChoice.Round(sheet, [.. clip.Frames.Skip(1).Select(f => Seen(Place(clip, f.Pose, landmark)!.Value))], RoundRoom / eye.SampleAt(eye.See(to).Z)),
            ArrowWay.Up => ArrowChoice.Straight(sheet, near, Way(to, Vector3.UnitY), others),
            ArrowWay.Down => ArrowChoice.Straight(sheet, near, Way(to, -Vector3.UnitY), others),
            ArrowWay.Front => ArrowChoice.Straight(sheet, near, Way(to, Vector3.UnitZ), others),
            ArrowWay.Back => ArrowChoice.Straight(sheet, near, Way(to, -Vector3.UnitZ), others),
            ArrowWay.Inward => ArrowChoice.Straight(sheet, near, Seen(Place(clip, end.Pose, "c7")!.Value) - Seen(to) is var inward ? inward with { Y = 0 } : default, others),
        };
    }

    private Vector2 Way(Vector3 from, Vector3 way) => Seen(from + (way * 0.1f)) - Seen(from);

    /// <summary>How much of the face and of the muscles shown arrows hide, each as a share of what is seen of it.</summary>
    public (float Face, float Muscles) Hidden(IReadOnlyList<ArrowPath> arrows)
    {
        var mask = ArrowMask.Draw(arrows.Select(a => a.Placed(eye.Scale, eye.Shift)), sheet.Width, sheet.Height, Width / 1200f);
        var (face, hiddenFace, muscles, hiddenMuscles) = (0, 0, 0, 0);
        for (var i = 0; i < mask.Shaft.Length; i++)
        {
            var isHidden = mask.Shaft[i] > 127;
            if (sheet.Part[i] == 1 + (int)BodyPart.Head && (Region)sheet.Region[i] != Region.Hair) (face, hiddenFace) = (face + 1, hiddenFace + (isHidden ? 1 : 0));
            if (sheet.Trained[i] > 110 || sheet.Stretched[i] > 110) (muscles, hiddenMuscles) = (muscles + 1, hiddenMuscles + (isHidden ? 1 : 0));
        }

        return ((float)hiddenFace / Math.Max(1, face), (float)hiddenMuscles / Math.Max(1, muscles));
    }

    internal static Vector3? Place(Clip clip, Pose pose, string landmark) =>
        Landmarks.In(clip.Shape.Body, clip.Shape.Body.Skeleton.In(pose), landmark) is { } place ? new((float)place.X, (float)place.Y, (float)place.Z) : null;

    private Vector2 Seen(Vector3 place) => eye.See(place) is var seen ? new(seen.X, seen.Y) : default;

    // The pose half way into the end: in the middle of the phase that leads there.
    private static Pose Between(Clip clip, SolvedKey end)
    {
        var phase = clip.Movement.Phases.ToList().FindIndex(p => p.Id == end.Key.At);
        var frames = clip.Frames.Where(f => f.Phase == phase).ToList();
        return frames.Count == 0 ? end.Pose : frames[(frames.Count - 1) / 2].Pose;
    }
}
