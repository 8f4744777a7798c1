using System.Text.RegularExpressions;

namespace Plumbline.Server.Tests;

/// <summary>docs/security.md names a test for what it says is shown by one; each of them exists.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "security.md"));

    [Fact]
    public void Every_test_that_the_page_of_security_names_exists()
    {
        var named = Row().Matches(Page).Select(m => (Id: m.Groups[1].Value, File: m.Groups[2].Value, Test: m.Groups[3].Value)).ToList();
        var files = Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/")).ToLookup(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);

        named.Count.ShouldBeGreaterThan(70);
        named.Where(n => !files[n.File].Any(text => Regex.IsMatch(text, $@"\bpublic (async )?(Task|void) {n.Test}\("))).ShouldBeEmpty();
    }

    [Fact]
    public void No_requirement_stands_in_two_tables()
    {
        var ids = Ids().Matches(Page).Select(m => m.Groups[1].Value).ToList();

        ids.Count.ShouldBeGreaterThan(150);
        ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\| ([0-9.]+) \|.*\| `(\w+)\.(\w+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| ([0-9]+\.[0-9]+\.[0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex Ids();
}
