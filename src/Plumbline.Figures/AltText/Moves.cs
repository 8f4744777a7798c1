using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.AltText;

/// <summary>What moves from one pose to another, the most telling first.</summary>
/// <remarks>A whole-body move (lifting the hips) tells of the joints that make it: they are not told again. Thresholds: source d-plumbline.</remarks>
internal sealed class Moves
{
    private const double Least = 12; // degrees of a limb that are worth a word
    private const double LeastBack = 8; // degrees of the back
    private const double LeastBelly = 1; // centimetres of the belly

    private readonly PoseView from;
    private readonly PoseView to;
    private readonly List<Move> found = [];
    private readonly HashSet<(JointMotion, Side)> told = [];

    private Moves(PoseView from, PoseView to) => (this.from, this.to) = (from, to);

    /// <summary>The moves between two poses.</summary>
    public static IReadOnlyList<Move> Between(PoseView from, PoseView to)
    {
        var moves = new Moves(from, to);
        moves.WholeBody();
        moves.Legs();
        moves.Arms();
        moves.Trunk();
        moves.Belly();
        if (moves.found.Count == 0) moves.Feet();
        return Joined(moves.found);
    }

    private double Change(JointMotion motion, Side side = Side.Middle) => to[motion, side] - from[motion, side];

    private bool Untold(JointMotion motion, Side side = Side.Middle) => !told.Contains((motion, side));

    private void Tell(params JointMotion[] motions)
    {
        foreach (var motion in motions) told.UnionWith([(motion, Side.Middle), (motion, Side.Left), (motion, Side.Right)]);
    }

    private void TellSide(Side side, params JointMotion[] motions) => told.UnionWith(motions.Select(m => (m, side)));

    // The side that moves more is told first, so that a mirror changes nothing but the sides.
    private Side[] Busiest(params JointMotion[] motions)
    {
        double Way(Side side) => motions.Sum(m => Math.Abs(Change(m, side)));
        return Way(Side.Right) > Way(Side.Left) + 1e-6 ? [Side.Right, Side.Left] : [Side.Left, Side.Right];
    }

