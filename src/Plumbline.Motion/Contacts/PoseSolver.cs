using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Finds the pose nearest to an aim that keeps its contacts: least squares with bounds (Levenberg and Marquardt's steps, angles at a bound held there).</summary>
/// <remarks>One solver is for one thread. Support points, penetrations and collisions are looked for anew after every few steps, because a rounded body rolls on the floor.</remarks>
public sealed class PoseSolver(BodyShape shape)
{
    private const int Steps = 6;
    private const double Enough = 1e-5; // what a step must gain; a contact half a millimetre off costs 1
    private const int Freedoms = PosedSkeleton.RootFreedoms;

    private static readonly int Unknowns = Freedoms + Coordinates.All.Count;

    private readonly NormalEquations equations = new(Unknowns);
    private readonly double[] row = new double[Unknowns];
    private readonly double[] lower = new double[Unknowns - Freedoms];
    private readonly double[] upper = new double[Unknowns - Freedoms];
    private readonly double[] give = new double[Unknowns - Freedoms];

    /// <summary>The pose.</summary>
    /// <param name="aim">What it is to fulfil.</param>
    /// <param name="start">Where the search starts.</param>
    public Pose Solve(PoseAim aim, Pose start)
    {
        ArgumentNullException.ThrowIfNull(aim);
        Bound(aim);
        return Solve(aim, Looked(aim, Begun(aim, start)));
    }

    private Pose Solve(PoseAim aim, Look look)
    {
        var pose = look.Posed.Pose;
        var (best, least, stale) = (pose, double.PositiveInfinity, 0);
        var (searches, patience, settled) = Effort(aim.Role);
        for (var search = 0; search < searches; search++)
        {
            if (search > 0) look = Looked(aim, pose);
            var (posed, fulfil, cost) = look;
            // Support points that jump to and fro between two places never settle: the better pose of the two is taken.
            stale = cost < 0.97 * least ? 0 : stale + 1;
            if (cost < least) (best, least) = (pose, cost);
            if (stale >= patience) return best;
            var after = Settle(aim, posed, cost, fulfil);
            var change = Change(pose, after);
            pose = after;
            if (change < settled) break;
        }

        return pose;
    }

    // How often is looked anew, how often in vain, and what change of the pose (metres, radians) is none.
    private static (int Searches, int Patience, double Settled) Effort(PoseRole role) => role switch
    {
        PoseRole.Key => (12, 5, 2e-4),
        PoseRole.OnTheWay => (2, 2, 5e-4),
        _ => (6, 2, 5e-4),
    };

    /// <summary>The pose, searched for from whichever of two starts fulfils the aim better.</summary>
    public Pose Solve(PoseAim aim, Pose start, Pose other)
    {
        ArgumentNullException.ThrowIfNull(aim);
        Bound(aim);
        var (one, two) = (Looked(aim, Begun(aim, start)), Looked(aim, Begun(aim, other)));
        return Solve(aim, one.Cost <= two.Cost ? one : two);
    }

    private Look Looked(PoseAim aim, Pose pose)
    {
        var body = shape.In(pose);
        var fulfil = PoseRows.For(aim, body);
        return new(body.Skeleton, fulfil, Cost(aim, body.Skeleton, fulfil));
    }

    private Pose Settle(PoseAim aim, PosedSkeleton posed, double cost, List<Row> fulfil)
    {
        var damping = 1e-3;
        for (var i = 0; i < Steps; i++)
        {
            Assemble(aim, posed, fulfil);
            Hold(posed.Pose);
            var gained = 0.0;
            for (var attempt = 0; attempt < 10; attempt++)
            {
                if (!equations.Solve(damping)) { damping *= 10; continue; }
                var tried = shape.Body.Skeleton.In(Moved(posed.Pose, equations.Step));
                var triedCost = Cost(aim, tried, fulfil);
                if (triedCost < cost)
                {
                    gained = cost - triedCost;
                    (posed, cost, damping) = (tried, triedCost, Math.Max(damping / 5, 1e-9));
                    break;
                }

                damping *= 6;
            }

            if (gained < (aim.Role == PoseRole.Key ? 1e-9 * cost : Enough * (1 + cost))) break;
        }

        return posed.Pose;
    }

    private double Cost(PoseAim aim, PosedSkeleton posed, List<Row> fulfil)
    {
        var cost = 0.0;
        foreach (var one in fulfil)
        {
            var r = one.Residual(posed);
            cost += r * r;
        }

        var (at, turn) = RootOff(aim, posed.Pose);
        cost += (at.LengthSquared / (Give.RootMetres * Give.RootMetres)) + (turn.LengthSquared / (Give.RootRadians * Give.RootRadians));
        for (var c = 0; c < give.Length; c++)
        {
            var off = (posed.Pose.Radians[c] - aim.Near.Radians[c]) / give[c];
            cost += off * off;
        }

        return cost;
    }

    private void Assemble(PoseAim aim, PosedSkeleton posed, List<Row> fulfil)
    {
        equations.Clear();
        foreach (var one in fulfil)
        {
            var r = one.Residual(posed);
            if (r == 0) continue;
            Array.Clear(row);
            one.Fill(posed, row);
            equations.Add(row, r);
        }

        var (at, turn) = RootOff(aim, posed.Pose);
        var (metres, radians) = (1 / (Give.RootMetres * Give.RootMetres), 1 / (Give.RootRadians * Give.RootRadians));
        equations.AddPrior(0, at.X, metres);
        equations.AddPrior(1, at.Y, metres);
        equations.AddPrior(2, at.Z, metres);
        equations.AddPrior(3, turn.X, radians);
        equations.AddPrior(4, turn.Y, radians);
        equations.AddPrior(5, turn.Z, radians);
        for (var c = 0; c < give.Length; c++) equations.AddPrior(Freedoms + c, posed.Pose.Radians[c] - aim.Near.Radians[c], 1 / (give[c] * give[c]));
    }

    private static (Vector3d At, Vector3d Turn) RootOff(PoseAim aim, Pose pose) =>
        (pose.Root.At - aim.Near.Root.At, (pose.Root.Turn * aim.Near.Root.Turn.Inverse).Vector);

    // A step on, within the bounds.
    private Pose Moved(Pose pose, double[] step)
    {
        var radians = new double[pose.Radians.Count];
        var before = pose.Radians.AsSpan();
        for (var c = 0; c < radians.Length; c++) radians[c] = Math.Clamp(before[c] + step[Freedoms + c], lower[c], upper[c]);
        var turn = Rotation.FromVector(new(step[3], step[4], step[5])) * pose.Root.Turn;
        return new(new(turn, pose.Root.At + new Vector3d(step[0], step[1], step[2])), Seq.OfArray(radians), pose.BellyRise);
    }

    // An angle at its bound that would go beyond it stays there.
    private void Hold(Pose pose)
    {
        for (var c = 0; c < lower.Length; c++)
        {
            var gradient = equations.Gradient[Freedoms + c];
            equations.Held[Freedoms + c] = (pose.Radians[c] <= lower[c] && gradient > 0) || (pose.Radians[c] >= upper[c] && gradient < 0);
        }
    }

    // Within the bounds; breath is given, not searched for.
    private Pose Begun(PoseAim aim, Pose pose)
    {
        var radians = pose.Radians.AsSpan().ToArray();
        for (var c = 0; c < radians.Length; c++) radians[c] = Math.Clamp(radians[c], lower[c], upper[c]);
        return pose with { Radians = Seq.OfArray(radians), BellyRise = aim.Near.BellyRise };
    }

    private void Bound(PoseAim aim)
    {
        foreach (var coordinate in Coordinates.All.AsSpan())
        {
            var (c, near) = (coordinate.Index, aim.Near.Radians[coordinate.Index]);
            var range = shape.Body.Ranges[c].RangeDeg;
            // What is asked beyond a range stays asked: the check of ranges says so, the solver does not hide it.
            lower[c] = Math.Min(Angle.FromDegrees(range.Min).Radians, near);
            upper[c] = Math.Max(Angle.FromDegrees(range.Max).Radians, near);
            give[c] = Give.Of(coordinate.Motion).Radians;
            if (!aim.Asked.Contains(coordinate)) continue;
            var firm = aim.Role != PoseRole.Frame;
            give[c] = Angle.FromDegrees(firm ? Give.AskedDegrees : 2.5 * Give.AskedDegrees).Radians;
            if (firm) (lower[c], upper[c]) = (near - Give.MostFromAsked.Radians, near + Give.MostFromAsked.Radians);
        }
    }

    private static double Change(Pose before, Pose after)
    {
        var change = (after.Root.At - before.Root.At).Length + after.Root.Turn.AngleTo(before.Root.Turn).Radians;
        for (var c = 0; c < before.Radians.Count; c++) change = Math.Max(change, Math.Abs(after.Radians[c] - before.Radians[c]));
        return change;
    }

    // A pose with what it should fulfil, and how far it is from that.
    private readonly record struct Look(PosedSkeleton Posed, List<Row> Fulfil, double Cost);
}
