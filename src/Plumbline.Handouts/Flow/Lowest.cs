namespace Plumbline.Handouts.Flow;

/// <summary>The same content set in several ways: the one that takes the least room down.</summary>
internal sealed class Lowest(params IEnumerable<Box> ways) : Box
{
    public override Laid Lay(double width) => ways.Select(w => w.Lay(width)).MinBy(l => l.Height)!;
}