    private void WholeBody()
    {
        var rise = (to.At(Bone.Pelvis).Y - from.At(Bone.Pelvis).Y) * 100;
        var headRise = (to.At(Bone.Head).Y - from.At(Bone.Head).Y) * 100;
        var (left, right) = (Side.Left, Side.Right);
        var knees = (Change(JointMotion.KneeFlexion, left) + Change(JointMotion.KneeFlexion, right)) / 2;
        var hips = (Change(JointMotion.HipFlexion, left) + Change(JointMotion.HipFlexion, right)) / 2;
        var standing = from.IsUpright && !from.IsLying;
        if (from.IsLying && rise > 5)
        {
            var prone = from.IsFaceDown;
            UntilWord? line = to.ShoulderHipAnkle >= 163 ? UntilWord.BodyLineToAnkles : to.ShoulderHipKnee >= 168 ? UntilWord.BodyLineToKnees : null;
            found.Add(new(prone ? MoveWord.LiftBody : MoveWord.LiftHips, Centimetres: rise, Until: line));
            Tell(JointMotion.LumbarFlexion, JointMotion.ThoracicFlexion, JointMotion.NeckFlexion, JointMotion.LumbarLateralFlexion, JointMotion.ThoracicLateralFlexion, JointMotion.NeckLateralFlexion, JointMotion.AnkleDorsiflexion, JointMotion.ShoulderFlexion, JointMotion.ShoulderAbduction, JointMotion.ElbowFlexion);
            if (from.IsOnSide) Tell(JointMotion.HipAbduction, JointMotion.HipExternalRotation);
            foreach (var side in new[] { left, right }.Where(s => (from[JointMotion.KneeFlexion, s] < 30 && to[JointMotion.KneeFlexion, s] < 30 && PoseView.Between(to.Leg(s), to.Trunk) > 150) || to.Bears("foot", side: s) || to.Bears("knee", side: s) || to.Bears("toes", side: s) || to.Bears("knee-side", side: s) || to.Bears("foot-side", side: s)))
                TellSide(side, JointMotion.HipFlexion, JointMotion.KneeFlexion, JointMotion.HipAbduction, JointMotion.HipExternalRotation);
        }
        else if (standing && rise < -8 && knees > 20)
        {
            found.Add(new(MoveWord.LowerHips, Degrees: Math.Max(to[JointMotion.KneeFlexion, left], to[JointMotion.KneeFlexion, right]), Both: true));
            Tell(JointMotion.HipFlexion, JointMotion.KneeFlexion, JointMotion.AnkleDorsiflexion, JointMotion.HipAbduction, JointMotion.HipExternalRotation);
        }
        else if (rise > 8 && knees < -20 && to.IsUpright)
        {
            found.Add(new(MoveWord.StandUp, Until: UntilWord.KneesStraight));
            Tell(JointMotion.HipFlexion, JointMotion.KneeFlexion, JointMotion.AnkleDorsiflexion, JointMotion.LumbarFlexion, JointMotion.HipAbduction, JointMotion.ThoracicFlexion);
        }
        else if (standing && rise > 8 && (to.Bears("foot", "step") || from.Bears("foot", "step")))
        {
            found.Add(new(MoveWord.StepUp, Centimetres: rise));
            Tell(JointMotion.HipFlexion, JointMotion.KneeFlexion, JointMotion.AnkleDorsiflexion);
        }
        else if (standing && rise > 2 && Change(JointMotion.AnkleDorsiflexion, left) < -12 && Change(JointMotion.AnkleDorsiflexion, right) < -12 && Math.Abs(knees) < 12)
        {
            found.Add(new(MoveWord.RiseOnToes, Centimetres: rise));
            Tell(JointMotion.AnkleDorsiflexion, JointMotion.ToeExtension);
        }

        if (!from.IsLying && !standing && from.IsFaceDown && hips > 15 && knees > 15)
        {
            found.Add(new(MoveWord.SitBack, Degrees: (to[JointMotion.HipFlexion, left] + to[JointMotion.HipFlexion, right]) / 2, Both: true));
            Tell(JointMotion.HipFlexion, JointMotion.KneeFlexion, JointMotion.ShoulderFlexion, JointMotion.AnkleDorsiflexion, JointMotion.ShoulderAbduction, JointMotion.ElbowFlexion);
        }

        var lean = PoseView.Between(to.Trunk, Vector3d.UnitY) - PoseView.Between(from.Trunk, Vector3d.UnitY);
        if (standing && to.Movement.Posture is not (Motion.Movements.Posture.Walking or Motion.Movements.Posture.Machine) && !found.Exists(m => m.What is MoveWord.StandUp))
        {
            if (to.Bears("forearm", "wall") && !from.Bears("forearm", "wall"))
            {
                found.Add(new(MoveWord.LeanOnWall));
                Tell(JointMotion.HipFlexion, JointMotion.AnkleDorsiflexion, JointMotion.ShoulderFlexion, JointMotion.ElbowFlexion, JointMotion.ScapulaProtraction);
            }
            else if (lean > 14 && to.Trunk.Dot(from.Front) > 0.1)
            {
                found.Add(new(MoveWord.BendForward, Degrees: lean, Until: to.Trunk.Y < 0.2 ? UntilWord.TrunkLevel : null));
                Tell(JointMotion.HipFlexion, JointMotion.ThoracicFlexion, JointMotion.NeckFlexion, JointMotion.AnkleDorsiflexion, JointMotion.ShoulderFlexion, JointMotion.ScapulaProtraction);
                if (Change(JointMotion.LumbarFlexion) < 14) Tell(JointMotion.LumbarFlexion);
            }
            else if (lean > 6 && to.Trunk.Dot(from.Front) < -0.05)
            {
                found.Add(new(MoveWord.LeanBack, Degrees: lean));
                Tell(JointMotion.HipFlexion, JointMotion.LumbarFlexion, JointMotion.ThoracicFlexion, JointMotion.NeckFlexion);
            }
        }

        if (from.IsFaceDown && from.IsLying && rise <= 5 && headRise > 7 && Change(JointMotion.LumbarFlexion) + Change(JointMotion.ThoracicFlexion) < -8)
        {
            found.Add(new(MoveWord.PushChestUp, Degrees: -Change(JointMotion.LumbarFlexion) - Change(JointMotion.ThoracicFlexion)));
            Tell(JointMotion.LumbarFlexion, JointMotion.ThoracicFlexion, JointMotion.NeckFlexion, JointMotion.UpperNeckFlexion);
            if (to.Bears("hand") || to.Bears("forearm")) Tell(JointMotion.ElbowFlexion, JointMotion.ShoulderFlexion, JointMotion.ShoulderAbduction);
            TellSmallHips();
        }
        else if (from.IsSupine && headRise > 3 && rise <= 5)
        {
            found.Add(new(MoveWord.LiftHeadAndShoulders, Centimetres: headRise));
            Tell(JointMotion.LumbarFlexion, JointMotion.ThoracicFlexion, JointMotion.NeckFlexion, JointMotion.UpperNeckFlexion);
        }

        var roll = to.At(Bone.LeftShank).Towards(to.At(Bone.LeftShank, right), 0.5) - to.At(Bone.Pelvis);
        var before = from.At(Bone.LeftShank).Towards(from.At(Bone.LeftShank, right), 0.5) - from.At(Bone.Pelvis);
        if (from.IsSupine && from[JointMotion.KneeFlexion, left] > 60 && from[JointMotion.KneeFlexion, right] > 60)
        {
            var across = from.At(Bone.LeftUpperArm) - from.At(Bone.LeftUpperArm, right);
            var sideways = (roll - before).Dot(across.Unit);
            if (Math.Abs(sideways) > 0.10 && Math.Abs(Change(JointMotion.LumbarRotation)) > 4)
            {
                found.Add(new(MoveWord.KneesToSide, sideways > 0 ? left : right, Degrees: PoseView.Between(roll, before)));
                Tell(JointMotion.LumbarRotation, JointMotion.ThoracicRotation, JointMotion.HipAbduction, JointMotion.HipExternalRotation, JointMotion.LumbarLateralFlexion, JointMotion.HipFlexion, JointMotion.KneeFlexion);
            }
        }
    }

