using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>One item of the programme while a journal is folded.</summary>
internal sealed class ItemFold
{
    // Easier weeks after which the dose from before counts again; other reductions stay until steps build them up.
    private static readonly string[] ForSomeDays = ["deload-due", "deload-unwell", "flare-up"];

    private readonly ProgrammeItem approved;
    private readonly List<ItemEntry> entries;
    private (string Exercise, StatedDose Dose) anchor;
    private EasierWeek? easier;
    private ItemStop? stop;
    private DateOnly? lastStep;
    private string? overriddenRule;
    private bool gapAnswered;
    private bool newExercise;
    private Seq<ItemEntry>? finished;

    public ItemFold(ProgrammeItem approved, ItemFold? before, bool keepStop)
    {
        this.approved = approved;
        (Exercise, Dose) = (approved.Exercise, DoseParts.Of(approved.Dose));
        anchor = (Exercise, Dose);
        entries = before?.entries ?? [];
        if (before is null) return;
        (lastStep, gapAnswered, Graded, GradedSessions) = (before.lastStep, before.gapAnswered, before.Graded, before.GradedSessions);
        if (keepStop) stop = before.stop;
    }

    public string Exercise { get; private set; }

    public StatedDose Dose { get; private set; }

    public Guid? Pending { get; set; }

    public Guid? LastVerdict { get; set; }

    public bool Judged { get; set; }

    public GradedAmounts? Graded { get; set; }

    public int GradedSessions { get; set; }

    /// <summary>Whether a log of this exercise belongs here: the one that stands here, or stood here lately.</summary>
    public bool Has(string exercise, DateOnly day) => exercise == Exercise || exercise == anchor.Exercise || (easier is { } e && day < e.Until && exercise == e.Exercise)
        || (entries.Count > 0 && entries[^1].Exercise == exercise);

    public void Log(JournalEvent one, ItemLog done)
    {
        var inEasierWeek = easier is { } e && one.OccurredOn < e.Until;
        var dose = inEasierWeek && easier!.Exercise == done.Exercise ? easier.Dose : done.Exercise == Exercise ? Dose : anchor.Dose;
        if (newExercise && done.Exercise == Exercise)
        {
            entries.Clear();
            newExercise = false;
        }

        entries.Add(new(one.Id, done.Exercise, dose, gapAnswered));
        finished = null;
        (overriddenRule, gapAnswered, Judged) = (null, false, false);
        if (done.SkipReason is not null) return;
        if (done.Exercise == Exercise || inEasierWeek) anchor = (Exercise, Dose);
        if (Graded is not null) GradedSessions++;
    }

    /// <summary>Brings a verdict into effect; whether anything changed.</summary>
    public bool Apply(JournalEvent one, EpisodeEvent.VerdictGiven e)
    {
        switch (e.Verdict)
        {
            case VerdictKind.Progress:
                newExercise = e.NewExercise is not null;
                (Exercise, Dose, lastStep) = (e.NewExercise ?? Exercise, e.Dose!, one.OccurredOn);
                return true;
            case VerdictKind.Keep:
                return e.TakesBack is not null && TakeBack(e);
            case VerdictKind.Regress:
                gapAnswered |= IsForGap(e.Rule);
                if (e.TakesBack is not null) return TakeBack(e);
                return e.Until is { } until && ForSomeDays.Contains(e.Rule) ? Ease(e, until) : Lower(e);
            case VerdictKind.Stop:
                stop = new(e.Rule, one.Id, e.Until);
                return true;
            case VerdictKind.Refer:
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public void Override(EpisodeEvent.VerdictGiven verdict, StatedDose? dose)
    {
        if (verdict.Verdict is VerdictKind.Stop) stop = null;
        if (verdict.Until is not null && easier is not null) easier = null;
        (Exercise, Dose) = (anchor.Exercise, dose ?? anchor.Dose);
        anchor = (Exercise, Dose);
        (overriddenRule, newExercise, Pending) = (verdict.Rule, false, null);
    }

    /// <summary>Ends a stop by its verdict; whether there was one. What one session left unexplained ends everywhere with that session.</summary>
    public bool Lift(Seq<Guid> ends)
    {
        if (stop is not { } held || !(ends.Contains(held.Verdict) || (held.Rule == "spread-unexplained" && entries.Exists(e => ends.Contains(e.Session))))) return false;
        stop = null;
        return true;
    }

    /// <summary>Whether deciding so would give more than the rules do now.</summary>
    public bool WouldBeHarder(EpisodeEvent.VerdictGiven verdict, StatedDose? dose) => verdict.Verdict switch
    {
        VerdictKind.Stop or VerdictKind.Refer => true,
        VerdictKind.Progress => dose is not null && More(dose, Dose),
        VerdictKind.Keep or VerdictKind.Regress => More(dose ?? anchor.Dose, easier?.Dose ?? Dose) || (dose is null && anchor.Exercise != Exercise),
    };

    public EpisodeItem Finish() => new()
    {
        Approved = approved,
        Exercise = Exercise,
        Dose = Dose,
        Anchor = anchor,
        Easier = easier,
        Stop = stop,
        Pending = Pending,
        Entries = finished ??= entries.ToSeq(),
        LastVerdict = LastVerdict,
        Judged = Judged,
        LastStep = lastStep,
        OverriddenRule = overriddenRule,
        GapAnswered = gapAnswered,
        Graded = Graded,
        GradedSessions = GradedSessions,
    };

    private static bool IsForGap(string rule) => rule is "back-after-a-week" or "back-after-two-weeks" or "restart-after-a-long-gap";

    private static bool More(StatedDose one, StatedDose other) => DoseVariables.Volume(one).CompareTo(DoseVariables.Volume(other)) > 0;

    private bool Ease(EpisodeEvent.VerdictGiven e, DateOnly until)
    {
        easier = new(e.NewExercise ?? Exercise, e.Dose!, until);
        return true;
    }

    // Less than now, and never back to more without a session in between.
    private bool Lower(EpisodeEvent.VerdictGiven e)
    {
        var exercise = e.NewExercise ?? Exercise;
        if (exercise == Exercise && !More(Dose, e.Dose!)) return false;
        (Exercise, Dose, newExercise) = (exercise, e.Dose!, false);
        if (easier is { } week && (week.Exercise != Exercise || More(week.Dose, Dose))) easier = null;
        return true;
    }

    // A step that should not have been taken: the dose from before it, when that is less.
    private bool TakeBack(EpisodeEvent.VerdictGiven e)
    {
        var exercise = e.NewExercise ?? Exercise;
        if (exercise == Exercise && !More(Dose, e.Dose!)) return false;
        (Exercise, Dose, newExercise) = (exercise, e.Dose!, false);
        anchor = (Exercise, Dose);
        return true;
    }
}
