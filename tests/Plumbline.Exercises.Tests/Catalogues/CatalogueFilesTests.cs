using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Lint;
using Plumbline.Exercises.Tests.Lint;

namespace Plumbline.Exercises.Tests.Catalogues;

/// <summary>Every file of the catalogue is a test case, by discovery.</summary>
public class CatalogueFilesTests
{
    public static TheoryData<string> Paths => [.. Linted.Files.Select(f => f.Path)];

    [Theory, MemberData(nameof(Paths))]
    public void It_reads_strictly(string path) => ExerciseFiles.Kinds.Single(k => k.Matches(path)).Check(path, Text(path)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Paths))]
    public void It_is_in_its_fixed_form(string path) => Fixer.Fix(new(path, Text(path)), ExerciseFiles.Kinds).Text.ShouldBe(Text(path));

    private static string Text(string path) => Linted.Files.Single(f => f.Path == path).Text;
}
