using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Bodies;

public sealed class BodyTests(ITestOutputHelper output)
{
    private static readonly SegmentFile Table = TheBodies.Tables.Segments;

    [Theory]
    [InlineData(Sex.Male, 100.00)]
    [InlineData(Sex.Female, 99.99)]
    public void The_parts_of_the_table_weigh_what_the_source_adds_up_to(Sex sex, double percent)
    {
        string[] single = ["head-neck", "upper-trunk", "middle-trunk", "lower-trunk"];
        var parts = Table.Segments.Where(r => r.Sex == sex && r.Use == SegmentUse.Part);
        parts.Sum(r => r.MassPercent * (single.Contains(r.Segment) ? 1 : 2)).ShouldBe(percent, 0.005);
    }

    [Theory]
    [InlineData(Sex.Male, 43.46)]
    [InlineData(Sex.Female, 42.57)]
    public void The_three_parts_of_the_trunk_weigh_as_much_as_the_trunk(Sex sex, double percent)
    {
        var trunk = Table.Segments.Where(r => r.Sex == sex && r.Segment.Contains("trunk")).ToList();
        trunk.Where(r => r.Use == SegmentUse.Part).Sum(r => r.MassPercent).ShouldBe(percent, 0.005);
        trunk.Single(r => r.Use == SegmentUse.Whole).MassPercent.ShouldBe(percent, 0.005);
    }

    [Fact]
    public void Every_centre_of_mass_lies_between_its_ends_and_every_radius_is_shorter_than_the_segment()
    {
        foreach (var row in Table.Segments)
        {
            row.ComPercent.ShouldBeInRange(20, 80);
            foreach (var radius in new[] { row.RadiusSagittalPercent, row.RadiusTransversePercent, row.RadiusLongPercent }) radius.ShouldBeInRange(9, 76);
            if (row.Segment is "upper-arm" or "forearm" or "thigh" or "shank") row.RadiusLongPercent.ShouldBeLessThan(row.RadiusSagittalPercent, row.Segment);
        }
    }

    [Fact]
    public void Ankle_shank_thigh_trunk_and_head_add_up_to_the_stature() => Laws.Hold(output, TheBodies.Somebody, who =>
    {
        var body = Body.Of(who, TheBodies.Tables);
        var shank = body.LengthOf("knee-height") - body.LengthOf("ankle-height");
        var thigh = body.LengthOf("hip-height") - body.LengthOf("knee-height");
        var trunk = body.LengthOf("acromion-height") - body.LengthOf("hip-height");
        shank.ShouldBe(0.246 * body.Stature, 1e-9);
        thigh.ShouldBe(0.245 * body.Stature, 1e-9, "the thigh is measured to the knee, not to the shank's length");
        trunk.ShouldBe(0.288 * body.Stature, 1e-9);
        (body.LengthOf("ankle-height") + shank + thigh + trunk + (0.182 * body.Stature)).ShouldBe(body.Stature, 1e-9);
        body.PointOf("vertex").In(body.Skeleton.In(Pose.Neutral with { Root = new(Rotation.None, new(0, body.LengthOf("hip-height"), 0)) })).Y.ShouldBe(body.Stature, 1e-9);
    });

    [Fact]
    public void A_body_weighs_what_the_person_weighs() => Laws.Hold(output, TheBodies.Somebody, who =>
        Body.Of(who, TheBodies.Tables).Segments.Sum(s => s.Mass.Kilograms).ShouldBe(who.Mass.Kilograms, 1e-9));

    [Theory]
    [InlineData(Sex.Male, 1.017)]
    [InlineData(Sex.Female, 0.990)]
    public void The_lengths_of_the_mass_table_do_not_close_on_stature_and_are_not_used_as_lengths(Sex sex, double share)
    {
        double LengthOf(string segment, string to) => Table.Segments.Single(r => r.Sex == sex && r.Segment == segment && r.To == to && r.From != "mid-shoulder").LengthM;
        var sample = Table.Samples.Single(s => s.Sex == sex).StatureM;
        var sum = (0.039 * sample) + LengthOf("shank", "malleolus") + LengthOf("thigh", "knee") + LengthOf("trunk", "mid-hip") + LengthOf("head-neck", "c7");
        (sum / sample).ShouldBe(share, 0.002);
    }

    [Fact]
    public void Standing_the_centre_of_mass_is_a_little_above_the_hips_and_over_the_feet()
    {
        foreach (var body in new[] { TheBodies.Woman, TheBodies.Man })
        {
            var hip = body.LengthOf("hip-height");
            var posed = body.Skeleton.In(Pose.Neutral with { Root = new(Rotation.None, new(0, hip, 0)) });
            var com = body.CentreOfMass(posed);
            com.X.ShouldBe(0, 1e-12);
            (com.Y / body.Stature).ShouldBeInRange(0.53, 0.59);
            com.Z.ShouldBeInRange(body.PointOf("heel").In(posed).Z, body.PointOf("toe-tip").In(posed).Z);
        }
    }

    [Fact]
    public void The_older_the_less_the_low_back_bends()
    {
        double Flexion(int age) => TheBodies.Woman.RangeAt(Coordinates.Of(JointMotion.LumbarFlexion), age).RangeDeg.Max;
        Flexion(25).ShouldBeGreaterThan(Flexion(50));
        Flexion(50).ShouldBeGreaterThan(Flexion(80));
        Flexion(80).ShouldBeInRange(40, 72);
    }

    [Fact]
    public void Every_range_holds_the_neutral_posture()
    {
        foreach (var row in TheBodies.Tables.Ranges.Ranges) row.RangeDeg.Contains(0).ShouldBeTrue(row.ToString());
    }

    [Fact]
    public void A_missing_range_is_named()
    {
        var read = TheBodies.Read(text =>
        {
            var from = text.LastIndexOf("\"wrist-extension\"", StringComparison.Ordinal);
            var age = text.IndexOf("[70,", from, StringComparison.Ordinal);
            return text[..age] + "[75," + text[(age + 4)..];
        });
        read.Problems.ShouldNotBeEmpty();
        read.Problems.ShouldAllBe(p => p.Code == "PLB-BODY-MISSING" && p.Message.Contains("WristExtension at 70 years"));
    }

    [Fact]
    public void Every_number_of_a_body_names_a_source_that_exists()
    {
        var bib = File.ReadAllText(Repository.At("docs/sources.bib"));
        foreach (var file in new[] { "proportions", "segments", "ranges" })
        {
            foreach (Match key in Regex.Matches(CatalogueFolder.Text($"bodies/{file}.json"), "\"source\": \"([^\"]+)\"")) bib.ShouldContain($"{{{key.Groups[1].Value},");
        }
    }

    [Fact]
    public void A_stature_that_nobody_has_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Physique.Man with { Stature = Length.FromMetres(17.6) });
}
