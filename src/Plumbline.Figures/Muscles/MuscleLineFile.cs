using System.Text.Json.Serialization;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Muscles;

/// <summary>Where muscles lie, for pictures; the content of <c>catalogue/bodies/muscle-lines.json</c>.</summary>
public sealed record MuscleLineFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The muscles, those of a pair on the left.</summary>
    public required Seq<MuscleLines> Muscles { get; init; }
}

/// <summary>A muscle as lines from origin over belly to insertion.</summary>
/// <param name="Id">The id of <c>muscles.json</c>.</param>
/// <param name="Lines">Its lines on the left side; the right ones are their mirror image.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
/// <param name="IsDeep">Whether it lies under others: its tint is smaller.</param>
public sealed record MuscleLines(string Id, Seq<MuscleLine> Lines, string Source, Basis Basis, bool IsDeep = false);

/// <summary>One line of a muscle.</summary>
/// <param name="RadiusMm">How thick the belly is.</param>
/// <param name="Points">From origin to insertion.</param>
public sealed record MuscleLine(double RadiusMm, Seq<MusclePoint> Points);

/// <summary>A point of a muscle, carried by a bone.</summary>
/// <param name="Bone">The bone.</param>
/// <param name="AtMm">Where it is in the neutral posture, in millimetres of a body 1.72 m tall: left, up from the floor, forward.</param>
public sealed record MusclePoint(Bone Bone, Seq<double> AtMm);
