namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>What somebody wrote on the page: dark points that are not printed, and which of them belong together.</summary>
/// <remarks>
/// The printed outlines are left out, with a rim for blur; a stroke that crosses one goes on behind it, since points up to <see cref="Bridge"/> apart belong together.
/// Each stroke is the mark of the box in which most of it lies; the little of it that reaches into another box is a tail.
/// </remarks>
internal sealed class Inkings
{
    private const int Bridge = 7;
    private const double Rim = 0.55;
    private const double RuleRim = 1;

    private readonly FlatPage page;
    private readonly bool[] ink;
    private readonly int[] stroke;

    private Inkings(FlatPage page, double threshold, bool[] ink, int[] stroke) => (this.page, Threshold, this.ink, this.stroke) = (page, threshold, ink, stroke);

    /// <summary>From which darkness on a point is ink: above the noise of the picture.</summary>
    public double Threshold { get; }

    /// <summary>Finds the ink.</summary>
    public static Inkings Of(FlatPage page, SheetLayout layout, Registration.Place[] places, double threshold)
    {
        var ink = new bool[page.Width * page.Height];
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++) ink[(y * page.Width) + x] = page.SmoothAt(x, y) > threshold;
        }

        foreach (var (box, place) in layout.Boxes.Zip(places)) LeaveOut(ink, page, box, place);
        foreach (var line in layout.Ink.OfType<SheetInk.Line>()) LeaveOut(ink, page, line);
        return new(page, threshold, ink, Strokes(ink, page.Width, page.Height));
    }

    /// <summary>Whether a point is ink.</summary>
    public bool Is(int x, int y) => x >= 0 && y >= 0 && x < page.Width && y < page.Height && ink[(y * page.Width) + x];

    /// <summary>Which stroke the ink at a point belongs to.</summary>
    public int StrokeAt(int x, int y) => stroke[(y / 2 * ((page.Width + 1) / 2)) + (x / 2)];

    private static void LeaveOut(bool[] ink, FlatPage page, SheetBox box, Registration.Place place)
    {
        var (outer, inner) = ((box.Half + Rim) * FlatPage.Scale, (box.Half - Rim) * FlatPage.Scale);
        for (var y = Math.Max(0, (int)(place.Y - outer)); y <= Math.Min(page.Height - 1, place.Y + outer); y++)
        {
            for (var x = Math.Max(0, (int)(place.X - outer)); x <= Math.Min(page.Width - 1, place.X + outer); x++)
            {
                var (dx, dy) = (x + 0.5 - place.X, y + 0.5 - place.Y);
                var from = box.Shape switch
                {
                    SheetShape.Square => Math.Max(Math.Abs(dx), Math.Abs(dy)),
                    SheetShape.Circle => double.Hypot(dx, dy),
                };
                if (from > inner && from < outer) ink[(y * page.Width) + x] = false;
            }
        }
    }

    // A rule would join what touches it at both its ends.
    private static void LeaveOut(bool[] ink, FlatPage page, SheetInk.Line line)
    {
        if (line.Y1 != line.Y2) return;
        var (top, bottom) = ((int)((line.Y1 - RuleRim) * FlatPage.Scale), (int)((line.Y1 + RuleRim) * FlatPage.Scale));
        for (var y = Math.Max(0, top); y < Math.Min(page.Height, bottom); y++) Array.Clear(ink, y * page.Width, page.Width);
    }

    // On every second point: dark points not further apart than the bridge hang together.
    private static int[] Strokes(bool[] ink, int width, int height)
    {
        var (wide, high) = ((width + 1) / 2, (height + 1) / 2);
        var label = new int[wide * high];
        var dark = new bool[wide * high];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                if (ink[(y * width) + x]) dark[(y / 2 * wide) + (x / 2)] = true;
        }

        var next = 0;
        var waiting = new Stack<int>();
        const int reach = Bridge / 2;
        for (var i = 0; i < dark.Length; i++)
        {
            if (!dark[i] || label[i] != 0) continue;
            label[i] = ++next;
            waiting.Push(i);
            while (waiting.TryPop(out var at))
            {
                var (ax, ay) = (at % wide, at / wide);
                for (var y = Math.Max(0, ay - reach); y <= Math.Min(high - 1, ay + reach); y++)
                {
                    for (var x = Math.Max(0, ax - reach); x <= Math.Min(wide - 1, ax + reach); x++)
                    {
                        var near = (y * wide) + x;
                        if (!dark[near] || label[near] != 0) continue;
                        label[near] = next;
                        waiting.Push(near);
                    }
                }
            }
        }

        return label;
    }
}
