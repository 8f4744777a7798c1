using System.Reflection;
using Plumbline.Exercises.Lint;

namespace Plumbline.Exercises.Tests.Lint;

public class LintRulesTests
{
    public static TheoryData<string> Codes => [.. LintRules.All.Select(r => r.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_catalogue_keeps_every_rule(string code) => Linted.Subject.Find(code).ShouldBeEmpty();

    [Theory, MemberData(nameof(Codes))]
    public void Every_rule_is_shown_to_find_an_error(string code)
    {
        var shown = typeof(LintRulesTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttribute<FactAttribute>() is not null || m.GetCustomAttribute<TheoryAttribute>() is not null)
            .SelectMany(m => m.GetCustomAttributes<BreaksAttribute>()).Select(b => b.Code);
        shown.ShouldContain(code);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_rule_explains_itself_in_sentences(string code)
    {
        code.ShouldMatch("^PLB-LINT(-[A-Z]+)+$");
        Linted.Rule(code).Explain.ShouldEndWith(".");
        Linted.Rule(code).Explain.Length.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Codes_are_told_apart() => LintRules.All.Select(r => r.Code).ShouldBeUnique();

    [Fact]
    public void Problems_come_in_the_order_of_their_places()
    {
        var subject = Linted.WithFacts("bridge", f => f with { Seeds = [], Categories = [Category.Strength, Category.Stretch] });
        subject = subject with { Scope = subject.Scope with { Modes = ["zzz"] } };
        var paths = Linter.Run(subject).Select(p => p.Path).ToList();
        paths.Count.ShouldBeGreaterThanOrEqualTo(2);
        paths.ShouldBe(paths.Order(StringComparer.Ordinal));
    }
}