    // Hips that straighten a little while the chest goes up need no word.
    private void TellSmallHips()
    {
        foreach (var side in new[] { Side.Left, Side.Right }.Where(s => Math.Abs(Change(JointMotion.HipFlexion, s)) < 18 && to.LegAbove(s) < 4)) TellSide(side, JointMotion.HipFlexion);
    }

    private void Legs()
    {
        foreach (var side in Busiest(JointMotion.HipFlexion, JointMotion.HipAbduction, JointMotion.KneeFlexion))
        {
            var (hip, knee) = (Change(JointMotion.HipFlexion, side), Change(JointMotion.KneeFlexion, side));
            var (hipEnd, kneeEnd) = (to[JointMotion.HipFlexion, side], to[JointMotion.KneeFlexion, side]);
            var out_ = Change(JointMotion.HipAbduction, side);
            var straight = kneeEnd < 35;
            // A leg that bears all the time only follows the pelvis.
            if (Stands(side) && Math.Abs(knee) < Least) TellSide(side, JointMotion.HipFlexion, JointMotion.HipAbduction, JointMotion.HipExternalRotation, JointMotion.AnkleDorsiflexion);
            var hipUntold = Untold(JointMotion.HipFlexion, side);
            if (hipUntold && Math.Abs(hip) > Least)
            {
                var down = from.IsSupine && hip < 0;
                var move = hip > 0
                    ? straight ? new Move(MoveWord.LiftLeg, side, Degrees: from.IsLying ? Math.Max(0, to.LegAbove(side)) : hipEnd)
                    : from.IsSupine && hipEnd > 98 ? new(MoveWord.KneeToChest, side, Degrees: hipEnd)
                    : from.IsSupine && (to.Bears("foot", side: side) || to.Bears("heel", side: side)) ? new(MoveWord.SlideHeel, side, Degrees: kneeEnd)
                    : new(MoveWord.LiftKnee, side, Degrees: hipEnd, Until: from.IsSupine && Math.Abs(to.At(Bone.LeftShank, side).Y - to.At(Bone.LeftThigh, side).Y) > 0.33 ? UntilWord.ThighUpright : null)
                    : down ? to.Bears("heel", side: side) && Math.Abs(knee) > 20 ? new(MoveWord.SlideHeel, side, Degrees: kneeEnd) : new(MoveWord.LowerLeg, side, Degrees: hipEnd)
                    : from.IsFaceDown && from.IsLying ? new(MoveWord.LiftLeg, side, Degrees: Math.Max(0, to.LegAbove(side)))
                    : from.IsFaceDown && kneeEnd < 25 && PoseView.Between(to.Leg(side), to.Trunk) > 162 ? new(MoveWord.LegBack, side, Until: UntilWord.LevelWithTrunk)
                    : new(MoveWord.LegBack, side, Degrees: -hip);
                found.Add(move);
                TellSide(side, JointMotion.HipFlexion, JointMotion.KneeFlexion);
                if (Math.Abs(out_) < 20) TellSide(side, JointMotion.HipAbduction);
                if (Math.Abs(Change(JointMotion.HipExternalRotation, side)) < 30) TellSide(side, JointMotion.HipExternalRotation);
                TellSide(side, JointMotion.AnkleDorsiflexion);
            }

            else if (hipUntold && from.IsLying && from.IsFaceDown && straight && to.LegAbove(side) - from.LegAbove(side) > 4)
            {
                found.Add(new(MoveWord.LiftLeg, side, Degrees: Math.Max(0, to.LegAbove(side))));
                TellSide(side, JointMotion.HipFlexion, JointMotion.HipAbduction, JointMotion.AnkleDorsiflexion);
            }

            if (Untold(JointMotion.HipAbduction, side) && Math.Abs(out_) > 9)
            {
                var open = kneeEnd > 35 && (from.IsOnSide || Change(JointMotion.HipExternalRotation, side) > Least);
                found.Add(open ? new(MoveWord.OpenKnee, side, Degrees: Math.Max(out_, Change(JointMotion.HipExternalRotation, side))) : new(out_ > 0 ? from.IsOnSide ? MoveWord.LiftLeg : MoveWord.LegOut : MoveWord.LegAcross, side, Degrees: from.IsOnSide ? Math.Max(0, to.LegAbove(side)) : Math.Abs(out_)));
                TellSide(side, JointMotion.HipAbduction, JointMotion.HipExternalRotation);
            }
            else if (Untold(JointMotion.HipExternalRotation, side) && Change(JointMotion.HipExternalRotation, side) > 14)
            {
                found.Add(new(MoveWord.OpenKnee, side, Degrees: Change(JointMotion.HipExternalRotation, side)));
                TellSide(side, JointMotion.HipExternalRotation);
            }

            if (Untold(JointMotion.KneeFlexion, side) && Math.Abs(knee) > Least)
            {
                found.Add(new(knee > 0 ? MoveWord.BendKnee : MoveWord.StraightenKnee, side, Degrees: kneeEnd > 12 ? kneeEnd : null));
                if (Math.Abs(Change(JointMotion.AnkleDorsiflexion, side)) < 25) TellSide(side, JointMotion.AnkleDorsiflexion);
            }
        }
    }

