using FsCheck.Fluent;
using Plumbline.Care.Progressions;
using Plumbline.Exercises;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Progressions;

public sealed class JudgeLaws(ITestOutputHelper output)
{
    [Fact]
    public void Every_verdict_is_given_in_at_least_one_history_of_twenty()
    {
        var kinds = new Dictionary<VerdictKind, int>();
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        Laws.Hold(output, AnyCase.Cases, c =>
        {
            var verdict = c.Judged();
            all++;
            kinds[verdict.Kind] = kinds.GetValueOrDefault(verdict.Kind) + 1;
            rules[verdict.Rule] = rules.GetValueOrDefault(verdict.Rule) + 1;
        });
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            output.WriteLine($"{kind}: {100.0 * kinds.GetValueOrDefault(kind) / all:0.0} %");
            ((double)kinds.GetValueOrDefault(kind) / all).ShouldBeGreaterThanOrEqualTo(0.05, kind.ToString());
        }

        foreach (var (rule, count) in rules) output.WriteLine($"  {rule}: {100.0 * count / all:0.0} %");
        output.WriteLine($"never: {string.Join(", ", Judge.RuleIds.Except(rules.Keys))}");
    }

    [Fact]
    public void More_pain_never_means_harder() => Laws.Hold(output,
        from one in AnyCase.Cases from worse in AnyCase.Worsenings select (one, worse),
        pair => NotLessCautious(pair.one, pair.one with { History = Worsened(pair.one.History, pair.worse) }),
        pair => Worsened(pair.one.History, pair.worse) != pair.one.History);

    [Fact]
    public void More_effort_never_means_harder() => Laws.Hold(output,
        from one in AnyCase.Cases from more in Gen.Choose(1, 9) from which in Gen.Choose(1, 3) select (one, more, which),
        c => NotLessCautious(c.one, ChangedLast(c.one, c.which, r => r with { Effort = r.Effort is { } e ? Math.Min(10, e + c.more) : null })),
        c => c.one.History.Count > 0);

    [Fact]
    public void Less_done_never_means_harder() => Laws.Hold(output,
        from one in AnyCase.Cases from share in Gen.Choose(0, 99) from which in Gen.Choose(1, 3) select (one, share, which),
        c => NotLessCautious(c.one, ChangedLast(c.one, c.which, r => r with { CompletedFraction = r.CompletedFraction * c.share / 100 })),
        c => c.one.History.Count > 0);

    [Fact]
    public void A_session_with_the_worst_or_the_morning_unanswered_never_progresses() => Laws.Hold(output,
        from one in AnyCase.Cases from morning in Gen.Elements(true, false) select (one, morning),
        c => ChangedLast(c.one, 1, r => c.morning ? r with { PainNextMorning = null } : r with { PainPeak = null }).Judged().Kind.ShouldNotBe(VerdictKind.Progress),
        c => c.one.History.Any(r => !r.Skipped));

    [Fact]
    public void Only_a_green_session_progresses_and_only_two_without_a_growth_rule() => Laws.Hold(output, AnyCase.Cases,
        c =>
        {
            var done = c.History.Where(r => !r.Skipped).ToList();
            var rule = c.Judged().Rule;
            var needed = rule is "grow" ? 1 : 2;
            done.Count.ShouldBeGreaterThanOrEqualTo(rule is "graded-step" ? 1 : needed);
            foreach (var response in done.TakeLast(needed))
                if (rule is not "graded-step") TrafficLight.Of(response, Sessions.Book.Rules.Light, Sessions.Book.Rules.Legs).Colour.ShouldBe(Colour.Green);
        },
        c => c.Judged().Kind == VerdictKind.Progress);

    [Fact]
    public void A_step_changes_one_variable_by_a_bounded_amount_up_to_its_ceiling() => Laws.Hold(output, AnyCase.Cases,
        c =>
        {
            var verdict = c.Judged().ShouldBeOfType<Verdict.Progress>();
            if (verdict.NewExercise is not null) return;
            var step = verdict.Step.ShouldNotBeNull();
            verdict.Dose.ShouldBe(step.ApplyTo(c.Item.Dose));
            step.To.Max.ShouldBeLessThanOrEqualTo(Math.Max(step.From.Max, verdict.Rule == "grow" ? c.Item.Dose.GrowToRepetitions!.Value : c.Item.Ceilings.Of(step.Variable)!.Value));
            (step.To.Min + step.To.Max).ShouldBeGreaterThan(step.From.Min + step.From.Max);
            foreach (var (from, to) in new[] { (step.From.Min, step.To.Min), (step.From.Max, step.To.Max) })
                (to - from).ShouldBeInRange(0, step.Variable switch
                {
                    DoseVariable.Repetitions => 2,
                    DoseVariable.Sets => 1,
                    DoseVariable.Hold => 5,
                    DoseVariable.Load => (from * 0.1) + 1e-9,
                    _ => (from * 0.2) + 1e-9,
                });
        },
        c => c.Judged().Kind == VerdictKind.Progress);

    [Fact]
    public void A_reduction_leaves_less_than_before() => Laws.Hold(output, AnyCase.Cases,
        c =>
        {
            var verdict = c.Judged().ShouldBeOfType<Verdict.Regress>();
            if (verdict.NewExercise is { } easier) World.Catalogue.ById[easier].Facts.Load.Class.ShouldBeLessThanOrEqualTo(c.Item.LoadClass);
            else DoseVariables.Volume(verdict.Dose).ShouldBeLessThan(DoseVariables.Volume(c.Item.Dose));
        },
        c => c.Judged().Kind == VerdictKind.Regress);

    [Fact]
    public void A_verdict_has_reasons() => Laws.Hold(output, AnyCase.Cases, c =>
    {
        var verdict = c.Judged();
        Judge.RuleIds.ShouldContain(verdict.Rule);
        verdict.Fired.ShouldContain(verdict.Rule);
        verdict.RuleVersion.ShouldBe(Sessions.Book.Rules.Version);
        Sessions.Book.Fact(verdict.Rule).Verdict.ShouldBe(verdict.Kind);
        if (verdict.Rule != "not-judged-yet") verdict.Inputs.ShouldNotBeEmpty();
        foreach (var sentence in new[] { verdict.ForPerson, verdict.ForClinician })
        {
            sentence.ShouldEndWith(".");
            sentence.ShouldNotContain("{");
            sentence.ShouldNotContain("  ");
        }
    });

    [Fact]
    public void The_same_questions_get_the_same_verdict() => Laws.Hold(output, AnyCase.Cases, c => c.Judged().ShouldBe(c.Judged()));

    [Fact]
    public void An_entry_that_arrives_twice_changes_nothing() => Laws.Hold(output,
        from one in AnyCase.Cases from which in Gen.Choose(0, 7) select (one, which),
        c =>
        {
            var named = c.one.History.Select((r, i) => r with { Id = $"entry-{i}" }).ToList();
            var again = named.Append(named[c.which % named.Count] with { DaysSincePrevious = 3 });
            var (once, twice) = (c.one with { History = named.ToSeq() }, c.one with { History = again.ToSeq() });
            var (first, second) = (once.Judged(), twice.Judged());
            (second.Kind, second.Rule, second.NewDose).ShouldBe((first.Kind, first.Rule, first.NewDose));
        },
        c => c.one.History.Count > 0);

    [Fact]
    public void Nothing_blocked_ever_appears() => Laws.Hold(output,
        from one in AnyCase.Cases
        from block in Gen.Elements("bridge", "single-leg-bridge", "double-knee-to-chest", "plank-full", "elliptical", "pelvic-tilt", "prone-on-elbows", "standing-extension", "step-up")
        from own in Gen.Elements(true, false)
        select one with { Context = one.Context with { Blocked = [.. one.Context.Blocked, own ? one.Item.Exercise : block] } },
        c =>
        {
            var verdict = c.Judged();
            if (c.Context.Blocked.Contains(c.Item.Exercise)) verdict.NewDose.ShouldBeNull();
            var next = verdict switch
            {
                Verdict.Progress p => p.NewExercise,
                Verdict.Regress r => r.NewExercise,
                Verdict.Keep => null,
                Verdict.Stop => null,
                Verdict.Refer => null,
            };
            if (next is null) return;
            c.Context.Blocked.ShouldNotContain(next);
            World.Catalogue.ById[next].Facts.Cautions.ShouldNotContain(x => x.Effect == CautionEffect.Block && c.Context.Conditions.Contains(x.For));
        });

    [Fact]
    public void New_numbness_refers_wherever_it_stands_until_a_clinician_has_looked() => Laws.Hold(output,
        from one in AnyCase.Cases from which in Gen.Choose(1, 8) select (one, which),
        c => ChangedLast(c.one, c.which, r => r with { NewNumbnessOrWeakness = true }).Judged().Kind.ShouldBe(VerdictKind.Refer),
        c => c.one.History.Count > 0 && !c.one.Context.ClearedByClinician);

    [Fact]
    public void A_clinicians_look_is_the_only_thing_that_makes_a_referral_for_numbness_milder() => Laws.Hold(output,
        from one in AnyCase.Cases select ChangedLast(one, 1, r => r with { NewNumbnessOrWeakness = true }),
        c => c.Judged().Rule.ShouldNotBe("new-numbness-or-weakness"),
        c => c.History.Count > 0 && c.Context.ClearedByClinician);

    private static void NotLessCautious(AnyCase before, AnyCase after)
    {
        var (one, other) = (before.Judged(), after.Judged());
        ((int)other.Kind).ShouldBeGreaterThanOrEqualTo((int)one.Kind, $"{one.Rule} became {other.Rule}");
        if (one is Verdict.Regress first && other is Verdict.Regress second && first.NewExercise == second.NewExercise)
            DoseVariables.Volume(second.Dose).ShouldBeLessThanOrEqualTo(DoseVariables.Volume(first.Dose), $"{one.Rule} became {other.Rule}");
    }

    // The worsenings count from the last session back.
    private static Seq<Response> Worsened(Seq<Response> history, Seq<Worse> worse) =>
        history.Select((r, i) => history.Count - 1 - i < worse.Count ? worse[history.Count - 1 - i].Of(r) : r).ToSeq();

    private static AnyCase ChangedLast(AnyCase one, int which, Func<Response, Response> change)
    {
        var done = one.History.Select((r, i) => (r, i)).Where(p => !p.r.Skipped).Select(p => p.i).ToList();
        if (done.Count == 0) done = [.. Enumerable.Range(0, one.History.Count)];
        if (done.Count == 0) return one;
        var index = done[Math.Max(0, done.Count - which)];
        return one with { History = one.History.Select((r, i) => i == index ? change(r) : r).ToSeq() };
    }
}
