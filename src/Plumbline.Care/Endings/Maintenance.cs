using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Endings;

/// <summary>What comes after a programme: the content of <c>endings/rules.json</c>.</summary>
public sealed record EndingFacts
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>On how many days a week to go on.</summary>
    public required Sourced<Range<int>> DaysPerWeek { get; init; }

    /// <summary>How many exercises to keep besides walking and the like.</summary>
    public required Sourced<int> ExercisesAtMost { get; init; }

    /// <summary>After which reasons there is a plan to go on with; after the others a professional decides.</summary>
    public required Seq<EndReason> PlanAfter { get; init; }

    /// <summary>A key of docs/sources.bib for that.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>The words of an end in one language: the content of <c>endings/words/en.json</c>.</summary>
public sealed record EndingWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>What is said at the end, by the kebab-case reason.</summary>
    public required ImmutableSortedDictionary<string, string> Reasons { get; init; }

    /// <summary>How to go on. Places in braces are filled in.</summary>
    public required string GoOn { get; init; }

    /// <summary>What walking and the like are for meanwhile.</summary>
    public required string KeepMoving { get; init; }

    /// <summary>When to come back, one sentence each.</summary>
    public required Seq<string> ComeBackWhen { get; init; }
}

/// <summary>Numbers and words of an end.</summary>
/// <param name="Facts">The numbers.</param>
/// <param name="Words">The words.</param>
public sealed record EndingRules(EndingFacts Facts, EndingWords Words)
{
    /// <summary>Reads both.</summary>
    /// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there, <c>PLB-ENDING-RULES</c> a reason without words; those of <see cref="StrictJson"/>.</remarks>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="language">The language of the words.</param>
    public static Read<EndingRules> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var texts = files.Where(f => f.Path.StartsWith("endings/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var path = $"endings/words/{language}.json";
        var facts = One<EndingFacts>(texts, "endings/rules.json");
        var words = One<EndingWords>(texts, path);
        return facts.Then(f => words.Then(w => Motion.Reading.Read.From(() => new EndingRules(f, w), [.. JsonNames.All<EndReason>().Where(r => !w.Reasons.ContainsKey(r))
            .Select(r => new Problem("PLB-ENDING-RULES", $"{path}: $.reasons", $"The reason \"{r}\" has no words. Add them."))])));
    }

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");
}

/// <summary>What a person takes along when a programme ends.</summary>
public sealed record MaintenancePlan
{
    /// <summary>Why it ended.</summary>
    public required EndReason Why { get; init; }

    /// <summary>What is said about it, plain sentences.</summary>
    public required Seq<string> Says { get; init; }

    /// <summary>What to go on with; empty when a professional decides first.</summary>
    public required Seq<ProgrammeItem> Items { get; init; }

    /// <summary>What to do in a flare-up; null when a professional decides first.</summary>
    public required FlareUpPlan? FlareUp { get; init; }

    /// <summary>When to come back, plain sentences.</summary>
    public required Seq<string> ComeBackWhen { get; init; }

    /// <summary>Version of the data.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>The plan after a programme: the same amounts on fewer days, nothing new and nothing that grows.</summary>
    /// <param name="programme">The programme as it is at its end.</param>
    /// <param name="why">Why it ends.</param>
    /// <param name="rules">Numbers and words.</param>
    /// <param name="weeks">The layouts of a week.</param>
    /// <param name="book">The progression, for the flare-up plan.</param>
    /// <param name="catalogue">The exercises.</param>
    public static MaintenancePlan After(Programme programme, EndReason why, EndingRules rules, Seq<WeekLayout> weeks, RuleBook book, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(catalogue);
        var goesOn = rules.Facts.PlanAfter.Contains(why);
        Seq<ProgrammeItem> items = goesOn ? [.. Kept(programme, rules, weeks, catalogue)] : [];
        var days = items.Where(i => !IsAerobic(i, catalogue)).Select(i => i.Days.Count).DefaultIfEmpty(0).Max();
        return new()
        {
            Why = why,
            Says =
            [
                rules.Words.Reasons[JsonNames.Of(why)],
                .. days > 0 ? [rules.Words.GoOn.Replace("{days}", days == 1 ? "1 day" : $"{days} days", StringComparison.Ordinal)] : Array.Empty<string>(),
                .. goesOn ? [rules.Words.KeepMoving] : Array.Empty<string>(),
            ],
            Items = items,
            FlareUp = goesOn ? FlareUpPlan.For(items.Select(i => JudgedItem.Of(catalogue.ById[i.Exercise].Facts, catalogue.ById[i.Exercise].Name, DoseParts.Of(i.Dose))), book) : null,
            ComeBackWhen = rules.Words.ComeBackWhen,
            RulesVersion = $"endings {rules.Facts.Version}",
        };
    }

    // Strength first, for it is what is lost first; walking and the like stay as they are.
    private static IEnumerable<ProgrammeItem> Kept(Programme programme, EndingRules rules, Seq<WeekLayout> weeks, Catalogue catalogue)
    {
        var count = Math.Min(rules.Facts.DaysPerWeek.Value.Max, programme.Items.SelectMany(i => i.Days).Distinct().Count());
        var days = weeks.First(w => w.Days == count).All;
        var rest = programme.Items.Where(i => !IsAerobic(i, catalogue))
            .OrderBy(i => catalogue.ById[i.Exercise].Facts.Category == Category.Strength ? 0 : 1).Take(rules.Facts.ExercisesAtMost.Value).ToHashSet();
        foreach (var item in programme.Items)
        {
            if (IsAerobic(item, catalogue)) yield return item with { Dose = Still(item.Dose) };
            else if (rest.Contains(item)) yield return item with { Days = days, Dose = Still(item.Dose) with { Frequency = item.Dose.Frequency with { DaysPerWeek = new(days.Count, PartBasis.Default) } } };
        }
    }

    private static bool IsAerobic(ProgrammeItem item, Catalogue catalogue) => catalogue.ById[item.Exercise].Facts.Category == Category.Aerobic;

    private static Dose Still(Dose dose) => dose switch
    {
        Dose.Repetitions d => d with { GrowTo = null },
        Dose.Duration d => d,
        Dose.Distance d => d,
    };
}
