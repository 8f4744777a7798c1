using System.Text.RegularExpressions;
using Plumbline.Cli;

namespace Plumbline.Acceptance.House;

/// <summary>What the README shows is what a reader gets: each example is run and compared; a line of "..." stands for lines left out.</summary>
public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.At("README.md"));

    public static IEnumerable<object[]> Examples() =>
        Example().Matches(Text).Select(m => new object[] { m.Groups["command"].Value.Trim(), m.Groups["output"].Value.TrimEnd() });

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_readme_prints_what_it_shows(string command, string shown)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var folder = Directory.CreateTempSubdirectory("plumbline-readme-").FullName;
        try
        {
            Program.Run(Arguments(command, folder), output, error);

            var lines = (output.ToString() + error).ReplaceLineEndings("\n").Replace(folder, "out/demo", StringComparison.Ordinal).Split('\n');
            var at = 0;
            foreach (var part in shown.Split("\n...\n").Select(p => p.Split('\n')))
            {
                at = IndexOf(lines, part, at);
                at.ShouldBeGreaterThanOrEqualTo(0, $"The output of `{command}` has no such lines:\n{string.Join('\n', part)}\n\nIt is:\n{string.Join('\n', lines)}");
                at += part.Length;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_readme_has_examples() => Examples().Count().ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void Every_path_that_the_readme_links_to_exists() =>
        Link().Matches(Text).Select(m => m.Groups[1].Value).Where(p => !p.StartsWith("http", StringComparison.Ordinal) && !Path.Exists(Repository.At(p))).ShouldBeEmpty();

    // The arguments of "./run demo" are those of the script.
    private static string[] Arguments(string command, string folder)
    {
        var words = Word().Matches(command).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value).ToList();
        if (words is ["./run", "demo"]) words = [.. DemoOf(File.ReadAllText(Repository.At("run")))];
        return [.. words.Skip(words[0] == "./run" ? 1 : 0).Select(w => w.Replace("$here/", "", StringComparison.Ordinal)).Select(w => w == "$out" ? folder : w.StartsWith("samples/", StringComparison.Ordinal) ? Repository.At(w) : w)];
    }

    private static IEnumerable<string> DemoOf(string script)
    {
        var line = script[(script.IndexOf("exec dotnet \"$program\" propose", StringComparison.Ordinal) + "exec dotnet \"$program\" ".Length)..];
        line = line[..line.IndexOf("\nfi", StringComparison.Ordinal)].Replace("\\\n", " ", StringComparison.Ordinal);
        return Word().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value);
    }

    private static int IndexOf(string[] lines, string[] part, int from)
    {
        for (var at = from; at + part.Length <= lines.Length; at++)
        {
            if (lines.AsSpan(at, part.Length).SequenceEqual(part)) return at;
        }

        return -1;
    }

    [GeneratedRegex(@"```console\n\$ (?<command>\./run.*)\n(?<output>[\s\S]*?)```")]
    private static partial Regex Example();

    [GeneratedRegex(@"""([^""]*)""|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}
