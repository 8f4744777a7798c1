using Plumbline.Handouts.Pdf;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets;

/// <summary>One page of the tick sheet: where everything stands. The page is drawn from this value and read back with it; positions are written nowhere else.</summary>
/// <param name="Code">Which sheet it is.</param>
/// <param name="Ink">What is printed, in reading order.</param>
public sealed record SheetLayout(SheetCode Code, Seq<SheetInk> Ink)
{
    /// <summary>Its boxes, day by day.</summary>
    public Seq<SheetBox> Boxes { get; } = [.. Ink.OfType<SheetInk.Place>().Select(p => p.Box)];

    /// <summary>The paper.</summary>
    public Paper Paper => Code.Paper;
}
