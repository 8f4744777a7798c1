using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>A ready-made list of exercises: the content of a file in <c>programmes/protocols/</c>. It passes the same gate as everything else.</summary>
public sealed record Protocol
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Kebab-case id; the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence: what it is for.</summary>
    public required string About { get; init; }

    /// <summary>Who may take it.</summary>
    public required Access Access { get; init; }

    /// <summary>The movement that eases the person it is for; null when it is for everybody.</summary>
    public Direction? Eases { get; init; }

    /// <summary>For how many weeks, all phases together.</summary>
    public required int Weeks { get; init; }

    /// <summary>The exercises in their order, when it has one phase.</summary>
    public Seq<ProtocolItem> Items { get; init; }

    /// <summary>Its phases, when it has several. Each starts with a screening and an approval of its own.</summary>
    public Seq<ProtocolPhase> Phases { get; init; }

    /// <summary>For whom it is a shell without exercises, which a clinician fills; null when it is ready.</summary>
    public ProtocolShell? Shell { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Its phases, one when it has only items; none of a shell.</summary>
    [JsonIgnore]
    public Seq<ProtocolPhase> Steps => Phases.Count > 0 || Shell is not null
        ? Phases
        : [new ProtocolPhase { Id = Id, About = About, Weeks = Weeks, Items = Items, Source = Source, Basis = Basis }];
}

/// <summary>A part of a protocol.</summary>
public sealed record ProtocolPhase
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>One sentence: what it is for.</summary>
    public required string About { get; init; }

    /// <summary>For how many weeks.</summary>
    public required int Weeks { get; init; }

    /// <summary>The exercises in their order.</summary>
    public required Seq<ProtocolItem> Items { get; init; }

    /// <summary>A key of docs/sources.bib; of the doses that are its own, too.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What a shell is for. Its phases are those of the condition's file.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Surgery">The operations.</param>
public sealed record ProtocolShell(string Condition, Seq<SurgeryType> Surgery);

/// <summary>An exercise of a protocol.</summary>
public sealed record ProtocolItem
{
    /// <summary>The exercise's id.</summary>
    public required string Exercise { get; init; }

    /// <summary>The dosage variant; the default one when not said.</summary>
    public string? Variant { get; init; }

    /// <summary>A dose of the protocol's own, instead of a variant.</summary>
    public StatedDose? Dose { get; init; }

    /// <summary>On which days.</summary>
    public required DayKind Days { get; init; }
}
