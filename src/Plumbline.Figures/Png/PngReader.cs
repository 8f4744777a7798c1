using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Png;

/// <summary>Reads pictures from PNG: grey, colour or palette, with or without opacity, up to 8 bits a channel, not interlaced.</summary>
/// <remarks>
/// PNG specification (second edition), ISO/IEC 15948. Codes: <c>PLB-PNG-KIND</c> no PNG, <c>-DEPTH</c> 16 bits a channel, <c>-INTERLACED</c>, <c>-SIZE</c> too many pixels,
/// <c>-DAMAGED</c> a file that contradicts itself or ends too soon.
/// </remarks>
public static class PngReader
{
    /// <summary>The most pixels that are read.</summary>
    public const int MostPixels = 40_000_000;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a picture.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="bytes">Its bytes.</param>
    public static Read<Picture> Read(string file, ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith(Signature)) return Fail(file, "KIND", "This is no PNG file. Save the picture as PNG and try again.");
        var (header, palette, clear, data) = ((PngHeader?)null, Array.Empty<byte>(), Array.Empty<byte>(), new MemoryStream());
        var rest = bytes[Signature.Length..];
        while (true)
        {
            if (rest.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(rest.Span) > rest.Length - 12) return Damaged(file, "It ends too soon");
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(rest.Span);
            var (type, content) = (Encoding.ASCII.GetString(rest.Span[4..8]), rest[8..(8 + length)]);
            if (PngWriter.Crc(rest.Span[4..(8 + length)]) != BinaryPrimitives.ReadUInt32BigEndian(rest.Span[(8 + length)..])) return Damaged(file, "A part of it is not as it was written");
            rest = rest[(12 + length)..];
            switch (type)
            {
                case "IHDR":
                    var read = PngHeader.Read(file, content.Span);
                    if (read is Read<PngHeader>.Success success) header = success.Value;
                    else return new Read<Picture>.Failure(read.Problems);
                    break;
                case "PLTE": palette = content.ToArray(); break;
                case "tRNS": clear = content.ToArray(); break;
                case "IDAT": data.Write(content.Span); break;
                case "IEND":
                    if (header is null || (header.IsPalette && (palette.Length is 0 or > 768 || palette.Length % 3 != 0))) return Damaged(file, "What it needs to be shown is missing");
                    return Pixels(file, header, new(header, palette, clear), data);
                default:
                    // What begins with a small letter may be passed over.
                    if (char.IsUpper(type[0])) return Damaged(file, "It has a part that nobody knows");
                    break;
            }
        }
    }

    private static Read<Picture> Pixels(string file, PngHeader header, PngColours colours, MemoryStream data)
    {
        data.Position = 0;
        var rgba = new byte[header.Width * header.Height * 4];
        var (row, before) = (new byte[header.Stride], new byte[header.Stride]);
        try
        {
            using var inflate = new ZLibStream(data, CompressionMode.Decompress);
            for (var y = 0; y < header.Height; y++)
            {
                var filter = inflate.ReadByte();
                inflate.ReadExactly(row);
                if (filter is < 0 or > 4) return Damaged(file, "A row is written in a way that nobody knows");
                PngFilter.Undo(filter, row, before, header.BytesPerPixel);
                if (!colours.Put(row, rgba.AsSpan(y * header.Width * 4, header.Width * 4))) return Damaged(file, "A colour is not in its palette");
                (row, before) = (before, row);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return Damaged(file, "Its pixels cannot be unpacked");
        }

        return new Picture(header.Width, header.Height, rgba);
    }

    private static Read<Picture> Damaged(string file, string what) => Fail(file, "DAMAGED", $"The PNG file is damaged. {what}. Save or send it again.");

    private static Read<Picture> Fail(string file, string code, string message) => Motion.Reading.Read.Fail<Picture>($"PLB-PNG-{code}", file, message);
}
