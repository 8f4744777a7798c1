using FsCheck.Fluent;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Tests.Lint;
using Xunit.Abstractions;

namespace Plumbline.Exercises.Tests.Catalogues;

/// <summary>A damaged file is refused with problems that say where; nothing is thrown.</summary>
public class DamagedFilesTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces = ["", "{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e999", "\\ud800", "\"id\"", "\0", "é", " ", "true", "0", "{}", "[[]]"];

    [Fact]
    public void A_piece_put_in_or_cut_out_is_read_or_refused_with_its_place() => Laws.Hold(
        output,
        from file in Gen.Elements<CatalogueFile>([.. Linted.Files])
        from at in Gen.Choose(0, file.Text.Length)
        from cut in Gen.Choose(0, 12)
        from piece in Gen.Elements(Pieces)
        select file with { Text = file.Text[..at] + piece + file.Text[Math.Min(file.Text.Length, at + cut)..] },
        file =>
        {
            var problems = ExerciseFiles.Kinds.Single(k => k.Matches(file.Path)).Check(file.Path, file.Text);
            problems.ShouldAllBe(p => p.Path.StartsWith(file.Path, StringComparison.Ordinal) && p.Code.StartsWith("PLB-JSON-", StringComparison.Ordinal) && p.Message.EndsWith('.') | p.Message.EndsWith('?'));
        });
}
