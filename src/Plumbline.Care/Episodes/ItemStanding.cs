using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Episodes;

/// <summary>An item on a day, with what follows for it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Last">The last verdict that was given on it; null when there was none.</param>
/// <param name="Verdict">What the rules say today; null for an item that is left out, which nobody judges.</param>
/// <param name="Until">The first day on which a stop or an easier week would be over.</param>
/// <param name="Day">The day.</param>
/// <param name="IsNew">Whether the verdict has not been given yet.</param>
public sealed record ItemStanding(EpisodeItem Item, GivenVerdict? Last, Verdict? Verdict, DateOnly? Until, DateOnly Day, bool IsNew)
{
    /// <summary>Whether it is left out today.</summary>
    public bool IsOut => IsHeld || !Item.IsIn(Day) || Verdict is Verdict.Stop or Verdict.Refer;

    /// <summary>Whether a self-reported clearance does not open it: it is neither played nor judged.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Exercise and dose today: a verdict that asks for less counts from when it is known, one that asks for more waits to be accepted.</summary>
    public (string Exercise, StatedDose Dose) Today => IsNew && Verdict is Verdict.Regress less ? AfterLess(less) : Item.On(Day);

    /// <summary>The verdict as an event.</summary>
    public EpisodeEvent.VerdictGiven AsEvent(JudgedAt at)
    {
        var verdict = Verdict ?? throw new InvalidOperationException("An item that is left out is not judged.");
        return new()
        {
            Exercise = Item.Exercise,
            Verdict = verdict.Kind,
            Rule = verdict.Rule,
            RuleVersion = verdict.RuleVersion,
            Inputs = verdict.Inputs,
            Fired = verdict.Fired,
            ForPerson = verdict.ForPerson,
            ForClinician = verdict.ForClinician,
            Dose = DoseOf(verdict),
            Step = verdict switch
            {
                Verdict.Progress p => p.Step,
                Verdict.Regress r => r.Step,
                Verdict.Keep or Verdict.Stop or Verdict.Refer => null,
            },
            NewExercise = NewExercise(verdict),
            Until = Until,
            BlockedDirections = verdict is Verdict.Stop stop ? stop.BlockedDirections : [],
            TellClinician = verdict.TellClinician,
            ScreenFirst = verdict.ScreenFirst,
            At = at,
        };
    }

    /// <summary>Whether the verdict says something else than the last one, or there is something new to speak of.</summary>
    internal bool DiffersFromLast()
    {
        if (Verdict is not { } verdict || Item.OverriddenRule == verdict.Rule) return false;
        // A step that has been taken is not taken again when the session after it turns out never to have been.
        if (verdict is Verdict.Progress && (Stands(verdict), DoseOf(verdict)) == (Item.Exercise, Item.Dose)) return false;
        if (!Item.Judged || Last is not { } last) return true;
        var given = last.Verdict;
        if (last.Fate == VerdictFate.TakenBack) return true;
        // Nothing was logged since: "as it is" says something new only in the place of a step, or of another "as it is" that an answer has settled.
        if (verdict is Verdict.Keep && (given.Verdict > VerdictKind.Keep || verdict.Rule == "quiet-week")) return given.Verdict == VerdictKind.Progress;
        return (given.Rule, given.Verdict, given.NewExercise ?? given.Exercise) != (verdict.Rule, verdict.Kind, Stands(verdict)) || (verdict is not Verdict.Keep && given.Dose != DoseOf(verdict));
    }

    private StatedDose? DoseOf(Verdict verdict) => verdict is Verdict.Keep ? Item.Dose : verdict.NewDose;

    // Judged from the exercise of the last session, which may not be the one that stands here since.
    private string Stands(Verdict verdict) => verdict switch
    {
        Verdict.Progress p => p.NewExercise ?? Item.Anchor.Exercise,
        Verdict.Regress r => r.NewExercise ?? Item.Anchor.Exercise,
        Verdict.Keep or Verdict.Stop or Verdict.Refer => Item.Exercise,
    };

    private string? NewExercise(Verdict verdict) => Stands(verdict) is var stands && stands == Item.Exercise ? null : stands;

    private (string Exercise, StatedDose Dose) AfterLess(Verdict.Regress less)
    {
        var exercise = NewExercise(less) ?? Item.Exercise;
        var now = Item.On(Day);
        return exercise == now.Exercise && DoseVariables.Volume(less.Dose).CompareTo(DoseVariables.Volume(now.Dose)) >= 0 ? now : (exercise, less.Dose);
    }
}
