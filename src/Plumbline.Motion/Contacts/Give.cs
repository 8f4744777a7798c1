using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Contacts;

/// <summary>What may give when contacts and angles do not agree, and how easily: the root first, then arms, then legs, the spine last.</summary>
/// <remarks>
/// Each number is how much of a change weighs as much as half a millimetre at a contact. Angles that a movement asks for give least and never more than <see cref="MostFromAsked"/>.
/// Source: d-plumbline.
/// </remarks>
public static class Give
{
    /// <summary>How far an angle that is asked for may be changed at a key pose.</summary>
    public static Angle MostFromAsked { get; } = Angle.FromDegrees(3);

    internal const double RootMetres = 0.15;

    internal const double AskedDegrees = 0.6;

    internal static readonly double RootRadians = Angle.FromDegrees(6).Radians;

    /// <summary>How easily a coordinate gives.</summary>
    public static Angle Of(JointMotion motion) => Angle.FromDegrees(motion switch
    {
        JointMotion.ShoulderFlexion or JointMotion.ShoulderAbduction or JointMotion.ShoulderExternalRotation => 12,
        JointMotion.ElbowFlexion or JointMotion.ForearmPronation or JointMotion.WristExtension => 14,
        JointMotion.WristUlnarDeviation => 7,
        JointMotion.HipFlexion or JointMotion.KneeFlexion => 9,
        JointMotion.AnkleDorsiflexion => 12,
        JointMotion.ToeExtension => 10,
        JointMotion.HipAbduction or JointMotion.HipExternalRotation or JointMotion.AnkleInversion => 5,
        JointMotion.ScapulaElevation or JointMotion.ScapulaProtraction => 4,
        JointMotion.NeckFlexion or JointMotion.NeckLateralFlexion or JointMotion.NeckRotation => 5,
        JointMotion.UpperNeckFlexion or JointMotion.LumbarFlexion or JointMotion.ThoracicFlexion => 2.5,
        JointMotion.LumbarLateralFlexion or JointMotion.LumbarRotation or JointMotion.ThoracicLateralFlexion or JointMotion.ThoracicRotation => 1.5,
        JointMotion.FingersFlexion => 6,
    });
}
