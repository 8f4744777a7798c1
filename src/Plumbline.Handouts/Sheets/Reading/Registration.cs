using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>Where each printed outline really lies on the flattened page: paper curls and lenses bend, so each is looked for around its place.</summary>
/// <remarks>First one bend for the whole page is fitted to all outlines, then what is left is found from the neighbours of each box.</remarks>
internal static class Registration
{
    private const int FirstReach = 10;
    private const int SecondReach = 4;
    private const int Neighbours = 9;

    /// <summary>The middle of a box on the page, in points, and how clearly its outline shows there (0 not at all, 1 as black as a corner mark).</summary>
    public readonly record struct Place(double X, double Y, double Outline);

    /// <summary>The places of all boxes, in their order.</summary>
    public static Place[] Find(FlatPage page, Seq<SheetBox> boxes)
    {
        var shifts = Shifts(page, boxes, _ => (0, 0), FirstReach);
        var bend = Bend.Fit(boxes, shifts, page);
        var left = Shifts(page, boxes, bend.At, SecondReach);
        var places = new Place[boxes.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var (bx, by) = bend.At(boxes[i]);
            var near = Nearest(boxes, i);
            var (dx, dy) = (bx + Middle(near.Select(n => left[n].X)), by + Middle(near.Select(n => left[n].Y)));
            var (x, y) = ((boxes[i].X * FlatPage.Scale) + dx, (boxes[i].Y * FlatPage.Scale) + dy);
            places[i] = new(x, y, Outlines.Of(boxes[i]).Contrast(page, x, y));
        }

        return places;
    }

    private static (double X, double Y, double Weight)[] Shifts(FlatPage page, Seq<SheetBox> boxes, Func<SheetBox, (double X, double Y)> from, int reach)
    {
        var shifts = new (double X, double Y, double Weight)[boxes.Count];
        for (var i = 0; i < shifts.Length; i++)
        {
            var outline = Outlines.Of(boxes[i]);
            var (fx, fy) = from(boxes[i]);
            var (x, y) = ((boxes[i].X * FlatPage.Scale) + fx, (boxes[i].Y * FlatPage.Scale) + fy);
            var (best, bx, by) = (double.MinValue, 0, 0);
            for (var dy = -reach; dy <= reach; dy++)
            {
                for (var dx = -reach; dx <= reach; dx++)
                {
                    // A little pull to the middle decides where nothing is seen.
                    var contrast = outline.Contrast(page, x + dx, y + dy) - (0.0005 * ((dx * dx) + (dy * dy)));
                    if (contrast > best) (best, bx, by) = (contrast, dx, dy);
                }
            }

            shifts[i] = (bx, by, Math.Max(0, best));
        }

        return shifts;
    }

    private static int[] Nearest(Seq<SheetBox> boxes, int box)
    {
        var from = boxes[box];
        return [.. Enumerable.Range(0, boxes.Count).OrderBy(i => double.Hypot(boxes[i].X - from.X, boxes[i].Y - from.Y)).Take(Neighbours)];
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
