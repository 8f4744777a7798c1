using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>The sheet as if it lay flat under even light: how dark each place is, 0 the paper's own white nearby, 1 the black of the corner marks.</summary>
internal sealed class FlatPage
{
    /// <summary>Points in a millimetre.</summary>
    public const int Scale = 6;

    private const int Step = 4 * Scale;
    private const double WhiteShare = 0.8;

    private readonly float[] dark;
    private readonly float[] smooth;

    private FlatPage(int width, int height, float[] dark) => (Width, Height, this.dark, smooth) = (width, height, dark, Smooth(dark, width, height));

    public int Width { get; }

    public int Height { get; }

    /// <summary>Flattens the sheet.</summary>
    public static FlatPage Of(GreyImage image, Paper paper, Homography view)
    {
        var (width, height) = ((int)(paper.WidthMm * Scale), (int)(paper.HeightMm * Scale));
        var page = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (px, py) = view.At((x + 0.5) / Scale, (y + 0.5) / Scale);
                page[(y * width) + x] = image.At(px, py);
            }
        }

        Evenly(page, width, height);
        var black = Black(page, width, new SheetFrame(paper));
        for (var i = 0; i < page.Length; i++) page[i] /= black;
        return new(width, height, page);
    }

    /// <summary>How dark a point is.</summary>
    public float At(int x, int y) => x >= 0 && y >= 0 && x < Width && y < Height ? dark[(y * Width) + x] : 0;

    /// <summary>The same, the mean with its eight neighbours: less noise.</summary>
    public float SmoothAt(int x, int y) => x >= 0 && y >= 0 && x < Width && y < Height ? smooth[(y * Width) + x] : 0;

    // From brightness to darkness against the white of the paper, which is what most of a place of 8 mm is not darker than.
    private static void Evenly(float[] page, int width, int height)
    {
        var (columns, rows) = ((width / Step) + 2, (height / Step) + 2);
        var white = new float[columns * rows];
        var counts = new int[256];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                Array.Clear(counts);
                var count = 0;
                for (var y = Math.Max(0, (row - 1) * Step); y < Math.Min(height, (row + 1) * Step); y += 2)
                {
                    for (var x = Math.Max(0, (column - 1) * Step); x < Math.Min(width, (column + 1) * Step); x += 2)
                    {
                        counts[(int)page[(y * width) + x]]++;
                        count++;
                    }
                }

                var (at, seen) = (0, 0);
                while (at < 255 && (seen += counts[at]) < WhiteShare * count) at++;
                white[(row * columns) + column] = Math.Max(at, 8);
            }
        }

        for (var y = 0; y < height; y++)
        {
            var (row, fy) = (y / Step, (float)(y % Step) / Step);
            for (var x = 0; x < width; x++)
            {
                var (column, fx) = (x / Step, (float)(x % Step) / Step);
                var i = (row * columns) + column;
                var above = white[i] + (fx * (white[i + 1] - white[i]));
                var below = white[i + columns] + (fx * (white[i + columns + 1] - white[i + columns]));
                page[(y * width) + x] = 1 - (page[(y * width) + x] / (above + (fy * (below - above))));
            }
        }
    }

    private static float Black(float[] page, int width, SheetFrame frame)
    {
        var all = new List<float>();
        foreach (var (x, y) in frame.Corners)
        {
            for (var i = -3; i <= 3; i++)
            {
                for (var j = -3; j <= 3; j++) all.Add(page[(((int)(y * Scale) + i) * width) + (int)(x * Scale) + j]);
            }
        }

        all.Sort();
        return Math.Max(0.15f, all[all.Count / 2]);
    }

    private static float[] Smooth(float[] dark, int width, int height)
    {
        var result = new float[dark.Length];
        var across = new float[dark.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var i = (y * width) + x;
                across[i] = dark[i - 1] + dark[i] + dark[i + 1];
            }
        }

        for (var i = width; i < dark.Length - width; i++) result[i] = (across[i - width] + across[i] + across[i + width]) / 9;
        return result;
    }
}
