using System.Text.Json.Serialization;
using Plumbline.Exercises;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>One way to measure how somebody is doing: the content of a file in <c>outcomes/instruments/</c>. Its words stand apart.</summary>
/// <remarks>A questionnaire that belongs to somebody has item keys and scoring here and no words: who runs the program loads those under a licence of their own.</remarks>
public sealed record Instrument
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Kebab-case id; the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Version of its items and scoring; every answer carries it.</summary>
    public required string Version { get; init; }

    /// <summary>Whose words it is asked in.</summary>
    public required InstrumentText Text { get; init; }

    /// <summary>What it measures: a state, a change, a risk, or only somebody's own trend.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>Who may take it: <c>clinician</c> when somebody has to stand by.</summary>
    public required Access Access { get; init; }

    /// <summary>Which way is better.</summary>
    public required Better Better { get; init; }

    /// <summary>What is counted.</summary>
    public required OutcomeUnit Unit { get; init; }

    /// <summary>The items, those of one kind together; empty when the person chooses them.</summary>
    public Seq<ItemGroup> Items { get; init; }

    /// <summary>How many items the person chooses; null when the items are given.</summary>
    public ChosenItems? Chosen { get; init; }

    /// <summary>What is made of the answers.</summary>
    public required Seq<Scale> Scales { get; init; }

    /// <summary>From which change on it matters; a scale's own goes first.</summary>
    public ImportantChange? ImportantChange { get; init; }

    /// <summary>What a score differs by without any change; a scale's own goes first.</summary>
    public MeasurementError? MeasurementError { get; init; }

    /// <summary>From which score on somebody counts as recovered; a scale's own goes first.</summary>
    public Recovered? Recovered { get; init; }

    /// <summary>Groups by score; the first that fits is the person's.</summary>
    public Seq<ScoreRule> Groups { get; init; }

    /// <summary>What there is to say about a score; each that fits is said.</summary>
    public Seq<ScoreRule> Remarks { get; init; }

    /// <summary>Keys of docs/sources.bib: items, scoring, licence.</summary>
    public required Seq<string> Sources { get; init; }

    /// <summary>How far the sources support it.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The kind of an item, or null when there is no such item.</summary>
    public ItemGroup? GroupOf(string item) => Items.FirstOrDefault(g => g.Ids.Contains(item));

    /// <summary>The ids of all items, in their order.</summary>
    public IEnumerable<string> ItemIds => Items.SelectMany(g => g.Ids);
}

/// <summary>Whose words an instrument is asked in.</summary>
public enum InstrumentText
{
    /// <summary>Our own words, in the catalogue.</summary>
    Own,

    /// <summary>Words that belong to somebody: whoever runs the program loads them.</summary>
    Licensed,
}

/// <summary>What an instrument measures.</summary>
public enum InstrumentKind
{
    /// <summary>How somebody is doing now.</summary>
    State,

    /// <summary>How somebody thinks they have changed.</summary>
    Transition,

    /// <summary>A risk or a belief that helps to choose care; its change is no outcome.</summary>
    Risk,

    /// <summary>A performance of which only the person's own trend is shown.</summary>
    Trend,
}

/// <summary>Which way is better.</summary>
public enum Better
{
    /// <summary>Less is better, as with pain.</summary>
    Less,

    /// <summary>More is better, as with function.</summary>
    More,
}

/// <summary>What an instrument counts.</summary>
public enum OutcomeUnit
{
    /// <summary>Points.</summary>
    Points,

    /// <summary>Of 100.</summary>
    Percent,

    /// <summary>T-score: mean 50 and standard deviation 10 of a reference population.</summary>
    TScore,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Repetitions.</summary>
    Repetitions,

    /// <summary>Centimetres.</summary>
    Centimetres,

    /// <summary>Metres.</summary>
    Metres,
}

/// <summary>Items of one kind.</summary>
public sealed record ItemGroup
{
    /// <summary>Their keys; keys and not numbers, for numbering differs between publications.</summary>
    public required Seq<string> Ids { get; init; }

    /// <summary>The least and the greatest answer.</summary>
    public required Range<double> Range { get; init; }

    /// <summary>Whether an answer may lie between two whole numbers.</summary>
    public bool Fractions { get; init; }

    /// <summary>Whether the answer counts from the other end.</summary>
    public bool Reversed { get; init; }

    /// <summary>From which answer on it counts as one, and below as nothing; null when the answer itself counts.</summary>
    public double? CountsFrom { get; init; }

    /// <summary>What an answer counts.</summary>
    public double Value(double answer) => CountsFrom is { } from ? answer >= from ? 1 : 0 : Reversed ? Range.Min + Range.Max - answer : answer;

    /// <summary>Between which values an answer counts.</summary>
    [JsonIgnore]
    public Range<double> Counts => CountsFrom is null ? Range : new(0, 1);
}

/// <summary>Items that the person chooses.</summary>
/// <param name="Count">How many.</param>
/// <param name="Range">The least and the greatest answer.</param>
public sealed record ChosenItems(Range<int> Count, Range<double> Range)
{
    /// <summary>What a single item differs by without any change; null when nothing is known.</summary>
    public MeasurementError? SingleItemError { get; init; }
}
