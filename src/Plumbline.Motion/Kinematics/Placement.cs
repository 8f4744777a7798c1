namespace Plumbline.Motion.Kinematics;

/// <summary>Where a rigid thing is and how it is turned: first the turn, then the way.</summary>
/// <param name="Turn">How its axes are turned.</param>
/// <param name="At">Where its origin is, in metres.</param>
/// <remarks><c>a * b</c> places b's frame inside a's. <c>default</c> leaves everything where it is.</remarks>
public readonly record struct Placement(Rotation Turn, Vector3d At)
{
    /// <summary>Everything stays where it is.</summary>
    public static Placement None => default;

    /// <summary>The way back.</summary>
    public Placement Inverse
    {
        get
        {
            var back = Turn.Inverse;
            return new(back, -back.Apply(At));
        }
    }

    /// <summary>Left and right exchanged.</summary>
    public Placement Mirrored => new(Turn.Mirrored, At.Mirrored);

    /// <summary>Where a point of the frame is.</summary>
    public Vector3d Apply(Vector3d point) => Turn.Apply(point) + At;

    /// <summary>The second frame inside the first.</summary>
    public static Placement operator *(Placement a, Placement b) => new(a.Turn * b.Turn, a.Apply(b.At));

    /// <summary>The turn and the place.</summary>
    public override string ToString() => $"{Turn} at {At}";
}
