using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests;

public class LengthTests(ITestOutputHelper output)
{
    [Fact]
    public void A_mile_is_1609_344_metres() => Length.FromMiles(1).Metres.ShouldBe(1609.344, 1e-9);

    [Fact]
    public void Two_to_three_miles_are_3_2_to_4_8_kilometres()
    {
        Length.FromMiles(2).Kilometres.ShouldBe(3.2, 0.05);
        Length.FromMiles(3).Kilometres.ShouldBe(4.8, 0.05);
    }

    [Fact]
    public void Eighteen_inches_are_about_46_centimetres() => Length.FromInches(18).Metres.ShouldBe(0.4572, 1e-9);

    [Theory, InlineData(-0.1), InlineData(double.NaN), InlineData(double.NegativeInfinity)]
    public void Nothing_is_shorter_than_nothing(double metres) => Should.Throw<ArgumentOutOfRangeException>(() => Length.FromMetres(metres));

    [Fact]
    public void A_length_that_nobody_set_is_nothing_long() => default(Length).ShouldBe(Length.FromMetres(0));

    [Fact]
    public void A_length_shows_its_unit_whatever_the_culture() => Length.FromMetres(1234.5).ToString().ShouldBe("1234.5 m");

    [Fact]
    public void Units_lead_there_and_back() => Laws.Hold(output, Gen.Choose(0, 1_000_000), metres =>
    {
        Length.FromMiles(Length.FromMetres(metres).Miles).Metres.ShouldBe(metres, 1e-6);
        Length.FromKilometres(Length.FromMetres(metres).Kilometres).Metres.ShouldBe(metres, 1e-6);
    });

    [Fact]
    public void Longer_is_longer_in_every_notation() => Laws.Hold(output, Gen.Choose(0, 100).Two(), pair =>
    {
        var (a, b) = (Length.FromMetres(pair.Item1), Length.FromMetres(pair.Item2));
        (a < b).ShouldBe(pair.Item1 < pair.Item2);
        (a <= b).ShouldBe(pair.Item1 <= pair.Item2);
        (a > b).ShouldBe(pair.Item1 > pair.Item2);
        (a >= b).ShouldBe(pair.Item1 >= pair.Item2);
        Math.Sign(a.CompareTo(b)).ShouldBe(Math.Sign(pair.Item1.CompareTo(pair.Item2)));
    });
}
