using System.Globalization;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Flow;

/// <summary>Lists, with numbers or dots.</summary>
internal static class Listing
{
    /// <summary>A list of texts.</summary>
    public static Box Of(IEnumerable<string> items, TextStyle style, Ink marks, bool isNumbered = false, double gap = 0.22)
    {
        var all = items.ToList();
        var room = isNumbered ? Face.Bold.Width($"{all.Count}.", style.Size) + (style.Size * 0.55) : style.Size * 0.9;
        var marker = style with { Ink = marks, Face = Face.Bold };
        return Stack.Of(
            new Seat(parent => parent.AddList(isNumbered)),
            false,
            [.. all.Select((text, i) => new Placed(Item(isNumbered ? (i + 1).ToString(CultureInfo.InvariantCulture) + "." : "\u2022", text, marker, style, room), style.Size * gap))]);
    }

    private static Side Item(string mark, string text, TextStyle marker, TextStyle style, double room) => new(
        0,
        Seat.Of(TagKind.LI),
        0,
        new Column(new TextBox(mark, marker, TagKind.Lbl), room),
        new Column(new TextBox(text, style, TagKind.LBody)));
}
