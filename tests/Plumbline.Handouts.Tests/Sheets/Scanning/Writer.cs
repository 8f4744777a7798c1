namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>A person with a pen: an age-old hand, not a measuring instrument. Knows the boxes only as an eye does: a middle and about how large.</summary>
public sealed class Writer
{
    private readonly Random dice;
    private readonly Habit squares;
    private readonly Habit circles;
    private readonly double shake;
    private readonly double aim;
    private readonly double size;

    public Writer(Random dice)
    {
        this.dice = dice;
        Nib = dice.Next(10) switch
        {
            < 4 => new(Between(0.35, 0.6), Between(0.7, 0.95), 0.1),
            < 6 => new(Between(0.6, 0.95), Between(0.8, 0.97), 0.05),
            < 8 => new(Between(0.4, 0.8), Between(0.45, 0.7), 0.5),
            8 => new(Between(0.4, 0.6), Between(0.45, 0.65), 0.1),
            _ => new(Between(0.45, 0.7), Between(0.28, 0.42), 0.5),
        };
        squares = dice.Next(10) switch { < 5 => Habit.Cross, < 8 => Habit.Tick, 8 => Habit.CrossOrTick, _ => Habit.Fill };
        circles = squares == Habit.Fill ? Habit.Fill : dice.Next(10) switch { < 7 => Habit.Cross, 7 => Habit.Tick, _ => Habit.Fill };
        (shake, aim, size) = (Between(0.02, 0.14), Between(0.15, 0.6), Between(0.75, 1.25));
    }

    private enum Habit
    {
        Cross,
        Tick,
        CrossOrTick,
        Fill,
    }

    public Nib Nib { get; }

    /// <summary>Whether this person fills boxes as marks: then taking a mark back by filling cannot be seen.</summary>
    public bool Fills(bool circle) => (circle ? circles : squares) == Habit.Fill;

    /// <summary>Marks a box in the person's own way.</summary>
    public void Mark(PaperSheet paper, double x, double y, double side, bool circle)
    {
        var (cx, cy) = (x + Normal(aim), y + Normal(aim));
        var habit = circle ? circles : squares;
        if (habit == Habit.CrossOrTick) habit = dice.Next(2) == 0 ? Habit.Cross : Habit.Tick;
        switch (habit)
        {
            case Habit.Cross: Cross(paper, cx, cy, side * size * Between(0.85, 1.15)); break;
            case Habit.Tick: Tick(paper, cx, cy, side * size * Between(0.85, 1.15)); break;
            default:
                if (dice.Next(12) == 0) Fill(paper, cx, cy, side, circle, 0.55);
                else Fill(paper, cx, cy, side, circle, 1);
                break;
        }
    }

    /// <summary>Takes a mark back as the sheet says: fills the box completely.</summary>
    public void TakeBack(PaperSheet paper, double x, double y, double side, bool circle)
    {
        Mark(paper, x, y, side, circle);
        Fill(paper, x, y, side * 1.05, circle, 1);
    }

    private void Cross(PaperSheet paper, double x, double y, double size)
    {
        var half = size * 0.46;
        Stroke(paper, [(x - half, y - half), (x + Normal(0.2), y + Normal(0.2)), (x + half, y + half)]);
        Stroke(paper, [(x + half, y - half), (x + Normal(0.2), y + Normal(0.2)), (x - half, y + half)]);
    }

    private void Tick(PaperSheet paper, double x, double y, double size)
    {
        var (reach, high) = (size * Between(0.55, 0.95), size * Between(0.6, 1.05));
        Stroke(paper, [(x - (size * 0.35), y), (x - (size * 0.08), y + (size * 0.36)), (x + (0.5 * reach), y - (0.35 * high)), (x + reach, y - high)]);
    }

    private void Fill(PaperSheet paper, double x, double y, double side, bool circle, double part)
    {
        var half = side * 0.47;
        var step = Nib.Width * Between(0.55, 0.85);
        var way = new List<(double, double)>();
        var right = false;
        for (var at = -half; at <= half * ((2 * part) - 1); at += step, right = !right)
        {
            var wide = circle ? Math.Sqrt(Math.Max(0, (half * half) - (at * at))) : half;
            (double, double) a = (x - wide + Normal(0.12), y + at + Normal(0.06)), b = (x + wide + Normal(0.12), y + at + Normal(0.06));
            way.Add(right ? b : a);
            way.Add(right ? a : b);
        }

        if (way.Count > 1) Stroke(paper, way);
    }

    // The hand shakes a little, and no line is quite straight.
    private void Stroke(PaperSheet paper, List<(double X, double Y)> points)
    {
        var way = new List<(double, double)>();
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var (a, b) = (points[i], points[i + 1]);
            var pieces = Math.Max(3, (int)(double.Hypot(b.X - a.X, b.Y - a.Y) / 0.5));
            var bow = Normal(0.05) * double.Hypot(b.X - a.X, b.Y - a.Y);
            for (var k = i == 0 ? 0 : 1; k <= pieces; k++)
            {
                var t = (double)k / pieces;
                var bulge = bow * 4 * t * (1 - t);
                way.Add((a.X + (t * (b.X - a.X)) + (bulge * Math.Sign(b.Y - a.Y)) + Normal(shake * 0.6), a.Y + (t * (b.Y - a.Y)) + bulge + Normal(shake * 0.6)));
            }
        }

        paper.Draw(way, Nib, dice);
    }

    private double Between(double least, double most) => least + (dice.NextDouble() * (most - least));

    private double Normal(double spread) => spread * Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(Math.Tau * dice.NextDouble());
}
