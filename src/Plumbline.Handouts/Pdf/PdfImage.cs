using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Plumbline.Handouts.Pdf;

/// <summary>A picture as a PDF holds it, made from a PNG file of 8 bits a channel, not interlaced, without a palette.</summary>
/// <remarks>An opaque file's pixels go in as they are packed; a transparent one is taken apart into colours and a mask.</remarks>
public sealed class PdfImage
{
    private PdfImage(int width, int height, int channels, byte[] pixels, byte[]? mask, bool isFiltered) =>
        (Width, Height, Channels, Pixels, Mask, IsFiltered) = (width, height, channels, pixels, mask, isFiltered);

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Height of a picture as wide as 1.</summary>
    public double Aspect => (double)Height / Width;

    /// <summary>1 for greys, 3 for colours.</summary>
    internal int Channels { get; }

    /// <summary>The pixels, packed.</summary>
    internal byte[] Pixels { get; }

    /// <summary>The opacity of each, packed; null when all is opaque.</summary>
    internal byte[]? Mask { get; }

    /// <summary>Whether each row begins with a PNG filter.</summary>
    internal bool IsFiltered { get; }

    /// <summary>Takes a PNG file.</summary>
    /// <exception cref="ArgumentException">It is no PNG file, or one of another kind.</exception>
    public static PdfImage FromPng(byte[] png)
    {
        ArgumentNullException.ThrowIfNull(png);
        if (png.Length < 33 || png[0] != 0x89 || Encoding.ASCII.GetString(png, 1, 3) != "PNG") throw new ArgumentException("This is no PNG file.", nameof(png));
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var channels = png[25] switch { 0 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (png[24] != 8 || channels == 0 || png[28] != 0) throw new ArgumentException("A picture has 8 bits a channel, no palette, and is not interlaced.", nameof(png));
        var packed = Packed(png);
        if (channels is 1 or 3) return new(width, height, channels, packed, null, isFiltered: true);
        var (colours, mask) = Apart(Unpacked(packed, width, height, channels), channels);
        return new(width, height, channels - 1, Pack(colours), mask.AsSpan().ContainsAnyExcept((byte)255) ? Pack(mask) : null, isFiltered: false);
    }

    private static byte[] Packed(byte[] png)
    {
        var result = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (length < 0 || length > png.Length - at - 12) throw new ArgumentException("The PNG file is cut short.", nameof(png));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT") result.Write(png, at + 8, length);
            at += length + 12;
        }

        return result.ToArray();
    }

    // Rows without their filters. PNG specification, section 9.
    private static byte[] Unpacked(byte[] packed, int width, int height, int channels)
    {
        var stride = width * channels;
        var pixels = new byte[stride * height];
        var row = new byte[stride + 1];
        using var source = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        for (var y = 0; y < height; y++)
        {
            source.ReadExactly(row);
            for (var x = 0; x < stride; x++)
            {
                int left = x >= channels ? pixels[(y * stride) + x - channels] : 0, up = y > 0 ? pixels[((y - 1) * stride) + x] : 0;
                var corner = y > 0 && x >= channels ? pixels[((y - 1) * stride) + x - channels] : 0;
                pixels[(y * stride) + x] = (byte)(row[x + 1] + row[0] switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Nearest(left, up, corner),
                    _ => throw new ArgumentException("The PNG file has a filter that does not exist.", nameof(packed)),
                });
            }
        }

        return pixels;
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }

    private static (byte[] Colours, byte[] Mask) Apart(byte[] pixels, int channels)
    {
        var (colours, mask) = (new byte[pixels.Length / channels * (channels - 1)], new byte[pixels.Length / channels]);
        for (var i = 0; i < mask.Length; i++)
        {
            pixels.AsSpan(i * channels, channels - 1).CopyTo(colours.AsSpan(i * (channels - 1)));
            mask[i] = pixels[(i * channels) + channels - 1];
        }

        return (colours, mask);
    }

    private static byte[] Pack(byte[] data) => PdfObjects.Packed(data);
}