    // Feet follow whatever else moves: they are told when they move alone.
    private void Feet()
    {
        foreach (var side in new[] { Side.Left, Side.Right })
        {
            var ankle = Change(JointMotion.AnkleDorsiflexion, side);
            if (Math.Abs(ankle) > Least) found.Add(new(ankle > 0 ? MoveWord.PullToes : MoveWord.PointToes, side, Degrees: Math.Abs(ankle)));
        }
    }

    private void Arms()
    {
        foreach (var side in Busiest(JointMotion.ShoulderFlexion, JointMotion.ShoulderAbduction, JointMotion.ElbowFlexion))
        {
            var (protraction, elevation) = (Change(JointMotion.ScapulaProtraction, side), Change(JointMotion.ScapulaElevation, side));
            var moved = !Rests(side) && Arm(side, protraction < -5);
            if (Untold(JointMotion.ScapulaProtraction, side) && (protraction < -5 || (protraction > 5 && !moved && !Rests(side)))) found.Add(new(protraction < 0 ? MoveWord.BladesTogether : MoveWord.BladesApart, side));
            if (Math.Abs(elevation) > 6 && !moved && !Rests(side)) found.Add(new(elevation > 0 ? MoveWord.ShouldersUp : MoveWord.ShouldersDown, side));
        }
    }

