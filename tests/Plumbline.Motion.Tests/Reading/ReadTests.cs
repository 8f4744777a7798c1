using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Tests.Reading;

public class ReadTests
{
    private static readonly Problem Warning = new("PLB-TEST-OLD", "a.json", "It is old. Read it again.", Severity.Warning);

    private static readonly Problem Error = new("PLB-TEST-BAD", "b.json", "It is bad. Mend it.");

    [Fact]
    public void A_value_with_warnings_is_a_value() =>
        Read.From(() => 7, [Warning]).ShouldBeOfType<Read<int>.Success>().ShouldSatisfyAllConditions(s => s.Value.ShouldBe(7), s => s.Problems.ShouldBe([Warning]));

    [Fact]
    public void A_value_with_an_error_is_never_asked_for() =>
        Read.From<int>(() => throw new InvalidOperationException("asked"), [Warning, Error]).ShouldBeOfType<Read<int>.Failure>().Errors.ShouldBe([Warning, Error]);

    [Fact]
    public void Going_on_keeps_the_warnings_of_both_steps()
    {
        var next = Read.From(() => 7, [Warning]).Then(n => Read.From(() => n + 1, [Warning with { Path = "c.json" }]));
        next.Require().ShouldBe(8);
        next.Problems.Select(p => p.Path).ShouldBe(["a.json", "c.json"]);
    }

    [Fact]
    public void Going_on_to_a_failure_keeps_the_earlier_warnings() =>
        Read.From(() => 7, [Warning]).Then(_ => Read.Fail<int>(Error.Code, Error.Path, Error.Message)).Problems.ShouldBe([Warning, Error]);

    [Fact]
    public void A_failure_does_not_go_on()
    {
        var called = false;
        Read.Fail<int>("PLB-TEST-BAD", "b.json", "It is bad. Mend it.").Then<int>(n => { called = true; return n; }).Problems.ShouldBe([Error]);
        called.ShouldBeFalse();
    }

    [Fact]
    public void Requiring_a_failure_throws_with_its_problems() =>
        Should.Throw<InvalidOperationException>(() => Read.Fail<int>("PLB-TEST-BAD", "b.json", "It is bad. Mend it.").Require()).Message.ShouldBe("PLB-TEST-BAD b.json: It is bad. Mend it.");
}
