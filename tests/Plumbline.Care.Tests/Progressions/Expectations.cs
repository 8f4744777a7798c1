using Plumbline.Care.Progressions;

namespace Plumbline.Care.Tests.Progressions;

/// <summary>What tests expect of verdicts.</summary>
public static class Expectations
{
    /// <summary>The verdict is of this kind, by this rule; gives it back for more.</summary>
    public static Verdict ShouldBe(this Verdict verdict, VerdictKind kind, string rule)
    {
        (verdict.Kind, verdict.Rule).ShouldBe((kind, rule));
        return verdict;
    }
}
