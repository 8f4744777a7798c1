namespace Plumbline.Handouts.Flow;

/// <summary>A box that is chosen when its width is known.</summary>
internal sealed class Measured(Func<double, Box> choose) : Box
{
    public override Laid Lay(double width) => choose(width).Lay(width);
}
