namespace Plumbline.Motion.Kinematics;

/// <summary>A motion of a joint in clinical words; each has its zero in the neutral posture and its positive sense in docs/frames.md.</summary>
public enum JointMotion
{
    /// <summary>Low back: bending forward.</summary>
    LumbarFlexion,

    /// <summary>Low back: bending to the left.</summary>
    LumbarLateralFlexion,

    /// <summary>Low back: turning to the left.</summary>
    LumbarRotation,

    /// <summary>Upper back: bending forward.</summary>
    ThoracicFlexion,

    /// <summary>Upper back: bending to the left.</summary>
    ThoracicLateralFlexion,

    /// <summary>Upper back: turning to the left.</summary>
    ThoracicRotation,

    /// <summary>Neck: bending forward.</summary>
    NeckFlexion,

    /// <summary>Upper neck: nodding, the chin towards the throat, beyond its share of the neck's bending.</summary>
    UpperNeckFlexion,

    /// <summary>Neck: bending to the left.</summary>
    NeckLateralFlexion,

    /// <summary>Neck: turning to the left.</summary>
    NeckRotation,

    /// <summary>Shoulder blade: up.</summary>
    ScapulaElevation,

    /// <summary>Shoulder blade: forward.</summary>
    ScapulaProtraction,

    /// <summary>Shoulder: arm forward and up.</summary>
    ShoulderFlexion,

    /// <summary>Shoulder: arm away from the side.</summary>
    ShoulderAbduction,

    /// <summary>Shoulder: arm turned outward about its length.</summary>
    ShoulderExternalRotation,

    /// <summary>Elbow: bending.</summary>
    ElbowFlexion,

    /// <summary>Forearm: from thumb forward to palm backward.</summary>
    ForearmPronation,

    /// <summary>Wrist: back of the hand towards the forearm.</summary>
    WristExtension,

    /// <summary>Wrist: little finger's side towards the forearm.</summary>
    WristUlnarDeviation,

    /// <summary>Fingers: closing.</summary>
    FingersFlexion,

    /// <summary>Hip: thigh forward and up.</summary>
    HipFlexion,

    /// <summary>Hip: thigh away from the midline.</summary>
    HipAbduction,

    /// <summary>Hip: thigh turned outward about its length.</summary>
    HipExternalRotation,

    /// <summary>Knee: bending.</summary>
    KneeFlexion,

    /// <summary>Ankle: toes towards the shin.</summary>
    AnkleDorsiflexion,

    /// <summary>Ankle: sole towards the midline.</summary>
    AnkleInversion,

    /// <summary>Toes: bending up.</summary>
    ToeExtension,
}
