namespace Plumbline.Handouts.Flow;

/// <summary>The same content in several orders: the first of them that is not higher than a room, or the last when none is.</summary>
internal sealed class FirstThatFits(double room, params IReadOnlyList<Box> ways) : Box
{
    public override Laid Lay(double width)
    {
        foreach (var way in ways.SkipLast(1))
        {
            var laid = way.Lay(width);
            if (laid.Height <= room + Canvas.Hair) return laid;
        }

        return ways[^1].Lay(width);
    }
}
