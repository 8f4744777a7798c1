using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.Server.Tests;

/// <summary>Reads a clean QR code square by square: format, mask, order of the blocks, text. It mends no errors. Source: ISO/IEC 18004.</summary>
internal static partial class QrReading
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>The text of a code drawn as one path.</summary>
    public static string Of(string svg)
    {
        var side = int.Parse(ViewBox().Match(svg).Groups[1].Value);
        var dark = new bool[side, side];
        foreach (Match run in Run().Matches(svg[(svg.IndexOf("<path d=", StringComparison.Ordinal) + 9)..]))
            for (var x = 0; x < int.Parse(run.Groups[3].Value); x++) dark[int.Parse(run.Groups[2].Value), int.Parse(run.Groups[1].Value) + x] = true;
        var border = Enumerable.Range(0, side).First(i => Enumerable.Range(0, side).Any(x => dark[i, x]));
        border.ShouldBeGreaterThanOrEqualTo(4);
        var size = side - (2 * border);
        bool At(int row, int column) => dark[row + border, column + border];
        var version = (size - 17) / 4;
        var mask = (At(8, 2) ? 4 : 0) + (At(8, 3) ? 2 : 0) + (At(8, 4) ? 1 : 0);
        mask ^= 0b101;
        return Text(Blocks([.. Bits(size, version, (r, c) => At(r, c) ^ IsMasked(mask, r, c))], version), version);
    }

    private static IEnumerable<bool> Bits(int size, int version, Func<int, int, bool> at)
    {
        var isUp = true;
        for (var right = size - 1; right > 0; right -= 2, isUp = !isUp)
        {
            if (right == 6) right--;
            for (var step = 0; step < size; step++)
            {
                var row = isUp ? size - 1 - step : step;
                foreach (var column in new[] { right, right - 1 })
                    if (!IsFixed(size, version, row, column)) yield return at(row, column);
            }
        }
    }

    private static bool IsFixed(int size, int version, int row, int column)
    {
        if (row == 6 || column == 6 || (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)) return true;
        if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return true;
        int[] centres = version switch { 6 => [6, 34], 7 => [6, 22, 38], 8 => [6, 24, 42], 9 => [6, 26, 46], 10 => [6, 28, 50], 11 => [6, 30, 54], 12 => [6, 32, 58], 13 => [6, 34, 62], _ => throw new NotSupportedException($"version {version}") };
        return centres.Any(y => centres.Any(x => !((y == 6 && x == 6) || (y == 6 && x == centres[^1]) || (y == centres[^1] && x == 6)) && Math.Abs(row - y) <= 2 && Math.Abs(column - x) <= 2));
    }

    private static bool IsMasked(int mask, int r, int c) => mask switch
    {
        0 => (r + c) % 2 == 0,
        1 => r % 2 == 0,
        2 => c % 3 == 0,
        3 => (r + c) % 3 == 0,
        4 => ((r / 2) + (c / 3)) % 2 == 0,
        5 => (r * c % 2) + (r * c % 3) == 0,
        6 => ((r * c % 2) + (r * c % 3)) % 2 == 0,
        _ => (((r + c) % 2) + (r * c % 3)) % 2 == 0,
    };

    // Data codewords of each block at level Q.
    private static byte[] Blocks(bool[] bits, int version)
    {
        int[] blocks = version switch
        {
            6 => [19, 19, 19, 19],
            7 => [14, 14, 15, 15, 15, 15],
            8 => [18, 18, 18, 18, 19, 19],
            9 => [16, 16, 16, 16, 17, 17, 17, 17],
            10 => [19, 19, 19, 19, 19, 19, 20, 20],
            11 => [22, 22, 22, 22, 23, 23, 23, 23],
            12 => [20, 20, 20, 20, 21, 21, 21, 21, 21, 21],
            13 => [20, 20, 20, 20, 20, 20, 20, 20, 21, 21, 21, 21],
            _ => throw new NotSupportedException($"version {version}"),
        };
        var words = bits.Chunk(8).Where(b => b.Length == 8).Select(b => (byte)b.Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0))).ToArray();
        var (read, next) = (blocks.Select(_ => new List<byte>()).ToArray(), 0);
        for (var i = 0; i < blocks.Max(); i++)
            for (var b = 0; b < blocks.Length; b++)
                if (i < blocks[b]) read[b].Add(words[next++]);
        return [.. read.SelectMany(b => b)];
    }

    // What stands in it comes in segments: bytes, letters or digits, whichever is shortest.
    private static string Text(byte[] words, int version)
    {
        var (text, at) = (new StringBuilder(), 0);
        int Take(int count)
        {
            var value = 0;
            for (var i = 0; i < count; i++, at++) value = (value << 1) | ((words[at / 8] >> (7 - (at % 8))) & 1);
            return value;
        }

        while (at + 4 <= words.Length * 8)
        {
            switch (Take(4))
            {
                case 0:
                    return text.ToString();
                case 1:
                    for (var left = Take(version < 10 ? 10 : 12); left > 0; left -= 3) text.Append(Take(left >= 3 ? 10 : left == 2 ? 7 : 4).ToString(new string('0', Math.Min(left, 3)), CultureInfo.InvariantCulture));
                    break;
                case 2:
                    for (var left = Take(version < 10 ? 9 : 11); left > 0; left -= 2)
                    {
                        var pair = Take(left >= 2 ? 11 : 6);
                        if (left >= 2) text.Append(Letters[pair / 45]);
                        text.Append(Letters[pair % 45]);
                    }

                    break;
                case 4:
                    for (var left = Take(version < 10 ? 8 : 16); left > 0; left--) text.Append((char)Take(8));
                    break;
                case var other:
                    throw new NotSupportedException($"segments of kind {other}");
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"viewBox=""0 0 (\d+) ")]
    private static partial Regex ViewBox();

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1")]
    private static partial Regex Run();
}
