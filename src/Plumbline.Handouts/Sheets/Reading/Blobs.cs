namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>The dark parts of a picture: pixels that are darker than their surroundings, and which of them hang together.</summary>
internal sealed class Blobs
{
    /// <summary>How much darker than its surroundings a pixel is black.</summary>
    private const double Share = 0.8;

    private readonly int width;
    private readonly int[] label;

    private Blobs(int width, int[] label, Blob[] all) => (this.width, this.label, All) = (width, label, all);

    /// <summary>Every dark part; its index is its label.</summary>
    public Blob[] All { get; }

    /// <summary>Finds them.</summary>
    public static Blobs Of(GreyImage image)
    {
        var (black, width, height) = (Threshold(image), image.Width, image.Height);
        var label = new int[black.Length];
        var joined = new List<int> { 0 };
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var i = (y * width) + x;
                if (!black[i]) continue;
                var found = 0;
                if (x > 0) Join(i - 1);
                if (y > 0)
                {
                    Join(i - width);
                    if (x > 0) Join(i - width - 1);
                    if (x < width - 1) Join(i - width + 1);
                }

                if (found == 0)
                {
                    found = joined.Count;
                    joined.Add(found);
                }

                label[i] = found;

                void Join(int neighbour)
                {
                    if (label[neighbour] == 0) return;
                    var root = Root(joined, label[neighbour]);
                    if (found == 0) found = root;
                    else if (root != found) (joined[Math.Max(root, found)], found) = (Math.Min(root, found), Math.Min(root, found));
                }
            }
        }

        return new(width, label, Collected(label, joined, width));
    }

    /// <summary>The dark part at a pixel, or null on light ground.</summary>
    public Blob? At(double x, double y)
    {
        var i = ((int)Math.Round(y) * width) + (int)Math.Round(x);
        return i >= 0 && i < label.Length && label[i] > 0 ? All[label[i]] : null;
    }

    private static Blob[] Collected(int[] label, List<int> joined, int width)
    {
        var all = new Blob[joined.Count];
        for (var i = 0; i < all.Length; i++) all[i] = new();
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] == 0) continue;
            label[i] = Root(joined, label[i]);
            all[label[i]].Add(i % width, i / width);
        }

        return all;
    }

    private static int Root(List<int> joined, int at)
    {
        while (joined[at] != at)
        {
            joined[at] = joined[joined[at]];
            at = joined[at];
        }

        return at;
    }

    // Darker than the mean of a window around it, by sums over the rectangles from the top left corner.
    private static bool[] Threshold(GreyImage image)
    {
        var (width, height, reach) = (image.Width, image.Height, Math.Max(12, Math.Max(image.Width, image.Height) / 32));
        var sums = new long[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            var row = 0L;
            for (var x = 0; x < width; x++)
            {
                row += image.Pixels[(y * width) + x];
                sums[((y + 1) * (width + 1)) + x + 1] = sums[(y * (width + 1)) + x + 1] + row;
            }
        }

        var black = new bool[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - reach) * (width + 1), Math.Min(height, y + reach + 1) * (width + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - reach), Math.Min(width, x + reach + 1));
                var count = (right - left) * ((bottom - top) / (width + 1));
                black[(y * width) + x] = image.Pixels[(y * width) + x] * (double)count < Share * (sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left]);
            }
        }

        return black;
    }
}

/// <summary>A dark part of a picture.</summary>
internal sealed class Blob
{
    private long sumX;
    private long sumY;

    public int Area { get; private set; }

    public int Left { get; private set; } = int.MaxValue;

    public int Top { get; private set; } = int.MaxValue;

    public int Right { get; private set; }

    public int Bottom { get; private set; }

    public int Size => Math.Max(Right - Left, Bottom - Top) + 1;

    public (double X, double Y) Middle => ((double)sumX / Area, (double)sumY / Area);

    public void Add(int x, int y)
    {
        (Area, sumX, sumY) = (Area + 1, sumX + x, sumY + y);
        (Left, Top, Right, Bottom) = (Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));
    }
}
