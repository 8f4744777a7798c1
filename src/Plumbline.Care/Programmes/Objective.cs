using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What makes one programme better than another: the content of <c>programmes/objective.json</c>.</summary>
/// <remarks>Criteria are compared one after the other (lexicographically); each is a penalty of at least 0, and less is better.</remarks>
public sealed record Objective
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of these rules.</summary>
    public required string Version { get; init; }

    /// <summary>All criteria, the most important first.</summary>
    public required Seq<Criterion> Order { get; init; }

    /// <summary>The weights inside a criterion.</summary>
    public required ObjectiveWeights Weights { get; init; }

    /// <summary>How many nodes the search may open before it says how far the result may be from the best.</summary>
    public required int Nodes { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What programmes are compared by.</summary>
public enum Criterion
{
    /// <summary>Limits of minutes, items, load and rest that are broken: always 0, because such programmes are never built.</summary>
    Limits,

    /// <summary>Weights of what is not covered.</summary>
    Coverage,

    /// <summary>Weights of a direction that is not served, and of items that go against it.</summary>
    Direction,

    /// <summary>Items that a condition allows only with care.</summary>
    Care,

    /// <summary>How far the doses are cut to fit the minutes: the place of the starting form in its list.</summary>
    Dose,

    /// <summary>How many items there are to learn.</summary>
    Items,

    /// <summary>Changes of position, added over the days of a week.</summary>
    PositionChanges,

    /// <summary>How far the items are from what conditions, requirements and the stage prefer.</summary>
    Preference,

    /// <summary>Items that no seed document names.</summary>
    Seeds,
}

/// <summary>Weights inside a criterion.</summary>
/// <param name="AgainstDirection">An item that moves the low back against the direction that eases.</param>
/// <param name="NotPreferred">An item that no condition prefers.</param>
/// <param name="NotFavoured">An item that covers a requirement which favours another.</param>
/// <param name="LoadClassStep">Each load class outside those that suit the stage.</param>
/// <param name="RungStep">Each rung of a ladder away from where the stage starts.</param>
public sealed record ObjectiveWeights(int AgainstDirection, int NotPreferred, int NotFavoured, int LoadClassStep, int RungStep);
