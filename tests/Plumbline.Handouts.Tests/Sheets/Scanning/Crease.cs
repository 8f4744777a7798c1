namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>Folds the sheet: a line across it that is a little darker, and one side that gets less light.</summary>
public static class Crease
{
    public static void Fold(PaperSheet paper, Random dice)
    {
        var angle = dice.Next(3) switch { 0 => 0, 1 => Math.PI / 2, _ => dice.NextDouble() * Math.PI } + ((dice.NextDouble() - 0.5) * 0.06);
        var (nx, ny) = (-Math.Sin(angle), Math.Cos(angle));
        var (x0, y0) = (paper.Width * (0.2 + (0.6 * dice.NextDouble())), paper.Height * (0.2 + (0.6 * dice.NextDouble())));
        var (deep, wide, side) = (0.04 + (0.14 * dice.NextDouble()), (0.15 + (0.3 * dice.NextDouble())) * PaperSheet.Scale, 0.05 * dice.NextDouble());
        for (var y = 0; y < paper.Height; y++)
        {
            for (var x = 0; x < paper.Width; x++)
            {
                var far = ((x - x0) * nx) + ((y - y0) * ny);
                var light = 1 - (deep * Math.Exp(-far * far / (2 * wide * wide)));
                if (far > 0) light *= 1 - (side * Math.Exp(-far / (25.0 * PaperSheet.Scale)));
                paper.Light[(y * paper.Width) + x] *= (float)light;
            }
        }
    }
}
