using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Plumbline.Acceptance.House;

public class PackagesTests
{
    [Fact]
    public void Every_package_has_an_exact_version_with_licence_and_reason_beside_it()
    {
        var lines = File.ReadAllLines(Repository.At("Directory.Packages.props")).Where(l => l.Contains("<PackageVersion")).ToList();

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => Regex.IsMatch(line, @"Version=""\d+(\.\d+)+"" /> <!-- [\w.-]+; .+ -->"));
    }

    [Fact]
    public void Every_project_keeps_a_lock_file()
    {
        var projects = new[] { "src", "tests", "tools", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.csproj", SearchOption.AllDirectories)).ToList();

        projects.Count.ShouldBeGreaterThan(8);
        projects.Where(p => !File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json"))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_of_the_tree_is_in_the_solution()
    {
        var solution = XDocument.Load(Repository.At("Plumbline.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value).ToHashSet();
        var tree = new[] { "src", "tests", "tools", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'));

        tree.ShouldBeSubsetOf(solution);
    }
}
