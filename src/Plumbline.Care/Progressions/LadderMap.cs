using System.Collections.Frozen;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Movements;

namespace Plumbline.Care.Progressions;

/// <summary>The ladders of a catalogue, looked up from an exercise: what is harder and what is easier, and to whom it is open.</summary>
public sealed class LadderMap
{
    private readonly FrozenDictionary<string, Rung[]> harder;
    private readonly FrozenDictionary<string, Rung[]> easier;

    private readonly FrozenDictionary<Direction, FrozenSet<string>> easing;

    private LadderMap(FrozenDictionary<string, Rung[]> harder, FrozenDictionary<string, Rung[]> easier)
    {
        (this.harder, this.easier) = (harder, easier);
        easing = Enum.GetValues<Direction>().ToFrozenDictionary(d => d, d => harder.Concat(easier).Where(e => e.Value.Any(r => r.When != LadderUse.Always && r.IsFor(d))).Select(e => e.Key).ToFrozenSet());
    }

    /// <summary>No ladder at all.</summary>
    public static LadderMap Empty { get; } = new(FrozenDictionary<string, Rung[]>.Empty, FrozenDictionary<string, Rung[]>.Empty);

    /// <summary>The ladders of a catalogue; edges to exercises that it has not are passed over.</summary>
    public static LadderMap From(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var edges = catalogue.Ladders.SelectMany(l => l.Edges.Where(e => e.Kind == EdgeKind.Harder).Select(e => (l.When, Edge: e))).ToList();
        Rung[] Rungs(IEnumerable<(LadderUse When, Edge Edge)> group, Func<Edge, string> target) =>
            [.. group.Where(e => catalogue.ById.ContainsKey(target(e.Edge))).Select(e => new Rung(catalogue.ById[target(e.Edge)], e.When, e.Edge.Needs == Access.Clinician))];
        return new(
            edges.GroupBy(e => e.Edge.From).ToFrozenDictionary(g => g.Key, g => Rungs(g, e => e.To)),
            edges.GroupBy(e => e.Edge.To).ToFrozenDictionary(g => g.Key, g => Rungs(g, e => e.From)));
    }

    /// <summary>Whether the exercise stands on a ladder of this direction.</summary>
    public bool EasesBy(string exercise, Direction direction) => easing[direction].Contains(exercise);

    /// <summary>The next harder exercise for this person.</summary>
    /// <remarks>The first that is open, those for which nothing has to be at hand first; otherwise the first that is not, with why.</remarks>
    public (Rung? Rung, Openness Openness) NextHarder(JudgedItem item, JudgeContext context, ProgressNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(numbers);
        (Rung? Rung, Openness Openness) best = (null, Openness.Closed);
        foreach (var rung in Harder(item.Exercise))
        {
            if (!rung.IsFor(context.Direction)) continue;
            var openness = rung.To(context);
            if (openness >= Openness.OpenWithThings && rung.IsTooHeavy(item, context, numbers)) openness = Openness.Closed;
            if (best.Rung is null || openness > best.Openness) best = (rung, openness);
        }

        return best;
    }

    /// <summary>The nearest easier exercise that is open to this person, or null.</summary>
    public Rung? NextEasier(JudgedItem item, JudgeContext context)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var rung in Easier(item.Exercise))
            if (rung.IsFor(context.Direction) && rung.Target.Facts.Load.Class <= item.LoadClass && rung.To(context) >= Openness.OpenWithThings) return rung;
        return null;
    }

    private Rung[] Harder(string exercise) => harder.GetValueOrDefault(exercise, []);

    private Rung[] Easier(string exercise) => easier.GetValueOrDefault(exercise, []);
}

/// <summary>How open a step to another exercise is to a person.</summary>
public enum Openness
{
    /// <summary>Blocked, or not for now.</summary>
    Closed,

    /// <summary>Only a clinician opens it.</summary>
    NeedsClinician,

    /// <summary>Open when the things for it are at hand, which is not known.</summary>
    OpenWithThings,

    /// <summary>Open.</summary>
    Open,
}

/// <summary>A step of a ladder, seen from one of its ends.</summary>
/// <param name="Target">The exercise at the other end.</param>
/// <param name="When">When the ladder may be climbed.</param>
/// <param name="NeedsClinician">Whether the step itself needs a clinician.</param>
public sealed record Rung(CatalogueExercise Target, LadderUse When, bool NeedsClinician)
{
    /// <summary>Whether the ladder is for a person whom this direction eases.</summary>
    public bool IsFor(Direction direction) => When switch
    {
        LadderUse.Always => true,
        LadderUse.FlexionPreference => direction == Direction.Flexion,
        LadderUse.ExtensionPreference => direction == Direction.Extension,
    };

    /// <summary>How open it is to this person.</summary>
    public Openness To(JudgeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var facts = Target.Facts;
        if (facts.PerformedBy == Performer.Therapist || context.Blocked.Contains(facts.Id)) return Openness.Closed;
        if (!context.Unlocked.Contains(facts.Id))
        {
            foreach (var caution in facts.Cautions)
                if (caution.Effect == CautionEffect.Block && context.Conditions.Contains(caution.For)) return Openness.Closed;
            if (context.BlocksDirection(facts.Bias, directional: false)) return Openness.Closed;
            if (NeedsClinician || facts.Access == Access.Clinician) return Openness.NeedsClinician;
        }

        var things = facts.Equipment.Where(n => !n.Optional && !n.AnyOf.Any(p => p is Prop.Wall or Prop.Shoes)).ToList();
        if (things.Count == 0) return Openness.Open;
        if (context.Equipment is not { } hand) return Openness.OpenWithThings;
        return things.All(n => n.AnyOf.Any(p => hand.Contains(p))) ? Openness.Open : Openness.Closed;
    }

    /// <summary>Whether it is a new heavy item that the caps do not allow now. Source: d-plumbline.</summary>
    public bool IsTooHeavy(JudgedItem from, JudgeContext context, ProgressNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(numbers);
        var load = Target.Facts.Load.Class;
        if (load >= numbers.NoLoadClassInModulate.Value && context.Stage == Stage.Modulate) return true;
        if (load >= numbers.NoNewLoadClassOnHold.Value && load > from.LoadClass && context.ScreeningLevel == Screenings.ActionLevel.Prompt) return true;
        return load >= numbers.HeavyFromLoadClass.Value && context.NewHeavyItemsThisWeek >= numbers.NewHeavyItemsAWeek.Value;
    }
}
