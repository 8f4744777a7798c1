using Plumbline.Care.Intakes;
using Plumbline.Care.Outcomes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes.Events;

/// <summary>What can happen in an episode of care, in the past tense.</summary>
/// <remarks>A closed hierarchy: everything that an episode is, is a fold over these.</remarks>
public abstract partial record EpisodeEvent
{
    private EpisodeEvent() { }

    /// <summary>A person told us about themselves.</summary>
    /// <param name="Intake">What was told.</param>
    public sealed record IntakeTaken(Intake Intake) : EpisodeEvent;

    /// <summary>Warning signs were asked for.</summary>
    /// <param name="Form">All questions, or the short form.</param>
    /// <param name="Screening">What came of it.</param>
    public sealed record Screened(ScreeningForm Form, Screening Screening) : EpisodeEvent;

    /// <summary>The program proposed a plan.</summary>
    /// <param name="Kind">What kind of proposal.</param>
    /// <param name="Exercises">The exercises in it; empty when there is none.</param>
    /// <param name="Stage">The stage; null when nothing was proposed.</param>
    /// <param name="CatalogueVersion">Version of the catalogue.</param>
    /// <param name="RulesVersion">Version of the programme rules.</param>
    public sealed record Proposed(ProposalKind Kind, Seq<string> Exercises, Stage? Stage, string CatalogueVersion, string RulesVersion) : EpisodeEvent;

    /// <summary>Somebody approved a programme; from now on it is the person's.</summary>
    /// <param name="Programme">The programme.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Approved(Programme Programme, string Reason) : EpisodeEvent;

    /// <summary>Somebody changed the programme by hand.</summary>
    /// <param name="Programme">The whole programme as it is now.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Changed(Programme Programme, string Reason) : EpisodeEvent;

    /// <summary>Amounts were fixed in advance for an exercise.</summary>
    /// <param name="Exercise">The exercise's id.</param>
    /// <param name="Amounts">The amounts.</param>
    public sealed record GradedActivityChosen(string Exercise, GradedAmounts Amounts) : EpisodeEvent;

    /// <summary>A goal was set.</summary>
    /// <param name="Text">What the person wants to be able to do, in own words.</param>
    public sealed record GoalSet(string Text) : EpisodeEvent;

    /// <summary>An instrument was answered.</summary>
    /// <param name="Outcome">The answers.</param>
    public sealed record OutcomeAnswered(AnsweredOutcome Outcome) : EpisodeEvent;

    /// <summary>The episode ended.</summary>
    /// <param name="Why">The kind of reason.</param>
    /// <param name="Reason">The reason in words.</param>
    public sealed record Ended(EndReason Why, string Reason) : EpisodeEvent;
}

/// <summary>How much was asked.</summary>
public enum ScreeningForm
{
    /// <summary>All questions.</summary>
    Full,

    /// <summary>The questions of the short form; the other answers stand as they were.</summary>
    ShortForm,
}

/// <summary>What kind of proposal it was.</summary>
public enum ProposalKind
{
    /// <summary>A full programme.</summary>
    Proposed,

    /// <summary>A holding plan.</summary>
    Holding,

    /// <summary>Only for a clinician to build.</summary>
    ClinicianOnly,

    /// <summary>None: something more urgent comes first.</summary>
    NotNow,
}

/// <summary>Why an episode ends.</summary>
public enum EndReason
{
    /// <summary>The goals were met.</summary>
    GoalsMet,

    /// <summary>The plan was done to its end.</summary>
    Completed,

    /// <summary>The person does not want to go on.</summary>
    PersonStopped,

    /// <summary>Pain or function got worse.</summary>
    Worse,

    /// <summary>Somebody else took over.</summary>
    Referred,

    /// <summary>Nothing was heard any more.</summary>
    Lost,

    /// <summary>Something else.</summary>
    Other,
}
