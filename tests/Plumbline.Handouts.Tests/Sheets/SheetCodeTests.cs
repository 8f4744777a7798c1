using FsCheck.Fluent;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Sheets;
using Xunit.Abstractions;

namespace Plumbline.Handouts.Tests.Sheets;

public sealed class SheetCodeTests(ITestOutputHelper output)
{
    private static readonly SheetCode Sample = SheetCode.Of(World.Programme, Paper.A4, World.Programme.Starts, 1, 2);

    [Fact]
    public void A_code_comes_back_from_its_cells() => SheetCode.FromCells(Sample.ToCells()).ShouldBe(Sample);

    [Fact]
    public void No_one_two_or_three_wrong_cells_pass() => Laws.Hold(output, Gen.Choose(0, SheetCode.Cells - 1).ArrayOf(3), wrong =>
    {
        var cells = Sample.ToCells();
        foreach (var cell in wrong.Distinct()) cells[cell] = !cells[cell];
        SheetCode.FromCells(cells).ShouldBeNull();
    });

    [Fact]
    public void Chance_prints_no_code() => Laws.Hold(output, Gen.Elements(true, false).ArrayOf(SheetCode.Cells), cells => SheetCode.FromCells(cells).ShouldBeNull());

    [Fact]
    public void One_colour_is_no_code()
    {
        SheetCode.FromCells(new bool[SheetCode.Cells]).ShouldBeNull();
        SheetCode.FromCells([.. Enumerable.Repeat(true, SheetCode.Cells)]).ShouldBeNull();
    }

    [Fact]
    public void A_code_knows_its_programme_its_version_and_its_exercises()
    {
        var programme = World.Programme;
        Sample.IsOf(programme).ShouldBeTrue();
        Sample.IsOf(programme with { Id = Guid.Parse("0195a1b2-0000-7000-8000-000000000002") }).ShouldBeFalse();
        Sample.IsOfVersion(2).ShouldBeFalse();
        Sample.HasContentOf(programme with { Items = [programme.Items[0]] }).ShouldBeFalse();
        Sample.HasContentOf(programme with { Notes = ["Anything else."] }).ShouldBeTrue();
    }
}
