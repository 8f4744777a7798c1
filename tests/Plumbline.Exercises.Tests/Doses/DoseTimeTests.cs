using Plumbline.Exercises.Doses;
using Xunit.Abstractions;

namespace Plumbline.Exercises.Tests.Doses;

public sealed class DoseTimeTests(ITestOutputHelper output)
{
    private static DoseTimes Times => World.Rules.Times;

    [Fact]
    public void The_formula_and_the_segments_of_a_session_agree_at_both_ends() => Laws.Hold(output, AnyDose.Complete, any =>
    {
        foreach (var end in Enum.GetValues<RangeEnd>())
        {
            var walked = DoseTime.Segments(any.Dose, end, Times, any.Exercise?.Movement).ToList();
            walked.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Time).ShouldBe(DoseTime.Of(any.Dose, end, Times, any.Exercise?.Movement.Posture));
            walked.ShouldAllBe(s => s.Time > TimeSpan.Zero);
        }
    });

    [Fact]
    public void Both_sides_get_the_same_work() => Laws.Hold(output, AnyDose.Complete, any =>
    {
        var work = DoseTime.Segments(any.Dose, RangeEnd.Greatest, Times, any.Exercise?.Movement).Where(s => s.Kind is not (SegmentKind.Switch or SegmentKind.SetUp)).ToList();
        work.Where(s => s.Side == BodySide.Left).Select(s => (s.Kind, s.Time, s.Set, s.Repetition, s.Phase))
            .ShouldBe(work.Where(s => s.Side == BodySide.Right).Select(s => (s.Kind, s.Time, s.Set, s.Repetition, s.Phase)));
    }, any => any.Dose is Dose.Repetitions { Sides.Value: not Sides.Both } or Dose.Duration { Sides.Value: Sides.Each });

    [Fact]
    public void The_least_end_never_takes_longer_than_the_greatest() => Laws.Hold(output, AnyDose.Complete, any =>
        DoseTime.PerDay(any.Dose, RangeEnd.Least, Times).ShouldBeLessThanOrEqualTo(DoseTime.PerDay(any.Dose, RangeEnd.Greatest, Times)));

    /// <summary>Each seed's dosage: seconds at the least and the greatest, worked out by hand.</summary>
    [Theory]
    // 20 set-up + 3 × 15 × 4 + 2 × 60 rest
    [InlineData("bridge", "s002", 320, 320, 45, 180)]
    // 20 + 2 sides × 3 × (4 + 20) + 5 switch
    [InlineData("single-knee-to-chest", "s001", 169, 169, 6, 144)]
    // 20 + 2 × 2…3 × (4 + 5) + 5
    [InlineData("single-knee-to-chest", "s002", 61, 79, 4, 36)]
    // 20 + 2 × 2…3 × (4 + 5…10), alternating: no switch
    [InlineData("lower-trunk-rotation", "s002", 56, 104, 4, 36)]
    // 20 + 10 × (4 + 2 × 5)
    [InlineData("pelvic-tilt", "s002", 160, 160, 10, 140)]
    // 20 + 2 sides × 3 × 10 × (4 + 2) + 5 + 2 sides × 2 × 60
    [InlineData("side-lying-leg-lift", "s002", 625, 625, 60, 360)]
    // 20 + 10 × (4 + 2)
    [InlineData("superman", "s002", 80, 80, 10, 60)]
    // 20 + 2 × 3…5 × (4 + 10) + 5
    [InlineData("seated-lumbar-rotation", "s002", 109, 165, 6, 84)]
    // 20 + 3 × 10 × (4 + 5) + 2 × 60
    [InlineData("partial-curl", "s002", 410, 410, 30, 270)]
    // 20 + 2 × 3 × (6 + 20) + 5; slow stretch
    [InlineData("supine-hamstring-stretch", "s001", 181, 181, 6, 156)]
    [InlineData("piriformis-stretch-supine", "s001", 169, 169, 6, 144)]
    public void A_seeds_dosage_takes_its_time(string exercise, string variant, int least, int greatest, int volume, int underTension)
    {
        var dose = Of(exercise, variant).ShouldBeOfType<Dose.Repetitions>();
        DoseTime.Of(dose, RangeEnd.Least, Times).TotalSeconds.ShouldBe(least);
        DoseTime.Of(dose, RangeEnd.Greatest, Times).TotalSeconds.ShouldBe(greatest);
        DoseTime.Volume(dose, RangeEnd.Least).ShouldBe(volume);
        DoseTime.UnderTension(dose, RangeEnd.Least).TotalSeconds.ShouldBe(underTension);
    }

    [Fact]
    public void The_seeds_walk_takes_the_time_of_its_way()
    {
        var walk = Of("walking", "s003").ShouldBeOfType<Dose.Distance>();
        walk.Frequency.DaysPerWeek.ShouldBe(new(3, PartBasis.Stated));
        DoseTime.Of(walk, RangeEnd.Least, Times).TotalSeconds.ShouldBe(20 + (3.2 * 720));
        DoseTime.Of(walk, RangeEnd.Greatest, Times).TotalSeconds.ShouldBe(20 + (4.8 * 720));
    }

    [Fact]
    public void Two_goes_a_day_take_twice_the_minutes() =>
        DoseTime.PerDay(Of("single-knee-to-chest", "s001"), RangeEnd.Least, Times).TotalSeconds.ShouldBe(2 * 169);

    [Fact]
    public void Every_two_hours_is_eight_times_in_a_waking_day() =>
        DoseTime.TimesPerDay(Of("prone-press-up", "r-mckenzie-treat-your-own-back").Frequency, RangeEnd.Least, Times).ShouldBe(8);

    [Fact]
    public void One_side_is_done_in_full_then_the_other()
    {
        var kinds = DoseTime.Segments(Of("side-lying-leg-lift", "s002"), RangeEnd.Least, Times, World.Catalogue.ById["side-lying-leg-lift"].Movement).ToList();
        kinds.Count(s => s.Kind == SegmentKind.Switch).ShouldBe(1);
        kinds.Count(s => s.Kind == SegmentKind.Rest).ShouldBe(4);
        kinds.FindLastIndex(s => s.Side == BodySide.Left).ShouldBeLessThan(kinds.FindIndex(s => s.Side == BodySide.Right));
    }

    [Fact]
    public void Segments_follow_the_phases_of_the_movement() =>
        DoseTime.Segments(Of("pelvic-tilt", "s002"), RangeEnd.Least, Times, World.Catalogue.ById["pelvic-tilt"].Movement)
            .Where(s => s.Repetition == 1).Select(s => (s.Kind, s.Time.TotalSeconds, s.Phase))
            .ShouldBe([(SegmentKind.Move, 1, 0), (SegmentKind.Hold, 5, 1), (SegmentKind.Move, 2, 2), (SegmentKind.Hold, 5, 3), (SegmentKind.Move, 1, 4)]);

    private static Dose Of(string exercise, string variant)
    {
        var of = World.Catalogue.ById[exercise];
        return DoseCompletion.Complete(of.Facts.Doses.Single(d => d.Id == variant).Stated, of, World.Rules).Require();
    }
}
