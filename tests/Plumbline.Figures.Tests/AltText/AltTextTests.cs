using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Figures.AltText;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Tests.AltText;

public sealed partial class AltTextTests
{
    [Fact]
    public void A_movement_that_somebody_else_makes_is_told_so()
    {
        Told(TheClips.Of("passive-rom")).ShouldContain("Somebody else does this for you: ");
        Told(TheClips.Of("active-rom")).ShouldNotContain("Somebody else");
    }

    [Fact]
    public void A_breath_is_told_by_the_belly()
    {
        Told(TheClips.Of("diaphragmatic-breathing")).ShouldContain("et your belly rise by about 3 cm.");
        Told(TheClips.Of("pelvic-tilt")).ShouldContain("let your belly sink");
        Told(TheClips.Of("bridge")).ShouldNotContain("belly");
    }

    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void Every_exercise_is_told_in_one_to_three_plain_sentences(string id)
    {
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var text = Told(TheClips.Of(id, sex));
            var sentences = text.Split(". ");
            sentences.Length.ShouldBeInRange(1, 3, text);
            text.ShouldEndWith(".");
            text.ShouldNotContain("{");
            text.ShouldNotContain("  ");
            text.Length.ShouldBeLessThanOrEqualTo(330, text);
            foreach (var sentence in sentences) char.IsUpper(sentence[0]).ShouldBeTrue(text);
            Words().Matches(text).Max(w => w.Length).ShouldBeLessThanOrEqualTo(11, text);
        }
    }

    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void The_mirror_image_is_told_with_left_and_right_exchanged(string id)
    {
        var clip = TheClips.Of(id);
        var exchanged = Sides().Replace(Told(clip), m => m.Value == "left" ? "right" : "left");
        Sides().Matches(Told(clip.Mirrored)).Select(m => m.Value).Order().ShouldBe(Sides().Matches(exchanged).Select(m => m.Value).Order());
        Told(clip.Mirrored.Mirrored).ShouldBe(Told(clip));
    }

    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void Half_the_movement_is_told_otherwise(string id)
    {
        var clip = TheClips.Of(id);
        if (HasMeasure(Told(clip))) Told(Partly(clip, 0.5)).ShouldNotBe(Told(clip));
    }

    [Fact]
    public void Nearly_every_movement_is_told_with_a_measure() =>
        TheClips.Ids.Where(id => TheClips.Of(id).Keys.Count > 1 && !HasMeasure(Told(TheClips.Of(id)))).Count().ShouldBeLessThanOrEqualTo(6);

    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void Where_nothing_moves_nothing_is_bidden(string id)
    {
        var words = TheClips.Words;
        var text = Told(Partly(TheClips.Of(id), 0));
        text.ShouldEndWith(words.Joins.Rest.Replace("{a}", "", StringComparison.Ordinal) + ".");
    }

    [Theory]
    [InlineData("standing-hip-abduction", JointMotion.HipAbduction, Side.Right, "out to the side by about")]
    [InlineData("single-knee-to-chest", JointMotion.HipFlexion, Side.Right, "with the hip bent about")]
    [InlineData("seated-lumbar-rotation", JointMotion.LumbarRotation, Side.Middle, "turn your chest to the left by about")]
    public void The_number_is_the_angle_of_the_pose(string id, JointMotion motion, Side side, string before)
    {
        var clip = TheClips.Of(id);
        var (start, end) = (clip.Keys[0].Pose, clip.Keys[^1].Pose);
        double Change(JointMotion m, Side s) => Math.Abs((end[Coordinates.Of(m, s)] - start[Coordinates.Of(m, s)]).Degrees);
        var expected = motion switch
        {
            JointMotion.HipFlexion => end[Coordinates.Of(motion, side)].Degrees,
            JointMotion.LumbarRotation => Change(motion, side) + Change(JointMotion.ThoracicRotation, Side.Middle),
            _ => Change(motion, side),
        };
        var text = Told(clip);
        text.ShouldContain(before, Case.Insensitive);
        var number = text[(text.IndexOf(before, StringComparison.OrdinalIgnoreCase) + before.Length)..].Split(' ')[1];
        int.Parse(number, CultureInfo.InvariantCulture).ShouldBe((int)(5 * Math.Round(expected / 5)));
    }

    [Fact]
    public void A_bridge_ends_in_a_line_and_a_low_one_does_not()
    {
        var clip = TheClips.Of("bridge");
        Told(clip).ShouldBe("Lying on your back, knees bent and feet flat. Lift your hips by about 15 cm until shoulders, hips and knees form a line.");
        Told(Partly(clip, 0.6)).ShouldNotContain("form a line");
    }

    [Fact]
    public void Bird_dog_names_the_arm_and_the_leg_that_move()
    {
        var clip = TheClips.Of("quadruped-opposite-arm-leg");
        Told(clip).ShouldBe("On your hands and knees. Stretch your right leg back until it is level with your trunk and reach your left arm forward until it is level with your trunk.");
        Told(clip.Mirrored).ShouldContain("your left leg back");
    }

    [Fact]
    public void A_limb_that_stays_is_not_told()
    {
        Told(TheClips.Of("quadruped-arm")).ShouldNotContain("leg");
        Told(TheClips.Of("quadruped-leg")).ShouldNotContain("arm");
    }

    [Fact]
    public void A_word_that_is_missing_or_not_known_is_named()
    {
        var text = TheClips.Text("figures/words/en.json").Replace("\"lift-hips\"", "\"lift-hipps\"", StringComparison.Ordinal);
        AltTextWords.Read("en.json", text).Problems.Select(p => p.Code).ShouldBe(["PLB-ALT-WORD", "PLB-ALT-WORD"]);
    }

    // A number, or where the body itself shows how far.
    private static bool HasMeasure(string text) => text.Any(char.IsDigit) || text.Contains(" until ", StringComparison.Ordinal);

    private static string Told(Clip clip) => Figures.AltText.AltText.Of(clip, TheClips.Words);

    // The same clip with every later pose only a part of the way from the first.
    private static Clip Partly(Clip clip, double part)
    {
        var start = clip.Keys[0];
        Pose Between(Pose pose) => new(
            new(start.Pose.Root.Turn.Towards(pose.Root.Turn, part), start.Pose.Root.At.Towards(pose.Root.At, part)),
            start.Pose.Radians.Zip(pose.Radians, (a, b) => a + ((b - a) * part)).ToSeq(),
            start.Pose.BellyRise + ((pose.BellyRise - start.Pose.BellyRise) * part));
        return clip with { Keys = clip.Keys.Select(k => k with { Pose = Between(k.Pose), Touches = part == 0 ? start.Touches : k.Touches }).ToSeq() };
    }

    [GeneratedRegex(@"\b(left|right)\b")]
    private static partial Regex Sides();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
