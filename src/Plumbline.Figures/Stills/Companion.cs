using Plumbline.Motion;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Stills;

/// <summary>Somebody who kneels beside a lying person and moves a limb: how that body is posed for a picture.</summary>
/// <remarks>The trunk leans as far as the hands need to reach; nothing else is checked. Angles: source d-plumbline.</remarks>
internal static class Companion
{
    private const double Reached = 0.012; // metres
    private const double OnSkin = 0.010;
    private const double Knee = 0.055; // a knee's middle above the floor
    private const double Facing = 0.012; // metres that a palm may be off to face its limb better by one radian
    private const double Easy = 0.003; // and for an arm to be easier by one radian
    private const int Rounds = 40;

    private static readonly (JointMotion Motion, double Easy)[] Arm =
    [
        (JointMotion.ShoulderFlexion, 45), (JointMotion.ShoulderAbduction, 12), (JointMotion.ShoulderExternalRotation, 0), (JointMotion.ElbowFlexion, 45),
        (JointMotion.ForearmPronation, 20), (JointMotion.WristExtension, 10), (JointMotion.WristUlnarDeviation, 0),
    ];

    /// <summary>The other body, posed.</summary>
    public static PosedBody Of(Clip clip, SolvedKey key, Assistant assistant)
    {
        var person = clip.Shape.In(key.Pose);
        Vector3d At(string name) => Landmarks.In(clip.Shape.Body, person.Skeleton, name) ?? person.Skeleton.JointOf(Bone.Pelvis);
        var (left, right) = (At(assistant.LeftHand), At(assistant.RightHand));
        for (var lean = 5.0; ; lean += 5)
        {
            var pose = Kneeling(clip.Shape.Body, assistant, lean);
            (pose, var one) = Reach(clip.Shape, pose, Side.Left, left, person);
            (pose, var other) = Reach(clip.Shape, pose, Side.Right, right, person);
            if (Math.Max(one, other) < Reached || lean >= 75) return clip.Shape.In(Looking(clip.Shape.Body, pose, left.Towards(right, 0.5)));
        }
    }

    private static Pose Kneeling(Body body, Assistant assistant, double lean)
    {
        var way = Surroundings.WayTo(assistant.Faces);
        var turn = Rotation.AboutY(Angle.FromRadians(Math.Atan2(way.X, way.Z))) * Rotation.AboutX(Angle.FromDegrees(lean * 0.7));
        var high = body.Skeleton[Bone.LeftThigh].Y - body.Skeleton[Bone.LeftShank].Y + (Knee * body.Stature / 1.72);
        var pose = Pose.Neutral with { Root = new(turn, new(assistant.AtM[0], high, assistant.AtM[1])) };
        return pose.With(
        [
            .. Both(JointMotion.HipFlexion, lean * 0.7), .. Both(JointMotion.HipAbduction, 8), .. Both(JointMotion.KneeFlexion, 90), .. Both(JointMotion.AnkleDorsiflexion, -50),
            .. Both(JointMotion.FingersFlexion, 35), .. Arm.SelectMany(a => Both(a.Motion, a.Easy)),
            (Coordinates.Of(JointMotion.LumbarFlexion, Side.Middle), Angle.FromDegrees(lean * 0.15)), (Coordinates.Of(JointMotion.ThoracicFlexion, Side.Middle), Angle.FromDegrees(lean * 0.15)),
        ]);
    }

