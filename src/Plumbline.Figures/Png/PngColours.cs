namespace Plumbline.Figures.Png;

/// <summary>Turns the samples of a PNG file into red, green, blue and opacity.</summary>
/// <param name="header">Its kind.</param>
/// <param name="palette">Its palette, three bytes a colour.</param>
/// <param name="clear">Which colours are clear: the opacity of each colour of the palette, or the one clear colour.</param>
internal sealed class PngColours(PngHeader header, byte[] palette, byte[] clear)
{
    /// <summary>One row; false when a colour is not in the palette.</summary>
    public bool Put(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        for (var x = 0; x < header.Width; x++)
        {
            var to = rgba.Slice(x * 4, 4);
            switch (header.Kind)
            {
                case 0:
                    var sample = Sample(row, x);
                    Put(to, (byte)(sample * 255 / ((1 << header.Depth) - 1)), clear.Length == 2 && ((clear[0] << 8) | clear[1]) == sample ? (byte)0 : (byte)255);
                    break;
                case 2:
                    row.Slice(x * 3, 3).CopyTo(to);
                    to[3] = clear.Length == 6 && clear[1] == to[0] && clear[3] == to[1] && clear[5] == to[2] ? (byte)0 : (byte)255;
                    break;
                case 3:
                    var colour = Sample(row, x);
                    if ((colour * 3) + 2 >= palette.Length) return false;
                    palette.AsSpan(colour * 3, 3).CopyTo(to);
                    to[3] = colour < clear.Length ? clear[colour] : (byte)255;
                    break;
                case 4: Put(to, row[x * 2], row[(x * 2) + 1]); break;
                default: row.Slice(x * 4, 4).CopyTo(to); break;
            }
        }

        return true;
    }

    private int Sample(ReadOnlySpan<byte> row, int x)
    {
        var bit = x * header.Depth;
        return (row[bit / 8] >> (8 - header.Depth - (bit % 8))) & ((1 << header.Depth) - 1);
    }

    private static void Put(Span<byte> to, byte grey, byte opacity) => (to[0], to[1], to[2], to[3]) = (grey, grey, grey, opacity);
}
