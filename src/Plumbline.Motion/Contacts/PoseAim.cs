using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Contacts;

/// <summary>What a pose is to fulfil: near these angles, touching these things.</summary>
public sealed record PoseAim
{
    /// <summary>The pose that it should stay near.</summary>
    public required Pose Near { get; init; }

    /// <summary>The coordinates that are asked for: they give least.</summary>
    public required IReadOnlySet<Coordinate> Asked { get; init; }

    /// <summary>What the pose is for: how firmly asked angles are held, and how long the search goes on.</summary>
    public PoseRole Role { get; init; } = PoseRole.Key;

    /// <summary>The contacts, each with how much of it holds: 1 bears, towards 0 it is being released.</summary>
    public required IReadOnlyList<(Touch Touch, double Part)> Touches { get; init; }

    /// <summary>The points that stay where they are, by site.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Pin>> Pins { get; init; }

    /// <summary>What no part of the body may go through: the floor, a wall.</summary>
    public IReadOnlyList<Ground.Plane> Solid { get; init; } = [Ground.Plane.Floor];

    /// <summary>Whether the centre of mass is to be over the support.</summary>
    public bool Balanced { get; init; }
}

/// <summary>What a pose is for.</summary>
public enum PoseRole
{
    /// <summary>A key pose: asked angles are held within 3° whatever the contacts want, and the search goes on until little is left to gain.</summary>
    Key,

    /// <summary>On the way to a key pose: angles are held alike, near is near enough.</summary>
    OnTheWay,

    /// <summary>A frame between key poses: asked angles are held strongly, and give when contacts need it.</summary>
    Frame,
}
