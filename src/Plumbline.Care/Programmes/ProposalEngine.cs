using System.Globalization;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Proposes a programme: the stage, the plan that is best by the stated score, and the reasons.</summary>
/// <remarks>The same circumstances always give the same proposal. From a screening that leaves no programme open there is no way to items.</remarks>
public static class ProposalEngine
{
    /// <summary>Proposes what the screening leaves open.</summary>
    public static Proposal Propose(Circumstances around)
    {
        ArgumentNullException.ThrowIfNull(around);
        return Gate(around, plan => Plan(around, plan));
    }

    /// <summary>Says why an exercise is, or is not, in the proposal.</summary>
    /// <returns>The answer, or <c>PLB-WHYNOT-UNKNOWN</c> when the catalogue has no such exercise.</returns>
    public static Read<WhyNotAnswer> WhyNot(Circumstances around, string exercise)
    {
        ArgumentNullException.ThrowIfNull(around);
        return Programmes.WhyNot.Of(around, StagePlanOf(around), exercise);
    }

    /// <summary>The plan that the screening leaves open for the person's stage.</summary>
    internal static StagePlan StagePlanOf(Circumstances around) => around.Screening.Programme == ProgrammeAccess.Holding
        ? around.Rules.Composition.Holding
        : around.Rules.Composition.Stages.First(p => p.Stage == Staging.Of(around.Intake, around.Rules.Staging).Stage);

    /// <summary>The one gate of every way to a programme.</summary>
    internal static Proposal Gate(Circumstances around, Func<StagePlan, ProposedPlan> make)
    {
        var screening = around.Screening;
        return screening.Programme switch
        {
            ProgrammeAccess.Yes => Proposed(around, Reviewed(make(StagePlanOf(around)), around)),
            ProgrammeAccess.Holding => Holding(around, Reviewed(make(StagePlanOf(around)), around)),
            ProgrammeAccess.ClinicianOnly => new Proposal.ClinicianOnly
            {
                On = screening.On,
                ScreeningLevel = screening.Level,
                Conditions = screening.Conditions,
                Reported = screening.Reported,
                Says = ["A clinician has to decide about exercise first, so there is nothing here to start alone.", .. screening.Actions],
                CatalogueVersion = around.Catalogue.Version.Version,
                RulesVersion = around.Rules.Version,
                ForTheClinician =
                [
                    .. screening.Reasons.Where(r => r.Level > ActionLevel.NoneReported).Select(r => r.Text),
                    "Write down what you allow as a clearance in the intake (who, date, allows, limits) and propose again; the plan then stays inside it.",
                    "Or type a plan of your own and print it with `plumbline plan`; it is marked as not screened here.",
                ],
            },
            ProgrammeAccess.None => new Proposal.NotNow
            {
                On = screening.On,
                ScreeningLevel = screening.Level,
                Conditions = screening.Conditions,
                Reported = screening.Reported,
                Says = ["There is no programme now: something more urgent comes first."],
                CatalogueVersion = around.Catalogue.Version.Version,
                RulesVersion = around.Rules.Version,
                Actions = screening.Actions,
            },
        };
    }

    private static ProposedPlan Reviewed(ProposedPlan plan, Circumstances around) => plan with { Review = PlanReviews.Of(plan, around) };

    private static Proposal.Proposed Proposed(Circumstances around, ProposedPlan plan) => new()
    {
        On = around.Screening.On,
        ScreeningLevel = around.Screening.Level,
        Conditions = around.Screening.Conditions,
        Reported = around.Screening.Reported,
        Says = [plan.About, .. plan.Says, .. around.Screening.Advice],
        CatalogueVersion = around.Catalogue.Version.Version,
        RulesVersion = around.Rules.Version,
        Plan = plan,
    };

    private static Proposal.Holding Holding(Circumstances around, ProposedPlan plan) => new()
    {
        On = around.Screening.On,
        ScreeningLevel = around.Screening.Level,
        Conditions = around.Screening.Conditions,
        Reported = around.Screening.Reported,
        Says = [plan.About, .. plan.Says, .. around.Screening.Advice],
        CatalogueVersion = around.Catalogue.Version.Version,
        RulesVersion = around.Rules.Version,
        Plan = plan,
    };

