using System.Globalization;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>What a clinician says about a typed plan besides its lines.</summary>
public sealed record PrescriptionTerms
{
    /// <summary>The programme's identity, made by the caller.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who prescribes it, in which role, when; an unnamed prescriber signs by hand.</summary>
    public required Approval Approval { get; init; }

    /// <summary>Where the person can turn.</summary>
    public required Clinic Clinic { get; init; }

    /// <summary>For whom, as the person chose to be named.</summary>
    public string? For { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Starts { get; init; }

    /// <summary>For how many weeks; as long as a programme of the same kind when not said.</summary>
    public int? Weeks { get; init; }
}

/// <summary>What the gate says about the person for whom a plan was typed.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Suitability">Whether each exercise suits the person, judged for a clinician.</param>
/// <param name="Override">Why the clinician gives what the gate leaves out; null when it is kept.</param>
public sealed record Gate(Screening Screening, IReadOnlyDictionary<string, Suitability> Suitability, string? Override);

/// <summary>Makes a programme of a typed plan.</summary>
/// <remarks>
/// Without a gate it is marked as not screened. With one it passes the same gate as every proposal: what is left out is refused with what may be given instead, unless a named clinician
/// overrides it with a reason, which the programme's notes keep. Nothing overrides a screening that asks for help first. Codes: <c>PLB-PLAN-SCREENING</c>, <c>-BLOCKED</c>, <c>-OVERRIDE</c>,
/// <c>PLB-APPROVE-EARLY</c>, <c>-STALE</c>.
/// </remarks>
public static class Prescription
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 300;

    /// <summary>Makes the programme.</summary>
    /// <param name="lines">The lines of the plan.</param>
    /// <param name="terms">Who, for whom, from when.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="rules">The programme rules: days of the week, weeks, review.</param>
    /// <param name="gate">The gate; null when nobody was screened.</param>
    public static Read<Programme> Prescribe(Seq<PlanLine> lines, PrescriptionTerms terms, Catalogue catalogue, ProgrammeRules rules, Gate? gate = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(rules);
        return Read.From(() => Made(lines, terms, catalogue, rules, gate), gate is null ? [] : [.. Refusals(lines, terms, catalogue, rules, gate)]);
    }

    private static Programme Made(Seq<PlanLine> lines, PrescriptionTerms terms, Catalogue catalogue, ProgrammeRules rules, Gate? gate)
    {
        var composition = rules.Composition;
        var kind = gate?.Screening.Programme == ProgrammeAccess.Holding ? composition.Holding : composition.Stages.First(s => s.Stage == Stage.Control);
        var weeks = terms.Weeks ?? kind.Weeks.Value;
        var week = WeekOf(lines.Max(DaysOf), composition);
        return new Programme
        {
            Format = 1,
            Id = terms.Id,
            Version = 1,
            Origin = Origin.Prescribed,
            For = terms.For,
            Approval = terms.Approval with { By = terms.Approval.By.Trim() },
            Clinic = terms.Clinic,
            ScreeningLevel = gate?.Screening.Level,
            Reported = gate?.Screening.Reported ?? [],
            Conditions = gate?.Screening.Conditions ?? [],
            Items = [.. lines.Select(line => Item(line, week, composition, gate))],
            Starts = terms.Starts,
            Weeks = weeks,
            ReviewOn = terms.Starts.AddDays(7 * Math.Min(weeks, kind.ReviewAfterWeeks.Value)),
            ValidUntil = (gate?.Screening.On ?? terms.Starts).AddDays(composition.ValidDays.Value),
            Notes = gate is null ? [] : [.. gate.Screening.Advice, .. lines.Where(l => IsBlocked(l, gate)).Select(l => Overridden(l, terms, gate))],
            CatalogueVersion = catalogue.Version.Version,
            RulesVersion = gate?.Screening.RulesVersion,
        };
    }

