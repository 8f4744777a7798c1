using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>How the whole page is bent: shifts in points as cubic functions of the place.</summary>
internal sealed class Bend
{
    private const int Terms = 10;
    private const int Rounds = 6;
    private const double Far = 2.5;

    private readonly double[] acrossTerms;
    private readonly double[] downTerms;
    private readonly FlatPage page;

    private Bend(double[] acrossTerms, double[] downTerms, FlatPage page) => (this.acrossTerms, this.downTerms, this.page) = (acrossTerms, downTerms, page);

    /// <summary>The bend that fits most shifts; those far off count less each round.</summary>
    public static Bend Fit(Seq<SheetBox> boxes, (double X, double Y, double Weight)[] shifts, FlatPage page)
    {
        var rows = boxes.Select(b => TermsOf(b, page)).ToArray();
        var bend = new Bend(new double[Terms], new double[Terms], page);
        var weights = shifts.Select(s => s.Weight).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            if (Solve(rows, shifts.Select(s => s.X), weights) is not { } across || Solve(rows, shifts.Select(s => s.Y), weights) is not { } down) return bend;
            bend = new(across, down, page);
            for (var i = 0; i < weights.Length; i++)
            {
                var (x, y) = bend.At(boxes[i]);
                var off = double.Hypot(shifts[i].X - x, shifts[i].Y - y) / Far;
                weights[i] = shifts[i].Weight / (1 + (off * off * off * off));
            }
        }

        return bend;
    }

    /// <summary>The shift of a box.</summary>
    public (double X, double Y) At(SheetBox box)
    {
        var terms = TermsOf(box, page);
        return (Sum(acrossTerms, terms), Sum(downTerms, terms));
    }

    private static double Sum(double[] factors, double[] terms)
    {
        var sum = 0.0;
        for (var i = 0; i < Terms; i++) sum += factors[i] * terms[i];
        return sum;
    }

    private static double[] TermsOf(SheetBox box, FlatPage page)
    {
        var (x, y) = ((2 * box.X * FlatPage.Scale / page.Width) - 1, (2 * box.Y * FlatPage.Scale / page.Height) - 1);
        return [1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y];
    }

    private static double[]? Solve(double[][] rows, IEnumerable<double> values, double[] weights)
    {
        var system = Enumerable.Range(0, Terms).Select(_ => new double[Terms + 1]).ToArray();
        // What few boxes say nothing about stays small.
        for (var i = 0; i < Terms; i++) system[i][i] = i < 3 ? 1e-6 : 0.02;
        foreach (var (row, (value, weight)) in rows.Zip(values.Zip(weights)))
        {
            for (var i = 0; i < Terms; i++)
            {
                for (var j = 0; j < Terms; j++) system[i][j] += weight * row[i] * row[j];
                system[i][Terms] += weight * row[i] * value;
            }
        }

        return LinearSystem.Solve(system);
    }
}
