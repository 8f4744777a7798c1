using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests;

public class RangeTests(ITestOutputHelper output)
{
    [Fact]
    public void The_least_is_not_above_the_greatest() => Should.Throw<ArgumentException>(() => new Range<int>(3, 2));

    [Fact]
    public void One_value_is_a_range_of_one()
    {
        Range<int> three = 3;
        three.IsSingle.ShouldBeTrue();
        three.ShouldBe(new Range<int>(3, 3));
        three.ToString().ShouldBe("3");
        new Range<int>(2, 3).ToString().ShouldBe("2-3");
    }

    [Fact]
    public void A_range_includes_both_ends() => Laws.Hold(
        output,
        Gen.Choose(-20, 20).Three(),
        t =>
        {
            var range = new Range<int>(t.Item1, t.Item2);
            range.Contains(t.Item1).ShouldBeTrue();
            range.Contains(t.Item2).ShouldBeTrue();
            range.Contains(t.Item3).ShouldBe(t.Item1 <= t.Item3 && t.Item3 <= t.Item2);
        },
        t => t.Item1 <= t.Item2);
}
