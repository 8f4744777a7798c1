using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Props;

/// <summary>A piece of a prop in the world: a simple solid with its measures. Metres.</summary>
/// <remarks>A closed hierarchy. Rigid pieces keep their measures from frame to frame, only <see cref="Rigid.At"/> changes; a ribbon changes its points, never their number.</remarks>
public abstract record PropPiece
{
    private PropPiece() { }

    /// <summary>The same with left and right exchanged.</summary>
    public abstract PropPiece Mirrored { get; }

    /// <summary>What it is and where.</summary>
    public sealed override string ToString() => this is Rigid { At: var at } ? $"{GetType().Name} at {at}" : GetType().Name;

    /// <summary>A piece that keeps its form.</summary>
    /// <param name="At">Where its middle is and how its axes are turned.</param>
    public abstract record Rigid(Placement At) : PropPiece;

    /// <summary>A box along its axes with rounded edges.</summary>
    /// <param name="At">Where it is.</param>
    /// <param name="Half">Half its width (x), height (y) and depth (z).</param>
    /// <param name="Edge">How round its edges are.</param>
    public sealed record Box(Placement At, Vector3d Half, double Edge = 0.005) : Rigid(At)
    {
        /// <inheritdoc />
        public override PropPiece Mirrored => this with { At = At.Mirrored };
    }

    /// <summary>A round bar along its y axis.</summary>
    /// <param name="At">Where it is.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="Radius">How thick.</param>
    public sealed record Rod(Placement At, double Length, double Radius) : Rigid(At)
    {
        /// <inheritdoc />
        public override PropPiece Mirrored => this with { At = At.Mirrored };

        /// <summary>The bar between two places.</summary>
        public static Rod Between(Vector3d from, Vector3d to, double radius)
        {
            var up = (to - from).Unit;
            var (one, other) = up.Across;
            // one, up, other by the right-hand rule.
            return new(new(Rotation.FromAxes(one, up, one.Cross(up)), from.Towards(to, 0.5)), (to - from).Length, radius);
        }
    }

    /// <summary>A ring about its x axis: a wheel.</summary>
    /// <param name="At">Where it is.</param>
    /// <param name="Radius">From the middle to the middle of the tube.</param>
    /// <param name="Tube">The tube's radius.</param>
    public sealed record Ring(Placement At, double Radius, double Tube) : Rigid(At)
    {
        /// <inheritdoc />
        public override PropPiece Mirrored => this with { At = At.Mirrored };
    }

    /// <summary>A pillow: an ellipsoid, squarer seen from above.</summary>
    /// <param name="At">Where it is.</param>
    /// <param name="Radii">To the side, up and along.</param>
    public sealed record Cushion(Placement At, Vector3d Radii) : Rigid(At)
    {
        /// <inheritdoc />
        public override PropPiece Mirrored => this with { At = At.Mirrored };
    }

    /// <summary>A band, strap or towel that runs through places.</summary>
    /// <param name="Points">The places in order; when it is closed the last hangs on the first.</param>
    /// <param name="Width">How wide it is.</param>
    /// <param name="IsClosed">Whether it is a loop.</param>
    public sealed record Ribbon(Seq<Vector3d> Points, double Width, bool IsClosed = false) : PropPiece
    {
        /// <inheritdoc />
        public override PropPiece Mirrored => this with { Points = Points.Select(p => p.Mirrored).ToSeq() };
    }

    /// <summary>Still water up to a height.</summary>
    /// <param name="Height">Of its surface above the floor.</param>
    public sealed record Water(double Height) : PropPiece
    {
        /// <inheritdoc />
        public override PropPiece Mirrored => this;
    }
}
