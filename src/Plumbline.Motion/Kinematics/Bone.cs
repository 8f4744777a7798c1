namespace Plumbline.Motion.Kinematics;

/// <summary>A rigid part of the model; its origin is the joint to its parent.</summary>
/// <remarks>Parents stand before their children. In the neutral posture every bone's axes are the axes of the world (docs/frames.md).</remarks>
public enum Bone
{
    /// <summary>The pelvis: the root; origin half way between the hip joints.</summary>
    Pelvis,

    /// <summary>The lower lumbar spine, from L5/S1.</summary>
    Lumbar1,

    /// <summary>The upper lumbar spine, from L3.</summary>
    Lumbar2,

    /// <summary>The lower thorax, from T12/L1.</summary>
    Thoracic1,

    /// <summary>The upper thorax, from T7.</summary>
    Thoracic2,

    /// <summary>The neck, from C7.</summary>
    Neck,

    /// <summary>The head, from the top of the neck.</summary>
    Head,

    /// <summary>Left shoulder girdle, from the breastbone.</summary>
    LeftClavicle,

    /// <summary>Left upper arm.</summary>
    LeftUpperArm,

    /// <summary>Left forearm.</summary>
    LeftForearm,

    /// <summary>Left hand with the thumb.</summary>
    LeftHand,

    /// <summary>Left fingers.</summary>
    LeftFingers,

    /// <summary>Left thigh.</summary>
    LeftThigh,

    /// <summary>Left shank.</summary>
    LeftShank,

    /// <summary>Left foot.</summary>
    LeftFoot,

    /// <summary>Left toes.</summary>
    LeftToes,

    /// <summary>Right shoulder girdle, from the breastbone.</summary>
    RightClavicle,

    /// <summary>Right upper arm.</summary>
    RightUpperArm,

    /// <summary>Right forearm.</summary>
    RightForearm,

    /// <summary>Right hand with the thumb.</summary>
    RightHand,

    /// <summary>Right fingers.</summary>
    RightFingers,

    /// <summary>Right thigh.</summary>
    RightThigh,

    /// <summary>Right shank.</summary>
    RightShank,

    /// <summary>Right foot.</summary>
    RightFoot,

    /// <summary>Right toes.</summary>
    RightToes,
}

/// <summary>A side of the body.</summary>
public enum Side
{
    /// <summary>The middle, or both.</summary>
    Middle,

    /// <summary>The person's left.</summary>
    Left,

    /// <summary>The person's right.</summary>
    Right,
}

/// <summary>How the bones hang together.</summary>
public static class Bones
{
    private const int SideCount = Bone.RightClavicle - Bone.LeftClavicle;

    private static readonly Bone[] Parents =
    [
        Bone.Pelvis, Bone.Pelvis, Bone.Lumbar1, Bone.Lumbar2, Bone.Thoracic1, Bone.Thoracic2, Bone.Neck,
        Bone.Thoracic2, Bone.LeftClavicle, Bone.LeftUpperArm, Bone.LeftForearm, Bone.LeftHand, Bone.Pelvis, Bone.LeftThigh, Bone.LeftShank, Bone.LeftFoot,
        Bone.Thoracic2, Bone.RightClavicle, Bone.RightUpperArm, Bone.RightForearm, Bone.RightHand, Bone.Pelvis, Bone.RightThigh, Bone.RightShank, Bone.RightFoot,
    ];

    private static readonly bool[,] Carried = Ancestry();

    /// <summary>How many bones there are.</summary>
    public const int Count = 25;

    /// <summary>All bones, parents first.</summary>
    public static IReadOnlyList<Bone> All { get; } = Enum.GetValues<Bone>();

    extension(Bone bone)
    {
        /// <summary>The bone that this one hangs on; of the pelvis, itself.</summary>
        public Bone Parent => Parents[(int)bone];

        /// <summary>The side that it belongs to.</summary>
        public Side Side => bone < Bone.LeftClavicle ? Side.Middle : bone < Bone.RightClavicle ? Side.Left : Side.Right;

        /// <summary>The same bone on the other side; of a bone in the middle, itself.</summary>
        public Bone Mirrored => bone.Side switch { Side.Middle => bone, Side.Left => bone + SideCount, Side.Right => bone - SideCount };

        /// <summary>Whether it moves when the other's joint moves: it is that bone or hangs on it.</summary>
        public bool IsCarriedBy(Bone other) => Carried[(int)bone, (int)other];
    }

    private static bool[,] Ancestry()
    {
        var carried = new bool[Count, Count];
        for (var bone = 0; bone < Count; bone++)
        {
            var over = bone;
            while (over != 0)
            {
                carried[bone, over] = true;
                over = (int)Parents[over];
            }

            carried[bone, 0] = true;
        }

        return carried;
    }
}
