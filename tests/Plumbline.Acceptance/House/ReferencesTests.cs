using System.Xml.Linq;

namespace Plumbline.Acceptance.House;

public class ReferencesTests
{
    // The arrows of the house: which project may reference which. A project sees what its references see.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Motion"] = [],
        ["Figures"] = ["Motion"],
        ["Exercises"] = ["Motion"],
        ["Care"] = ["Exercises"],
        ["Handouts"] = ["Care", "Figures"],
        ["Storage"] = ["Care"],
        ["Fhir"] = ["Care"],
        ["Workshop"] = ["Handouts", "Figures", "Care"],
        ["Cli"] = ["Workshop", "Fhir"],
        ["Server"] = ["Workshop", "Storage", "Fhir"],
    };

    public static TheoryData<string> Projects() =>
        [.. Directory.EnumerateFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories).Select(p => Path.GetFileNameWithoutExtension(p)["Plumbline.".Length..])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_table_allows(string project)
    {
        Allowed.ShouldContainKey(project);
        References(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))["Plumbline.".Length..])
            .ShouldBeSubsetOf(Allowed[project]);
    }

    [Theory]
    [InlineData("Motion")]
    [InlineData("Figures")]
    [InlineData("Exercises")]
    [InlineData("Care")]
    public void The_core_uses_no_package_and_keeps_the_banned_symbols(string project)
    {
        References(project, "PackageReference").ShouldBeEmpty();
        XDocument.Load(ProjectFile(project)).Descendants("PlumblineCore").Single().Value.ShouldBe("true");
    }

    [Fact]
    public void The_test_reads_real_projects()
    {
        Projects().Count.ShouldBeGreaterThanOrEqualTo(5);
        References("Care", "ProjectReference").ShouldNotBeEmpty();
    }

    private static string ProjectFile(string project) => Repository.At("src", $"Plumbline.{project}", $"Plumbline.{project}.csproj");

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(ProjectFile(project)).Descendants(kind).Select(e => e.Attribute("Include")!.Value);
}
