using Plumbline.Care.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>What one rule says about one exercise, and the word that <c>ladders/</c> use for it.</summary>
internal sealed record Verdict(RuleEffect Effect, SuitabilityReason Reason, string? LadderReason = null);

/// <summary>Asks every rule about an exercise: the screening's gate, the clearance's limits, the conditions, the exercise's own cautions, what the person can do and has.</summary>
internal sealed class Verdicts(Intake intake, Screening screening, ScreeningRules rules, Catalogue catalogue, Access by)
{
    private const string Ours = "d-plumbline";

    private readonly HashSet<Prop> atHand = [.. intake.Equipment, .. rules.AlwaysAtHand];

    private readonly (Condition Condition, RecoveryPhase? Phase)[] conditions =
        [.. screening.Conditions.Where(rules.Conditions.ContainsKey).Select(id => rules.Conditions[id]).Select(c => (c, c.PhaseAt(WeeksSince(c, intake))))];

    private readonly Dictionary<string, IReadOnlyList<Verdict>> known = [];

    /// <summary>Everything the rules say about an exercise, blocks first.</summary>
    public IReadOnlyList<Verdict> On(CatalogueExercise exercise)
    {
        if (known.TryGetValue(exercise.Id, out var verdicts)) return verdicts;
        var all = new List<Verdict>();
        Gate(exercise.Facts, all);
        if (intake.Clearance is { } clearance) Limits(exercise.Facts, clearance, all);
        foreach (var (condition, phase) in conditions) OfCondition(exercise.Facts, condition, phase, all);
        Cautions(exercise.Facts, all);
        Abilities(exercise.Facts, all);
        Equipment(exercise.Facts, all);
        return known[exercise.Id] = all.Count < 2 ? all : [.. all.OrderByDescending(v => v.Effect)];
    }

    /// <summary>Whether any rule blocks an exercise.</summary>
    public bool Blocks(CatalogueExercise exercise) => On(exercise) is [{ Effect: RuleEffect.Block }, ..];

    private void Gate(Exercise exercise, List<Verdict> all)
    {
        switch (screening.Programme)
        {
            case ProgrammeAccess.None:
                all.Add(Block("gate.none", "Your answers need a clinician first, so no exercise is offered today.", screening.Reasons is [var first, ..] ? first.Source : Ours));
                break;
            case ProgrammeAccess.ClinicianOnly when by != Access.Clinician:
                all.Add(Block("gate.clinician-only", "A clinician must build your programme.", Ours));
                break;
            case ProgrammeAccess.Holding when exercise.Load.Class >= rules.Holding.LoadBelow:
                all.Add(Block("gate.holding", rules.Holding.Text, rules.Holding.Source));
                break;
            case ProgrammeAccess.Holding or ProgrammeAccess.ClinicianOnly or ProgrammeAccess.Yes:
                break;
        }

        if (exercise.Access == Access.Clinician && by != Access.Clinician && !Named(exercise))
            all.Add(Block("gate.access", "Only a clinician may put this exercise into a programme.", Ours));
        if (exercise.PerformedBy == Performer.Therapist && by != Access.Clinician)
            all.Add(Block("gate.therapist", "A therapist does this movement with you.", Ours));
    }

    private static void Limits(Exercise exercise, Clearance clearance, List<Verdict> all)
    {
        var limits = clearance.Limits;
        if (exercise.Load.Class > clearance.Allows.LoadClass) all.Add(Block("clearance.load", "It loads the back more than your clinician allows.", Ours));
        if (limits.Positions.Contains(exercise.Position)) all.Add(Block("clearance.position", "Your clinician keeps this position out for now.", Ours));
        if (exercise.Bias.Meets(limits.Bias)) all.Add(Block("clearance.movement", "Your clinician keeps this movement of the back out for now.", Ours));
        if (limits.NoEndRange && exercise.EndRange) all.Add(Block("clearance.end-range", "Your clinician asks you not to move your back to the end of its range.", Ours));
        if (limits.Exercises.Contains(exercise.Id)) all.Add(Block("clearance.exercise", "Your clinician keeps this exercise out for now.", Ours));
    }

