namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>The ink inside one box.</summary>
/// <param name="Amount">How much: the mean darkness that ink gives to the inside, 0 to about 1.</param>
/// <param name="Filled">Which part of the inside is about as dark as its darkest ink: of a blurred cross little, of a filled box nearly all.</param>
/// <param name="Darkness">The mean darkness of the ink itself.</param>
/// <param name="Tail">How much of the amount reaches in from a mark that lies more in another box.</param>
/// <param name="Line">How much lies on a line that goes on far beyond the box on both sides: a crease, or a line drawn through.</param>
/// <param name="Outline">How clearly the printed outline shows.</param>
internal readonly record struct BoxInk(double Amount, double Filled, double Darkness, double Tail, double Line, double Outline)
{
    /// <summary>What is the box's own.</summary>
    public double Own => Math.Max(0, Amount - Tail - Line);
}

/// <summary>Measures the ink of all boxes.</summary>
internal sealed class BoxInks
{
    private const double Inset = 0.6;
    private const double LeastThreshold = 0.085;
    private const double Sigmas = 4;
    private const double MostTail = 0.35;
    private const double SolidFrom = 0.6;

    private readonly FlatPage page;
    private readonly IReadOnlyList<SheetBox> boxes;
    private readonly Registration.Place[] places;
    private readonly Inkings inkings;

    private BoxInks(FlatPage page, IReadOnlyList<SheetBox> boxes, Registration.Place[] places, Inkings inkings) => (this.page, this.boxes, this.places, this.inkings) = (page, boxes, places, inkings);

    /// <summary>The ink of each box, in their order.</summary>
    public static BoxInk[] Measure(FlatPage page, SheetLayout layout, Registration.Place[] places)
    {
        var threshold = Math.Max(LeastThreshold, Sigmas * Noise(page, layout, places));
        var inks = new BoxInks(page, layout.Boxes, places, Inkings.Of(page, layout, places, threshold));
        return inks.All();
    }

    // How much the bare paper between the boxes and their neighbours varies, in the middle of all boxes.
    private static double Noise(FlatPage page, SheetLayout layout, Registration.Place[] places)
    {
        var spreads = new double[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var reach = (int)((layout.Boxes[i].Half - 1) * FlatPage.Scale);
            var values = new List<float>();
            for (var y = -reach; y <= reach; y++)
            {
                for (var x = -reach; x <= reach; x++) values.Add(page.SmoothAt((int)places[i].X + x, (int)places[i].Y + y));
            }

            values.Sort();
            spreads[i] = (values[values.Count * 84 / 100] - values[values.Count * 16 / 100]) / 2;
        }

        Array.Sort(spreads);
        return spreads[spreads.Length / 2];
    }

    private BoxInk[] All()
    {
        var strokes = new Dictionary<int, double>[places.Length];
        var most = new Dictionary<int, double>();
        var result = new BoxInk[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            (result[i], strokes[i]) = One(i);
            foreach (var (stroke, amount) in strokes[i]) most[stroke] = Math.Max(amount, most.GetValueOrDefault(stroke));
        }

        for (var i = 0; i < places.Length; i++)
        {
            var tail = strokes[i].Where(s => s.Value < most[s.Key] * MostTail).Sum(s => s.Value);
            result[i] = result[i] with { Tail = tail, Line = Math.Max(0, Math.Min(result[i].Amount - tail, LineOf(i))) };
        }

        return result;
    }

    private (BoxInk Ink, Dictionary<int, double> Strokes) One(int index)
    {
        var (count, sum, strokes, white) = (0, 0.0, new Dictionary<int, double>(), Ground(index));
        var darks = new List<double>();
        foreach (var (x, y) in Inside(index))
        {
            count++;
            if (!inkings.Is(x, y)) continue;
            var dark = Math.Max(0, page.SmoothAt(x, y) - white);
            if (dark < inkings.Threshold) continue;
            sum += dark;
            darks.Add(dark);
            var stroke = inkings.StrokeAt(x, y);
            strokes[stroke] = strokes.GetValueOrDefault(stroke) + dark;
        }

        foreach (var stroke in strokes.Keys) strokes[stroke] /= count;
        if (darks.Count == 0) return (new(0, 0, 0, 0, 0, places[index].Outline), strokes);
        darks.Sort();
        var solid = SolidFrom * darks[darks.Count * 9 / 10];
        return (new(sum / count, (double)darks.Count(d => d >= solid) / count, sum / darks.Count, 0, 0, places[index].Outline), strokes);
    }

    // The paper just around the box, where a shadow may have been missed.
    private double Ground(int index)
    {
        var (box, place) = (boxes[index], places[index]);
        var values = new List<float>();
        for (var i = 0; i < 40; i++)
        {
            var (angle, reach) = (i * Math.Tau / 40, (box.Half + 0.8) * FlatPage.Scale);
            var (dx, dy) = (Math.Cos(angle), Math.Sin(angle));
            if (box.Shape == SheetShape.Square) reach /= Math.Max(Math.Abs(dx), Math.Abs(dy));
            values.Add(page.SmoothAt((int)(place.X + (dx * reach)), (int)(place.Y + (dy * reach))));
        }

        values.Sort();
        return Math.Clamp(values[values.Count * 2 / 5], -0.05, 0.1);
    }

    private IEnumerable<(int X, int Y)> Inside(int index)
    {
        var (box, place) = (boxes[index], places[index]);
        var reach = (box.Half - Inset) * FlatPage.Scale;
        for (var y = (int)(place.Y - reach); y <= place.Y + reach; y++)
        {
            for (var x = (int)(place.X - reach); x <= place.X + reach; x++)
            {
                var (dx, dy) = (x + 0.5 - place.X, y + 0.5 - place.Y);
                var isIn = box.Shape switch
                {
                    SheetShape.Square => Math.Abs(dx) < reach && Math.Abs(dy) < reach,
                    SheetShape.Circle => (dx * dx) + (dy * dy) < reach * reach,
                };
                if (isIn) yield return (x, y);
            }
        }
    }

    private double LineOf(int index)
    {
        var points = Inside(index).Where(p => inkings.Is(p.X, p.Y)).ToList();
        if (points.Count < 6 || StraightLine.Through(points) is not { } line || !line.GoesOn(page, boxes[index].Half * FlatPage.Scale, inkings.Threshold)) return 0;
        var count = Inside(index).Count();
        return points.Where(p => line.Distance(p.X, p.Y) < 0.7 * FlatPage.Scale).Sum(p => Math.Max(0, page.SmoothAt(p.X, p.Y))) / count;
    }
}
