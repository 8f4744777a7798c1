namespace Plumbline.Motion.Shapes;

/// <summary>A part of the body's surface; parts that hang together melt into each other at their joint.</summary>
public enum BodyPart
{
    /// <summary>Pelvis, belly, chest and back.</summary>
    Trunk,

    /// <summary>Head and neck.</summary>
    Head,

    /// <summary>Left upper arm with the shoulder.</summary>
    LeftUpperArm,

    /// <summary>Left forearm.</summary>
    LeftForearm,

    /// <summary>Left hand with the fingers.</summary>
    LeftHand,

    /// <summary>Left thigh.</summary>
    LeftThigh,

    /// <summary>Left shank.</summary>
    LeftShank,

    /// <summary>Left foot in its shoe.</summary>
    LeftFoot,

    /// <summary>Right upper arm with the shoulder.</summary>
    RightUpperArm,

    /// <summary>Right forearm.</summary>
    RightForearm,

    /// <summary>Right hand with the fingers.</summary>
    RightHand,

    /// <summary>Right thigh.</summary>
    RightThigh,

    /// <summary>Right shank.</summary>
    RightShank,

    /// <summary>Right foot in its shoe.</summary>
    RightFoot,
}

/// <summary>How parts of the body hang together.</summary>
public static class BodyParts
{
    private const int SideCount = BodyPart.RightUpperArm - BodyPart.LeftUpperArm;

    private static readonly bool[,] Joined = Joints();

    /// <summary>How many parts there are.</summary>
    public const int Count = 14;

    /// <summary>All parts.</summary>
    public static IReadOnlyList<BodyPart> All { get; } = Enum.GetValues<BodyPart>();

    extension(BodyPart part)
    {
        /// <summary>The same part on the other side; of the trunk and head, itself.</summary>
        public BodyPart Mirrored => part < BodyPart.LeftUpperArm ? part : part < BodyPart.RightUpperArm ? part + SideCount : part - SideCount;

        /// <summary>Whether the two hang together at a joint.</summary>
        public bool IsNextTo(BodyPart other) => Joined[(int)part, (int)other];
    }

    private static bool[,] Joints()
    {
        var joined = new bool[Count, Count];
        foreach (var seam in Seam.All) joined[(int)seam.Inner, (int)seam.Outer] = joined[(int)seam.Outer, (int)seam.Inner] = true;
        return joined;
    }
}
