namespace Plumbline.Figures.Png;

/// <summary>How a row of a PNG file is told from what stands left of it and above it.</summary>
internal static class PngFilter
{
    /// <summary>Turns differences back into samples, in place.</summary>
    /// <param name="filter">0 none, 1 left, 2 above, 3 their mean, 4 the likeliest of three.</param>
    /// <param name="row">The row.</param>
    /// <param name="before">The row above it, finished.</param>
    /// <param name="step">Bytes from a pixel to the next.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> before, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0, up = before[i], corner = i >= step ? before[i - step] : 0;
            row[i] += filter switch
            {
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Paeth(left, up, corner),
                _ => 0,
            };
        }
    }

    /// <summary>Whichever of the three is nearest to left + above - corner.</summary>
    public static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