    private bool Arm(Side side, bool withBlades)
    {
        var ground = to.GroundOf("hand", side);
        if (ground is not null && ground != from.GroundOf("hand", side) && Grip(ground) is { } grip && !found.Exists(m => m.What == MoveWord.BendForward))
        {
            found.Add(new(grip, Names.Split(ground).Side));
            return true;
        }

        if (to.GroundOf("hand", side) is not null || to.Bears("forearm", side: side)) return false;
        var moved = PoseView.Between(Local(from, from.Arm(side)), Local(to, to.Arm(side)));
        var upper = PoseView.Between(Local(from, from.UpperArm(side)), Local(to, to.UpperArm(side)));
        var elbow = Change(JointMotion.ElbowFlexion, side);
        if (Untold(JointMotion.ShoulderFlexion, side) && upper > 18 && moved > 18)
        {
            var reached = Reached(side);
            if (withBlades && reached.What == MoveWord.ArmDown) return false;
            found.Add(reached);
            return true;
        }

        if (from.IsLying && from.IsFaceDown && Untold(JointMotion.ShoulderFlexion, side) && to.ArmAbove(side) - from.ArmAbove(side) > 5)
        {
            found.Add(new(MoveWord.LiftArm, side, Degrees: Math.Max(0, to.ArmAbove(side))));
            return true;
        }

        if (!Untold(JointMotion.ElbowFlexion, side) || Math.Abs(elbow) < 18 || found.Exists(m => m.What == MoveWord.BendForward)) return false;
        var back = elbow > 0 && Change(JointMotion.ShoulderFlexion, side) < -15;
        found.Add(new(back ? MoveWord.PullElbowBack : elbow > 0 ? MoveWord.BendElbow : MoveWord.StraightenElbow, side, Degrees: to[JointMotion.ElbowFlexion, side] > 12 ? to[JointMotion.ElbowFlexion, side] : null));
        return true;
    }

    // A hand that keeps its hold only follows.
    private bool Rests(Side side) => to.GroundOf("hand", side) is { } ground && from.GroundOf("hand", side) == ground;

    private bool Stands(Side side) => (from.Bears("knee", side: side) && to.Bears("knee", side: side)) || (from.Bears("foot", side: side) && to.Bears("foot", side: side));

    private static MoveWord? Grip(string ground) => Names.Split(ground).Id switch
    {
        "thigh-back" or "thigh-outer-back" or "thigh-inner-back" => MoveWord.HoldThigh,
        "knee" => MoveWord.HoldKnee,
        "shin" => MoveWord.HoldShin,
        "foot-inside" or "foot-top" => MoveWord.HoldFoot,
        _ => null,
    };

    // Where an arm goes, seen from the trunk.
    private Move Reached(Side side)
    {
        var arm = to.Arm(side);
        var (up, out_, front) = (arm.Dot(to.Trunk), arm.Dot(to.Left) * (side == Side.Left ? 1 : -1), arm.Dot(to.ChestFront));
        var elbowBack = to[JointMotion.ElbowFlexion, side] > 60 && to[JointMotion.ShoulderFlexion, side] < from[JointMotion.ShoulderFlexion, side] - 15;
        if (elbowBack) return new(MoveWord.PullElbowBack, side, Degrees: to[JointMotion.ElbowFlexion, side]);
        if (from.IsFaceDown && !from.IsLying && up > 0.5) return up > 0.9 ? new(MoveWord.ArmForward, side, Until: UntilWord.LevelWithTrunk) : new(MoveWord.ArmForward, side, Degrees: to.ArmRaised(side));
        if (up > 0.75) return new(MoveWord.ArmOverhead, side, Degrees: to.ArmRaised(side));
        if (to.IsSupine && arm.Y > 0.8) return new(MoveWord.ArmToCeiling, side);
        if (up < -0.75) return new(MoveWord.ArmDown, side, Degrees: to.ArmRaised(side) > 12 ? to.ArmRaised(side) : null);
        if (Math.Abs(out_) > Math.Abs(front)) return new(MoveWord.ArmOut, side, Degrees: to.ArmRaised(side));
        return new(front > 0 ? MoveWord.ArmForward : MoveWord.ArmBack, side, Degrees: to.ArmRaised(side));
    }

