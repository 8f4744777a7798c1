using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Plumbline.Figures.Png;

namespace Plumbline.Figures.Tests.Png;

/// <summary>Reads PNG files of 8 bits a channel, red-green-blue with or without opacity, and checks their sums.</summary>
public static class PngReader
{
    public static Picture Read(byte[] file)
    {
        file[..8].ShouldBe(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A });
        var (width, height, channels, packed) = (0, 0, 0, new MemoryStream());
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var type = Encoding.ASCII.GetString(file, at + 4, 4);
            var data = file.AsSpan(at + 8, length);
            Sum(file.AsSpan(at + 4, length + 4)).ShouldBe(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)), type);
            if (type == "IHDR") (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[9] == 6 ? 4 : 3);
            if (type == "IDAT") packed.Write(data);
            at += 12 + length;
        }

        packed.Position = 0;
        using var stream = new ZLibStream(packed, CompressionMode.Decompress);
        var rgba = new byte[width * height * 4];
        var (row, before) = (new byte[width * channels], new byte[width * channels]);
        for (var y = 0; y < height; y++)
        {
            var filter = stream.ReadByte();
            stream.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                int left = i >= channels ? row[i - channels] : 0, up = before[i], corner = i >= channels ? before[i - channels] : 0;
                row[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new InvalidDataException($"filter {filter}") });
            }

            for (var x = 0; x < width; x++)
            {
                row.AsSpan(x * channels, channels).CopyTo(rgba.AsSpan(((y * width) + x) * 4));
                if (channels == 3) rgba[(((y * width) + x) * 4) + 3] = 255;
            }

            (row, before) = (before, row);
        }

        stream.ReadByte().ShouldBe(-1);
        return new(width, height, rgba);
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        var (da, db, dc) = (Math.Abs(p - a), Math.Abs(p - b), Math.Abs(p - c));
        return da <= db && da <= dc ? a : db <= dc ? b : c;
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var k = 0; k < 8; k++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
