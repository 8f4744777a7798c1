using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;

namespace Plumbline.Care.Tests.Progressions;

public sealed class LegSymptomsTests
{
    private static readonly LegNumbers Numbers = Sessions.Book.Rules.Legs;

    [Theory]
    [InlineData(BodyZone.Foot, BodyZone.Thigh, null, 4, 4, LegResponse.Centralised)]
    [InlineData(BodyZone.Foot, BodyZone.Thigh, BodyZone.Foot, 4, 4, LegResponse.NoEffect)]
    [InlineData(BodyZone.Foot, BodyZone.Thigh, BodyZone.Thigh, 2, 6, LegResponse.Centralised)]
    [InlineData(BodyZone.Buttock, BodyZone.Thigh, null, 4, 4, LegResponse.Peripheralised)]
    [InlineData(BodyZone.CentralLowBack, BodyZone.OneSidedBack, null, 4, 4, LegResponse.Peripheralised)]
    [InlineData(BodyZone.Buttock, BodyZone.Thigh, BodyZone.Buttock, 4, 4, LegResponse.RoseAndSettled)]
    [InlineData(BodyZone.Buttock, BodyZone.Buttock, BodyZone.Thigh, 4, 4, LegResponse.Peripheralised)]
    [InlineData(BodyZone.Thigh, BodyZone.Thigh, null, 6, 4, LegResponse.Better)]
    [InlineData(BodyZone.Thigh, BodyZone.Thigh, null, 4, 6, LegResponse.Worse)]
    [InlineData(BodyZone.Thigh, BodyZone.Thigh, null, 4, 5, LegResponse.NoEffect)]
    [InlineData(null, BodyZone.Thigh, null, 4, 5, LegResponse.Unknown)]
    public void What_a_set_did_to_the_legs(BodyZone? before, BodyZone? after, BodyZone? reasked, double painBefore, double painAfter, LegResponse response) =>
        LegSymptoms.Compare(Sessions.Legs(before, after, reasked) with { PainBefore = painBefore, PainAfter = painAfter }, Numbers).ShouldBe(response);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(BodyZone.Foot, BodyZone.Thigh, BodyZone.Thigh)]
    [InlineData(BodyZone.Buttock, BodyZone.Thigh, BodyZone.Buttock)]
    public void Whoever_says_that_it_spread_is_believed(BodyZone? before, BodyZone? after, BodyZone? reasked) =>
        LegSymptoms.Compare(Sessions.Legs(before, after, reasked) with { SpreadFurther = true }, Numbers).ShouldBe(LegResponse.Peripheralised);

    [Fact]
    public void That_it_did_not_spread_is_no_good_response() =>
        LegSymptoms.Compare(Sessions.Green with { SpreadFurther = false }, Numbers).ShouldBe(LegResponse.Unknown);

    [Fact]
    public void A_direction_is_confirmed_by_two_good_days()
    {
        Finding((2, LegResponse.Centralised)).ShouldBe(new DirectionFinding.Searching(1));
        Finding((2, LegResponse.Centralised), (0, LegResponse.Centralised)).ShouldBe(new DirectionFinding.Confirmed(LegResponse.Centralised));
        Finding((2, LegResponse.Better), (0, LegResponse.Centralised)).ShouldBe(new DirectionFinding.Confirmed(LegResponse.Better));
        Finding((0, LegResponse.Centralised), (0, LegResponse.Centralised)).ShouldBe(new DirectionFinding.Searching(1), "two sets of one day are one day");
        Finding((3, LegResponse.Centralised), (2, LegResponse.Worse), (0, LegResponse.Centralised)).ShouldBe(new DirectionFinding.Searching(1));
    }

    [Fact]
    public void A_bad_set_spoils_the_day() =>
        Finding((2, LegResponse.Centralised), (0, LegResponse.Centralised), (0, LegResponse.Worse)).ShouldBe(new DirectionFinding.Searching(0));

    [Fact]
    public void Three_days_without_effect_drop_the_item()
    {
        Finding((4, LegResponse.NoEffect), (2, LegResponse.NoEffect)).ShouldBe(new DirectionFinding.Searching(0));
        Finding((4, LegResponse.NoEffect), (2, LegResponse.NoEffect), (0, LegResponse.NoEffect)).ShouldBe(new DirectionFinding.Dropped(3));
        Finding((4, LegResponse.NoEffect), (3, LegResponse.NoEffect), (2, LegResponse.Better), (0, LegResponse.NoEffect)).ShouldBe(new DirectionFinding.Searching(1));
    }

    [Fact]
    public void Without_leg_symptoms_no_effect_means_nothing() =>
        DirectionFinding.Of([new(4, LegResponse.NoEffect, false), new(2, LegResponse.NoEffect, false), new(0, LegResponse.NoEffect, false)], Numbers).ShouldBe(new DirectionFinding.Searching(0));

    [Fact]
    public void A_spread_blocks_the_direction_for_seven_days()
    {
        Finding((0, LegResponse.Peripheralised)).ShouldBe(new DirectionFinding.Spread(7));
        Finding((6, LegResponse.Peripheralised), (1, LegResponse.Centralised), (0, LegResponse.Centralised)).ShouldBe(new DirectionFinding.Spread(1));
        Finding((7, LegResponse.Peripheralised), (1, LegResponse.Centralised), (0, LegResponse.Centralised)).ShouldBe(new DirectionFinding.Confirmed(LegResponse.Centralised));
    }

    private static DirectionFinding Finding(params (int DaysAgo, LegResponse Response)[] days) =>
        DirectionFinding.Of([.. days.Select(d => new DirectionFinding.Day(d.DaysAgo, d.Response, true))], Numbers);
}