    private void Belly()
    {
        var rise = (to.BellyRise - from.BellyRise) * 100;
        if (Math.Abs(rise) > LeastBelly) found.Add(new(rise > 0 ? MoveWord.BellyRises : MoveWord.BellySinks, Centimetres: Math.Abs(rise)));
    }

    private void Trunk()
    {
        Back(JointMotion.LumbarFlexion, MoveWord.RoundLowBack, MoveWord.ArchLowBack);
        Back(JointMotion.ThoracicFlexion, MoveWord.RoundUpperBack, MoveWord.StraightenUpperBack);
        var turn = (Untold(JointMotion.LumbarRotation) ? Change(JointMotion.LumbarRotation) : 0) + (Untold(JointMotion.ThoracicRotation) ? Change(JointMotion.ThoracicRotation) : 0);
        if (Math.Abs(turn) > LeastBack) found.Add(new(MoveWord.TurnTrunk, turn > 0 ? Side.Left : Side.Right, Degrees: Math.Abs(turn)));
        var sideways = (Untold(JointMotion.LumbarLateralFlexion) ? Change(JointMotion.LumbarLateralFlexion) : 0) + (Untold(JointMotion.ThoracicLateralFlexion) ? Change(JointMotion.ThoracicLateralFlexion) : 0);
        if (Math.Abs(sideways) > LeastBack) found.Add(new(MoveWord.BendSideways, sideways > 0 ? Side.Left : Side.Right, Degrees: Math.Abs(sideways)));
        var (nod, chin) = (Change(JointMotion.NeckFlexion), Change(JointMotion.UpperNeckFlexion));
        if (Untold(JointMotion.UpperNeckFlexion) && chin > 6 && nod < 6) found.Add(new(MoveWord.DrawChinIn));
        else if (Untold(JointMotion.NeckFlexion) && Math.Abs(nod) > 14 && found.Count < 2 && !found.Exists(m => m.What <= MoveWord.KneesToSide)) found.Add(new(nod > 0 ? MoveWord.LowerHead : MoveWord.LiftHead, Degrees: Math.Abs(nod)));
        if (Math.Abs(Change(JointMotion.NeckRotation)) > 14 && Math.Abs(turn) <= LeastBack) found.Add(new(MoveWord.TurnHead, Change(JointMotion.NeckRotation) > 0 ? Side.Left : Side.Right, Degrees: Math.Abs(Change(JointMotion.NeckRotation))));

        void Back(JointMotion motion, MoveWord forward, MoveWord back)
        {
            if (Untold(motion) && Math.Abs(Change(motion)) > (motion == JointMotion.LumbarFlexion ? 4 : LeastBack)) found.Add(new(Change(motion) > 0 ? forward : back, Degrees: Math.Abs(Change(motion))));
        }
    }

    private static Vector3d Local(PoseView view, Vector3d direction)
    {
        var (up, left) = (view.Trunk, view.Left);
        return new(direction.Dot(left), direction.Dot(up), direction.Dot(left.Cross(up)));
    }

    // What both sides do alike is told once.
    private static List<Move> Joined(List<Move> found)
    {
        var joined = new List<Move>();
        foreach (var move in found)
        {
            if (joined.Contains(move)) continue;
            var twin = move.Side != Side.Middle && !IsTrunk(move.What) ? joined.FindIndex(m => m.What == move.What && m.Side == move.Mirrored.Side && !m.Both && Near(m.Degrees, move.Degrees) && m.Until == move.Until) : -1;
            if (twin < 0) joined.Add(move);
            else joined[twin] = joined[twin] with { Side = Side.Middle, Both = true, Degrees = (joined[twin].Degrees + move.Degrees) / 2 };
        }

        return joined;
    }

    private static bool IsTrunk(MoveWord word) => word is MoveWord.HoldThigh or MoveWord.HoldKnee or MoveWord.HoldShin or MoveWord.HoldFoot or MoveWord.TurnTrunk or MoveWord.BendSideways or MoveWord.TurnHead or MoveWord.KneesToSide;

    private static bool Near(double? a, double? b) => a is null == b is null && Math.Abs((a ?? 0) - (b ?? 0)) < 15;
}
