using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Pages;

/// <summary>Everything that stands on a handout, in the words of its language and in the order of reading; what HTML and PDF are drawn from.</summary>
public sealed record Handout
{
    /// <summary>Labels and headings.</summary>
    public required HandoutWords Words { get; init; }

    /// <summary>For whom; null to leave a line.</summary>
    public string? Person { get; init; }

    /// <summary>The clinic; null when it has no name.</summary>
    public string? Clinic { get; init; }

    /// <summary>What kind of paper it is, with the plan's version and date.</summary>
    public required string Kind { get; init; }

    /// <summary>The day of the approval.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The head of the first page: whatever has no value is a line to fill in.</summary>
    public required Seq<Fact> Facts { get; init; }

    /// <summary>The mark of a plan that a clinician typed; null when the engine proposed it.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Warning signs and whom to call first, the most urgent first.</summary>
    public required Seq<Signs> Warnings { get; init; }

    /// <summary>The code that opens the plan on a phone; null when the paper is given out without one. It stands on paper only.</summary>
    public PhoneCode? Phone { get; init; }

    /// <summary>What the screening says was and was not reported.</summary>
    public required Seq<string> Reported { get; init; }

    /// <summary>What the person should know besides.</summary>
    public required Seq<string> Notes { get; init; }

    /// <summary>The week at a glance.</summary>
    public required WeekPage Week { get; init; }

    /// <summary>When not to start and when to stop.</summary>
    public required Seq<Signs> StopRules { get; init; }

    /// <summary>The exercises in the order of a session.</summary>
    public required Seq<ExercisePage> Exercises { get; init; }

    /// <summary>The weeks with their tick boxes.</summary>
    public required Seq<LogWeek> Log { get; init; }

    /// <summary>Comfort guide and soreness.</summary>
    public required ComfortPage Comfort { get; init; }

    /// <summary>The lines of the foot.</summary>
    public required Seq<string> Footer { get; init; }

    /// <summary>The foot of every page, on one line.</summary>
    public required string Running { get; init; }
}

/// <summary>A labelled value of the head.</summary>
/// <param name="Label">The label.</param>
/// <param name="Value">The value; null to leave a line.</param>
public sealed record Fact(string Label, string? Value);

/// <summary>A mark and what it means.</summary>
/// <param name="Text">The mark.</param>
/// <param name="Means">What it means; null when it says enough.</param>
public sealed record Mark(string Text, string? Means);

/// <summary>A code of squares that a phone reads.</summary>
/// <param name="Rows">Its rows from above, each square from the left: dark or light. The white border is part of it.</param>
/// <param name="Until">The last day on which it opens the plan on a new phone.</param>
/// <param name="HasPin">A PIN is asked, which the person was told apart from it.</param>
public sealed record PhoneCode(Seq<Seq<bool>> Rows, DateOnly Until, bool HasPin);

/// <summary>Signs that ask for the same thing.</summary>
/// <param name="Lead">What to do if one of them comes.</param>
/// <param name="Items">The signs.</param>
/// <param name="Then">What to do next; null when the lead says it all.</param>
public sealed record Signs(string Lead, Seq<string> Items, string? Then = null);

/// <summary>The week at a glance.</summary>
/// <param name="Days">The weekdays, Monday first.</param>
/// <param name="Rows">The exercises.</param>
/// <param name="Minutes">Minutes of each day; 0 on a day of rest.</param>
public sealed record WeekPage(Seq<string> Days, Seq<WeekRow> Rows, Seq<int> Minutes);

/// <summary>An exercise in the week.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Dose">How much, short.</param>
/// <param name="Cells">Each weekday, Monday first.</param>
public sealed record WeekRow(int Number, string Name, string Dose, Seq<Goes> Cells);

/// <summary>How often something is done on a day.</summary>
/// <param name="Times">How many times: as many dots or boxes; 0 on a day without it.</param>
/// <param name="Says">The same in words; empty on a day without it.</param>
/// <param name="Often">Whether it is too often for dots and boxes: then the words are shown beside one.</param>
public sealed record Goes(int Times, string Says, bool Often = false);

/// <summary>An exercise on its own.</summary>
public sealed record ExercisePage
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its id, for pictures.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The dose sentence.</summary>
    public required string Dose { get; init; }

    /// <summary>The numbers of the dose, each for a box of its own.</summary>
    public required Seq<DoseFigure> Figures { get; init; }

    /// <summary>On which days.</summary>
    public required string Days { get; init; }

    /// <summary>Which parts of the dose nobody stated; null when all was stated.</summary>
    public string? FilledIn { get; init; }

    /// <summary>The starting position.</summary>
    public required string Position { get; init; }

    /// <summary>The things needed.</summary>
    public required string Things { get; init; }

    /// <summary>What to do.</summary>
    public required Seq<string> Steps { get; init; }

    /// <summary>How to breathe, phase by phase.</summary>
    public required Seq<BreathLine> Breathing { get; init; }

    /// <summary>Where a movement stops.</summary>
    public required string Feel { get; init; }

    /// <summary>Common mistakes.</summary>
    public required Seq<string> Mistakes { get; init; }

    /// <summary>Cautions for this person.</summary>
    public required Seq<string> Cautions { get; init; }

    /// <summary>When to stop.</summary>
    public required Seq<string> StopWhen { get; init; }
}

/// <summary>A number of a dose.</summary>
/// <param name="Number">The number, perhaps with its unit.</param>
/// <param name="Label">What it counts.</param>
public sealed record DoseFigure(string Number, string Label);

/// <summary>A phase and its breath.</summary>
/// <param name="Phase">The phase's cue; empty when one line speaks of them all.</param>
/// <param name="Breath">How to breathe.</param>
public sealed record BreathLine(string Phase, string Breath);

/// <summary>A week of the record.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Dates">From when to when.</param>
/// <param name="Days">Its seven days.</param>
public sealed record LogWeek(int Number, string Dates, Seq<LogDay> Days);

/// <summary>A day of the record.</summary>
/// <param name="Day">The day.</param>
/// <param name="Cells">Each exercise in its order.</param>
public sealed record LogDay(string Day, Seq<Goes> Cells)
{
    /// <summary>Whether nothing is done on it.</summary>
    public bool IsRest => Cells.All(c => c.Times == 0);
}

/// <summary>The comfort guide, and soreness or harm.</summary>
/// <param name="Note">What it is and is not.</param>
/// <param name="Scale">What the numbers mean.</param>
/// <param name="Lights">Green, amber, red.</param>
/// <param name="Soreness">Soreness or harm in brief.</param>
/// <param name="Sources">Keys of docs/sources.bib.</param>
public sealed record ComfortPage(string Note, string Scale, Seq<Light> Lights, Seq<string> Soreness, Seq<string> Sources);

/// <summary>A light of the comfort guide.</summary>
/// <param name="Name">Its name.</param>
/// <param name="When">What is felt.</param>
/// <param name="Do">What to do.</param>
public sealed record Light(string Name, string When, string Do);
