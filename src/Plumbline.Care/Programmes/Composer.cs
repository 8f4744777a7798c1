using System.Collections.Immutable;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Finds the best plan of a stage for a person: the candidates at each way to start the doses, and the search among them.</summary>
internal sealed class Composer
{
    private readonly Circumstances around;
    private readonly StagePlan plan;
    private readonly ImmutableArray<(CatalogueExercise Exercise, Suitability Suitability, Dose Dose, bool[] Fits)> open;
    private readonly Dictionary<string, int> rungs;
    private readonly Dictionary<(string? Forced, int? Minutes, int? Items), Composed> known = [];
    private readonly Dictionary<string, SearchSpace> spaceOf = [];

    public Composer(Circumstances around, StagePlan plan)
    {
        this.around = around;
        this.plan = plan;
        rungs = around.Rungs();
        Requirements = [.. plan.Requirements.Where(around.Applies).Where(r => around.Week.On(r.Days).Count > 0)];
        var (goingOn, removed) = around.Earlier is { } earlier ? GoingOn.Of(earlier, around, plan, Requirements) : ([], []);
        Removed = removed;
        Kept = [.. goingOn.Select(k => Place(k.Exercise, around.Suitability[k.Exercise.Id], k.Dose, k.Days, k.Fits) with { DoseSays = [k.Because], GoesOn = true, Demanding = false })];
        open = [.. Open(goingOn)];
    }

    /// <summary>The requirements that hold for this person in this week.</summary>
    public ImmutableArray<Requirement> Requirements { get; }

    /// <summary>What goes on from the programme up to now.</summary>
    public ImmutableArray<Candidate> Kept { get; }

    /// <summary>What of it does not go on.</summary>
    public Seq<Removed> Removed { get; }

    /// <summary>The best plan over all ways to start the doses.</summary>
    /// <param name="forced">An exercise that must be in it, or null.</param>
    /// <param name="minutes">Minutes a day; the person's own when null.</param>
    /// <param name="items">Items a session; the rules' own when null.</param>
    public Composed Best(string? forced = null, int? minutes = null, int? items = null) => known.TryGetValue((forced, minutes, items), out var composed)
        ? composed
        : known[(forced, minutes, items)] = Find(forced, minutes, items);

    /// <summary>The items of a plan as they are written: the walk as long as the minutes that are left allow, and what there is to say about each dose.</summary>
    public IReadOnlyList<Candidate> Written(Found found) =>
    [
        .. found.Items.Select(item =>
        {
            if (item.GoesOn) return item;
            var complete = open.First(o => o.Exercise.Id == item.Exercise.Id).Dose;
            var form = plan.Doses[found.Score[Criterion.Dose]];
            var says = new List<string>();
            var dose = StartingDose.Of(complete, item.Exercise.Facts, form, item.Days.Count, around.WalkSeconds, LongerWalk.Of(item, found.Items, plan, around), says);
            return item with { Dose = dose, DoseSays = says };
        }),
    ];

    // What is open to this person and of some use in this plan.
    private IEnumerable<(CatalogueExercise, Suitability, Dose, bool[])> Open(List<GoingOn> goingOn)
    {
        foreach (var exercise in around.Catalogue.Exercises)
        {
            var fits = Requirements.Select(r => r.Select.Fits(exercise.Facts, around.Catalogue.Muscles)).ToArray();
            if (!fits.Contains(true) || goingOn.Exists(k => k.Exercise.Id == exercise.Id) || Barriers.Of(exercise.Facts, around, plan).Count > 0) continue;
            if (UsualDose.Of(exercise, around.Doses) is Read<Dose>.Success dose) yield return (exercise, around.Suitability[exercise.Id], dose.Value, fits);
        }
    }

    private Composed Find(string? forced, int? minutes, int? items)
    {
        Found? best = null;
        Score? unopened = null;
        Score? loosest = null;
        var nodes = 0;
        var order = around.Rules.Objective.Order;
        for (var dose = 0; dose < plan.Doses.Count; dose++)
        {
            // Smaller doses change the time that items take and nothing else: where time kept nothing out, they only cost.
            if (best is { } known && loosest is { } bound && !bound.WithDose(dose).Better(known.Score, order)) continue;
            foreach (var space in Spaces(plan.Doses[dose], forced))
            {
                var task = new SearchTask
                {
                    Space = space,
                    Kept = Kept,
                    // What goes on may have grown beyond a limit; nothing is added there.
                    SecondsPerDay = Math.Max((minutes ?? around.Intake.MinutesPerDay) * 60, Most(c => c.SecondsPerDay)),
                    SecondsPerSession = Math.Max(plan.SessionMinutes.Value * 60, Most(c => c.SecondsPerGo)),
                    ItemsPerSession = Math.Max(items ?? around.Rules.Composition.ItemsPerSession.Value, Most(_ => 1)),
                    DemandingMost = around.Rules.Composition.NewDemandingItems.Value,
                    Dose = dose,
                    Order = order,
                };
                var search = Search.Run(task, best, Math.Max(0, around.Rules.Objective.Nodes - nodes));
                best = search.Best;
                nodes += search.Nodes;
                if (forced is null) loosest = search.Loosest;
                if (search.Unopened is { } left && (unopened is not { } least || left.Better(least, order))) unopened = left;
            }
        }

        return new Composed(best, unopened, nodes);
    }

