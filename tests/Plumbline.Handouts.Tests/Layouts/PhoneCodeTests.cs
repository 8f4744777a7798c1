using System.Diagnostics;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Tests.Pdf;
using Plumbline.Motion.Reading;
using Paper = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Handouts.Tests.Layouts;

/// <summary>The code that opens the plan on a phone, as it comes out of the printer.</summary>
public class PhoneCodeTests
{
    private const int Side = 57;
    private const int DotsPerInch = 200;

    // No pattern, so that a row or column that is moved, mirrored or missing is seen.
    private static readonly PhoneCode Code = new(
        [.. Enumerable.Range(0, Side).Select(y => Enumerable.Range(0, Side).Select(x => x is > 3 and < Side - 4 && y is > 3 and < Side - 4 && ((x * x * 7) + (y * 13) + (x * y * 3)) % 5 < 2).ToSeq())],
        new(2026, 3, 16), HasPin: true);

    public static TheoryData<HandoutLayout> Layouts => [.. Enum.GetValues<HandoutLayout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void It_stands_on_every_layout_with_its_words(HandoutLayout layout)
    {
        var printed = Printed(layout, Code);

        StructureWalk.Of(printed.Pdf).Complaints.ShouldBeEmpty();
        var text = string.Join(' ', printed.Leaves.Select(l => l.What));
        text.ShouldContain("On your phone");
        text.ShouldContain("16 March 2026");
        text.ShouldContain("PIN", Case.Sensitive);
        printed.Leaves.Single(l => l.What == World.Rules.Words.Phone.Code).Area.Width.ShouldBeGreaterThan(90, "three centimetres and more");
    }

    [Fact]
    public void Without_a_PIN_none_is_spoken_of_and_without_a_code_nothing_is()
    {
        string.Join(' ', Printed(HandoutLayout.Booklet, Code with { HasPin = false }).Leaves.Select(l => l.What)).ShouldNotContain("PIN", Case.Sensitive);
        string.Join(' ', Printed(HandoutLayout.Booklet, null).Leaves.Select(l => l.What)).ShouldNotContain("On your phone");
    }

    [Fact]
    public void Every_square_is_printed_where_it_belongs()
    {
        var printed = Printed(HandoutLayout.Booklet, Code);
        var leaf = printed.Leaves.Single(l => l.What == World.Rules.Words.Phone.Code);

        var page = Page(printed.Pdf, leaf.Page);

        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (across, down) = (leaf.Area.X + ((x + 0.5) * leaf.Area.Width / Side), leaf.Area.Y + ((y + 0.5) * leaf.Area.Height / Side));
                var grey = page.Rgba[((((int)(down * DotsPerInch / 72)) * page.Width) + (int)(across * DotsPerInch / 72)) * 4];
                (grey < 128).ShouldBe(Code.Rows[y][x], $"square {x}, {y}");
            }
        }
    }

    private static PrintedHandout Printed(HandoutLayout layout, PhoneCode? phone) =>
        HandoutPdf.Of(World.Pages(World.Programme) with { Phone = phone }, new Dictionary<string, ExercisePictures>(), layout, Paper.A4);

    private static Picture Page(byte[] pdf, int page)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-phone-");
        try
        {
            var (file, number) = (Path.Combine(folder.FullName, "handout.pdf"), page.ToString(System.Globalization.CultureInfo.InvariantCulture));
            File.WriteAllBytes(file, pdf);
            using var process = Process.Start("pdftoppm", ["-png", "-gray", "-r", $"{DotsPerInch}", "-f", number, "-l", number, "-singlefile", file, Path.Combine(folder.FullName, "page")]);
            process.WaitForExit(120_000).ShouldBeTrue();
            return PngReader.Read("page", File.ReadAllBytes(Path.Combine(folder.FullName, "page.png"))).Require();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
