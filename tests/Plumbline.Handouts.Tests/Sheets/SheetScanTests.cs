using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Handouts.Tests.Sheets.Scanning;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Handouts.Tests.Sheets;

/// <summary>Sheets printed by poppler from the real PDF, filled in by many hands, photographed and scanned in many ways.</summary>
public sealed class SheetScanTests(ITestOutputHelper output)
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PLUMBLINE_SEED"), out var given) ? given : 241204;
    private static readonly int Sheets = Environment.GetEnvironmentVariable("PLUMBLINE_FULL") == "1" ? 2000 : 100;

    [Fact]
    public void Hardly_a_box_is_read_wrong_and_few_are_asked()
    {
        var printed = AnySheet.Printed(new Random(Seed), Math.Max(6, Sheets / 40));
        var tally = new Tally();
        Parallel.For(0, Sheets, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var dice = new Random((Seed * 10007) + i);
            var (_, layout, blank) = printed[i % printed.Count];
            var filled = FilledSheet.Any(layout, blank, dice);
            var read = SheetScan.Find($"sheet {i}", Camera.Take(filled.Paper, Shot.Any(dice), dice)).Then(scan =>
            {
                scan.Code.ShouldBe(layout.Code, $"sheet {i}");
                return scan.Boxes($"sheet {i}", layout);
            });
            lock (tally) tally.Add(i, read, filled.Meant);
        });
        output.WriteLine($"PLUMBLINE_SEED={Seed}: {tally}");
        tally.Wrong.ShouldBeLessThanOrEqualTo(Math.Max(1, tally.Boxes * 0.0002), tally.ToString());
        tally.Asked.ShouldBeLessThanOrEqualTo(tally.Boxes * 0.02, tally.ToString());
        tally.Refused.ShouldBeLessThanOrEqualTo(Sheets / 100, tally.ToString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(90, 0)]
    [InlineData(180, 90)]
    [InlineData(270, 200)]
    [InlineData(7, 45)]
    public void A_sheet_is_read_from_every_side_and_tilted_by_25_degrees(double turn, double towards)
    {
        var dice = new Random(Seed);
        var (_, layout, blank) = AnySheet.Printed(dice, 1)[0];
        var filled = FilledSheet.Any(layout, blank, dice);
        var shot = new Shot { TurnDegrees = turn, TiltDegrees = 25, TiltTowardsDegrees = towards, BlurPixels = 0.6, Noise = 2 };
        var tally = new Tally();
        tally.Add(0, SheetScan.Find("scan", Camera.Take(filled.Paper, shot, dice)).Then(scan => scan.Boxes("scan", layout)), filled.Meant);
        (tally.Refused, tally.Wrong).ShouldBe((0, 0.0), tally.ToString());
    }

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(0, -0.2)]
    [InlineData(-0.1, 0.15)]
    public void A_sheet_that_is_partly_out_of_the_picture_is_refused(double right, double down)
    {
        var dice = new Random(Seed);
        var (_, layout, blank) = AnySheet.Printed(dice, 1)[0];
        var shot = new Shot { Aside = (right, down), BlurPixels = 0.5, Noise = 2 };
        SheetScan.Find("scan", Camera.Take(FilledSheet.Any(layout, blank, dice).Paper, shot, dice)).Problems.ShouldHaveSingleItem().Code.ShouldBeOneOf("PLB-SHEET-CORNERS", "PLB-SHEET-CODE");
    }

    [Fact]
    public void What_a_finger_hides_is_asked()
    {
        var dice = new Random(Seed);
        var (_, layout, blank) = AnySheet.Printed(dice, 1)[0];
        var hidden = layout.Boxes[layout.Boxes.Count / 2];
        for (var y = (int)((hidden.Y - 9) * PaperSheet.Scale); y < (hidden.Y + 9) * PaperSheet.Scale; y++)
        {
            for (var x = (int)((hidden.X - 12) * PaperSheet.Scale); x < (hidden.X + 12) * PaperSheet.Scale; x++)
                if (x >= 0 && x < blank.Width && y < blank.Height) blank.Light[(y * blank.Width) + x] = 0.45f;
        }

        var boxes = SheetScan.Find("scan", Camera.Take(blank, new Shot { BlurPixels = 0.5, Noise = 2 }, dice)).Then(scan => scan.Boxes("scan", layout)).Require();
        boxes[layout.Boxes.Count / 2].State.ShouldBe(BoxState.Doubtful);
        boxes.ShouldNotContain(b => b.State == BoxState.Marked);
    }

    [Fact]
    public void A_table_without_a_sheet_is_refused() =>
        SheetScan.Find("table", new(600, 800, [.. Enumerable.Range(0, 480_000).Select(i => (byte)(100 + (i * 7919 % 60)))])).Problems.ShouldHaveSingleItem().Code.ShouldBeOneOf("PLB-SHEET-CORNERS", "PLB-SHEET-CODE");

    private sealed class Tally
    {
        private readonly List<string> notes = [];

        public double Boxes { get; private set; }

        public double Asked { get; private set; }

        public double Wrong { get; private set; }

        public int Refused { get; private set; }

        public void Add(int sheet, Read<Seq<BoxReading>> read, IReadOnlySet<int> meant)
        {
            if (read is not Read<Seq<BoxReading>>.Success { Value: var boxes })
            {
                Refused++;
                notes.Add($"sheet {sheet} {read.Problems[0].Code}");
                return;
            }

            Boxes += boxes.Count;
            Asked += boxes.Count(b => b.State == BoxState.Doubtful);
            foreach (var (index, box) in boxes.Index().Where(b => b.Item.State != BoxState.Doubtful && (b.Item.State == BoxState.Marked) != meant.Contains(b.Index)))
            {
                Wrong++;
                notes.Add($"sheet {sheet} {box}");
            }
        }

        public override string ToString() => FormattableString.Invariant(
            $"{Boxes} boxes: right {100.0 * (Boxes - Asked - Wrong) / Math.Max(1, Boxes):0.000} %, asked {100.0 * Asked / Math.Max(1, Boxes):0.000} %, wrong {100.0 * Wrong / Math.Max(1, Boxes):0.0000} %; sheets refused {Refused}. {string.Join("; ", notes.Take(12))}");
    }
}