    private IEnumerable<SearchSpace> Spaces(StartForm form, string? forced)
    {
        if (!spaceOf.TryGetValue(form.Id, out var space)) spaceOf[form.Id] = space = new(Candidates(form), Requirements);
        return forced is null ? [space] : space.Candidates.Where(c => c.Exercise.Id == forced).Select(way => new SearchSpace(space.Candidates, Requirements, way));
    }

    /// <summary>Every exercise that is open to this person, on each kind of days where it covers something.</summary>
    private List<Candidate> Candidates(StartForm form)
    {
        var all = new List<Candidate>();
        foreach (var (exercise, suitability, dose, fits) in open)
        {
            foreach (var days in Kinds(exercise.Facts, fits).Order().Select(around.Week.On))
            {
                all.Add(Place(exercise, suitability, StartingDose.Of(dose, exercise.Facts, form, days.Count, around.WalkSeconds), days, fits));
            }
        }

        return all;
    }

    // Hard strength work stays on strength days; what serves on several kinds of days may be done every day.
    private IEnumerable<DayKind> Kinds(Exercise exercise, bool[] fits)
    {
        var kinds = Requirements.Where((_, i) => fits[i]).Select(r => r.Days).Distinct().ToList();
        if (exercise.Categories.Contains(Category.Strength) && exercise.Load.Class >= around.Rules.Composition.HardLoadClass.Value)
            return kinds.Where(k => k == DayKind.Strength);
        return kinds.Count > 1 && !kinds.Contains(DayKind.EveryDay) ? kinds.Append(DayKind.EveryDay) : kinds;
    }

    // The most that what goes on takes of a day.
    private int Most(Func<Candidate, int> of) => Enumerable.Range(0, 7).Max(day => Kept.Where(c => (c.DayMask & (1 << day)) != 0).Sum(of));

    private Candidate Place(CatalogueExercise exercise, Suitability suitability, Dose dose, Seq<DayOfWeek> days, bool[] fits)
    {
        var weights = around.Rules.Objective.Weights;
        var covers = 0;
        var favoured = true;
        for (var r = 0; r < fits.Length; r++)
        {
            if (!fits[r] || !around.Week.On(Requirements[r].Days).All(days.Contains)) continue;
            covers |= 1 << r;
            favoured &= Requirements[r].Favour.Count == 0 || Requirements[r].Favour.Contains(exercise.Id);
        }

        var load = exercise.Facts.Load.Class;
        var preferred = suitability is Suitability.Allowed { Preferred: true };
        return new Candidate
        {
            Exercise = exercise,
            Suitability = suitability,
            Dose = dose,
            Days = days,
            DayMask = days.Aggregate(0, (mask, day) => mask | (1 << (int)day)),
            Covers = covers,
            SecondsPerDay = Ceiling(DoseTime.PerDay(dose, RangeEnd.Greatest, around.Doses.Times, exercise.Facts.Position)),
            SecondsPerGo = Ceiling(DoseTime.Of(dose, RangeEnd.Greatest, around.Doses.Times, exercise.Facts.Position)),
            Position = around.PositionOf(exercise.Facts),
            Demanding = load >= around.Rules.Composition.DemandingLoadClass.Value,
            Care = suitability is Suitability.Limited ? 1 : 0,
            Against = Against(exercise.Facts) ? weights.AgainstDirection : 0,
            Preference = (preferred ? 0 : weights.NotPreferred) + (favoured ? 0 : weights.NotFavoured)
                + (weights.LoadClassStep * (Math.Max(0, plan.PreferredLoadClass.Min - load) + Math.Max(0, load - plan.PreferredLoadClass.Max)))
                + (weights.RungStep * Math.Abs(rungs[exercise.Id] - plan.RungTarget)),
            NotSeed = exercise.Facts.Seeds.Count == 0 ? 1 : 0,
        };
    }

    private bool Against(Exercise exercise) => around.Intake.Direction switch
    {
        Direction.Flexion => exercise.Bias.Contains(Bias.Extension) && !exercise.Bias.Contains(Bias.Flexion) && !exercise.Bias.Contains(Bias.Neutral),
        Direction.Extension => exercise.Bias.Contains(Bias.Flexion) && !exercise.Bias.Contains(Bias.Extension) && !exercise.Bias.Contains(Bias.Neutral),
        Direction.None or Direction.Unknown => false,
    };

    private static int Ceiling(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);
}

/// <summary>What the search found, and how far it looked.</summary>
/// <param name="Best">The best plan; null only when a forced exercise fits in no plan.</param>
/// <param name="Unopened">A bound of what was not looked at; null when all was.</param>
/// <param name="Nodes">How many nodes were opened.</param>
internal sealed record Composed(Found? Best, Score? Unopened, int Nodes);
