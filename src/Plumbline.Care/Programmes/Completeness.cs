using System.Text.Json.Serialization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a programme should say before it is issued, and when it asks much: the content of <c>programmes/completeness.json</c>.</summary>
public sealed record Completeness
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>Above so many items on one day the meter warns: fewer are done more often.</summary>
    public required Sourced<int> ManyItemsAbove { get; init; }

    /// <summary>Above so many minutes a day the meter warns.</summary>
    public required Sourced<int> ManyMinutesAbove { get; init; }

    /// <summary>Above so many changes of position in one session the meter warns.</summary>
    public required Sourced<int> ManyChangesAbove { get; init; }

    /// <summary>What the meter says when there are many items. Places in braces are filled in.</summary>
    public required string ManyItems { get; init; }

    /// <summary>What it says when there are many minutes.</summary>
    public required string ManyMinutes { get; init; }

    /// <summary>What it says when there are many changes of position.</summary>
    public required string ManyChanges { get; init; }

    /// <summary>The sixteen items of the CERT with their parts, in their order.</summary>
    public required Seq<CertItem> Cert { get; init; }

    /// <summary>The parts of FITT-VP, in their order.</summary>
    public required Seq<FittItem> Fitt { get; init; }
}

/// <summary>An item of the Consensus on Exercise Reporting Template, in our own words.</summary>
public sealed record CertItem
{
    /// <summary>Its number, with the letter of the part, as in "7a".</summary>
    public required string Number { get; init; }

    /// <summary>What the program looks at to know whether it is said.</summary>
    public required CertPart Part { get; init; }

    /// <summary>What it asks.</summary>
    public required string Asks { get; init; }

    /// <summary>What is told when it is said. Places in braces are filled in.</summary>
    public required string Said { get; init; }

    /// <summary>What to do when it is not said, or when it will be known.</summary>
    public required string Otherwise { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What an item of the CERT is about.</summary>
public enum CertPart
{
    /// <summary>Equipment.</summary>
    Equipment,

    /// <summary>Who gives the programme.</summary>
    Provider,

    /// <summary>Alone or in a group.</summary>
    Delivery,

    /// <summary>Supervised or not.</summary>
    Supervision,

    /// <summary>How adherence is measured.</summary>
    Adherence,

    /// <summary>What motivates.</summary>
    Motivation,

    /// <summary>The rule for progression.</summary>
    ProgressionRule,

    /// <summary>How the programme progressed.</summary>
    Progressed,

    /// <summary>Each exercise described so that others can do it.</summary>
    Description,

    /// <summary>What is done at home.</summary>
    Home,

    /// <summary>What is given besides exercise.</summary>
    Besides,

    /// <summary>Adverse events.</summary>
    AdverseEvents,

    /// <summary>Where.</summary>
    Setting,

    /// <summary>The dose.</summary>
    Dose,

    /// <summary>Generic or tailored.</summary>
    Tailored,

    /// <summary>How it is tailored.</summary>
    TailoredHow,

    /// <summary>How the starting level is found.</summary>
    StartingLevel,

    /// <summary>How delivery as planned is assessed.</summary>
    Fidelity,

    /// <summary>How far it was delivered as planned.</summary>
    Delivered,
}

/// <summary>A part of FITT-VP.</summary>
/// <param name="Part">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Asks">What it asks.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record FittItem(FittPart Part, string Name, string Asks, string Source, Basis Basis);

/// <summary>The parts of FITT-VP.</summary>
public enum FittPart
{
    /// <summary>How often.</summary>
    Frequency,

    /// <summary>How hard.</summary>
    Intensity,

    /// <summary>How long.</summary>
    Time,

    /// <summary>What kind.</summary>
    Type,

    /// <summary>How much in all.</summary>
    Volume,

    /// <summary>How it grows.</summary>
    Progression,
}
