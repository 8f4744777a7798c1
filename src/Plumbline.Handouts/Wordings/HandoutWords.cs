using System.Text.Json.Serialization;

namespace Plumbline.Handouts.Wordings;

/// <summary>What the paper says around the words of the catalogue, in one language: the content of <c>handouts/words/en.json</c>.</summary>
/// <remarks>A word in braces, as in <c>{name}</c>, is a place that is filled in.</remarks>
public sealed record HandoutWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>Days and months.</summary>
    public required DateWords Dates { get; init; }

    /// <summary>The head of the first page.</summary>
    public required FactWords Facts { get; init; }

    /// <summary>Warning signs.</summary>
    public required WarningWords Warnings { get; init; }

    /// <summary>The code for a phone.</summary>
    public required PhoneWords Phone { get; init; }

    /// <summary>What was reported, and notes.</summary>
    public required ScreeningWords Screening { get; init; }

    /// <summary>The week at a glance.</summary>
    public required WeekWords Week { get; init; }

    /// <summary>The exercises.</summary>
    public required ExerciseLabels Exercises { get; init; }

    /// <summary>The weeks with their tick boxes.</summary>
    public required LogWords Log { get; init; }

    /// <summary>The tick sheet that can be read back.</summary>
    public required SheetWords Sheet { get; init; }

    /// <summary>Comfort guide and soreness.</summary>
    public required ComfortWords Comfort { get; init; }

    /// <summary>What to do when the programme ends.</summary>
    public required EndWords End { get; init; }

    /// <summary>The foot of every page.</summary>
    public required FooterWords Footer { get; init; }

    /// <summary>The calendar: nothing in it says anything about health.</summary>
    public required CalendarWords Calendar { get; init; }
}
