using System.Text.RegularExpressions;

namespace Plumbline.Acceptance.House;

public partial class RisksTests
{
    private static readonly Lazy<HashSet<string>> Tests = new(() =>
        [.. Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(p => Method().Matches(File.ReadAllText(p)).Select(m => m.Groups[1].Value))]);

    public static TheoryData<string> Rows() => [.. Log];

    private static IEnumerable<string> Log =>
        [.. File.ReadLines(Repository.At("docs", "risks.md")).Where(l => Regex.IsMatch(l, @"^\| H\d\d "))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_hazard_names_tests_that_exist_or_says_that_there_is_none(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var checkedBy = cells[7];
        var named = Regex.Matches(checkedBy, "`([A-Za-z_0-9]+)`").Select(m => m.Groups[1].Value).ToList();

        if (named.Count == 0) checkedBy.ShouldStartWith("not yet");
        named.Where(name => !Tests.Value.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void The_log_holds_every_hazard_once()
    {
        var ids = Log.Select(r => r.Split('|', StringSplitOptions.TrimEntries)[1]).ToList();

        ids.ShouldBe([.. Enumerable.Range(1, ids.Count).Select(i => $"H{i:00}")]);
        ids.Count.ShouldBeGreaterThanOrEqualTo(18);
    }

    [GeneratedRegex(@"public (?:async )?(?:void|Task|Property|bool) (\w+)\(")]
    private static partial Regex Method();
}
