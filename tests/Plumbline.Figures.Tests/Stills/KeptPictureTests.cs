using Plumbline.Figures.Png;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;

namespace Plumbline.Figures.Tests.Stills;

/// <summary>Small pictures beside kept ones. After a change that is meant, run with PLUMBLINE_KEEP=1 and look at what is kept.</summary>
public class KeptPictureTests
{
    // Mean difference of lightness in a field of the grid. A movement that is mended a little still passes, another pose or a lost limb does not.
    private const double Tolerance = 0.035;
    private const int Fields = 40;

    [Theory]
    [InlineData("bridge", Style.Toon, Sex.Female)]
    [InlineData("bridge", Style.Line, Sex.Male)]
    [InlineData("seated-lumbar-rotation", Style.Toon, Sex.Male)]
    [InlineData("quadruped-opposite-arm-leg", Style.Line, Sex.Female)]
    public void A_picture_looks_as_it_was_kept(string id, Style style, Sex sex)
    {
        var picture = Still.Draw(TheClips.Of(id, sex), new StillOptions { Width = 200, Style = style, Moment = Moment.End }, TheClips.Muscles, TheClips.TargetsOf(id));
        var path = Repository.At("tests/Plumbline.Figures.Tests/Kept", $"{id}-{style}-{sex}.png".ToLowerInvariant());
        if (Environment.GetEnvironmentVariable("PLUMBLINE_KEEP") == "1") File.WriteAllBytes(path, PngWriter.Write(picture));
        var kept = PngReader.Read(path, File.ReadAllBytes(path)).Require();
        Math.Abs(picture.Height - kept.Height).ShouldBeLessThanOrEqualTo(8);
        Difference(picture, kept).ShouldBeLessThan(Tolerance);
    }

    [Fact]
    public void Another_pose_does_not_pass()
    {
        var options = new StillOptions { Width = 200, Moment = Moment.Start };
        var clip = TheClips.Of("bridge");
        Difference(Still.Draw(clip, options, TheClips.Muscles, []), Still.Draw(clip, options with { Moment = Moment.End }, TheClips.Muscles, [])).ShouldBeGreaterThan(Tolerance);
    }

    private static double Difference(Picture a, Picture b)
    {
        var sum = 0.0;
        for (var v = 0; v < Fields; v++)
        {
            for (var u = 0; u < Fields; u++) sum += Math.Abs(Mean(a, u, v) - Mean(b, u, v));
        }

        return sum / (Fields * Fields);
    }

    private static double Mean(Picture p, int u, int v)
    {
        var (sum, count) = (0.0, 0);
        for (var y = v * p.Height / Fields; y < Math.Max((v * p.Height / Fields) + 1, (v + 1) * p.Height / Fields); y++)
        {
            for (var x = u * p.Width / Fields; x < Math.Max((u * p.Width / Fields) + 1, (u + 1) * p.Width / Fields); x++)
            {
                var at = ((y * p.Width) + x) * 4;
                sum += (p.Rgba[at] + p.Rgba[at + 1] + p.Rgba[at + 2]) / 765.0;
                count++;
            }
        }

        return sum / count;
    }
}
