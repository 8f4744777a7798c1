using Plumbline.Handouts.Sheets.Reading;

namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>How a sheet was photographed or scanned.</summary>
public sealed record Shot
{
    public double TurnDegrees { get; init; }

    public double TiltDegrees { get; init; }

    public double TiltTowardsDegrees { get; init; }

    public double DistanceMm { get; init; } = 420;

    /// <summary>How much the paper curls, in millimetres of shift.</summary>
    public double CurlMm { get; init; }

    public double CurlPhase { get; init; }

    /// <summary>The longest side in pixels.</summary>
    public int Longest { get; init; } = 2000;

    /// <summary>How much of the frame stays free on each side; below 0 the sheet does not fit.</summary>
    public double Margin { get; init; } = 0.03;

    /// <summary>Where the middle of the sheet lies, in parts of the frame away from its middle.</summary>
    public (double X, double Y) Aside { get; init; }

    public double White { get; init; } = 235;

    public double Black { get; init; } = 20;

    /// <summary>How much darker the dark side is.</summary>
    public double Gradient { get; init; }

    public double GradientTowardsDegrees { get; init; }

    /// <summary>A soft shadow, of a hand or of the telephone: how much light it leaves; 1 is no shadow.</summary>
    public double Shadow { get; init; } = 1;

    public double ShadowAt { get; init; }

    public double ShadowSoftMm { get; init; } = 20;

    public double ShadowTowardsDegrees { get; init; }

    public double BlurPixels { get; init; }

    public double Noise { get; init; }

    /// <summary>Quality of the JPEG, 1 to 100; 0 is none.</summary>
    public int Jpeg { get; init; }

    public double Table { get; init; } = 0.35;

    /// <summary>Any of the ways in which people hold a telephone, or a flat scanner.</summary>
    public static Shot Any(Random dice)
    {
        double Between(double least, double most) => least + (dice.NextDouble() * (most - least));
        if (dice.Next(10) < 3)
        {
            return new()
            {
                TurnDegrees = (90 * dice.Next(4)) + Between(-2, 2),
                DistanceMm = 1e6,
                Longest = dice.Next(1600, 2001),
                Margin = Between(0, 0.02),
                White = Between(225, 250),
                Black = Between(5, 40),
                BlurPixels = Between(0.3, 0.8),
                Noise = Between(1, 4),
                Jpeg = dice.Next(3) == 0 ? dice.Next(50, 95) : 0,
                Table = 0.97,
            };
        }

        return new()
        {
            TurnDegrees = (90 * dice.Next(4)) + Between(-9, 9),
            TiltDegrees = Between(0, 25),
            TiltTowardsDegrees = Between(0, 360),
            DistanceMm = Between(330, 600),
            CurlMm = Between(0, 1),
            CurlPhase = Between(0, 6),
            Longest = dice.Next(1700, 2001),
            Margin = Between(0.005, 0.05),
            White = Between(150, 245),
            Black = Between(10, 45),
            Gradient = Between(0, 0.45),
            GradientTowardsDegrees = Between(0, 360),
            Shadow = dice.Next(3) == 0 ? Between(0.5, 0.85) : 1,
            ShadowAt = Between(-80, 80),
            ShadowSoftMm = Between(4, 40),
            ShadowTowardsDegrees = Between(0, 360),
            BlurPixels = Between(0.3, 1.4),
            Noise = Between(1, 6),
            Jpeg = dice.Next(4) == 0 ? 0 : dice.Next(40, 95),
            Table = Between(0.1, 0.8),
        };
    }
}

/// <summary>Takes a picture of a sheet.</summary>
public static class Camera
{
    public static GreyImage Take(PaperSheet paper, Shot shot, Random dice)
    {
        var view = new View(paper, shot);
        var (width, height) = (view.Width, view.Height);
        var seen = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (px, py) = view.PaperAt(x, y);
                seen[(y * width) + x] = (float)(shot.Black + ((shot.White - shot.Black) * Reflected(paper, px, py, shot, dice) * Light(paper, px, py, shot)));
            }
        }

        Blurred(seen, width, height, shot.BlurPixels);
        for (var i = 0; i < seen.Length; i++) seen[i] = (float)Math.Clamp(seen[i] + (shot.Noise * Normal(dice)), 0, 255);
        if (shot.Jpeg > 0) Jpeg.Pass(seen, width, height, shot.Jpeg);
        return new(width, height, Array.ConvertAll(seen, s => (byte)Math.Clamp((int)Math.Round(s), 0, 255)));
    }

    private static double Reflected(PaperSheet paper, double x, double y, Shot shot, Random dice)
    {
        var (px, py) = ((x * PaperSheet.Scale) - 0.5, (y * PaperSheet.Scale) - 0.5);
        if (px < 0 || py < 0 || px >= paper.Width - 1 || py >= paper.Height - 1) return shot.Table * (0.9 + (0.2 * dice.NextDouble()));
        var (left, top) = ((int)px, (int)py);
        var (fx, fy) = (px - left, py - top);
        var i = (top * paper.Width) + left;
        var above = paper.Light[i] + (fx * (paper.Light[i + 1] - paper.Light[i]));
        var below = paper.Light[i + paper.Width] + (fx * (paper.Light[i + paper.Width + 1] - paper.Light[i + paper.Width]));
        return above + (fy * (below - above));
    }

    private static double Light(PaperSheet paper, double x, double y, Shot shot)
    {
        var (cx, cy) = (x - (paper.Width / 2.0 / PaperSheet.Scale), y - (paper.Height / 2.0 / PaperSheet.Scale));
        var (gx, gy) = (Math.Cos(shot.GradientTowardsDegrees * Math.PI / 180), Math.Sin(shot.GradientTowardsDegrees * Math.PI / 180));
        var light = 1 - (shot.Gradient * Math.Clamp(0.5 + (((cx * gx) + (cy * gy)) / 340), 0, 1));
        if (shot.Shadow >= 1) return light;
        var (sx, sy) = (Math.Cos(shot.ShadowTowardsDegrees * Math.PI / 180), Math.Sin(shot.ShadowTowardsDegrees * Math.PI / 180));
        var into = Math.Clamp((((cx * sx) + (cy * sy) - shot.ShadowAt) / shot.ShadowSoftMm) + 0.5, 0, 1);
        return light * (1 - ((1 - shot.Shadow) * into * into * (3 - (2 * into))));
    }

    private static void Blurred(float[] seen, int width, int height, double sigma)
    {
        if (sigma < 0.2) return;
        var reach = (int)Math.Ceiling(2.5 * sigma);
        var weights = Enumerable.Range(-reach, (2 * reach) + 1).Select(i => (float)Math.Exp(-i * i / (2 * sigma * sigma))).ToArray();
        var all = weights.Sum();
        var line = new float[Math.Max(width, height)];
        for (var y = 0; y < height; y++) Along(y * width, 1, width);
        for (var x = 0; x < width; x++) Along(x, width, height);

        void Along(int from, int step, int count)
        {
            for (var i = 0; i < count; i++) line[i] = seen[from + (i * step)];
            for (var i = 0; i < count; i++)
            {
                var sum = 0f;
                for (var k = -reach; k <= reach; k++) sum += weights[k + reach] * line[Math.Clamp(i + k, 0, count - 1)];
                seen[from + (i * step)] = sum / all;
            }
        }
    }

    private static double Normal(Random dice) => Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(Math.Tau * dice.NextDouble());
}
