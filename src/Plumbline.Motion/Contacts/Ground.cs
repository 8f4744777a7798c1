using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>What something touches.</summary>
/// <remarks>A closed hierarchy.</remarks>
public abstract record Ground
{
    private Ground() { }

    /// <summary>A flat surface: the floor, the upper side of a prop, a wall, a backrest.</summary>
    /// <param name="Prop">The prop; none for the floor.</param>
    /// <param name="Name">Its name in movement files.</param>
    /// <param name="Normal">The direction out of it, one long.</param>
    /// <param name="At">How far along that direction it is from the world's origin, in metres; none until it is read off the first pose.</param>
    public sealed record Plane(Prop? Prop, string Name, Vector3d Normal, double? At) : Ground
    {
        /// <summary>The floor.</summary>
        public static Plane Floor { get; } = new(null, "floor", Vector3d.UnitY, 0);

        /// <summary>Whether a body can rest its weight on it.</summary>
        public bool Bears => Normal.Y > 0.5;
    }

    /// <summary>A place that a hand holds or a foot treads on: a handle, a rail, a pedal.</summary>
    /// <param name="Prop">The prop.</param>
    /// <param name="Name">Its name in movement files.</param>
    /// <param name="At">Where it is; none until it is read off the first pose.</param>
    public sealed record Spot(Prop Prop, string Name, Vector3d? At) : Ground;

    /// <summary>A place on the body itself.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="Side">Its side.</param>
    /// <param name="Point">The skin there.</param>
    /// <param name="Out">The direction out of the skin in the neutral posture.</param>
    public sealed record Skin(BodyPlace Place, Side Side, SkinPoint Point, Vector3d Out) : Ground;
}
