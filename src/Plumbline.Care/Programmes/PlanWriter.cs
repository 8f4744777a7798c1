using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Puts items in the order of a session, adds up their minutes and says why each is in.</summary>
internal static class PlanWriter
{
    // Inside a position: ease, move, strengthen, then stretch what is warm. Source: v3 for warming up first.
    private static readonly Category[] InOrder =
        [Category.Relief, Category.RangeOfMotion, Category.Strength, Category.Balance, Category.Posture, Category.Stretch, Category.Aerobic];

    /// <summary>Items in the order of a session: few changes of position, standing and walking last.</summary>
    public static IEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, CatalogueExercise> exercise, Circumstances around) => items
        .OrderBy(i => around.PositionOf(exercise(i).Facts))
        .ThenBy(i => exercise(i).Facts.Position)
        .ThenBy(i => Array.IndexOf(InOrder, exercise(i).Facts.Category))
        .ThenBy(i => exercise(i).Id, StringComparer.Ordinal);

    /// <summary>An item with its minutes and cautions.</summary>
    public static ProposedItem Item(CatalogueExercise exercise, Dose dose, string variant, string source, Seq<DayOfWeek> days, Seq<string> covers, Seq<string> because, Circumstances around) => new()
    {
        Exercise = exercise.Id,
        Dose = dose,
        Variant = variant,
        DoseSource = source,
        Days = days,
        MinutesPerDay = DoseTime.InMinutes(DoseTime.PerDay(dose, RangeEnd.Greatest, around.Doses.Times, exercise.Facts.Position)),
        Covers = covers,
        Because = because,
        Cautions = around.Suitability[exercise.Id] is Suitability.Limited limited ? [.. Cautions(limited.Reasons)] : [],
    };

    // What a rule says in particular stands instead of the exercise's general caution for the same condition.
    private static IEnumerable<string> Cautions(Seq<SuitabilityReason> reasons)
    {
        const string General = "caution.";
        bool InParticular(string condition) => reasons.Any(r => r.Rule.StartsWith($"{condition}.", StringComparison.Ordinal));
        return reasons.Where(r => !r.Rule.StartsWith(General, StringComparison.Ordinal) || !InParticular(r.Rule[General.Length..])).Select(r => r.Text).Distinct();
    }

    /// <summary>Minutes of each day with a session.</summary>
    public static Seq<DayMinutes> Days(Seq<ProposedItem> items, Circumstances around) =>
    [
        .. around.Week.All.Select(day => (day, on: items.Where(i => i.Days.Contains(day)).ToList()))
            .Select(d => new DayMinutes(d.day, d.on.Count, DoseTime.InMinutes(d.on.Aggregate(TimeSpan.Zero, (sum, i) => sum + PerDay(i, around))))),
    ];

    /// <summary>Time of an item on one of its days, at the greatest end of its ranges.</summary>
    public static TimeSpan PerDay(ProposedItem item, Circumstances around) =>
        DoseTime.PerDay(item.Dose, RangeEnd.Greatest, around.Doses.Times, around.Catalogue.ById[item.Exercise].Facts.Position);

    /// <summary>Why conditions and documents speak for an exercise, whatever plan it stands in.</summary>
    public static IEnumerable<string> Because(CatalogueExercise exercise, Suitability suitability)
    {
        if (suitability is Suitability.Allowed { Preferred: true } allowed)
        {
            foreach (var reason in allowed.Reasons) yield return reason.Text;
        }

        if (exercise.Facts.Seeds.Count > 0) yield return $"The source documents name it ({string.Join(", ", exercise.Facts.Seeds)}).";
    }

    /// <summary>Where a dose comes from, as a sentence.</summary>
    public static string DoseFrom(string source, Basis basis) => basis switch
    {
        Basis.Source => $"Its dose comes from a source that was read ({source}).",
        Basis.Recalled => $"Its dose is known in the field; the source is still to be checked ({source}).",
        Basis.Proposal => $"Its dose is a proposal of ours ({source}).",
    };

    /// <summary>Words as "a, b and c".</summary>
    public static string List(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
