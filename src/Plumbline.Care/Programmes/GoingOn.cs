using Plumbline.Care.Screenings;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>An exercise that goes on in the next plan as it was.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Dose">How much.</param>
/// <param name="Days">On which days.</param>
/// <param name="Fits">For each requirement of the plan whether the exercise is of its kind.</param>
/// <param name="Because">Why this much.</param>
internal sealed record GoingOn(CatalogueExercise Exercise, Dose Dose, Seq<DayOfWeek> Days, bool[] Fits, string Because)
{
    /// <summary>What of the programme up to now goes on in a plan, and what does not, with why.</summary>
    public static (List<GoingOn> Kept, Seq<Removed> Removed) Of(Earlier earlier, Circumstances around, StagePlan plan, IReadOnlyList<Requirement> requirements)
    {
        var (kept, removed) = (new List<GoingOn>(), new List<Removed>());
        foreach (var item in earlier.Items)
        {
            if (!around.Catalogue.ById.TryGetValue(item.Exercise, out var exercise) || kept.Exists(k => k.Exercise.Id == item.Exercise)) continue;
            Seq<string> barriers = [.. Barriers.Of(exercise.Facts, around, plan).Where(b => !(earlier.ByClinician && b.Kind == BarrierKind.Clinician)).Select(b => b.Text)];
            bool[] fits = [.. requirements.Select(r => r.Select.Fits(exercise.Facts, around.Catalogue.Muscles))];
            if (barriers.Count == 0 && earlier.Stage is { } before && plan.Stage != before && !fits.Contains(true)) barriers = ["It belongs to the stage before; this one asks for nothing that it gives."];
            var days = DaysOf(item, around);
            var dose = DoseCompletion.Complete(item.Dose with { DaysPerWeek = AtMost(item.Dose.DaysPerWeek, days.Count) }, exercise, around.Doses);
            if (barriers.Count == 0) barriers = [.. dose.Problems.Select(p => p.Message)];
            if (barriers.Count == 0) kept.Add(new(exercise, dose.Require(), days, fits, item.Because));
            else removed.Add(new(item.Exercise, barriers, around.Suitability[item.Exercise] is Suitability.Blocked blocked ? blocked.Alternatives : []));
        }

        return (kept, [.. removed]);
    }

    private static Range<int>? AtMost(Range<int>? often, int days) => often is { } week ? new(Math.Min(week.Min, days), Math.Min(week.Max, days)) : null;

    // The days stay; where the person's week has changed, as many of the new days at most.
    private static Seq<DayOfWeek> DaysOf(EarlierItem item, Circumstances around)
    {
        var week = around.Week.All;
        return item.Days.All(week.Contains) ? item.Days : [.. (item.Days.Count < week.Count && around.Week.Strength.Count > 0 ? around.Week.Strength : week).Take(item.Days.Count)];
    }
}