    private static ProposedPlan Plan(Circumstances around, StagePlan plan)
    {
        var composer = new Composer(around, plan);
        var composed = composer.Best();
        var best = composed.Best ?? throw new System.Diagnostics.UnreachableException();
        var order = around.Rules.Objective.Order;
        Seq<ProposedItem> items = [.. PlanWriter.Ordered(composer.Written(best), c => c.Exercise, around).Select(c => Item(c, composer, around))];
        var days = PlanWriter.Days(items, around);
        return new ProposedPlan
        {
            Origin = Origin.Proposed,
            Id = plan.Id,
            About = plan.About,
            Stage = plan.Stage,
            StageReasons = StageReasons(around),
            Items = items,
            Start = StartOf(plan.Doses[best.Score[Criterion.Dose]], best),
            Days = days,
            MinutesPerDay = days.Select(d => d.Minutes).DefaultIfEmpty(0).Max(),
            Unmet = Unmets.Of(around, plan, composer, best),
            Removed = composer.Removed,
            NeedsClinician = best.Items.Any(c => c.Exercise.Facts.Access == Exercises.Access.Clinician),
            Weeks = plan.Weeks.Value,
            ReviewAfterWeeks = plan.ReviewAfterWeeks.Value,
            ValidDays = around.Rules.Composition.ValidDays.Value,
            Score = best.Score.In(order),
            Optimality = OptimalityOf(composed, best, order),
        };
    }

    internal static Seq<StageReason> StageReasons(Circumstances around) => Staging.Of(around.Intake, around.Rules.Staging).Reasons;

    private static ProposedItem Item(Candidate candidate, Composer composer, Circumstances around)
    {
        var covered = composer.Requirements.Where((_, r) => (candidate.Covers & (1 << r)) != 0).ToList();
        var variant = candidate.Exercise.Facts.DefaultDose;
        var gives = covered.Where(r => covered.All(c => c.PartOf != r.Id)).Select(r => r.Say).ToList();
        return PlanWriter.Item(
            candidate.Exercise, candidate.Dose, variant.Id, variant.Source, candidate.Days,
            [.. covered.Select(r => r.Id)],
            [
                .. gives.Count > 0 ? new[] { $"It gives you {PlanWriter.List(gives)}." } : [],
                .. PlanWriter.Because(candidate.Exercise, candidate.Suitability),
                .. candidate.GoesOn ? [] : new[] { PlanWriter.DoseFrom(variant.Source, variant.Basis) },
                .. candidate.DoseSays,
            ],
            around);
    }

    private static string StartOf(StartForm form, Found best) => best.Items.Count(i => i.GoesOn) is var kept && kept == 0 ? form.Say
        : kept == best.Items.Count ? "What you did up to now goes on, no dose higher than it stands."
        : $"What you did up to now goes on, no dose higher than it stands. What is new: {char.ToLowerInvariant(form.Say[0])}{form.Say[1..]}";

    private static Optimality OptimalityOf(Composed composed, Found best, Seq<Criterion> order)
    {
        var nodes = composed.Nodes.ToString("N0", CultureInfo.InvariantCulture);
        if (composed.Unopened is not { } bound || !bound.Better(best.Score, order))
            return new Optimality { Proven = true, Nodes = composed.Nodes, Text = $"No plan {(best.Items.Any(i => i.GoesOn) ? "that keeps what goes on " : "")}is better by the stated score; the search went through {nodes} nodes and left out only what cannot be better." };
        var criterion = bound.Difference(best.Score, order)!.Value;
        var gap = best.Score[criterion] - bound[criterion];
        return new Optimality
        {
            Proven = false,
            Nodes = composed.Nodes,
            GapIn = criterion,
            GapAtMost = gap,
            Text = $"The search stopped after {nodes} nodes. A better plan may exist: by at most {gap} in {criterion}, the first criterion in which it could differ.",
        };
    }
}
