using Plumbline.Figures.Png;

namespace Plumbline.Walks.Seeing;

/// <summary>How a page looked when somebody last found it good. After a change that is meant, run with PLUMBLINE_KEEP=1 and look at what is kept.</summary>
internal static class KeptLook
{
    /// <summary>Which share of a page's fields may be another: of all the components at a desk a quarter of a badge, and less on a phone.</summary>
    public const double Tolerance = 0.0001;

    // Pixels across and down in a field, where the page is half as large: what is compared is its mean colour, so that the edge of a letter may be drawn a little otherwise.
    private const int Side = 3;

    // How far the mean colour of a field may be off, of 255, before it counts as another.
    private const int Off = 16;

    // Steps of colour that are kept apart, which makes the files small.
    private const int Step = 8;

    /// <summary>The picture that is kept under a name.</summary>
    public static Picture Kept(string name) => PngReader.Read(name, File.ReadAllBytes(PathOf(name))).Require();

    /// <summary>The same; the one that was made now is kept first when that is asked for.</summary>
    public static Picture Kept(string name, Picture now)
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_KEEP") == "1") File.WriteAllBytes(PathOf(name), PngWriter.Write(now));
        return Kept(name);
    }

    /// <summary>A page as it is kept: half as large.</summary>
    public static Picture Read(byte[] screenshot)
    {
        var page = PngReader.Read("screenshot", screenshot).Require();
        var (wide, high) = (page.Width / 2, page.Height / 2);
        var half = new byte[wide * high * 4];
        for (var i = 0; i < half.Length; i++)
        {
            var (x, y) = (i / 4 % wide * 2, i / 4 / wide * 2);
            var mean = (At(x, y) + At(x + 1, y) + At(x, y + 1) + At(x + 1, y + 1)) / 4;
            half[i] = (byte)Math.Min(byte.MaxValue, (mean + (Step / 2)) / Step * Step);

            int At(int x, int y) => page.Rgba[(((y * page.Width) + x) * 4) + (i % 4)];
        }

        return new(wide, high, half);
    }

    /// <summary>Which share of the fields is another; all where the size is.</summary>
    public static double Difference(Picture a, Picture b)
    {
        if ((a.Width, a.Height) != (b.Width, b.Height)) return 1;
        var (across, down, others) = (a.Width / Side, a.Height / Side, 0);
        for (var v = 0; v < down; v++)
        {
            for (var u = 0; u < across; u++)
                if (IsOther(a, b, u * Side, v * Side)) others++;
        }

        return (double)others / (across * down);
    }

    private static string PathOf(string name) => Repository.At("tests", "Plumbline.Walks", "Kept", $"{name}.png");

    private static bool IsOther(Picture a, Picture b, int left, int top)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var off = 0;
            for (var y = top; y < top + Side; y++)
            {
                for (var x = left; x < left + Side; x++)
                {
                    var at = (((y * a.Width) + x) * 4) + channel;
                    off += a.Rgba[at] - b.Rgba[at];
                }
            }

            if (Math.Abs(off) > Off * Side * Side) return true;
        }

        return false;
    }
}
