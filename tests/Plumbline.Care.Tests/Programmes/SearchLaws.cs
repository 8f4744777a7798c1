using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Programmes;
using Plumbline.Motion.Movements;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Programmes;

/// <summary>The search against trying everything.</summary>
public sealed class SearchLaws(ITestOutputHelper output)
{
    private const int Enough = 1_000_000;

    private static readonly Gen<SearchTask> Tasks =
        from requirements in Gen.Choose(1, 5)
        from candidates in Gen.Choose(1, 9)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from forced in Gen.Choose(0, 3)
        select Task(requirements, candidates, new System.Random(seed), forced == 0);

    [Fact]
    public void No_choice_of_exercises_is_better_than_the_one_found() => Laws.Hold(output, Tasks, task =>
    {
        var search = Search.Run(task, null, Enough);
        search.Unopened.ShouldBeNull();
        var best = Everything(task).Aggregate((Score?)null, (known, score) => known is not { } k || score.Better(k, task.Order) ? score : known);
        (search.Best is null).ShouldBe(best is null);
        if (best is { } least) search.Best!.Score.Difference(least, task.Order).ShouldBeNull();
    });

    [Fact]
    public void A_search_that_stops_early_never_hides_how_far_it_may_be() => Laws.Hold(output, from task in Tasks from budget in Gen.Choose(1, 12) select (task, budget), x =>
    {
        var early = Search.Run(x.task, null, x.budget);
        var full = Search.Run(x.task, null, Enough);
        if (full.Best is null) return;
        var isBest = early.Best is { } found && found.Score.Difference(full.Best.Score, x.task.Order) is null;
        if (!isBest) (early.Unopened is { } bound && !full.Best.Score.Better(bound, x.task.Order)).ShouldBeTrue();
    });

    [Fact]
    public void No_plan_is_better_than_the_loosest_bound_whatever_room_there_is() => Laws.Hold(output, Tasks, task =>
    {
        var bound = Search.Run(task, null, Enough).Loosest;
        var roomy = task with { SecondsPerDay = Enough, SecondsPerSession = Enough, ItemsPerSession = Enough, DemandingMost = Enough };
        foreach (var score in Everything(roomy)) score.Better(bound, task.Order).ShouldBeFalse();
    });

    private static SearchTask Task(int requirements, int candidates, System.Random random, bool forced)
    {
        var exercises = World.Catalogue.Exercises;
        List<Candidate> all =
        [
            .. Enumerable.Range(0, candidates).Select(_ => Candidate(exercises[random.Next(candidates)])),
        ];
        all = [.. all.DistinctBy(c => (c.Exercise.Id, c.DayMask))];
        List<Candidate> kept = [.. Enumerable.Range(candidates, random.Next(3)).Select(i => Candidate(exercises[i]) with { Demanding = false, GoesOn = true })];
        int Kept(Func<Candidate, int> of) => Enumerable.Range(0, 7).Max(day => kept.Where(c => (c.DayMask & (1 << day)) != 0).Sum(of));
        Candidate Candidate(Exercises.Catalogues.CatalogueExercise exercise) => new()
        {
            Exercise = exercise,
            Suitability = People.Free,
            Dose = null!,
            Days = [],
            DayMask = random.Next(2) == 0 ? 0b0101010 : 0b1111111,
            Covers = random.Next(1, 1 << requirements),
            SecondsPerDay = random.Next(1, 4) * 60,
            SecondsPerGo = random.Next(1, 3) * 60,
            Position = random.Next(2),
            Demanding = random.Next(6) == 0,
            Care = random.Next(3) == 0 ? 1 : 0,
            Against = random.Next(5) == 0 ? 10 : 0,
            Preference = random.Next(3),
            NotSeed = random.Next(2),
        };
        Requirement[] asked =
        [
            .. Enumerable.Range(0, requirements).Select(i => new Requirement
            {
                Id = $"r{i}",
                Say = "",
                Criterion = random.Next(4) == 0 ? RequirementCriterion.Direction : RequirementCriterion.Coverage,
                Weight = random.Next(1, 4) * 10,
                Days = DayKind.EveryDay,
                Select = new Selection(),
                Source = "d-plumbline",
                Basis = Basis.Proposal,
            }),
        ];
        return new SearchTask
        {
            Space = new SearchSpace(all, asked, forced ? all[random.Next(all.Count)] : null),
            Kept = kept,
            SecondsPerDay = Math.Max(random.Next(2, 15) * 60, Kept(c => c.SecondsPerDay)),
            SecondsPerSession = Math.Max(random.Next(2, 8) * 60, Kept(c => c.SecondsPerGo)),
            ItemsPerSession = Math.Max(random.Next(1, 5), Kept(_ => 1)),
            DemandingMost = 1,
            Dose = 0,
            Order = World.Programmes.Objective.Order,
        };
    }

    private static IEnumerable<Score> Everything(SearchTask task)
    {
        for (var set = 0; set < 1 << task.Space.Candidates.Count; set++)
        {
            var items = task.Space.Candidates.Where((_, i) => (set & (1 << i)) != 0).ToList();
            if (task.Space.Forced is { } forced && !items.Contains(forced)) continue;
            items.AddRange(task.Kept);
            if (items.Select(i => i.Exercise.Id).Distinct().Count() != items.Count || items.Count(i => i.Demanding) > task.DemandingMost) continue;
            var days = Enumerable.Range(0, 7).Select(day => items.Where(i => (i.DayMask & (1 << day)) != 0).ToList()).ToList();
            if (days.Any(d => d.Sum(i => i.SecondsPerDay) > task.SecondsPerDay || d.Sum(i => i.SecondsPerGo) > task.SecondsPerSession || d.Count > task.ItemsPerSession)) continue;
            var missing = task.Space.Requirements.Where((_, r) => items.All(i => (i.Covers & (1 << r)) == 0)).ToList();
            yield return new Score(
                missing.Where(r => r.Criterion == RequirementCriterion.Coverage).Sum(r => r.Weight),
                missing.Where(r => r.Criterion == RequirementCriterion.Direction).Sum(r => r.Weight) + items.Sum(i => i.Against),
                items.Sum(i => i.Care),
                task.Dose,
                items.Count,
                days.Sum(d => Math.Max(0, d.Select(i => i.Position).Distinct().Count() - 1)),
                items.Sum(i => i.Preference),
                items.Sum(i => i.NotSeed));
        }
    }
}