    private void OfCondition(Exercise exercise, Condition condition, RecoveryPhase? phase, List<Verdict> all)
    {
        foreach (var rule in condition.Rules)
        {
            if (rule.Phases is { } phases && !phases.Contains(phase?.Id ?? "")) continue;
            if (rule.UnlessEasedBy is { } eased && eased == intake.Direction) continue;
            if (!rule.Select.Fits(exercise)) continue;
            all.Add(rule.Effect == RuleEffect.Block && Opened(exercise, condition, rule.ClearanceOpens)
                ? Opening(condition, $"{condition.Id}.{rule.Id}", rule.Source)
                : new Verdict(rule.Effect, new($"{condition.Id}.{rule.Id}", rule.Text, rule.Source), condition.Id));
        }
    }

    private void Cautions(Exercise exercise, List<Verdict> all)
    {
        foreach (var caution in exercise.Cautions)
        {
            if (!screening.Conditions.Contains(caution.For)) continue;
            var words = catalogue.Words.Conditions.TryGetValue(caution.For, out var text) ? text : caution.For;
            var id = $"caution.{caution.For}";
            all.Add(caution.Effect switch
            {
                CautionEffect.Block when rules.Conditions.TryGetValue(caution.For, out var condition) && Opened(exercise, condition, condition.ClearanceOpensCautions) => Opening(condition, id, caution.Source),
                CautionEffect.Block => new Verdict(RuleEffect.Block, new(id, $"It is left out because of {words}.", caution.Source), caution.For),
                CautionEffect.Care => new Verdict(RuleEffect.Care, new(id, rules.Conditions.TryGetValue(caution.For, out var known) && known.Caution is { } how ? how : $"Take care with it because of {words}.", caution.Source), caution.For),
            });
        }
    }

    private void Abilities(Exercise exercise, List<Verdict> all)
    {
        foreach (var rule in rules.Abilities)
            if (intake.Cannot.Contains(rule.Cannot) && (rule.Without is not { } prop || !atHand.Contains(prop)) && rule.Select.Fits(exercise))
                all.Add(new Verdict(RuleEffect.Block, new($"cannot.{rule.Id}", rule.Text, rule.Source), rule.LadderReason));
    }

    private void Equipment(Exercise exercise, List<Verdict> all)
    {
        foreach (var need in exercise.Equipment)
        {
            if (need.Optional || need.AnyOf.Any(atHand.Contains)) continue;
            var names = need.AnyOf.Select(p => JsonNames.Of(p)).Select(id => catalogue.Words.Equipment.TryGetValue(id, out var words) ? words : id);
            all.Add(Block($"equipment.{JsonNames.Of(need.AnyOf[0])}", $"It needs {string.Join(" or ", names)}.", Ours));
        }
    }

    private bool Opened(Exercise exercise, Condition condition, bool byLoad) =>
        Named(exercise) || (byLoad && intake.Clearance is { } clearance && clearance.Covers(condition.Id) && exercise.Load.Class <= clearance.Allows.LoadClass);

    private bool Named(Exercise exercise) => intake.Clearance?.Names(exercise.Id) ?? false;

    private static Verdict Opening(Condition condition, string rule, string source) =>
        new(RuleEffect.Care, new(rule, "Your clinician has allowed it; stay inside the limits that were set.", source), condition.Id);

    private static Verdict Block(string rule, string text, string source) => new(RuleEffect.Block, new(rule, text, source));

    private static int? WeeksSince(Condition condition, Intake intake) =>
        intake.Surgery is { } surgery && condition.Surgery.Contains(surgery.Type) ? surgery.WeeksAgo : null;
}
