using FsCheck;
using FsCheck.Fluent;
using Plumbline.Figures.Png;
using Xunit.Abstractions;

namespace Plumbline.Figures.Tests.Png;

public class PngWriterTests(ITestOutputHelper output)
{
    private static readonly Gen<Picture> Pictures =
        from width in Gen.Choose(1, 24)
        from height in Gen.Choose(1, 8)
        from isOpaque in Gen.Elements(true, false)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Some(width, height, isOpaque, seed);

    [Fact]
    public void A_picture_reads_back_as_it_was_written() => Laws.Hold(output, Pictures, picture =>
    {
        var file = PngWriter.Write(picture);
        var back = PngReader.Read("written.png", file).Require();
        (back.Width, back.Height).ShouldBe((picture.Width, picture.Height));
        back.Rgba.AsSpan().SequenceEqual(picture.Rgba).ShouldBeTrue();
        PngWriter.Write(picture with { }).AsSpan().SequenceEqual(file).ShouldBeTrue();
    });

    private static Picture Some(int width, int height, bool isOpaque, int seed)
    {
        var bytes = new byte[width * height * 4];
        new Random(seed).NextBytes(bytes);
        for (var i = 3; isOpaque && i < bytes.Length; i += 4) bytes[i] = 255;
        return new(width, height, bytes);
    }
}
