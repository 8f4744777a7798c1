using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>One thing in which a version of a programme differs from one before.</summary>
/// <remarks>A closed hierarchy: <see cref="Added"/>, <see cref="Dropped"/>, <see cref="Dosed"/>, <see cref="Rescheduled"/>, <see cref="Reordered"/>.</remarks>
public abstract record PlanChange
{
    private PlanChange(string exercise) => Exercise = exercise;

    /// <summary>Id of the exercise; empty when it is about the whole.</summary>
    public string Exercise { get; init; }

    /// <summary>An exercise came in.</summary>
    public sealed record Added(string Exercise, Dose Dose) : PlanChange(Exercise);

    /// <summary>An exercise went out.</summary>
    public sealed record Dropped(string Exercise) : PlanChange(Exercise);

    /// <summary>Its dose is another.</summary>
    public sealed record Dosed(string Exercise, Dose Before, Dose After) : PlanChange(Exercise);

    /// <summary>It is done on other days.</summary>
    public sealed record Rescheduled(string Exercise, Seq<DayOfWeek> Before, Seq<DayOfWeek> After) : PlanChange(Exercise);

    /// <summary>What stayed is done in another order.</summary>
    public sealed record Reordered() : PlanChange("");

    /// <summary>Everything in which one version differs from another: what is new first, then what is gone, then what changed, in the order of a session.</summary>
    public static Seq<PlanChange> Between(Programme before, Programme after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (ByExercise(before), ByExercise(after));
        var kept = after.Items.Where(i => old.ContainsKey(i.Exercise)).ToList();
        return
        [
            .. after.Items.Where(i => !old.ContainsKey(i.Exercise)).Select(i => new Added(i.Exercise, i.Dose)),
            .. before.Items.Where(i => !now.ContainsKey(i.Exercise)).Select(i => new Dropped(i.Exercise)),
            .. kept.Where(i => DoseParts.Of(i.Dose) != DoseParts.Of(old[i.Exercise].Dose)).Select(i => new Dosed(i.Exercise, old[i.Exercise].Dose, i.Dose)),
            .. kept.Where(i => i.Days != old[i.Exercise].Days).Select(i => new Rescheduled(i.Exercise, old[i.Exercise].Days, i.Days)),
            .. kept.Select(i => i.Exercise).SequenceEqual(before.Items.Where(i => now.ContainsKey(i.Exercise)).Select(i => i.Exercise)) ? [] : new PlanChange[] { new Reordered() },
        ];
    }

    /// <summary>The change in one line, for a clinician.</summary>
    /// <param name="catalogue">The exercises.</param>
    /// <param name="rules">What an exercise does anyway, which is left unsaid.</param>
    public string ForClinician(Catalogue catalogue, DoseRules rules) => this switch
    {
        Added c => $"New: {Name(catalogue)}, {DoseWording.Brief(Short(c.Dose, catalogue, rules))}.",
        Dropped => $"Out: {Name(catalogue)}.",
        Dosed c => $"{Name(catalogue)}: {DoseWording.Brief(Short(c.Before, catalogue, rules))} \u2192 {DoseWording.Brief(Short(c.After, catalogue, rules))}.",
        Rescheduled c => $"{Name(catalogue)}: {Days(c.Before)} \u2192 {Days(c.After)}.",
        Reordered => "The order of the session changed.",
    };

    /// <summary>The change as the person is told.</summary>
    /// <param name="catalogue">The exercises.</param>
    /// <param name="rules">How long things take, to say whether it is more; and what an exercise does anyway.</param>
    public string ForPerson(Catalogue catalogue, DoseRules rules) => this switch
    {
        Added c => $"{Name(catalogue)} is new. {DoseWording.Full(Short(c.Dose, catalogue, rules))}",
        Dropped => $"You no longer do {Name(catalogue)}.",
        Dosed c => $"{Name(catalogue)} changes. {DoseWording.Full(Short(c.After, catalogue, rules))} {Compared(c, rules.Times)}",
        Rescheduled c => $"You do {Name(catalogue)} on {(c.After.Count == 7 ? "every day" : PlanWriter.List(c.After.Select(d => d.ToString())))} now.".Replace("on every day", "every day", StringComparison.Ordinal),
        Reordered => "The exercises come in another order.",
    };

    private static Dictionary<string, ProgrammeItem> ByExercise(Programme programme) => programme.Items.DistinctBy(i => i.Exercise).ToDictionary(i => i.Exercise);

    private string Name(Catalogue catalogue) => catalogue.ById.TryGetValue(Exercise, out var found) ? found.Name : Exercise;

    private StatedDose Short(Dose dose, Catalogue catalogue, DoseRules rules) => catalogue.ById.TryGetValue(Exercise, out var found) ? DoseShortening.Of(dose, found, rules) : DoseWording.Told(dose);

    private static string Compared(Dosed change, DoseTimes times) =>
        DoseTime.PerDay(change.After, RangeEnd.Greatest, times).CompareTo(DoseTime.PerDay(change.Before, RangeEnd.Greatest, times)) switch
        {
            > 0 => "That takes a little longer than before.",
            < 0 => "That takes less time than before.",
            0 => "It takes as long as before.",
        };

    private static string Days(Seq<DayOfWeek> days) => days.Count == 7 ? "every day" : string.Join(", ", days.Select(d => d.ToString()[..3]));
}
