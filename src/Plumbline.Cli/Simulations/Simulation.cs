using System.Globalization;
using Plumbline.Care.Episodes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Simulations;

/// <summary>Many virtual lives against one catalogue, and what became of them.</summary>
/// <param name="People">How many persons.</param>
/// <param name="Weeks">How many weeks.</param>
/// <param name="Seed">The seed.</param>
/// <param name="CatalogueVersion">Version of the catalogue.</param>
/// <param name="RulesVersion">Version of the progression rules.</param>
/// <param name="Lives">What became of each, in their order.</param>
internal sealed record Simulation(int People, int Weeks, int Seed, string CatalogueVersion, string RulesVersion, IReadOnlyList<LifeRecord> Lives)
{
    /// <summary>Lives them all, on as many threads as there are; the same seed gives the same lives.</summary>
    public static Simulation Run(EpisodeWorld world, int people, int weeks, int seed, Action done)
    {
        var demands = new Demands(world.Catalogue);
        var lives = new LifeRecord[people];
        Parallel.For(0, people, person =>
        {
            lives[person] = VirtualLife.Live(world, demands, weeks, new Dice(seed, person));
            done();
        });
        return new(people, weeks, seed, world.Catalogue.Version.Version, world.Book.Rules.Version, lives);
    }

    /// <summary>Those who got a programme.</summary>
    public IEnumerable<LifeRecord> Started => Lives.Where(l => l.Started);

    /// <summary>Verdicts by rule, the most frequent first; rules that never fired stand at the end with 0.</summary>
    public IReadOnlyList<(string Rule, int Count)> Rules
    {
        get
        {
            var counts = Judge.RuleIds.ToDictionary(id => id, _ => 0);
            foreach (var (rule, count) in Lives.SelectMany(l => l.Rules)) counts[rule] = counts.GetValueOrDefault(rule) + count;
            return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value))];
        }
    }

    /// <summary>Why sessions could not be played, the most frequent first.</summary>
    public IReadOnlyList<(string Code, int Count)> Refused =>
        [.. Lives.SelectMany(l => l.Refused).GroupBy(r => r.Key).Select(g => (g.Key, g.Sum(r => r.Value))).OrderByDescending(r => r.Item2).ThenBy(r => r.Key, StringComparer.Ordinal)];

    /// <summary>The steps that a body had spoken against, a line each, for whoever looks for the rule that took them.</summary>
    public IEnumerable<string> OverSteps => Lives.Index().SelectMany(life => life.Item.OverProgressed.Select(step => string.Create(CultureInfo.InvariantCulture,
        $"person {life.Index}, day {step.Last.Day}: {step.Last.Exercise} asked {step.Last.Demand:0.0} and hurt ({step.Last.ToldBefore:0} to {step.Last.ToldPeak:0}); day {step.Now.Day}: {step.Now.Exercise} asks {step.Now.Demand:0.0}")));

    /// <summary>Verdicts of a kind in a week.</summary>
    public int Verdicts(VerdictKind kind, int week) => Lives.Sum(l => l.Verdicts[(int)kind, week]);

    /// <summary>What the simulation found, as rows of a name and a number or share.</summary>
    public IEnumerable<Row> Rows()
    {
        var started = Math.Max(1, Started.Count());
        yield return new("People", People);
        foreach (var level in Enum.GetValues<ActionLevel>())
            yield return new($"  first screening: {JsonNames.Of(level)}", Lives.Count(l => l.Level == level), People);
        yield return new("Got a programme", Started.Count(), People);
        yield return new("Sessions done", Lives.Sum(l => l.Sessions));
        yield return new("Journal entries", Lives.Sum(l => l.Events));
        yield return new("  arrived late", Lives.Sum(l => l.Late));
        yield return new("  arrived twice", Lives.Sum(l => l.Doubled));
        yield return new("  corrected afterwards", Lives.Sum(l => l.Corrected));
        yield return new("People who took a step", Lives.Count(l => l.Progressed is not null), started);
        yield return new("People with an exercise stopped", Lives.Count(l => l.Stopped is not null), started);
        yield return new("People locked by a warning sign", Lives.Count(l => l.Locked is not null), started);
        yield return new("Warning signs told", Lives.Sum(l => l.RedFlags));
        yield return new("  locked later than at once (must be 0)", Lives.Sum(l => l.LockedLate)) { MustBeNone = true };
        yield return new("Over-progressed (must be 0)", Lives.Sum(l => l.OverProgressed.Count)) { MustBeNone = true };
        yield return new("  steps over a strain that was not told", Lives.Sum(l => l.OverProgressedUntold));
        yield return new("Verdicts", Lives.Sum(l => l.Rules.Values.Sum()));
        foreach (var kind in Enum.GetValues<VerdictKind>())
            yield return new($"  {JsonNames.Of(kind)}", Enumerable.Range(0, Weeks).Sum(w => Verdicts(kind, w)), Math.Max(1, Lives.Sum(l => l.Rules.Values.Sum())));
    }

}

/// <summary>A line of the findings.</summary>
/// <param name="Name">What.</param>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many; null when it is no share.</param>
internal sealed record Row(string Name, int Count, int? Of = null)
{
    /// <summary>Whether any number but 0 is a fault.</summary>
    public bool MustBeNone { get; init; }
}
