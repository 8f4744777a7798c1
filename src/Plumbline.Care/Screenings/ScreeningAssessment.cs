using Plumbline.Care.Intakes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>Decides the screening of an intake: every rule that holds is a reason, the level is the greatest of them, the programme the strictest.</summary>
public static class ScreeningAssessment
{
    /// <summary>Screens an intake. The same intake and rules give the same screening.</summary>
    /// <param name="intake">What the person told us.</param>
    /// <param name="rules">The rules of the catalogue.</param>
    /// <param name="numbers">Whom to call in this region.</param>
    public static Screening Assess(Intake intake, ScreeningRules rules, EmergencyNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(numbers);
        var findings = Findings.Of(intake, rules);
        var outcomes = rules.Rules.Where(r => r.When.Holds(findings)).Select(r => Outcome.Of(r, findings, rules))
            .Concat(rules.Questions.Where(q => findings.IsRecorded(q.Id)).Select(q => Outcome.OfRecorded(q)))
            .OrderByDescending(o => o.Reason.Level)
            .ToList();
        var level = outcomes.Select(o => o.Reason.Level).DefaultIfEmpty(ActionLevel.NoneReported).Max();
        var programme = outcomes.Select(o => o.Programme).DefaultIfEmpty(ProgrammeAccess.Yes).Max();
        var advice = rules.Levels[level].Actions.Concat(programme == ProgrammeAccess.None ? [] : outcomes.SelectMany(o => o.Actions)).Select(numbers.In).Distinct().ToSeq();
        return new Screening
        {
            On = intake.AsOf,
            Level = level,
            Programme = programme,
            Reasons = outcomes.Select(o => o.Reason).ToSeq(),
            Actions = rules.Levels[level].Actions
                .Concat(rules.Programmes[programme])
                .Concat(programme == ProgrammeAccess.None ? [] : outcomes.SelectMany(o => o.Actions))
                .Concat(rules.Levels[level].Afterwards)
                .Select(numbers.In).Distinct().ToSeq(),
            Advice = advice,
            Reported = ReportedSentences.Of(findings, rules),
            AskAgain = intake.AskAgain
                .Concat(rules.Questions.Where(q => intake.Answers.TryGetValue(q.Id, out var a) && a.Reply == Reply.Declined).Select(q => q.Id))
                .Distinct().ToSeq(),
            RulesVersion = rules.Version,
            Conditions = findings.Conditions.ToSeq(),
        };
    }

    private sealed record Outcome(Reason Reason, ProgrammeAccess Programme, Seq<string> Actions)
    {
        public static Outcome Of(ScreeningRule rule, Findings findings, ScreeningRules rules)
        {
            var cleared = rule.Cleared is { } by && findings.Intake.Clearance is { } clearance && clearance.Covers(by.Scope) ? by : null;
            var level = cleared?.Level ?? rule.Level;
            return new Outcome(
                new Reason
                {
                    Rule = rule.Id,
                    Level = level,
                    Inputs = Inputs(rule, findings, rules).Concat(cleared is null ? [] : ["clearance"]).Distinct().ToSeq(),
                    Text = cleared?.Text ?? rule.Text,
                    Source = rule.Source,
                    Basis = rule.Basis,
                },
                cleared?.Programme ?? rule.Programme ?? rules.Levels[level].Programme,
                cleared is null ? rule.Actions : []);
        }

        public static Outcome OfRecorded(Question question) => new(
            new Reason
            {
                Rule = $"{question.Id.ToLowerInvariant()}-recorded",
                Level = ActionLevel.NoneReported,
                Inputs = [$"answers.{question.Id}"],
                Text = question.Old!.Text,
                Source = question.Old.Source,
                Basis = question.Old.Basis,
            },
            ProgrammeAccess.Yes,
            []);

        // Of several answers that would do, only those that were given; for a condition, what implied it.
        private static IEnumerable<string> Inputs(ScreeningRule rule, Findings findings, ScreeningRules rules)
        {
            foreach (var input in rule.When.Inputs)
            {
                if (input.StartsWith("answers.", StringComparison.Ordinal) && input[8..] is var id && !findings.IsAlarm(id) && !findings.IsRecorded(id)) continue;
                if (input != "conditions" || rule.When.ConditionsAny is not { } any)
                {
                    yield return input;
                    continue;
                }

                foreach (var condition in any.Where(findings.HasCondition))
                {
                    if (findings.Intake.Conditions.Contains(condition)) yield return "conditions";
                    foreach (var implied in rules.Conditions[condition].Implied.Where(i => i.When.Holds(findings)).SelectMany(i => i.When.Inputs)) yield return implied;
                }
            }
        }
    }
}
