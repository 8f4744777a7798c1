using System.Globalization;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Measures what a plan asks of the person, and holds it to the CERT and to FITT-VP. Nothing is refused: a person decides with it in view.</summary>
public static class PlanReviews
{
    /// <summary>The review of a plan.</summary>
    public static PlanReview Of(ProposedPlan plan, Circumstances around)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(around);
        var burden = BurdenOf(plan, around);
        var fitt = plan.Items.Select(i => Fitt(i, around)).ToSeq();
        var places = Places(plan, burden, fitt, around);
        return new() { Burden = burden, Fitt = fitt, Cert = [.. around.Rules.Completeness.Cert.Select(c => Answer(c, plan, fitt, around, places))] };
    }

    private static Burden BurdenOf(ProposedPlan plan, Circumstances around)
    {
        var numbers = around.Rules.Completeness;
        var items = plan.Days.Select(d => d.Items).DefaultIfEmpty(0).Max();
        var changes = plan.Days.Select(d => Changes(plan.Items.Where(i => i.Days.Contains(d.Day)), around)).DefaultIfEmpty(0).Max();
        return new()
        {
            Items = items,
            MinutesPerDay = plan.MinutesPerDay,
            MinutesPerWeek = Math.Round(plan.Days.Sum(d => d.Minutes), 1),
            PositionChanges = changes,
            Things = Things(plan, around),
            Warnings =
            [
                .. Warning(items, numbers.ManyItemsAbove, numbers.ManyItems),
                .. Warning(plan.MinutesPerDay, numbers.ManyMinutesAbove, numbers.ManyMinutes),
                .. Warning(changes, numbers.ManyChangesAbove, numbers.ManyChanges),
            ],
        };
    }

    private static IEnumerable<string> Warning(double value, Sourced<int> above, string text)
    {
        if (value > above.Value) yield return Fill(text, ("number", Number(value)), ("above", Number(above.Value)));
    }

    // Items stand in the order of a session.
    private static int Changes(IEnumerable<ProposedItem> items, Circumstances around)
    {
        var positions = items.Select(i => around.PositionOf(around.Catalogue.ById[i.Exercise].Facts)).ToList();
        return positions.Zip(positions.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    // What one thing does for several exercises is needed once; of two lists with the same thing the shorter one says it.
    private static Seq<Seq<Prop>> Things(ProposedPlan plan, Circumstances around)
    {
        var needs = plan.Items.SelectMany(i => around.Catalogue.ById[i.Exercise].Facts.Equipment).Where(n => !n.Optional).Select(n => n.AnyOf).Distinct().ToList();
        return [.. needs.Where(n => !needs.Any(other => other != n && other.Count < n.Count && other.All(n.Contains)))];
    }

    private static FittAnswer Fitt(ProposedItem item, Circumstances around)
    {
        var facts = around.Catalogue.ById[item.Exercise].Facts;
        var (time, volume) = item.Dose switch
        {
            Dose.Repetitions d => (Basis(d.Count, d.Hold, d.Rest), Basis(d.Sets, d.Count)),
            Dose.Duration d => (Basis(d.Time), Basis(d.Time, d.Sets)),
            Dose.Distance d => (Basis(d.Way), Basis(d.Way, d.Sets)),
        };
        var often = item.Dose.Frequency switch
        {
            Frequency.TimesPerDay f => Basis(f.Times, f.DaysPerWeek),
            Frequency.EveryHours f => Basis(f.Hours, f.DaysPerWeek),
        };
        return new(item.Exercise,
            [
                .. facts.EndFeel == EndFeel.None && facts.Category != Category.Aerobic ? new[] { FittPart.Intensity } : [],
                .. Grows(facts, item.Dose, around) ? [] : new[] { FittPart.Progression },
            ],
            [
                .. often ? [] : new[] { FittPart.Frequency },
                .. time ? [] : new[] { FittPart.Time },
                .. volume ? [] : new[] { FittPart.Volume },
            ]);
    }

    private static bool Grows(Exercise facts, Dose dose, Circumstances around) =>
        dose is Dose.Repetitions { GrowTo: not null }
        || facts.Ceilings is { Repetitions: not null } or { Sets: not null } or { Hold: not null } or { Duration: not null } or { Distance: not null }
        || around.Catalogue.Ladders.SelectMany(l => l.Edges).Any(e => e.Kind == EdgeKind.Harder && e.From == facts.Id);

    private static bool Basis<T>(params ReadOnlySpan<Part<T>> parts)
    {
        foreach (var part in parts)
            if (part.Basis == PartBasis.Default) return false;
        return true;
    }

    private static bool Basis<T, TOther>(Part<T> one, params ReadOnlySpan<Part<TOther>> others) => one.Basis != PartBasis.Default && Basis(others);

    private static CertAnswer Answer(CertItem item, ProposedPlan plan, Seq<FittAnswer> fitt, Circumstances around, (string, string)[] places)
    {
        var said = item.Part switch
        {
            CertPart.Provider or CertPart.Progressed or CertPart.AdverseEvents or CertPart.Delivered => Said.Later,
            CertPart.Motivation => around.Intake.Goals.Count > 0 ? Said.Yes : Said.Missing,
            CertPart.Equipment or CertPart.Delivery or CertPart.Supervision or CertPart.Adherence or CertPart.Description or CertPart.Home or CertPart.Besides
                or CertPart.Setting or CertPart.Tailored or CertPart.TailoredHow or CertPart.StartingLevel or CertPart.Fidelity => plan.Items.Count > 0 ? Said.Yes : Said.Missing,
            CertPart.ProgressionRule => plan.Items.Count > 0 && fitt.All(f => !f.Missing.Contains(FittPart.Progression)) ? Said.Yes : Said.Missing,
            CertPart.Dose => plan.Items.Count > 0 && fitt.All(f => f.Missing.Count == 0) ? Said.Yes : Said.Missing,
        };
        var text = said == Said.Yes ? item.Said : item.Otherwise;
        return new(item.Number, item.Asks, said, Fill(text, places));
    }

    private static (string Place, string Value)[] Places(ProposedPlan plan, Burden burden, Seq<FittAnswer> fitt, Circumstances around) =>
    [
        ("things", burden.Things.Count == 0 ? "nothing" : string.Join(", ", burden.Things.Select(t => string.Join(" or ", t.Select(p => Word(p, around)))))),
        ("goals", Number(around.Intake.Goals.Count)),
        ("assumed", Number(fitt.Count(f => f.Assumed.Count > 0))),
        ("items", Number(fitt.Count)),
        ("missing", string.Join(", ", fitt.Where(f => f.Missing.Count > 0).Select(f => around.Catalogue.ById[f.Exercise].Name))),
        ("how", plan.Origin == Origin.Protocol ? "a ready-made protocol, without what does not suit the person" : "composed for the person"),
        ("left_out", Number(plan.Removed.Count)),
        ("stage", JsonNames.Of(plan.Stage)),
        ("weeks", plan.ReviewAfterWeeks == 1 ? "1 week" : $"{Number(plan.ReviewAfterWeeks)} weeks"),
    ];

    private static string Word(Prop prop, Circumstances around) => around.Catalogue.Words.Equipment.GetValueOrDefault(JsonNames.Of(prop)) ?? prop.ToString();

    private static string Fill(string text, params ReadOnlySpan<(string Place, string Value)> values)
    {
        foreach (var (place, value) in values) text = text.Replace($"{{{place}}}", value, StringComparison.Ordinal);
        return text;
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
