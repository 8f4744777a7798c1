using System.Text.Json.Serialization;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What the engine proposes for an intake; a person still has to approve it.</summary>
/// <remarks>A closed hierarchy: <see cref="Proposed"/>, <see cref="Holding"/>, <see cref="ClinicianOnly"/>, <see cref="NotNow"/>. Only the first two have items.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Proposed), "proposed")]
[JsonDerivedType(typeof(Holding), "holding")]
[JsonDerivedType(typeof(ClinicianOnly), "clinician-only")]
[JsonDerivedType(typeof(NotNow), "not-now")]
public abstract record Proposal
{
    private Proposal() { }

    /// <summary>The file's format: 1.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The day of the screening it rests on.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The screening's level.</summary>
    public required ActionLevel ScreeningLevel { get; init; }

    /// <summary>What the screening says was and was not reported.</summary>
    public required Seq<string> Reported { get; init; }

    /// <summary>Ids of the conditions in force at the screening.</summary>
    public required Seq<string> Conditions { get; init; }

    /// <summary>What the person should know, plain sentences.</summary>
    public required Seq<string> Says { get; init; }

    /// <summary>Version of the catalogue.</summary>
    public required string CatalogueVersion { get; init; }

    /// <summary>Version of the programme rules.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>A full programme.</summary>
    public sealed record Proposed : Proposal
    {
        /// <summary>The plan.</summary>
        public required ProposedPlan Plan { get; init; }
    }

    /// <summary>Walking and relief until a clinician has been seen.</summary>
    public sealed record Holding : Proposal
    {
        /// <summary>The plan.</summary>
        public required ProposedPlan Plan { get; init; }
    }

    /// <summary>Nothing for the person alone; what a clinician can do.</summary>
    public sealed record ClinicianOnly : Proposal
    {
        /// <summary>What a clinician can do next, plain sentences.</summary>
        public required Seq<string> ForTheClinician { get; init; }
    }

    /// <summary>No programme: something more urgent comes first.</summary>
    public sealed record NotNow : Proposal
    {
        /// <summary>What to do now, in order.</summary>
        public required Seq<string> Actions { get; init; }
    }
}

/// <summary>A plan of a week with its reasons.</summary>
public sealed record ProposedPlan
{
    /// <summary>How it came about.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Id of the stage's plan or of the protocol.</summary>
    public required string Id { get; init; }

    /// <summary>One sentence: what it is for.</summary>
    public required string About { get; init; }

    /// <summary>What the person should know about it besides, plain sentences.</summary>
    public Seq<string> Says { get; init; }

    /// <summary>The stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Why this stage.</summary>
    public required Seq<StageReason> StageReasons { get; init; }

    /// <summary>The items in the order of a session.</summary>
    public required Seq<ProposedItem> Items { get; init; }

    /// <summary>How the doses start.</summary>
    public required string Start { get; init; }

    /// <summary>Minutes of each day of the week with a session, doses at the greatest end of their ranges.</summary>
    public required Seq<DayMinutes> Days { get; init; }

    /// <summary>Minutes of the longest day.</summary>
    public required double MinutesPerDay { get; init; }

    /// <summary>What could not be had, and what would open it.</summary>
    public required Seq<Unmet> Unmet { get; init; }

    /// <summary>Exercises of a protocol that were taken out, or of the programme up to now that do not go on.</summary>
    public Seq<Removed> Removed { get; init; }

    /// <summary>Whether only a clinician may approve it.</summary>
    public required bool NeedsClinician { get; init; }

    /// <summary>For how many weeks.</summary>
    public required int Weeks { get; init; }

    /// <summary>After how many weeks somebody looks at it again.</summary>
    public required int ReviewAfterWeeks { get; init; }

    /// <summary>For how many days after the screening sessions may be played.</summary>
    public required int ValidDays { get; init; }

    /// <summary>The score, criterion by criterion in the order of their weight; empty for a protocol.</summary>
    public required Seq<CriterionScore> Score { get; init; }

    /// <summary>How sure it is that no better plan exists by this score.</summary>
    public required Optimality Optimality { get; init; }

    /// <summary>What it asks of the person and what it leaves unsaid, for who prescribes it; set on every proposal.</summary>
    public PlanReview? Review { get; init; }
}

/// <summary>One exercise of a proposal.</summary>
public sealed record ProposedItem
{
    /// <summary>The exercise's id.</summary>
    public required string Exercise { get; init; }

    /// <summary>How much, to start with.</summary>
    public required Dose Dose { get; init; }

    /// <summary>The dosage variant it starts from.</summary>
    public required string Variant { get; init; }

    /// <summary>Source of that variant.</summary>
    public required string DoseSource { get; init; }

    /// <summary>On which days.</summary>
    public required Seq<DayOfWeek> Days { get; init; }

    /// <summary>Minutes a day, at the greatest end of its ranges.</summary>
    public required double MinutesPerDay { get; init; }

    /// <summary>What it covers, by id.</summary>
    public required Seq<string> Covers { get; init; }

    /// <summary>Why it is in, plain sentences.</summary>
    public required Seq<string> Because { get; init; }

    /// <summary>Cautions for this person, plain sentences.</summary>
    public required Seq<string> Cautions { get; init; }
}

/// <summary>How long the sessions of a day take together.</summary>
/// <param name="Day">The day.</param>
/// <param name="Items">How many items.</param>
/// <param name="Minutes">Minutes in all.</param>
public sealed record DayMinutes(DayOfWeek Day, int Items, double Minutes);

/// <summary>Something wished for that could not be had.</summary>
/// <param name="Id">The requirement's id.</param>
/// <param name="Text">What is missing and which constraints leave it so.</param>
/// <param name="Opens">For each constraint, what relaxing it alone would open.</param>
public sealed record Unmet(string Id, string Text, Seq<Opening> Opens);

/// <summary>What relaxing one constraint would open.</summary>
/// <param name="Constraint">The constraint, as in "a firm chair that does not roll".</param>
/// <param name="Exercises">Ids of the exercises.</param>
public sealed record Opening(string Constraint, Seq<string> Exercises);

/// <summary>An exercise of a protocol, or of the programme up to now, that was taken out.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Because">Why, plain sentences.</param>
/// <param name="Instead">Ids of the nearest that may be given, the nearest first.</param>
public sealed record Removed(string Exercise, Seq<string> Because, Seq<string> Instead);

/// <summary>The score of one criterion; less is better.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Penalty">Its value.</param>
public sealed record CriterionScore(Criterion Criterion, int Penalty);

/// <summary>How sure it is that no better plan exists by the stated score.</summary>
public sealed record Optimality
{
    /// <summary>Whether the search looked at everything that could be better.</summary>
    public required bool Proven { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>How many nodes were opened.</summary>
    public required int Nodes { get; init; }

    /// <summary>When not proven: the first criterion in which a better plan might differ.</summary>
    public Criterion? GapIn { get; init; }

    /// <summary>When not proven: by how much at most.</summary>
    public int? GapAtMost { get; init; }
}
