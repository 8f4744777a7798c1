using System.Text.Json;
using FsCheck.Fluent;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Reading;

public class SeqTests(ITestOutputHelper output)
{
    private sealed record Named(string Name, Seq<int> Numbers);

    [Fact]
    public void Lists_are_equal_when_their_items_are() => Laws.Hold(output, Gen.Choose(0, 3).ListOf().Two(), pair =>
    {
        Seq<int> a = [.. pair.Item1], b = [.. pair.Item2];
        a.Equals(b).ShouldBe(pair.Item1.SequenceEqual(pair.Item2));
        (a == b).ShouldBe(a.Equals(b));
        (a != b).ShouldBe(!a.Equals(b));
        if (a == b) a.GetHashCode().ShouldBe(b.GetHashCode());
    });

    [Fact]
    public void Records_that_hold_lists_are_equal_when_these_are()
    {
        new Named("a", [1, 2]).ShouldBe(new Named("a", [1, 2]));
        new Named("a", [1, 2]).ShouldNotBe(new Named("a", [2, 1]));
    }

    [Fact]
    public void A_list_that_nobody_set_is_empty()
    {
        default(Seq<int>).Count.ShouldBe(0);
        default(Seq<int>).ShouldBe([]);
        default(Seq<int>).GetHashCode().ShouldBe(new Seq<int>().GetHashCode());
        default(Seq<int>).ToString().ShouldBe("[]");
    }

    [Fact]
    public void A_list_of_lists_is_compared_to_the_bottom()
    {
        Seq<Seq<int>> a = [[1], [2, 3]];
        Seq<Seq<int>> b = [[1], [2, 3]];
        a.ShouldBe(b);
        a.ToString().ShouldBe("[[1], [2, 3]]");
    }

    [Fact]
    public void A_list_is_written_as_an_array_and_comes_back() => Laws.Hold(output, Gen.Choose(-9, 9).ListOf(), items =>
    {
        Seq<int> list = [.. items];
        var text = JsonSerializer.Serialize(list, JsonRules.OneLine);
        text.ShouldBe($"[{string.Join(',', items)}]");
        JsonSerializer.Deserialize<Seq<int>>(text, JsonRules.OneLine).ShouldBe(list);
    });
}
