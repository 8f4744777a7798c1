using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Movements;

/// <summary>Where a prop is, or what holds it. What is left out is read off the first pose.</summary>
/// <remarks>Sides and ways are those of the world (docs/frames.md): the person stands facing to the front.</remarks>
public sealed record PropPlace
{
    /// <summary>The prop.</summary>
    public required Prop Prop { get; init; }

    /// <summary>The height of its upper side above the floor (chair: of the seat; machine: of the middle of its pedals' way).</summary>
    public Length? HeightM { get; init; }

    /// <summary>A wall, a band's anchor: on which side of the person it is.</summary>
    public PropSide? Side { get; init; }

    /// <summary>A wall, a band's anchor: how far it is from the middle of the hips at the start.</summary>
    public Length? DistanceM { get; init; }

    /// <summary>The middle of it on the floor: to the left and to the front, in metres.</summary>
    public Seq<double> AtM { get; init; }

    /// <summary>Which way a chair's open side looks; to the front when left out.</summary>
    public PropSide? Faces { get; init; }

    /// <summary>A pillow or a folded towel: the site under which it lies.</summary>
    public string? Under { get; init; }

    /// <summary>A thing in the hands, a band, a towel, a stick: the sites and places of the body that it goes through, in order; <c>anchor</c> for its anchor.</summary>
    public Seq<string> Through { get; init; }
}

/// <summary>A side of the person at the start.</summary>
public enum PropSide
{
    /// <summary>Before the person.</summary>
    Front,

    /// <summary>Behind the person.</summary>
    Back,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the right.</summary>
    Right,
}
