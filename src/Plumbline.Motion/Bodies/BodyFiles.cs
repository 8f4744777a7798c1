using System.Text.Json.Serialization;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Bodies;

/// <summary>Lengths and places of a body as fractions of stature; the content of <c>catalogue/bodies/proportions.json</c>.</summary>
public sealed record Proportions
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Heights, breadths and lengths.</summary>
    public required Seq<ProportionalLength> Lengths { get; init; }

    /// <summary>Joints and points of the trunk and head in the neutral posture.</summary>
    public required Seq<ProportionalPlace> Places { get; init; }

    /// <summary>How far to the side and to the front the hips and shoulders are, by sex.</summary>
    public required Seq<Breadth> Breadths { get; init; }
}

/// <summary>A length as a fraction of stature.</summary>
/// <param name="Id">What it measures.</param>
/// <param name="OfStature">The fraction.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
/// <param name="Because">Why, where the source alone does not say it.</param>
public sealed record ProportionalLength(string Id, double OfStature, string Source, Basis Basis, string? Because = null);

/// <summary>A place in the neutral posture as fractions of stature: left, up from the floor, forward.</summary>
/// <param name="Id">Joint or point.</param>
/// <param name="Bone">The bone that carries it.</param>
/// <param name="AtOfStature">x, y and z; on the left side when it is one of a pair.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record ProportionalPlace(string Id, Bone Bone, Seq<double> AtOfStature, string Source, Basis Basis);

/// <summary>How far a joint is to the side and to the front.</summary>
/// <param name="Id">The joint.</param>
/// <param name="XOfStature">To the left.</param>
/// <param name="ZOfStature">To the front.</param>
/// <param name="Sex">Whose.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record Breadth(string Id, double XOfStature, double ZOfStature, Sex Sex, string Source, Basis Basis);

/// <summary>Masses, centres of mass and radii of gyration; the content of <c>catalogue/bodies/segments.json</c>.</summary>
public sealed record SegmentFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Whom the tables were measured on.</summary>
    public required Seq<Sample> Samples { get; init; }

    /// <summary>The rows of the table.</summary>
    public required Seq<SegmentRow> Segments { get; init; }
}

/// <summary>The mean person of a table.</summary>
/// <param name="Sex">Whose.</param>
/// <param name="StatureM">Standing height in metres.</param>
/// <param name="MassKg">Body mass in kilograms.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record Sample(Sex Sex, double StatureM, double MassKg, string Source, Basis Basis);

/// <summary>Which rows of a table together make a body.</summary>
public enum SegmentUse
{
    /// <summary>One of the parts that a body is made of.</summary>
    Part,

    /// <summary>Parts taken together.</summary>
    Whole,

    /// <summary>The same part measured between other ends.</summary>
    Alternative,
}

/// <summary>A row of the table: one segment of one sex between two named ends.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Sex">Whose.</param>
/// <param name="From">The end that the centre of mass is measured from.</param>
/// <param name="To">The other end.</param>
/// <param name="Use">Whether a body is made of it.</param>
/// <param name="MassPercent">Mass in per cent of body mass.</param>
/// <param name="ComPercent">Centre of mass in per cent of the length, from the first end.</param>
/// <param name="RadiusSagittalPercent">Radius of gyration about the axis forward, in per cent of the length.</param>
/// <param name="RadiusTransversePercent">Radius of gyration about the axis to the side.</param>
/// <param name="RadiusLongPercent">Radius of gyration about the long axis.</param>
/// <param name="LengthM">Mean length in the sample, in metres.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record SegmentRow(
    string Segment,
    Sex Sex,
    string From,
    string To,
    SegmentUse Use,
    double MassPercent,
    double ComPercent,
    double RadiusSagittalPercent,
    double RadiusTransversePercent,
    double RadiusLongPercent,
    double LengthM,
    string Source,
    Basis Basis);

/// <summary>How far joints go; the content of <c>catalogue/bodies/ranges.json</c>.</summary>
public sealed record RangeFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>One row for each motion, age band and, where it matters, sex.</summary>
    public required Seq<RangeRow> Ranges { get; init; }
}

/// <summary>How far a motion goes at some ages.</summary>
/// <param name="Motion">The motion.</param>
/// <param name="RangeDeg">From the least to the greatest angle, in degrees.</param>
/// <param name="Ages">From the youngest to the oldest age in years.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
/// <param name="Sex">Whose; none for both.</param>
/// <param name="Because">Why, where the source alone does not say it.</param>
public sealed record RangeRow(JointMotion Motion, Range<double> RangeDeg, Range<int> Ages, string Source, Basis Basis, Sex? Sex = null, string? Because = null);
