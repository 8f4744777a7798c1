using System.Buffers.Binary;
using Plumbline.Figures.Png;

namespace Plumbline.Figures.Tests.Png;

public sealed class PngReaderTests
{
    private static readonly Picture Sample = Any(37, 23, opaque: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_written_is_read(bool opaque)
    {
        var picture = Any(61, 40, opaque);
        var read = PngReader.Read("a.png", PngWriter.Write(picture)).Require();
        (read.Width, read.Height).ShouldBe((61, 40));
        read.Rgba.ShouldBe(picture.Rgba);
    }

    [Fact]
    public void Something_else_is_refused() => Refusal([1, 2, 3]).ShouldBe("PLB-PNG-KIND");

    [Fact]
    public void A_file_that_ends_anywhere_is_refused()
    {
        var bytes = PngWriter.Write(Sample);
        for (var length = 8; length < bytes.Length; length += 7) Refusal(bytes[..length]).ShouldBe("PLB-PNG-DAMAGED");
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var bytes = PngWriter.Write(Sample);
        for (var at = 8; at < bytes.Length; at += 5)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 0x40;
            PngReader.Read("a.png", changed).Problems.ShouldNotBeEmpty($"byte {at}");
        }
    }

    [Theory]
    [InlineData(8, 16, "PLB-PNG-DEPTH")]
    [InlineData(12, 1, "PLB-PNG-INTERLACED")]
    [InlineData(9, 5, "PLB-PNG-DAMAGED")]
    [InlineData(0, 127, "PLB-PNG-SIZE")]
    public void What_is_not_read_is_said(int at, byte value, string code)
    {
        var bytes = PngWriter.Write(Sample);
        bytes[16 + at] = value;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), PngWriter.Crc(bytes.AsSpan(12, 17)));
        Refusal(bytes).ShouldBe(code);
    }

    private static string Refusal(byte[] bytes) => PngReader.Read("a.png", bytes).Problems.ShouldHaveSingleItem().Code;

    private static Picture Any(int width, int height, bool opaque)
    {
        var dice = new Random(5);
        var rgba = new byte[width * height * 4];
        for (var i = 0; i < rgba.Length; i++) rgba[i] = opaque && i % 4 == 3 ? (byte)255 : (byte)((i / 9) + dice.Next(20));
        return new(width, height, rgba);
    }
}
