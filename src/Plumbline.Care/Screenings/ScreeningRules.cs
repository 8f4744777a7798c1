using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>The questions, rules and conditions of the catalogue, read and checked: what screening and suitability decide by.</summary>
public sealed record ScreeningRules
{
    /// <summary>Version of rules and wording; every decision logs it.</summary>
    public required string Version { get; init; }

    /// <summary>What is said before the questions.</summary>
    public required Seq<string> Introduction { get; init; }

    /// <summary>When the questions are asked again.</summary>
    public required Asking Ask { get; init; }

    /// <summary>The questions in the order in which they are asked.</summary>
    public required Seq<Question> Questions { get; init; }

    /// <summary>Every rule: those of the questions, the further ones, those of the conditions.</summary>
    public required Seq<ScreeningRule> Rules { get; init; }

    /// <summary>Conditions by id.</summary>
    public required FrozenDictionary<string, Condition> Conditions { get; init; }

    /// <summary>What each level means.</summary>
    public required FrozenDictionary<ActionLevel, LevelMeaning> Levels { get; init; }

    /// <summary>What to do because of the programme that is open.</summary>
    public required FrozenDictionary<ProgrammeAccess, Seq<string>> Programmes { get; init; }

    /// <summary>What a holding plan keeps out.</summary>
    public required HoldingPlan Holding { get; init; }

    /// <summary>How surgery is read when something is left unsaid.</summary>
    public required SurgeryReading Surgery { get; init; }

    /// <summary>What each inability keeps out.</summary>
    public required Seq<AbilityRule> Abilities { get; init; }

    /// <summary>Things that every home has and nobody need name.</summary>
    public required Seq<Prop> AlwaysAtHand { get; init; }

    /// <summary>What a clearance may speak of: conditions, and the scopes that rules name.</summary>
    public ImmutableSortedSet<string> Scopes => [.. Conditions.Keys, .. Rules.Where(r => r.Cleared is not null).Select(r => r.Cleared!.Scope)];

    /// <summary>Reads <c>screening/</c> and <c>conditions/</c> out of the files of a catalogue.</summary>
    /// <param name="files">All files below <c>catalogue/</c>; others are passed over.</param>
    public static Read<ScreeningRules> Read(IEnumerable<CatalogueFile> files) => ScreeningRulesReader.Read(files);
}