    // Least squares over the arm's angles: the palm at the skin, turned to it, the arm as easy as may be.
    private static (Pose Pose, double Off) Reach(BodyShape shape, Pose pose, Side side, Vector3d hold, PosedBody person)
    {
        var coordinates = Arm.Select(a => Coordinates.Of(a.Motion, side)).ToArray();
        var (hand, outward) = side == Side.Left ? (Bone.LeftHand, -Vector3d.UnitX) : (Bone.RightHand, Vector3d.UnitX);
        var palm = shape.Body.Skeleton[hand] + (((outward * 0.014) - (Vector3d.UnitY * 0.068)) * (shape.Body.Stature / 1.72));
        var skin = SkinTowards(person, hold, shape.Body.Skeleton.In(pose).JointOf(side == Side.Left ? Bone.LeftUpperArm : Bone.RightUpperArm));
        var inward = (hold - skin).Unit;
        for (var round = 0; round < Rounds; round++)
        {
            var here = Residual(pose);
            var moves = coordinates.Select(c => Residual(pose.With(c, pose[c] + Angle.FromRadians(1e-4))).Zip(here, (a, b) => (a - b) / 1e-4).ToArray()).ToArray();
            var step = Solve(moves, here);
            // As long a step as gains something.
            var from = pose;
            for (var part = 1.0; part > 0.01; part /= 2)
            {
                var tried = from.With(coordinates.Select((c, i) => (c, Angle.FromRadians(Math.Clamp(from[c].Radians + (part * step[i]), Least(Arm[i].Motion), Most(Arm[i].Motion))))));
                if (Residual(tried).Sum(r => r * r) >= here.Sum(r => r * r)) continue;
                pose = tried;
                break;
            }

            if (pose == from) break;
        }

        return (pose, Residual(pose) is var last ? new Vector3d(last[0], last[1], last[2]).Length : 0);

        double[] Residual(Pose tried)
        {
            var posed = shape.Body.Skeleton.In(tried);
            var gap = posed.Carry(hand, palm) - skin;
            var turned = posed[hand].Turn.Apply(outward) - inward;
            return [gap.X, gap.Y, gap.Z, Facing * turned.X, Facing * turned.Y, Facing * turned.Z, .. coordinates.Select((c, i) => Easy * (tried[c].Radians - (Arm[i].Easy * Math.PI / 180)))];
        }
    }

    private static double Least(JointMotion motion) => motion switch { JointMotion.ElbowFlexion => 0.1, JointMotion.ShoulderAbduction => -0.3, _ => -1.2 };

    private static double Most(JointMotion motion) => motion is JointMotion.ShoulderFlexion or JointMotion.ElbowFlexion ? 2.2 : 1.2;

    // The skin that somebody at a place sees of a limb.
    private static Vector3d SkinTowards(PosedBody person, Vector3d hold, Vector3d from)
    {
        var way = (hold - from).Unit;
        var at = hold - (way * 0.14);
        for (var step = 0; step < 30 && person.Distance(at, out _, 0.2) is var free && free > OnSkin && (at - hold).Dot(way) < 0; step++) at += way * Math.Max(0.002, free * 0.5);
        return at.Y < OnSkin ? at with { Y = OnSkin } : at;
    }

    // The eyes follow the hands.
    private static Pose Looking(Body body, Pose pose, Vector3d hands)
    {
        var posed = body.Skeleton.In(pose);
        var gaze = posed[Bone.Thoracic2].Turn.Inverse.Apply(hands - posed.JointOf(Bone.Head));
        return pose.With(Coordinates.Of(JointMotion.NeckFlexion, Side.Middle), Angle.FromRadians(Math.Clamp(Math.Atan2(-gaze.Y, gaze.Z) * 0.6, -0.3, 0.6)));
    }

    // What no move says anything about stays small, so there is always an answer.
    private static double[] Solve(double[][] moves, double[] residual) => LinearSystem.Solve([.. moves.Select((move, i) => (double[])
    [
        .. moves.Select((other, j) => move.Zip(other, (a, b) => a * b).Sum() + (i == j ? 1e-6 : 0)),
        -move.Zip(residual, (a, b) => a * b).Sum(),
    ])])!;

    private static (Coordinate, Angle)[] Both(JointMotion motion, double degrees) =>
        [(Coordinates.Of(motion, Side.Left), Angle.FromDegrees(degrees)), (Coordinates.Of(motion, Side.Right), Angle.FromDegrees(degrees))];
}
