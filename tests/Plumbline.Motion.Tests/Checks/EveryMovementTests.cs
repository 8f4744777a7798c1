using Plumbline.Motion.Bodies;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Tests.Clips;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Checks;

public sealed class EveryMovementTests(ITestOutputHelper output)
{
    public static TheoryData<string, Sex> Movements()
    {
        var data = new TheoryData<string, Sex>();
        foreach (var id in TheMovements.Ids.Where(id => TheMovements.Of(id).Poses is not null))
        {
            data.Add(id, Sex.Female);
            data.Add(id, Sex.Male);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Movements))]
    public void Every_movement_with_poses_passes_every_check(string id, Sex sex)
    {
        var results = ClipChecks.Of(TheMovements.ClipOf(id, sex));
        foreach (var result in results) output.WriteLine(result.ToString());
        results.Count.ShouldBe(ClipChecks.All.Count);
        results.SelectMany(r => r.Problems).ShouldBeEmpty();
    }

    [Fact]
    public void At_least_the_first_eight_have_their_poses() => Movements().Count.ShouldBeGreaterThanOrEqualTo(16);
}
