using System.Text.Json.Serialization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>Known errors of sources and copies that must not come into the catalogue: <c>lint/traps.json</c>.</summary>
public sealed record TrapRules
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of these rules.</summary>
    public required string Version { get; init; }

    /// <summary>Exercises that only a clinician may put into a programme.</summary>
    public required Seq<ClinicianOnly> ClinicianOnly { get; init; }

    /// <summary>Exercises that are blocked for a condition.</summary>
    public required Seq<MustBlock> Blocked { get; init; }

    /// <summary>Dosage variants that must stay as their source states them.</summary>
    public required Seq<KeptDose> Kept { get; init; }

    /// <summary>Dosage variants of which the source says nothing in numbers.</summary>
    public required Seq<UnsaidDose> Unsaid { get; init; }

    /// <summary>Values that a known copying error would bring in.</summary>
    public required Seq<NeverValue> Never { get; init; }

    /// <summary>Muscle actions that a known source has the wrong way round.</summary>
    public required Seq<MuscleTurn> Turns { get; init; }
}

/// <summary>An exercise that only a clinician may put into a programme.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Because">Why.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record ClinicianOnly(string Exercise, string Because, string Source, Basis Basis);

/// <summary>An exercise that is blocked for a condition.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="For">The condition's id.</param>
/// <param name="Because">Why.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record MustBlock(string Exercise, string For, string Because, string Source, Basis Basis);

/// <summary>A dosage variant that must stay as its source states it.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Variant">The variant's id.</param>
/// <param name="Stated">What the source states.</param>
/// <param name="Because">Why it must stay.</param>
public sealed record KeptDose(string Exercise, string Variant, StatedDose Stated, string Because);

/// <summary>A dosage variant of which the source says nothing in numbers.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Variant">The variant's id.</param>
/// <param name="Because">Why.</param>
public sealed record UnsaidDose(string Exercise, string Variant, string Because);

/// <summary>A value that a known copying error would bring in.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Key">The key of a dose, such as <c>hold_s</c>.</param>
/// <param name="Value">The value, in the key's unit.</param>
/// <param name="Because">What the error is.</param>
public sealed record NeverValue(string Exercise, string Key, double Value, string Because);

/// <summary>A muscle action that a known source has the wrong way round.</summary>
/// <param name="Muscle">The muscle's id.</param>
/// <param name="Has">The action that it has when one side works.</param>
/// <param name="Not">The action that it does not have.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
public sealed record MuscleTurn(string Muscle, string Has, string Not, string Source);
