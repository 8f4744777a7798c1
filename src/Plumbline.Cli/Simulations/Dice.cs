namespace Plumbline.Cli.Simulations;

/// <summary>Chance for one virtual person: the same seed and number give the same life.</summary>
internal sealed class Dice(int seed, int person)
{
    private readonly Random random = new(unchecked((seed * 1_000_003) + person));

    /// <summary>True so often.</summary>
    public bool Chance(double share) => random.NextDouble() < share;

    /// <summary>A number between two, even spread.</summary>
    public double Between(double least, double most) => least + (random.NextDouble() * (most - least));

    /// <summary>A whole number from the least to the most.</summary>
    public int Count(int least, int most) => random.Next(least, most + 1);

    /// <summary>A number about a mean, in the shape of a bell.</summary>
    public double Bell(double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    /// <summary>One of several.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    /// <summary>An id that no clock goes into.</summary>
    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
