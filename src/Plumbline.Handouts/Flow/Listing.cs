using System.Globalization;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Flow;

/// <summary>Lists, with numbers or dots.</summary>
internal static class Listing
{
    /// <summary>A list of texts.</summary>
    public static Box Of(IEnumerable<string> items, TextStyle style, Ink marks, bool isNumbered = false, double gap = 0.22) =>
        Stack.Of(SeatOf(isNumbered), false, Items(items, style, marks, isNumbered, gap));

    /// <summary>A list with dots, in two columns where that takes less room.</summary>
    public static Box InColumns(IEnumerable<string> items, TextStyle style, Ink marks, double gap)
    {
        var all = Items(items, style, marks, false, gap);
        return new Lowest(
        [
            Stack.Of(SeatOf(false), false, all),
            .. Enumerable.Range(1, Math.Max(0, all.Length - 1)).Select(left => new Side(style.Size * 1.5, SeatOf(false), 0, new Column(new Stack(all[..left])), new Column(new Stack(all[left..])))),
        ]);
    }

    private static Seat SeatOf(bool isNumbered) => new(parent => parent.AddList(isNumbered));

    private static Placed[] Items(IEnumerable<string> items, TextStyle style, Ink marks, bool isNumbered, double gap)
    {
        var all = items.ToList();
        var room = isNumbered ? Face.Bold.Width($"{all.Count}.", style.Size) + (style.Size * 0.55) : style.Size * 0.9;
        var marker = style with { Ink = marks, Face = Face.Bold };
        // Neither the first nor the last stands alone on a page.
        return [.. all.Select((text, i) => new Placed(
            Item(isNumbered ? (i + 1).ToString(CultureInfo.InvariantCulture) + "." : "\u2022", text, marker, style, room), style.Size * gap, StaysWithNext: i < all.Count - 1 && (i == 0 || i == all.Count - 2)))];
    }

    private static Side Item(string mark, string text, TextStyle marker, TextStyle style, double room) => new(
        0,
        Seat.Of(TagKind.LI),
        0,
        new Column(new TextBox(mark, marker, TagKind.Lbl), room),
        new Column(new TextBox(text, style, TagKind.LBody)));
}
