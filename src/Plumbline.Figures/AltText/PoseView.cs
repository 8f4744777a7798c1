using Plumbline.Motion.Clips;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;

namespace Plumbline.Figures.AltText;

/// <summary>A key pose as somebody sees it who looks at the body as a whole.</summary>
internal sealed class PoseView(Clip clip, SolvedKey key)
{
    private readonly PosedSkeleton posed = clip.Shape.Body.Skeleton.In(key.Pose);

    /// <summary>The movement.</summary>
    public Movement Movement => clip.Movement;

    /// <summary>The key pose.</summary>
    public SolvedKey Key => key;

    /// <summary>An angle in degrees.</summary>
    public double this[JointMotion motion, Side side = Side.Middle] => key.Pose[Coordinates.Of(motion, side)].Degrees;

    /// <summary>Where a joint is; the left one of a pair, or the right one.</summary>
    public Vector3d At(Bone left, Side side = Side.Left) => posed.JointOf(side == Side.Right ? left.Mirrored : left);

    /// <summary>How far the belly stands out against where it is at rest, in metres.</summary>
    public double BellyRise => key.Pose.BellyRise;

    /// <summary>The direction from the pelvis to the neck.</summary>
    public Vector3d Trunk => (At(Bone.Neck) - At(Bone.Pelvis)).Unit;

    /// <summary>Where the front of the pelvis looks.</summary>
    public Vector3d Front => posed[Bone.Pelvis].Turn.Apply(Vector3d.UnitZ);

    /// <summary>Where the left side of the pelvis looks.</summary>
    public Vector3d Left => posed[Bone.Pelvis].Turn.Apply(Vector3d.UnitX);

    /// <summary>Where the breastbone looks.</summary>
    public Vector3d ChestFront => posed[Bone.Thoracic2].Turn.Apply(Vector3d.UnitZ);

    /// <summary>Lying on the back.</summary>
    public bool IsSupine => Front.Y > 0.6;

    /// <summary>Face down, lying or on hands and knees.</summary>
    public bool IsFaceDown => Front.Y < -0.6;

    /// <summary>Lying on a side.</summary>
    public bool IsOnSide => Math.Abs(Left.Y) > 0.7;

    /// <summary>The trunk nearer to upright than to level.</summary>
    public bool IsUpright => Trunk.Y > 0.7;

    /// <summary>Lying in some way.</summary>
    public bool IsLying => Movement.Posture is Posture.Supine or Posture.HookLying or Posture.Prone or Posture.SideLying;

    /// <summary>How far the line from shoulder to wrist points up: 90 to the ceiling, 0 level.</summary>
    public double ArmAbove(Side side) => Above(At(Bone.LeftUpperArm, side), At(Bone.LeftHand, side));

    /// <summary>How far the line from hip to ankle points up.</summary>
    public double LegAbove(Side side) => Above(At(Bone.LeftThigh, side), At(Bone.LeftFoot, side));

    /// <summary>The direction from shoulder to wrist.</summary>
    public Vector3d Arm(Side side) => (At(Bone.LeftHand, side) - At(Bone.LeftUpperArm, side)).Unit;

    /// <summary>The direction from shoulder to elbow.</summary>
    public Vector3d UpperArm(Side side) => (At(Bone.LeftForearm, side) - At(Bone.LeftUpperArm, side)).Unit;

    /// <summary>How far the arm is raised from the trunk, in degrees: 0 at the side, 180 overhead.</summary>
    public double ArmRaised(Side side) => 180 - Between(Arm(side), Trunk);

    /// <summary>The direction from hip to ankle.</summary>
    public Vector3d Leg(Side side) => (At(Bone.LeftFoot, side) - At(Bone.LeftThigh, side)).Unit;

    /// <summary>The corner at the hips between shoulders and knees: 180 is a line.</summary>
    public double ShoulderHipKnee => Corner(Middle(Bone.LeftUpperArm), At(Bone.Pelvis), KneeOnGround);

    /// <summary>The corner at the hips between shoulders and ankles.</summary>
    public double ShoulderHipAnkle => Corner(Middle(Bone.LeftUpperArm), At(Bone.Pelvis), Middle(Bone.LeftFoot));

    /// <summary>Whether a site bears; a site without side means either.</summary>
    public bool Bears(string site, string? on = null, Side side = Side.Middle) => key.Touches.Any(t =>
    {
        var (touched, id) = Names.Split(t.Contact.Site);
        return id == site && (side == Side.Middle || touched == side) && (on is null || t.Contact.On == on || Names.Split(t.Contact.On).Id == on);
    });

    /// <summary>What a hand or another site of a side touches; none when it is free.</summary>
    public string? GroundOf(string site, Side side) => key.Touches.FirstOrDefault(t => Names.Split(t.Contact.Site) == (side, site))?.Contact.On;

    /// <summary>The angle between two directions in degrees.</summary>
    public static double Between(Vector3d a, Vector3d b) => Math.Acos(Math.Clamp(a.Unit.Dot(b.Unit), -1, 1)) * 180 / Math.PI;

    private Vector3d KneeOnGround => Middle(Bone.LeftShank);

    private Vector3d Middle(Bone left) => At(left).Towards(At(left, Side.Right), 0.5);

    private static double Above(Vector3d from, Vector3d to) => Math.Asin(Math.Clamp((to - from).Unit.Y, -1, 1)) * 180 / Math.PI;

    private static double Corner(Vector3d a, Vector3d at, Vector3d b) => Between(a - at, b - at);
}
