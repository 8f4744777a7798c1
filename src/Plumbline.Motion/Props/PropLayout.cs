using Plumbline.Motion.Clips;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;
using Frame = Plumbline.Motion.Clips.Frame;

namespace Plumbline.Motion.Props;

/// <summary>The props of a clip with their measures: furniture once, what is held or turns in each frame.</summary>
/// <remarks>Measures of usual furniture and gear. Source: d-plumbline.</remarks>
public sealed class PropLayout
{
    private readonly Clip clip;
    private readonly List<PlacedProp> still;

    /// <summary>The props of a clip.</summary>
    public PropLayout(Clip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        this.clip = clip;
        still = [.. clip.Movement.Props.Distinct().Select(p => (p, pieces: Furniture.Of(clip, p))).Where(p => p.pieces.Count > 0).Select(p => new PlacedProp(p.p, [.. p.pieces], false))];
    }

    /// <summary>What stands still.</summary>
    public IReadOnlyList<PlacedProp> Still => still;

    /// <summary>All props in a frame.</summary>
    public Seq<PlacedProp> In(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return In(frame, clip.Shape.In(frame.Pose));
    }

    /// <summary>All props in a frame whose body is posed already.</summary>
    public Seq<PlacedProp> In(Frame frame, PosedBody body)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(body);
        var moving = clip.Movement.Props.Distinct().Select(p => (p, pieces: Held.Of(clip, p, body, frame))).Where(p => p.pieces.Count > 0).Select(p => new PlacedProp(p.p, [.. p.pieces], true));
        return [.. still, .. moving];
    }
}
