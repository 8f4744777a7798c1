using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;

namespace Plumbline.Care.Tests.Progressions;

public sealed class TrafficLightTests
{
    private static Light Of(Response response) => TrafficLight.Of(response, Sessions.Book.Rules.Light, Sessions.Book.Rules.Legs);

    [Theory]
    [InlineData(2.0, 3.0, 2.0, Colour.Green)]
    [InlineData(3.0, 5.0, 3.0, Colour.Amber)]
    [InlineData(5.0, 6.0, 5.0, Colour.Red)]
    [InlineData(5.0, 5.0, 5.0, Colour.Green)]
    [InlineData(6.0, 6.0, 6.0, Colour.Amber)]
    [InlineData(0.0, 3.0, 0.0, Colour.Green)]
    [InlineData(2.0, 3.0, 4.0, Colour.Red)]
    [InlineData(2.0, 3.0, 3.0, Colour.Amber)]
    [InlineData(1.0, 4.0, 1.0, Colour.Red)]
    [InlineData(2.0, 2.0, null, Colour.Amber)]
    public void The_ten_worked_examples_of_the_pain_model(double? before, double? peak, double? morning, Colour colour) =>
        Of(Sessions.Pain(before, peak, morning)).Colour.ShouldBe(colour);

    [Theory]
    [InlineData(2.0, null, 2.0, Colour.Amber)]
    [InlineData(null, 3.0, 2.0, Colour.Amber)]
    [InlineData(null, null, null, Colour.Amber)]
    [InlineData(2.0, null, 4.0, Colour.Red)]
    [InlineData(1.0, 4.0, null, Colour.Red)]
    [InlineData(2.0, 4.0, 2.0, Colour.Amber)]
    [InlineData(4.0, 4.0, 4.0, Colour.Green)]
    [InlineData(10.0, 10.0, 10.0, Colour.Amber)]
    [InlineData(3.0, 3.0, 1.0, Colour.Green)]
    [InlineData(8.0, 3.0, 8.0, Colour.Green)]
    public void Missing_answers_and_the_edges_of_the_bands(double? before, double? peak, double? morning, Colour colour) =>
        Of(Sessions.Pain(before, peak, morning)).Colour.ShouldBe(colour);

    [Fact]
    public void A_session_with_the_worst_pain_unanswered_is_amber_only_for_that()
    {
        var light = Of(Sessions.Pain(2, null, 2));
        light.Reasons.ShouldBe([LightReason.PeakUnanswered]);
        light.OnlyUnanswered.ShouldBeTrue();
    }

    [Fact]
    public void Pain_right_after_counts_as_pain_during_when_it_is_more() =>
        Of(Sessions.Green with { PainBefore = 1, PainPeak = 2, PainAfter = 6, PainNextMorning = 1 }).Reasons.ShouldBe([LightReason.PeakRise, LightReason.PeakHigh]);

    [Fact]
    public void Pain_right_after_shows_red_even_when_the_worst_was_not_answered() =>
        Of(Sessions.Green with { PainBefore = 1, PainPeak = null, PainAfter = 6, PainNextMorning = 1 }).Colour.ShouldBe(Colour.Red);

    [Fact]
    public void Sharp_pain_is_red_whatever_the_numbers() =>
        Of(Sessions.Green with { PainBefore = 0, PainPeak = 0, PainAfter = 0, PainNextMorning = 0, ThatHurt = true }).Reasons.ShouldBe([LightReason.ThatHurt]);

    [Theory]
    [InlineData(BodyZone.Thigh, BodyZone.BelowKnee, null, Colour.Red)]
    [InlineData(BodyZone.Thigh, BodyZone.BelowKnee, BodyZone.BelowKnee, Colour.Red)]
    [InlineData(BodyZone.Thigh, BodyZone.BelowKnee, BodyZone.Thigh, Colour.Amber)]
    [InlineData(BodyZone.Thigh, BodyZone.Thigh, BodyZone.BelowKnee, Colour.Red)]
    [InlineData(BodyZone.Thigh, BodyZone.Buttock, null, Colour.Green)]
    [InlineData(BodyZone.Thigh, null, null, Colour.Amber)]
    [InlineData(null, BodyZone.Thigh, null, Colour.Amber)]
    [InlineData(null, null, null, Colour.Green)]
    [InlineData(BodyZone.CentralLowBack, null, null, Colour.Green)]
    public void Leg_symptoms_colour_a_session_too(BodyZone? before, BodyZone? after, BodyZone? reasked, Colour colour) =>
        Of(Sessions.Legs(before, after, reasked)).Colour.ShouldBe(colour);

    [Fact]
    public void More_back_pain_for_a_time_is_acceptable_while_the_leg_retreats()
    {
        var eased = Sessions.Legs(BodyZone.BelowKnee, BodyZone.Buttock) with { PainBefore = 3, PainPeak = 6, PainAfter = 4, PainNextMorning = 3 };
        Of(eased).Reasons.ShouldBe([LightReason.RoseWhileLegEased]);
        Of(eased with { PainNextMorning = 4 }).Colour.ShouldBe(Colour.Red, "it was not gone by the morning");
        Of(eased with { PainNextMorning = null }).Colour.ShouldBe(Colour.Red, "nobody knows whether it was for a time");
        Of(eased with { ThatHurt = true }).Colour.ShouldBe(Colour.Red);
    }

    [Fact]
    public void Clearly_more_pain_in_the_same_zone_is_amber()
    {
        var worse = Sessions.Legs(BodyZone.Thigh, BodyZone.Thigh) with { PainBefore = 1, PainPeak = 3, PainAfter = 3, PainNextMorning = 1 };
        Of(worse).Reasons.ShouldBe([LightReason.LegWorse]);
    }
}
