using System.Buffers.Binary;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Png;

/// <summary>Size and kind of a PNG file.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Depth">Bits of a channel: 1, 2, 4 or 8.</param>
/// <param name="Kind">0 grey, 2 colour, 3 palette, 4 grey with opacity, 6 colour with opacity.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Kind)
{
    private const int Length = 13;

    public int Channels => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public int BytesPerPixel => Math.Max(1, Channels * Depth / 8);

    public int Stride => ((Width * Channels * Depth) + 7) / 8;

    public bool IsPalette => Kind == 3;

    public static Read<PngHeader> Read(string file, ReadOnlySpan<byte> content)
    {
        if (content.Length != Length) return Damaged(file);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
        var (depth, kind, interlaced) = (content[8], content[9], content[12]);
        if (width <= 0 || height <= 0 || content[10] != 0 || content[11] != 0) return Damaged(file);
        if ((long)width * height > PngReader.MostPixels)
            return Motion.Reading.Read.Fail<PngHeader>("PLB-PNG-SIZE", file, $"The picture has {width} by {height} pixels; at most {PngReader.MostPixels / 1_000_000} million are read. Make it smaller.");
        if (depth == 16) return Motion.Reading.Read.Fail<PngHeader>("PLB-PNG-DEPTH", file, "The picture has 16 bits a channel. Save it with 8 bits.");
        if (interlaced != 0) return Motion.Reading.Read.Fail<PngHeader>("PLB-PNG-INTERLACED", file, "The picture is interlaced. Save it without interlacing.");
        var known = kind switch { 0 or 3 => depth is 1 or 2 or 4 or 8, 2 or 4 or 6 => depth == 8, _ => false };
        return known ? new PngHeader(width, height, depth, kind) : Damaged(file);
    }

    private static Read<PngHeader> Damaged(string file) => Motion.Reading.Read.Fail<PngHeader>("PLB-PNG-DAMAGED", file, "The PNG file is damaged: its size or kind cannot be. Save or send it again.");
}
