using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Wordings;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>The code that opens the plan on a phone, with what to do beside it.</summary>
internal static class Phone
{
    // Squares of half a millimetre and more: a phone reads them at arm's length, and a photocopy keeps them.
    private static readonly double Size = Mm(34);

    /// <summary>It with the white above it; nothing where there is no code.</summary>
    public static IEnumerable<Placed> Of(Handout handout, Look look)
    {
        if (handout.Phone is { } phone) yield return new(Of(phone, handout.Words, look), look.Gap(1.1));
    }

    private static Side Of(PhoneCode phone, HandoutWords words, Look look) => new(
        look.Gap(1),
        Seat.Of(TagKind.Sect),
        0.5,
        new Column(new Sign(Size, Size, words.Phone.Code, (pen, area) => Draw(pen, area, phone)), Size),
        new Column(new Stack(
            new(new TextBox(words.Phone.Heading, look.Heading with { Size = look.Heading.Size * 0.9 }, TagKind.H2), StaysWithNext: true),
            new(new TextBox(Fill.In(words.Phone.Says, ("date", words.Dates.Of(phone.Until))) + (phone.HasPin ? $" {words.Phone.Pin}" : ""), look.Text, TagKind.P), look.Gap(0.3)),
            new(new TextBox(words.Phone.Lost, look.Small, TagKind.P), look.Gap(0.3)))));

    // Dark squares beside each other are one bar, so that no printer leaves hairs of white between them.
    private static void Draw(Pen pen, Area area, PhoneCode phone)
    {
        var square = area.Width / phone.Rows.Count;
        foreach (var (y, row) in phone.Rows.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var from = x;
                while (x + 1 < row.Count && row[x + 1]) x++;
                pen.Rectangle(new(area.X + (from * square), area.Y + (y * square), (x + 1 - from) * square, square), new(Ink.Black));
            }
        }
    }
}
