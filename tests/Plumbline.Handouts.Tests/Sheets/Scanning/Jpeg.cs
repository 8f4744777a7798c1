namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>What a JPEG file does to the greys of a picture: blocks of 8 by 8, their waves rounded.</summary>
public static class Jpeg
{
    // The table for brightness in annex K of ITU-T T.81.
    private static readonly int[] Table =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly float[] Waves =
        [.. Enumerable.Range(0, 64).Select(i => (float)((i / 8 == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos(((2 * (i % 8)) + 1) * (i / 8) * Math.PI / 16)))];

    public static void Pass(float[] grey, int width, int height, int quality)
    {
        var scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        var steps = Table.Select(t => Math.Clamp(((t * scale) + 50) / 100, 1, 255)).ToArray();
        Span<float> block = stackalloc float[64], other = stackalloc float[64];
        for (var top = 0; top + 8 <= height; top += 8)
        {
            for (var left = 0; left + 8 <= width; left += 8)
            {
                for (var i = 0; i < 64; i++) block[i] = grey[((top + (i / 8)) * width) + left + (i % 8)] - 128;
                Both(block, other, forward: true);
                for (var i = 0; i < 64; i++) block[i] = MathF.Round(block[i] / steps[i]) * steps[i];
                Both(block, other, forward: false);
                for (var i = 0; i < 64; i++) grey[((top + (i / 8)) * width) + left + (i % 8)] = Math.Clamp(block[i] + 128, 0, 255);
            }
        }
    }

    private static void Both(Span<float> block, Span<float> other, bool forward)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var row = 0; row < 8; row++)
            {
                for (var to = 0; to < 8; to++)
                {
                    var sum = 0f;
                    for (var from = 0; from < 8; from++) sum += block[(row * 8) + from] * (forward ? Waves[(to * 8) + from] : Waves[(from * 8) + to]);
                    other[(to * 8) + row] = sum;
                }
            }

            other.CopyTo(block);
        }
    }
}