    private static ProgrammeItem Item(PlanLine line, Seq<DayOfWeek> week, Composition composition, Gate? gate) => new()
    {
        Exercise = line.Exercise.Id,
        Dose = line.Dose,
        Days = Days(DaysOf(line), week, composition),
        Because = ["A clinician prescribed it."],
        Cautions = gate is null ? [] : gate.Suitability[line.Exercise.Id] switch
        {
            Suitability.Allowed => [],
            Suitability.Limited limited => [.. limited.Reasons.Select(r => r.Text).Distinct()],
            Suitability.Blocked => ["The screening would leave this out. Your clinician chose it for you, so do it just as you were shown.", .. line.Exercise.Words.Cautions],
        },
    };

    private static IEnumerable<Problem> Refusals(Seq<PlanLine> lines, PrescriptionTerms terms, Catalogue catalogue, ProgrammeRules rules, Gate gate)
    {
        var screening = gate.Screening;
        if (screening.Programme == ProgrammeAccess.None)
        {
            yield return new("PLB-PLAN-SCREENING", "intake", $"The screening asks for help first, so no plan is printed, and nothing overrides that. {string.Join(' ', screening.Actions)}");
            yield break;
        }

        var until = screening.On.AddDays(rules.Composition.ValidDays.Value);
        if (terms.Starts < screening.On) yield return new("PLB-APPROVE-EARLY", "starts", string.Create(CultureInfo.InvariantCulture, $"A programme cannot start before its screening of {screening.On:d MMMM yyyy}. Choose a later day."));
        if (terms.Starts > until) yield return ProposalApproval.Stale(screening.On, until);
        var blocked = lines.Where(l => IsBlocked(l, gate)).ToList();
        if (gate.Override is { } reason)
        {
            if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason) yield return new("PLB-PLAN-OVERRIDE", "override", $"An override needs a reason of 1 to {LongestReason} characters. Say why this person may do it.");
            if (terms.Approval.As != ApproverRole.Clinician || string.IsNullOrWhiteSpace(terms.Approval.By)) yield return new("PLB-PLAN-OVERRIDE", "by", "Only a clinician may override the screening. Say who you are.");
            yield break;
        }

        foreach (var line in blocked) yield return new("PLB-PLAN-BLOCKED", line.Place, $"{line.Exercise.Name} is left out for this person. {Why(line, gate)} {Instead(line, catalogue, gate)}");
    }

    private static string Instead(PlanLine line, Catalogue catalogue, Gate gate)
    {
        var names = gate.Suitability[line.Exercise.Id] is Suitability.Blocked blocked ? blocked.Alternatives.Select(id => catalogue.ById[id].Name).ToList() : [];
        return names.Count == 0 ? "Take the line out, or override it with a reason." : $"May be given instead: {string.Join(", ", names)}. Change the line, or override it with a reason.";
    }

    private static string Overridden(PlanLine line, PrescriptionTerms terms, Gate gate) =>
        $"{terms.Approval.By.Trim()} chose {line.Exercise.Name} although the screening leaves it out. {Why(line, gate)} The reason given: {gate.Override!.Trim().TrimEnd('.')}.";

    private static bool IsBlocked(PlanLine line, Gate gate) => gate.Suitability[line.Exercise.Id] is Suitability.Blocked;

    private static string Why(PlanLine line, Gate gate) => string.Join(' ', gate.Suitability[line.Exercise.Id].Reasons.Select(r => r.Text).Distinct());

    // From the low end of a range, as every programme starts.
    private static int DaysOf(PlanLine line) => line.Dose.Frequency.DaysPerWeek.Value.Min;

    private static Seq<DayOfWeek> WeekOf(int days, Composition composition) => composition.Weeks.First(w => w.Days == days).All;

    // Its own layout when that lies inside the plan's week; else spread over the week's days.
    private static Seq<DayOfWeek> Days(int days, Seq<DayOfWeek> week, Composition composition) => WeekOf(days, composition) is var own && own.All(week.Contains)
        ? own
        : [.. Enumerable.Range(0, days).Select(i => week[i * week.Count / days])];
}
