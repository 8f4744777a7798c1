using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Tests.Reading;

public class NearestTests
{
    private static readonly string[] Keys = ["hold_s", "rest_s", "repetitions", "sets", "times_per_day", "distance_m"];

    [Theory]
    [InlineData("hold_ms", "hold_s")]
    [InlineData("hold", "hold_s")]
    [InlineData("hold_seconds", "hold_s")]
    [InlineData("repititions", "repetitions")]
    [InlineData("set", "sets")]
    [InlineData("distance_km", "distance_m")]
    [InlineData("times_per_week", "times_per_day")]
    public void A_near_miss_is_named(string given, string near) => Nearest.Of(given, Keys).ShouldBe(near);

    [Theory, InlineData("colour"), InlineData(""), InlineData("x"), InlineData("tempo_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s_s")]
    public void What_is_far_from_all_is_left_unnamed(string given) => Nearest.Of(given, Keys).ShouldBeNull();

    [Fact]
    public void Of_two_as_near_the_first_in_the_alphabet_is_named() => Nearest.Of("bat", ["cat", "bar", "bad"]).ShouldBe("bad");
}
