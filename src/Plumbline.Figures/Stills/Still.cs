using Plumbline.Figures.Dress;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Png;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Props;

namespace Plumbline.Figures.Stills;

/// <summary>Draws a moment of a clip: a figure of a handout.</summary>
/// <remarks>The same clip and options give the same picture, byte for byte.</remarks>
public static class Still
{
    private const double Cell = 0.0055; // metres, for a picture 1200 points wide
    private const double Unseen = 0.02; // metres: no joint moves further
    private const float TooMuch = 0.60f; // more of the end than this on top of the start: two panels

    /// <summary>Draws.</summary>
    /// <param name="clip">The movement made by a body.</param>
    /// <param name="options">How.</param>
    /// <param name="lines">Where muscles lie.</param>
    /// <param name="targets">Which muscles are shown.</param>
    public static Picture Draw(Clip clip, StillOptions options, MuscleLineFile lines, IReadOnlyList<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(clip);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(targets);
        var layout = new PropLayout(clip);
        var (start, end) = Moments(clip);
        // A small picture needs fewer corners, but fingers are thin whatever its size.
        var cell = Cell * Math.Clamp(Math.Sqrt(1200.0 / options.Width), 1, 3);
        var physique = clip.Shape.Body.Physique;
        var palette = options.Style == Style.Toon ? Palette.Toon(options.Skin, physique.Age >= 60, physique.Sex == Sex.Female) : Palette.Line();
        var camera = clip.Movement.Poses!.Camera;
        Scene Make(SolvedKey key, double wide) => new(clip, layout, key, wide, lines, targets);
        Panel.Box? Crop(params Scene[] scenes) => camera.Around is { } near && Draft.Place(clip, end.Pose, near) is { } place ? Panel.Near(place, camera, Panel.Bounds(scenes)) : null;
        // A round says itself how it goes on, and what is not seen to move needs no second picture.
        if (options.Moment == Moment.Both && start != end && (clip.Movement.Poses.Arrow?.Way == ArrowWay.Round || Alike(clip, start, end)))
        {
            var only = Make(end, cell);
            return new Panel(only, null, camera, palette, options) { IsKept = options.IsKept }.Draw(new Draft(only, only, camera).Arrows(clip, start, end));
        }

        if (start == end || (options.Moment != Moment.Both && !options.IsOfPair))
        {
            var key = options.Moment == Moment.Start ? start : end;
            var scene = Make(key, cell);
            return new Panel(scene, null, camera, palette, options) { Around = Crop(scene), IsKept = options.IsKept && key == end }.Draw([]);
        }

        var (first, last) = (Make(start, cell * 1.2), Make(end, cell));
        var crop = Crop(first, last);
        var traced = clip.Movement.Poses.Traced ? first : null;
        var draft = new Draft(first, last, camera, crop);
        var arrows = draft.Arrows(clip, start, end);
        var both = crop ?? Panel.Bounds([first, last]);
        if (options.Moment != Moment.Both)
        {
            var isStart = options.Moment == Moment.Start;
            return new Panel(isStart ? first : last, null, camera, palette, options) { Around = both, Beside = arrows, Traced = isStart ? null : traced, IsKept = options.IsKept && !isStart }.Draw(isStart ? [] : arrows);
        }

        if (draft.Overlap <= TooMuch && !clip.Movement.Poses.Apart) return new Panel(last, first, camera, palette, options) { IsKept = options.IsKept }.Draw(arrows);
        var wide = new Panel(last, null, camera, palette, options) { Around = both }.Aspect(arrows) > Panels.Wide;
        var room = wide ? options.Width : (options.Width - Panels.Gap(options)) / 2;
        return Panels.Join(
            new Panel(first, null, camera, palette, options) { Around = both, Room = room, Beside = arrows }.Draw([]),
            new Panel(last, null, camera, palette, options) { Around = both, Room = room, Traced = traced, IsKept = options.IsKept }.Draw(arrows),
            wide,
            options);
    }

    private static bool Alike(Clip clip, SolvedKey start, SolvedKey end)
    {
        var (one, other) = (clip.Shape.Body.Skeleton.In(start.Pose), clip.Shape.Body.Skeleton.In(end.Pose));
        return Math.Abs(start.Pose.BellyRise - end.Pose.BellyRise) < Unseen / 2 && Bones.All.All(b => (one.JointOf(b) - other.JointOf(b)).Length < Unseen);
    }

    /// <summary>The key poses that a picture shows as start and end.</summary>
    internal static (SolvedKey Start, SolvedKey End) Moments(Clip clip)
    {
        SolvedKey? Find(string? id) => id is null ? null : clip.Keys.FirstOrDefault(k => k.Key.Id == id);
        var arrow = clip.Movement.Poses!.Arrow;
        return (Find(arrow?.From) ?? clip.Keys[0], Find(arrow?.To) ?? clip.Keys[^1]);
    }
}
