using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Muscles;

/// <summary>The content of <c>muscles.json</c>.</summary>
public sealed record MuscleFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Every muscle that an exercise may name.</summary>
    public required Seq<Muscle> Muscles { get; init; }
}

/// <summary>One muscle: what it does and where it belongs.</summary>
public sealed record Muscle
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>Short code of the field, such as GMAX.</summary>
    public required string Code { get; init; }

    /// <summary>The muscle groups of a strength day that it belongs to.</summary>
    public required Seq<Region> Regions { get; init; }

    /// <summary>What it does.</summary>
    public required Seq<MuscleAction> Actions { get; init; }

    /// <summary>Ids of the muscles that make it up, when it is a group.</summary>
    public Seq<string> Parts { get; init; }

    /// <summary>Keys of docs/sources.bib.</summary>
    public required Seq<string> Sources { get; init; }
}

/// <summary>What a muscle does.</summary>
/// <param name="Movement">Kebab-case name of the joint movement.</param>
/// <param name="When">Whether both sides work together or one alone.</param>
public sealed record MuscleAction(string Movement, Working When);

/// <summary>Which sides work.</summary>
public enum Working
{
    /// <summary>Both sides together.</summary>
    Both,

    /// <summary>One side alone.</summary>
    One,
}

/// <summary>A muscle group that a strength day covers.</summary>
public enum Region
{
    /// <summary>Front and sides of the trunk.</summary>
    TrunkFrontSide,

    /// <summary>Back of the trunk, buttocks and back of the thighs.</summary>
    PosteriorChain,

    /// <summary>Around the hip.</summary>
    Hip,

    /// <summary>Front of the thigh.</summary>
    Thigh,

    /// <summary>Upper back and shoulder blades.</summary>
    UpperBack,

    /// <summary>Neck.</summary>
    Neck,

    /// <summary>Chest.</summary>
    Chest,

    /// <summary>Below the knee.</summary>
    LowerLeg,

    /// <summary>Breathing and pelvic floor.</summary>
    Breathing,
}
