using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>Graded activity: amounts that are fixed in advance, no more on good days and no less on bad ones; only stop rules override them. Source: r-fordyce-1976.</summary>
public sealed record GradedPlan
{
    private GradedPlan() { }

    /// <summary>What is counted.</summary>
    public required DoseVariable Variable { get; init; }

    /// <summary>The mean of the baseline sessions.</summary>
    public required double Baseline { get; init; }

    /// <summary>The first amount.</summary>
    public required double Start { get; init; }

    /// <summary>What every step adds.</summary>
    public required double Step { get; init; }

    /// <summary>Where it ends.</summary>
    public required double Goal { get; init; }

    /// <summary>Sessions between two steps.</summary>
    public required int SessionsPerStep { get; init; }

    /// <summary>A plan from what a person did, as much as was comfortable, in the baseline sessions.</summary>
    /// <remarks>Codes: <c>PLB-GRADED-BASELINE</c> not the number of sessions that the rules ask for, <c>PLB-GRADED-STEP</c> a step that is none or larger than an ordinary one.</remarks>
    public static Read<GradedPlan> From(Seq<double> baseline, DoseVariable variable, double step, double goal, int sessionsPerStep, ProgressionRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var sessions = rules.Graded.BaselineSessions.Value;
        if (baseline.Count != sessions || baseline.Any(b => b <= 0))
            return Read.Fail<GradedPlan>("PLB-GRADED-BASELINE", "baseline", $"The baseline is the amount of {sessions} sessions, each above 0. Record them first.");
        var mean = baseline.Average();
        var start = Math.Max(1, Math.Floor(mean * rules.Graded.StartShare.Value));
        var most = Steps.Up(variable, new(start, start), Math.Max(goal, start), [], rules.Steps);
        if (step <= 0 || sessionsPerStep < 1 || (goal > start && (most is null || step > most.Value.Max - start)))
            return Read.Fail<GradedPlan>("PLB-GRADED-STEP", "step", $"A step is more than 0 and at most one ordinary step ({(most is { } m ? Sentences.Shown(m.Max - start) : "none is left")}), every one or more sessions. Choose a smaller one.");
        return new GradedPlan { Variable = variable, Baseline = mean, Start = start, Step = step, Goal = Math.Max(goal, start), SessionsPerStep = sessionsPerStep };
    }

    /// <summary>The amount of a session, from 0.</summary>
    public Range<double> QuotaAt(int session)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(session);
        return Math.Min(Goal, Start + (session / SessionsPerStep * Step));
    }
}
