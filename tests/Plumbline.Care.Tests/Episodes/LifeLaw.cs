using System.Collections.Concurrent;
using Plumbline.Care.Progressions;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>A law of all lives.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Check">Throws where it does not hold; what it draws by chance follows from the life.</param>
/// <param name="Premise">When it says anything; null when always.</param>
public sealed record LifeLaw(string Name, Action<AnyLife.One, Random> Check, Func<AnyLife.One, Random, bool>? Premise = null)
{
    private const double LeastShare = 0.05;

    /// <summary>Lives as many lives as a law has cases, each once, and tries every law on it.</summary>
    public static Trial Try(IReadOnlyCollection<LifeLaw> laws)
    {
        var trial = new Trial(LawSize.Cases, laws);
        // The seeds of one run stand apart from those of the next.
        var first = unchecked((int)(trial.Seed * 1_000_003));
        Parallel.For(0, trial.Lives, i => trial.Look(AnyLife.Lived(unchecked(first + i))));
        return trial;
    }

    /// <summary>What came of it.</summary>
    public sealed class Trial(int lives, IReadOnlyCollection<LifeLaw> laws)
    {
        private readonly ConcurrentDictionary<string, int> held = new();
        private readonly ConcurrentDictionary<string, Exception> broken = new();

        public ulong Seed { get; } = Laws.Seed();

        public int Lives => lives;

        /// <summary>In how many lives each verdict was given.</summary>
        public ConcurrentDictionary<VerdictKind, int> Kinds { get; } = new();

        /// <summary>In how many lives each rule decided.</summary>
        public ConcurrentDictionary<string, int> Rules { get; } = new();

        internal void Look(AnyLife.One life)
        {
            var given = life.Diary.Episode.Verdicts;
            foreach (var kind in given.Select(v => v.Verdict.Verdict).Distinct()) Kinds.AddOrUpdate(kind, 1, (_, n) => n + 1);
            foreach (var rule in given.Select(v => v.Verdict.Rule).Distinct()) Rules.AddOrUpdate(rule, 1, (_, n) => n + 1);
            foreach (var law in laws)
            {
                var chance = new Random(life.Seed);
                if (law.Premise?.Invoke(life, chance) == false) continue;
                held.AddOrUpdate(law.Name, 1, (_, n) => n + 1);
                try
                {
                    law.Check(life, chance);
                }
                catch (Exception e)
                {
                    broken.TryAdd(law.Name, new InvalidOperationException($"{law.Name}: not in {life}. {e.Message}", e));
                }
            }
        }

        /// <summary>Fails with the first life in which a law did not hold, and when its premise hardly ever held.</summary>
        public void Tell(string law, ITestOutputHelper output)
        {
            output.WriteLine($"PLUMBLINE_SEED={Seed}, {Lives} lives; the premise held in {held.GetValueOrDefault(law)}.");
            if (broken.TryGetValue(law, out var failure)) throw failure;
            ((double)held.GetValueOrDefault(law) / Lives).ShouldBeGreaterThanOrEqualTo(LeastShare, "the law's premise hardly ever held");
        }
    }
}
