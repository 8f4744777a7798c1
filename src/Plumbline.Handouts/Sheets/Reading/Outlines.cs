namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>The points of a printed outline, and those just inside and outside of it.</summary>
internal sealed class Outlines
{
    private static readonly Outlines Square = new(SheetShape.Square, SheetBox.SquareSide / 2);
    private static readonly Outlines Circle = new(SheetShape.Circle, SheetBox.CircleDiameter / 2);

    private readonly (double X, double Y)[] on;
    private readonly (double X, double Y)[] inside;
    private readonly (double X, double Y)[] outside;

    private Outlines(SheetShape shape, double half)
    {
        on = Path(shape, half * FlatPage.Scale);
        inside = Path(shape, (half - 0.75) * FlatPage.Scale);
        outside = Path(shape, (half + 0.75) * FlatPage.Scale);
    }

    public static Outlines Of(SheetBox box) => box.Shape switch
    {
        SheetShape.Square => Square,
        SheetShape.Circle => Circle,
    };

    /// <summary>How much darker the outline is than what is around it, were its middle here.</summary>
    public double Contrast(FlatPage page, double x, double y) => Mean(page, on, x, y) - (0.5 * (Mean(page, inside, x, y) + Mean(page, outside, x, y)));

    private static double Mean(FlatPage page, (double X, double Y)[] path, double x, double y)
    {
        var sum = 0.0;
        foreach (var (dx, dy) in path) sum += Math.Min(1, page.At((int)Math.Floor(x + dx), (int)Math.Floor(y + dy)));
        return sum / path.Length;
    }

    private static (double X, double Y)[] Path(SheetShape shape, double half) => shape switch
    {
        SheetShape.Square => [.. Enumerable.Range(0, 9).SelectMany(i => Sides(half, half * ((i / 4.0) - 1)))],
        SheetShape.Circle => [.. Enumerable.Range(0, 28).Select(i => (half * Math.Cos(i * Math.Tau / 28), half * Math.Sin(i * Math.Tau / 28)))],
    };

    private static (double X, double Y)[] Sides(double half, double along) => [(along, -half), (half, along), (-along, half), (-half, -along)];
}
