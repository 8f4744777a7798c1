using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Lint;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Every data file of every project is a test case, by discovery.</summary>
public class CatalogueOnDiskTests
{
    private static readonly IReadOnlyList<CatalogueFile> Files = World.Files().Require();

    public static TheoryData<string> Paths => [.. Files.Select(f => f.Path)];

    [Theory, MemberData(nameof(Paths))]
    public void It_is_read_by_one_kind_strictly_and_in_its_fixed_form(string path)
    {
        var file = Files.Single(f => f.Path == path);
        var kind = World.Kinds.Where(k => k.Matches(path)).ShouldHaveSingleItem("register the kind of this file (ExerciseFiles, CareFiles, …)");
        kind.Check(path, file.Text).ShouldBeEmpty();
        Fixer.Fix(file, World.Kinds).Text.ShouldBe(file.Text, "run `plumbline lint --fix`");
    }

    [Fact]
    public void Kinds_of_one_schema_have_one_type() => World.Kinds.GroupBy(k => k.Schema).ShouldAllBe(g => g.Select(k => k.Type).Distinct().Count() == 1);

    [Fact]
    public void Every_schema_on_disk_belongs_to_a_kind_or_is_the_intakes() =>
        Directory.EnumerateFiles(Path.Combine(World.Folder().Require(), "schema")).Select(Path.GetFileNameWithoutExtension).ShouldBe(World.Kinds.Select(k => k.Schema).Distinct().Append("intake"), ignoreOrder: true);
}
