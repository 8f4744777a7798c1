using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Plumbline.Figures.Png;

/// <summary>Writes pictures as PNG: 8 bits a channel, with opacity only where there is some, the same bytes for the same picture.</summary>
/// <remarks>PNG specification (second edition), ISO/IEC 15948.</remarks>
public static class PngWriter
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var channels = picture.IsOpaque ? 3 : 4;
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        (header[8], header[9]) = (8, channels == 3 ? (byte)2 : (byte)6);
        Chunk(file, "IHDR", header);
        Chunk(file, "sRGB", [0]);
        Chunk(file, "IDAT", Pixels(picture, channels));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    // Each row is written as the difference to its neighbours by whichever filter makes the differences smallest.
    private static byte[] Pixels(Picture picture, int channels)
    {
        var stride = picture.Width * channels;
        var (row, before) = (new byte[stride], new byte[stride]);
        var tries = new byte[5][];
        for (var i = 0; i < tries.Length; i++) tries[i] = new byte[stride];
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                for (var x = 0; x < picture.Width; x++)
                    picture.Rgba.AsSpan(((y * picture.Width) + x) * 4, channels).CopyTo(row.AsSpan(x * channels));
                var best = Filter(row, before, channels, tries);
                deflate.WriteByte((byte)best);
                deflate.Write(tries[best]);
                (row, before) = (before, row);
            }
        }

        return packed.ToArray();
    }

    private static int Filter(byte[] row, byte[] before, int channels, byte[][] tries)
    {
        Span<long> sums = stackalloc long[5];
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= channels ? row[i - channels] : 0, up = before[i], corner = i >= channels ? before[i - channels] : 0;
            tries[0][i] = row[i];
            tries[1][i] = (byte)(row[i] - left);
            tries[2][i] = (byte)(row[i] - up);
            tries[3][i] = (byte)(row[i] - ((left + up) / 2));
            tries[4][i] = (byte)(row[i] - PngFilter.Paeth(left, up, corner));
            for (var t = 0; t < 5; t++) sums[t] += Math.Abs((int)(sbyte)tries[t][i]);
        }

        var best = 0;
        for (var t = 1; t < 5; t++)
        {
            if (sums[t] < sums[best]) best = t;
        }

        return best;
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var content = new byte[4 + data.Length];
        Encoding.ASCII.GetBytes(type, content);
        data.CopyTo(content, 4);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(content));
        file.Write(number);
    }

    /// <summary>The check number of a part: its type and content.</summary>
    internal static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data) crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var c = i;
            for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[i] = c;
        }

        return table;
    }
}
