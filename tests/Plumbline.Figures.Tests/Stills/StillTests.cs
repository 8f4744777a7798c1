using Plumbline.Figures.Png;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
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
        PngReader.Read("written.png", PngWriter.Write(picture)).Require().Rgba.AsSpan().SequenceEqual(picture.Rgba).ShouldBeTrue();
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
    [InlineData("plank-full")]
    [InlineData("bird-dog-hold")]
    [InlineData("rest-90-90")]
    public void A_pose_that_is_kept_has_a_stopwatch_beside_it(string id)
    {
        var (plain, kept) = (Draw(id, Small), Draw(id, Small with { IsKept = true }));
        Teal(plain).ShouldBeLessThan(Teal(kept) - 20);
        kept.Width.ShouldBeLessThanOrEqualTo(plain.Width + 20);

        static int Teal(Picture p) => Enumerable.Range(0, p.Width * p.Height).Count(i => p.Rgba[4 * i] < 60 && p.Rgba[(4 * i) + 1] is > 90 and < 160 && p.Rgba[(4 * i) + 2] is > 90 and < 160);
    }

    [Theory]
    [InlineData("pelvic-tilt")]
    [InlineData("diaphragmatic-breathing")]
    public void Where_the_trunk_was_is_traced_over_the_end_of_a_small_movement(string id)
    {
        var clip = TheClips.Of(id);
        var plain = TheClips.Make(TheClips.Changed(id, "\"traced\": true", "\"traced\": false"));
        var end = new StillOptions { Width = 400, Moment = Moment.End, IsOfPair = true };
        var (traced, without) = (Still.Draw(clip, end, TheClips.Muscles, []), Still.Draw(plain, end, TheClips.Muscles, []));
        Differing(traced, without).ShouldBeInRange(30, 1500);
        var start = end with { Moment = Moment.Start };
        Differing(Still.Draw(clip, start, TheClips.Muscles, []), Still.Draw(plain, start, TheClips.Muscles, [])).ShouldBe(0);

        static int Differing(Picture a, Picture b) => Enumerable.Range(0, a.Width * a.Height).Count(i => !a.Rgba.AsSpan(4 * i, 4).SequenceEqual(b.Rgba.AsSpan(4 * i, 4)));
    }

    [Fact]
    public void Water_is_blue_below_its_surface_and_not_above()
    {
        var picture = Draw("aquatic-exercise", Small);
        var (above, below) = (0, 0);
        for (var i = 0; i < picture.Width * picture.Height; i++)
        {
            var isBlue = picture.Rgba[(4 * i) + 2] - picture.Rgba[4 * i] > 25;
            if (isBlue && i / picture.Width < picture.Height / 5) above++;
            if (isBlue && i / picture.Width > picture.Height / 2) below++;
        }

        below.ShouldBeGreaterThan(picture.Width * picture.Height / 5);
        above.ShouldBeLessThan(picture.Width * picture.Height / 50);
    }

    [Theory]
    [InlineData("start", Sex.Female)]
    [InlineData("moved", Sex.Female)]
    [InlineData("moved", Sex.Male)]
    public void Who_moves_a_limb_has_hands_on_it(string pose, Sex sex)
    {
        var clip = TheClips.Of("passive-rom", sex);
        var person = clip.Shape.In(clip.Key(pose).Pose);
        var other = Companion.Of(clip, clip.Key(pose), clip.Movement.Poses!.Assistant!);
        foreach (var hand in new[] { Bone.LeftHand, Bone.RightHand })
        {
            var palm = other.Skeleton.Carry(hand, clip.Shape.Body.Skeleton[hand] + new Vector3d(0, -.068, 0));
            person.Distance(palm, out _, 0.2).ShouldBeInRange(-0.01, 0.05);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_arrow_hides_neither_the_face_nor_the_muscles(string id)
    {
        var clip = TheClips.Of(id);
        if (clip.Movement.Poses!.Arrow is not { } asked) return;
        var (start, end) = Still.Moments(clip);
        if (start == end) return;
        var layout = new PropLayout(clip);
        var targets = TheClips.TargetsOf(id);
        var draft = new Draft(new Scene(clip, layout, start, 0.016, TheClips.Muscles, targets), new Scene(clip, layout, end, 0.016, TheClips.Muscles, targets), clip.Movement.Poses!.Camera);
        var arrows = draft.Arrows(clip, start, end);
        arrows.Count.ShouldBe(1 + asked.Also.Count, $"no landmark {asked.Landmark}");
        var (face, muscles) = draft.Hidden(arrows);
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
