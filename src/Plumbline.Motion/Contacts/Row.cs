using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>One thing that a pose should fulfil: a residual in units of what is tolerated, and how it changes with the pose.</summary>
internal abstract class Row(double weight)
{
    /// <summary>One over what is tolerated.</summary>
    protected double Weight { get; } = weight;

    /// <summary>How far the pose is from fulfilling it.</summary>
    public abstract double Residual(PosedSkeleton posed);

    /// <summary>How the residual changes with the root and each coordinate; the row comes in cleared.</summary>
    public abstract void Fill(PosedSkeleton posed, Span<double> row);

    protected static Vector3d Place(PosedSkeleton posed, in Carrier carrier, in Vector3d neutral) => carrier.In(posed).Apply(neutral - posed.Skeleton[carrier.Bone]);

    protected static void AddMoves(PosedSkeleton posed, in Carrier carrier, in Vector3d point, in Vector3d along, double factor, Span<double> row)
    {
        posed.AddMoves(carrier.Bone, point, along, factor * carrier.Share, row);
        if (carrier.Share < 1) posed.AddMoves(carrier.Other, point, along, factor * (1 - carrier.Share), row);
    }
}

/// <summary>A point of the body is at a height along a direction, or at least at it.</summary>
internal sealed class AlongRow(Carrier carrier, Vector3d neutral, Vector3d along, double at, bool atLeast, double weight) : Row(weight)
{
    public override double Residual(PosedSkeleton posed)
    {
        var off = Place(posed, carrier, neutral).Dot(along) - at;
        return atLeast && off > 0 ? 0 : off * Weight;
    }

    public override void Fill(PosedSkeleton posed, Span<double> row) => AddMoves(posed, carrier, Place(posed, carrier, neutral), along, Weight, row);

    public override string ToString() => $"{carrier} {neutral} along {along} at {at}{(atLeast ? " at least" : "")}";
}

/// <summary>Two points of the body are apart by so much along a direction, or at least so much.</summary>
internal sealed class BetweenRow(Carrier one, Vector3d oneNeutral, Carrier other, Vector3d otherNeutral, Vector3d along, double apart, bool atLeast, double weight) : Row(weight)
{
    public override double Residual(PosedSkeleton posed)
    {
        var off = (Place(posed, one, oneNeutral) - Place(posed, other, otherNeutral)).Dot(along) - apart;
        return atLeast && off > 0 ? 0 : off * Weight;
    }

    public override void Fill(PosedSkeleton posed, Span<double> row)
    {
        AddMoves(posed, one, Place(posed, one, oneNeutral), along, Weight, row);
        AddMoves(posed, other, Place(posed, other, otherNeutral), along, -Weight, row);
    }

    public override string ToString() => $"{one} {oneNeutral} from {other} {otherNeutral} along {along} apart {apart}{(atLeast ? " at least" : "")}";
}

/// <summary>A direction of one bone is against a direction of another: one part of their sum is nothing.</summary>
internal sealed class AgainstRow(Bone one, Vector3d oneNeutral, Bone other, Vector3d otherNeutral, Vector3d part, double weight) : Row(weight)
{
    public override double Residual(PosedSkeleton posed) => (posed[one].Turn.Apply(oneNeutral) + posed[other].Turn.Apply(otherNeutral)).Dot(part) * Weight;

    public override void Fill(PosedSkeleton posed, Span<double> row)
    {
        posed.AddTurns(one, posed[one].Turn.Apply(oneNeutral), part, Weight, row);
        posed.AddTurns(other, posed[other].Turn.Apply(otherNeutral), part, Weight, row);
    }
}

/// <summary>The centre of mass is at least so far inside an edge of the support, which moves with the body that makes it.</summary>
internal sealed class BalanceRow(Body body, SkinPoint edge, Vector3d inward, double atLeast, double weight) : Row(weight)
{
    public override double Residual(PosedSkeleton posed) => Math.Min(0, (body.CentreOfMass(posed) - Place(posed, edge.Carrier, edge.Neutral)).Dot(inward) - atLeast) * Weight;

    public override void Fill(PosedSkeleton posed, Span<double> row)
    {
        var mass = body.Physique.Mass.Kilograms;
        foreach (var segment in body.Segments.AsSpan())
        {
            var share = segment.Mass.Kilograms / mass * Weight;
            posed.AddMoves(segment.From.Bone, segment.From.In(posed), inward, share * (1 - segment.Com), row);
            posed.AddMoves(segment.To.Bone, segment.To.In(posed), inward, share * segment.Com, row);
        }

        AddMoves(posed, edge.Carrier, Place(posed, edge.Carrier, edge.Neutral), inward, -Weight, row);
    }
}
