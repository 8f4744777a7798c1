namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>How somebody marks boxes of one shape: only from this can be told whether a filled box is a mark or one taken back.</summary>
internal enum Hand
{
    /// <summary>With crosses and ticks, as the sheet asks: what is filled is taken back.</summary>
    Strokes,

    /// <summary>By filling, in spite of what the sheet asks: what is filled is a mark.</summary>
    Fills,

    /// <summary>Not clear: what is filled is asked.</summary>
    Unclear,
}

/// <summary>Tells the hand from all boxes of a shape.</summary>
internal static class Hands
{
    private const int LeastFills = 4;
    private const int Outnumber = 4;

    /// <summary>Below this part of the inside a mark is a stroke.</summary>
    public const double StrokeBelow = 0.66;

    /// <summary>From this part of the inside on a box is filled.</summary>
    public const double FilledFrom = 0.8;

    /// <summary>The hand of these marks.</summary>
    public static Hand Of(IEnumerable<BoxInk> marks)
    {
        var all = marks.ToList();
        var (strokes, fills) = (all.Count(m => m.Filled < StrokeBelow), all.Count(m => m.Filled >= FilledFrom));
        if (fills >= LeastFills && fills >= Outnumber * strokes) return Hand.Fills;
        return strokes >= Outnumber * fills && strokes > 0 ? Hand.Strokes : Hand.Unclear;
    }
}
