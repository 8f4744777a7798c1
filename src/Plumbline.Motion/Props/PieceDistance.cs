using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Props;

/// <summary>How far a place is from a hard piece of a prop; negative inside.</summary>
internal static class PieceDistance
{
    /// <summary>The distance; none from what is soft or yields: cushions, ribbons, water.</summary>
    public static double? Of(PropPiece piece, in Vector3d p) => piece switch
    {
        PropPiece.Box box => OfBox(box.At.Inverse.Apply(p), box.Half),
        PropPiece.Rod rod => OfRod(rod.At.Inverse.Apply(p), rod.Length / 2, rod.Radius),
        PropPiece.Ring ring => OfRing(ring.At.Inverse.Apply(p), ring.Radius, ring.Tube),
        PropPiece.Rigid or PropPiece.Ribbon or PropPiece.Water => null,
    };

    /// <summary>The middle of a ball around a hard piece, and its radius.</summary>
    public static (Vector3d Middle, double Radius)? BallAround(PropPiece piece) => piece switch
    {
        PropPiece.Box box => (box.At.At, box.Half.Length),
        PropPiece.Rod rod => (rod.At.At, (rod.Length / 2) + rod.Radius),
        PropPiece.Ring ring => (ring.At.At, ring.Radius + ring.Tube),
        PropPiece.Rigid or PropPiece.Ribbon or PropPiece.Water => null,
    };

    private static double OfBox(Vector3d p, Vector3d half)
    {
        var beyond = new Vector3d(Math.Abs(p.X) - half.X, Math.Abs(p.Y) - half.Y, Math.Abs(p.Z) - half.Z);
        var outside = new Vector3d(Math.Max(beyond.X, 0), Math.Max(beyond.Y, 0), Math.Max(beyond.Z, 0));
        return outside.Length + Math.Min(0, Math.Max(beyond.X, Math.Max(beyond.Y, beyond.Z)));
    }

    private static double OfRod(Vector3d p, double half, double radius)
    {
        var (across, along) = (Math.Sqrt((p.X * p.X) + (p.Z * p.Z)) - radius, Math.Abs(p.Y) - half);
        var (out1, out2) = (Math.Max(across, 0), Math.Max(along, 0));
        return Math.Sqrt((out1 * out1) + (out2 * out2)) + Math.Min(0, Math.Max(across, along));
    }

    private static double OfRing(Vector3d p, double radius, double tube)
    {
        var across = Math.Sqrt((p.Y * p.Y) + (p.Z * p.Z)) - radius;
        return Math.Sqrt((across * across) + (p.X * p.X)) - tube;
    }
}
