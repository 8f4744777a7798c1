using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;

namespace Plumbline.Motion.Contacts;

/// <summary>How what is touched goes round in a steady movement: pedals and levers on their ways, the floor under somebody who walks.</summary>
/// <param name="Name">The ground's name.</param>
/// <param name="Forward">Half the way to the front and back, in metres.</param>
/// <param name="Up">Half the way up and down.</param>
/// <param name="StartDeg">Where the leading side is in the first pose: from the top to the front, 90 is foremost, 180 lowest.</param>
/// <param name="Against">Whether it goes against the foot of its own side, as an arm does.</param>
/// <remarks>Source of the measures: d-plumbline (usual cranks are 0.17 m).</remarks>
internal sealed record Course(string Name, double Forward, double Up, double StartDeg, bool Against = false)
{
    /// <summary>The course of a name on a machine; none when it stands still.</summary>
    public static Course? Of(Prop machine, string name) => (machine, name) switch
    {
        (Prop.Bicycle or Prop.UprightBike, "pedal") => new(name, 0.17, 0.17, 180),
        (Prop.RecumbentBike, "pedal") => new(name, 0.16, 0.16, 105),
        (Prop.Elliptical, "pedal") => new(name, 0.21, 0.07, 90),
        (Prop.Elliptical, "lever") => new(name, 0.13, 0, 90, true),
        (Prop.StepMachine, "pedal") => new(name, 0, 0.09, 180),
        _ => null,
    };

    /// <summary>How far from the middle of its way it is, after a part of the round.</summary>
    public Vector3d At(double part, bool leads)
    {
        var (sine, cosine) = Math.SinCos((StartDeg * Math.PI / 180) + (2 * Math.PI * part) + (leads == Against ? Math.PI : 0));
        return new(0, Up * cosine, Forward * sine);
    }
}
