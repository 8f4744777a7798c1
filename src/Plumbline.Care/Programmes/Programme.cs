using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>An approved programme: what the handout prints, the calendar schedules and the session plays.</summary>
public sealed record Programme
{
    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The programme's identity for life.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its version, from 1; an issued version never changes.</summary>
    public required int Version { get; init; }

    /// <summary>How it came about.</summary>
    public required Origin Origin { get; init; }

    /// <summary>For whom, as the person chose to be named; null to leave a line for it.</summary>
    public string? For { get; init; }

    /// <summary>Who approved it.</summary>
    public required Approval Approval { get; init; }

    /// <summary>Where to turn.</summary>
    public required Clinic Clinic { get; init; }

    /// <summary>The stage it was made for; null when a clinician typed it.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The screening it rests on; null when a clinician typed it.</summary>
    public ActionLevel? ScreeningLevel { get; init; }

    /// <summary>What the screening says was and was not reported.</summary>
    public Seq<string> Reported { get; init; }

    /// <summary>Ids of the conditions in force at the screening: sessions choose their stop rules by them. Without a screening every stop rule holds.</summary>
    public Seq<string> Conditions { get; init; }

    /// <summary>The items in the order of a session.</summary>
    public required Seq<ProgrammeItem> Items { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Starts { get; init; }

    /// <summary>For how many weeks.</summary>
    public required int Weeks { get; init; }

    /// <summary>When to look at it again.</summary>
    public required DateOnly ReviewOn { get; init; }

    /// <summary>The day until which sessions may be played without a new screening.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>What the person should know besides; plain sentences.</summary>
    public Seq<string> Notes { get; init; }

    /// <summary>Version of the catalogue.</summary>
    public required string CatalogueVersion { get; init; }

    /// <summary>Version of the rules that proposed it; null when a clinician typed it.</summary>
    public string? RulesVersion { get; init; }
}

/// <summary>How a programme came about.</summary>
public enum Origin
{
    /// <summary>Screened, proposed and approved.</summary>
    Proposed,

    /// <summary>Screened, and taken from a ready-made protocol.</summary>
    Protocol,

    /// <summary>Typed by a clinician, not screened here.</summary>
    Prescribed,
}

/// <summary>Who approved a programme.</summary>
/// <param name="By">Name.</param>
/// <param name="As">In which role.</param>
/// <param name="On">When.</param>
public sealed record Approval(string By, ApproverRole As, DateOnly On);

/// <summary>In which role somebody approves.</summary>
public enum ApproverRole
{
    /// <summary>A clinician.</summary>
    Clinician,

    /// <summary>The person alone, in self-care: only what needs no clinician.</summary>
    Self,
}

/// <summary>Where to turn; whatever is not set is printed as a line to fill in.</summary>
public sealed record Clinic
{
    /// <summary>The clinic's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>How to book.</summary>
    public string? Booking { get; init; }

    /// <summary>The emergency number of the region; unset reads "your local emergency number".</summary>
    public string? EmergencyNumber { get; init; }

    /// <summary>Whom to call for urgent advice that is no emergency.</summary>
    public string? UrgentAdvice { get; init; }
}

/// <summary>The stage a person is in. Source: v80, thresholds d-plumbline.</summary>
public enum Stage
{
    /// <summary>Symptoms dominate: ease them, keep moving.</summary>
    Modulate,

    /// <summary>Moderate pain: control of movement, gentle mobility, aerobic base.</summary>
    Control,

    /// <summary>Little pain: strength and function.</summary>
    Optimise,

    /// <summary>Goals met: keep it up.</summary>
    Maintain,
}

/// <summary>One exercise of a programme.</summary>
public sealed record ProgrammeItem
{
    /// <summary>The exercise's id in the catalogue.</summary>
    public required string Exercise { get; init; }

    /// <summary>How much.</summary>
    public required Dose Dose { get; init; }

    /// <summary>On which days of the week.</summary>
    public required Seq<DayOfWeek> Days { get; init; }

    /// <summary>Why it is in, plain sentences.</summary>
    public required Seq<string> Because { get; init; }

    /// <summary>Cautions for this person, plain sentences.</summary>
    public required Seq<string> Cautions { get; init; }
}
