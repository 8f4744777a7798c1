using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>What holds for all instruments: the content of <c>outcomes/rules.json</c>.</summary>
public sealed record OutcomeFacts
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of these rules.</summary>
    public required string Version { get; init; }

    /// <summary>A score and a rating of change belong together when they lie no more days apart.</summary>
    public required Sourced<int> PairWithinDays { get; init; }

    /// <summary>When each instrument is due, by weeks from the start.</summary>
    public required Seq<OutcomeDue> Schedule { get; init; }
}

/// <summary>When an instrument is due.</summary>
public sealed record OutcomeDue
{
    /// <summary>The instrument.</summary>
    public required string Instrument { get; init; }

    /// <summary>At these weeks from the start.</summary>
    public Seq<int> AtWeeks { get; init; }

    /// <summary>Or every so many weeks.</summary>
    public int? EveryWeeks { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Motion.Movements.Basis Basis { get; init; }

    /// <summary>Whether it is due in this week from the start.</summary>
    public bool InWeek(int week) => AtWeeks.Contains(week) || (EveryWeeks is { } every && week % every == 0);
}

/// <summary>All instruments with their thresholds and words.</summary>
public sealed class OutcomeRules
{
    internal OutcomeRules(OutcomeFacts facts, IEnumerable<Instrument> instruments, OutcomeWords words) =>
        (Facts, Instruments, Words) = (facts, instruments.ToFrozenDictionary(i => i.Id), words);

    /// <summary>What holds for all.</summary>
    public OutcomeFacts Facts { get; }

    /// <summary>The instruments, by id.</summary>
    public FrozenDictionary<string, Instrument> Instruments { get; }

    /// <summary>Their words.</summary>
    public OutcomeWords Words { get; }

    /// <summary>The versions that a report logs.</summary>
    public string Version => $"outcomes {Facts.Version}";

    /// <summary>The instruments that are due in a week from the start.</summary>
    public Seq<string> DueIn(int week) => [.. Facts.Schedule.Where(d => d.InWeek(week)).Select(d => d.Instrument)];

    /// <summary>Reads the instruments, what holds for all, and the words of a language.</summary>
    /// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there; <c>PLB-OUTCOME-RULES</c> an instrument that contradicts itself; <c>PLB-OUTCOME-WORDS</c> words that are missing or not ours to give.</remarks>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="language">The language of the words.</param>
    public static Read<OutcomeRules> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var texts = files.Where(f => f.Path.StartsWith("outcomes/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var facts = One<OutcomeFacts>(texts, "outcomes/rules.json");
        var words = One<OutcomeWords>(texts, $"outcomes/words/{language}.json");
        var instruments = texts.Keys.Where(p => p.StartsWith("outcomes/instruments/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => One<Instrument>(texts, path)).ToList();
        return Motion.Reading.Read.From(
                () => new OutcomeRules(facts.Require(), instruments.Select(i => i.Require()), words.Require()),
                [.. facts.Problems, .. words.Problems, .. instruments.SelectMany(i => i.Problems)])
            .Then(rules => Motion.Reading.Read.From(() => rules, [.. OutcomeRulesCheck.Of(rules, $"outcomes/words/{language}.json")]));
    }

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");
}
