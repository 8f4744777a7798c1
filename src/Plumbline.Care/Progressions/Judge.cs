using System.Collections.Immutable;
using Plumbline.Care.Progressions.Rules;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>Says what follows for one item from what is known of its sessions. Called when the next session is compiled or a morning answer arrives, never when a session is logged.</summary>
/// <remarks>
/// A pure function: the same item, history, context and rules give the same verdict, however often it is asked. All rules are looked at;
/// the most cautious verdict wins, then the first of its rules, among reductions the one that leaves the least.
/// Law: more pain, effort or spread, or less done, never makes the verdict less cautious nor the dose larger.
/// </remarks>
public static class Judge
{
    /// <summary>The rules that the program knows, in the order in which they are looked at.</summary>
    internal static ImmutableArray<Rule> Rules { get; } = [.. SafetyRules.All, .. RegressRules.All, .. KeepRules.All, .. ProgressRules.All];

    /// <summary>The ids of all rules, in the order in which they are looked at.</summary>
    public static Seq<string> RuleIds { get; } = Rules.Select(r => r.Id).ToSeq();

    /// <summary>The verdict.</summary>
    /// <param name="item">The item.</param>
    /// <param name="history">Its sessions as far as they are known, the oldest first.</param>
    /// <param name="context">What else is known.</param>
    /// <param name="book">Rules, words and ladders.</param>
    public static Verdict Of(JudgedItem item, Seq<Response> history, JudgeContext context, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(book);
        return Of(new Situation(item, Situation.Once(history), context, book));
    }

    /// <summary>The verdict on a situation.</summary>
    internal static Verdict Of(Situation situation)
    {
        var fired = new List<(Rule Rule, Finding Finding)>(4);
        foreach (var rule in Rules)
        {
            // What makes harder is looked at only when nothing speaks against it.
            if (rule.Kind == VerdictKind.Progress && fired.Count > 0 && fired[0].Rule.Kind != VerdictKind.Progress) break;
            if (rule.Look(situation) is { } finding) fired.Add((rule, finding));
        }

        // A rule of every situation fires: without sessions "not-judged-yet", at the end of all steps "at-ceiling".
        var decided = fired.Count > 0 ? Decide(fired) : throw new System.Diagnostics.UnreachableException($"No rule fired for {situation.Item.Exercise}.");
        return Write(situation, decided, fired);
    }

    private static (Rule Rule, Finding Finding) Decide(List<(Rule Rule, Finding Finding)> fired)
    {
        var decided = fired[0];
        foreach (var other in fired)
            if (other.Rule.Kind > decided.Rule.Kind) decided = other;
        return decided.Rule.Kind == VerdictKind.Regress ? fired.Where(f => f.Rule.Kind == VerdictKind.Regress).MinBy(f => Weight(f.Finding.Change!)) : decided;
    }

    // One edge back is less than any amount of the same exercise.
    private static (int, double, double) Weight(Change change)
    {
        var (volume, least) = DoseVariables.Volume(change.Dose);
        return (change.To is null ? 1 : 0, volume, least);
    }

    private static Verdict Write(Situation s, (Rule Rule, Finding Finding) decided, List<(Rule Rule, Finding Finding)> fired)
    {
        var (rule, finding) = decided;
        var words = s.Book.Words.Rules[rule.Id];
        var grounds = new Grounds(
            rule.Id,
            s.Numbers.Version,
            finding.Inputs,
            Sentences.Of(words.Person, s, finding),
            Sentences.Of(words.Clinician, s, finding),
            fired.Select(f => f.Rule.Id).ToSeq(),
            fired.Any(f => f.Finding.TellClinician),
            fired.Any(f => f.Finding.ScreenFirst) || PainJumped(s));
        return rule.Kind switch
        {
            VerdictKind.Progress => new Verdict.Progress { Grounds = grounds, Dose = finding.Change!.Dose, Step = finding.Change.Step, NewExercise = finding.Change.To?.Id },
            VerdictKind.Keep => new Verdict.Keep { Grounds = grounds, Dose = s.Item.Dose },
            VerdictKind.Regress => new Verdict.Regress { Grounds = grounds, Dose = finding.Change!.Dose, Step = finding.Change.Step, NewExercise = finding.Change.To?.Id },
            VerdictKind.Stop => new Verdict.Stop { Grounds = grounds, BlockDays = finding.BlockDays, BlockedDirections = finding.BlockedDirections },
            VerdictKind.Refer => new Verdict.Refer { Grounds = grounds },
        };
    }

    // The screening is asked again when pain jumps from one session to the next. Source: d-plumbline.
    private static bool PainJumped(Situation s) =>
        s.Last >= 0 && s.SecondLast >= 0 && s[s.Last].PainBefore - s[s.SecondLast].PainBefore >= s.Numbers.Deload.ScreenFirstWhenPainRisesBy.Value;
}
