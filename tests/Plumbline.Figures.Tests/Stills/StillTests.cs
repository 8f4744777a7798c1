using Plumbline.Figures.Png;
using Plumbline.Figures.Stills;
using Plumbline.Figures.Tests.Png;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Props;

namespace Plumbline.Figures.Tests.Stills;

public class StillTests
{
    private static readonly StillOptions Small = new() { Width = 160 };

    public static TheoryData<string> All => TheClips.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_exercise_is_drawn_within_a_white_border(string id)
    {
        var picture = Draw(id, Small);
        picture.IsOpaque.ShouldBeTrue();
        picture.Width.ShouldBeInRange(30, 340);
        var (inked, dirty) = (0, 0);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var at = ((y * picture.Width) + x) * 4;
                var lightness = picture.Rgba[at] + picture.Rgba[at + 1] + picture.Rgba[at + 2];
                if (lightness < 600) inked++;
                if ((x == 0 || y == 0 || x == picture.Width - 1 || y == picture.Height - 1) && lightness < 540) dirty++;
            }
        }

        dirty.ShouldBe(0);
        ((double)inked / (picture.Width * picture.Height)).ShouldBeInRange(0.02, 0.60);
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("single-knee-to-chest")]
    [InlineData("seated-lumbar-rotation")]
    public void A_line_drawing_uses_greys_only(string id)
    {
        var picture = Draw(id, Small with { Style = Style.Line });
        for (var i = 0; i < picture.Rgba.Length; i += 4) (picture.Rgba[i] == picture.Rgba[i + 1] && picture.Rgba[i] == picture.Rgba[i + 2]).ShouldBeTrue();
    }

    [Fact]
    public void A_line_drawing_tells_trained_from_stretched()
    {
        var clip = TheClips.Of("bridge");
        var line = Small with { Style = Style.Line, Moment = Moment.End, Width = 400 };
        var trained = Still.Draw(clip, line, TheClips.Muscles, [new("gluteus-maximus", MuscleShow.Trained)]);
        var stretched = Still.Draw(clip, line, TheClips.Muscles, [new("gluteus-maximus", MuscleShow.Stretched)]);
        var plain = Still.Draw(clip, line, TheClips.Muscles, []);
        Difference(trained, plain).ShouldBeGreaterThan(0.0002);
        Difference(stretched, plain).ShouldBeGreaterThan(0.0002);
        Difference(stretched, trained).ShouldBeGreaterThan(0.0002);
    }

    [Fact]
    public void A_transparent_ground_lets_through_what_lies_behind()
    {
        var picture = Draw("bridge", Small with { IsTransparent = true });
        picture.IsOpaque.ShouldBeFalse();
        picture.Rgba[3].ShouldBe((byte)0);
        PngReader.Read(PngWriter.Write(picture)).Rgba.AsSpan().SequenceEqual(picture.Rgba).ShouldBeTrue();
    }

    [Fact]
    public void The_same_clip_gives_the_same_file() => PngWriter.Write(Draw("bridge", Small)).AsSpan().SequenceEqual(PngWriter.Write(Draw("bridge", Small))).ShouldBeTrue();

    [Fact]
    public void People_differ_in_skin_and_shape()
    {
        var pictures = new[] { Draw("bridge", Small), Draw("bridge", Small with { Skin = 5 }), Draw("bridge", Small, Sex.Male) };
        pictures.Select(p => Convert.ToHexString(p.Rgba)).Distinct().Count().ShouldBe(3);
        ModelBodies.Named("older-woman")!.Age.ShouldBeGreaterThan(60);
        ModelBodies.Named("nobody").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_arrow_hides_neither_the_face_nor_the_muscles(string id)
    {
        var clip = TheClips.Of(id);
        if (clip.Movement.Poses!.Arrow is not { } asked) return;
        var (start, end) = Still.Moments(clip);
        var layout = new PropLayout(clip);
        var targets = TheClips.TargetsOf(id);
        var draft = new Draft(new Scene(clip, layout, start, 0.016, TheClips.Muscles, targets), new Scene(clip, layout, end, 0.016, TheClips.Muscles, targets), clip.Movement.Poses!.Camera);
        var arrow = draft.Arrow(clip, start, end).ShouldNotBeNull($"no landmark {asked.Landmark}");
        var (face, muscles) = draft.Hidden(arrow);
        face.ShouldBeLessThan(0.02f);
        muscles.ShouldBeLessThan(0.15f);
    }

    private static Picture Draw(string id, StillOptions options, Sex sex = Sex.Female) => Still.Draw(TheClips.Of(id, sex), options, TheClips.Muscles, TheClips.TargetsOf(id));

    private static double Difference(Picture a, Picture b)
    {
        (a.Width, a.Height).ShouldBe((b.Width, b.Height));
        return a.Rgba.Zip(b.Rgba).Average(p => Math.Abs(p.First - p.Second)) / 255;
    }
}
