using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Plumbline.Tests;

/// <summary>How many cases a law is tried on: 1,000, and 100,000 when PLUMBLINE_FULL is 1; PLUMBLINE_CASES says another number.</summary>
public static class LawSize
{
    public static int Cases => int.TryParse(Environment.GetEnvironmentVariable("PLUMBLINE_CASES"), out var given) ? given
        : Environment.GetEnvironmentVariable("PLUMBLINE_FULL") == "1" ? 100_000
        : 1_000;
}

/// <summary>Tries laws on random values; the seed is printed and can be set with PLUMBLINE_SEED.</summary>
public static class Laws
{
    private const double LeastShare = 0.05;

    /// <summary>The seed that PLUMBLINE_SEED names, else any.</summary>
    public static ulong Seed() => ulong.TryParse(Environment.GetEnvironmentVariable("PLUMBLINE_SEED"), out var given) ? given : (ulong)Random.Shared.NextInt64();

    /// <summary>The law holds for every value for which its premise holds, and that is at least one in twenty.</summary>
    public static void Hold<T>(ITestOutputHelper output, Gen<T> values, Action<T> law, Func<T, bool>? premise = null)
    {
        var seed = Seed();
        output.WriteLine($"PLUMBLINE_SEED={seed}, {LawSize.Cases} cases");
        var (tried, held) = (0, 0);
        var property = Prop.ForAll(Arb.From(values), value =>
        {
            tried++;
            if (premise is not null && !premise(value)) return;
            held++;
            law(value);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(LawSize.Cases).WithReplay(seed, (seed * 2) + 1), property);
        output.WriteLine($"The premise held in {held} of {tried} cases.");
        ((double)held / tried).ShouldBeGreaterThanOrEqualTo(LeastShare, "the law's premise hardly ever held");
    }
}
