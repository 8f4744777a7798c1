using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Flow;

/// <summary>How a text looks.</summary>
/// <param name="Size">Size of type, in points.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Face">Its weight.</param>
/// <param name="Leading">Distance of lines, in sizes.</param>
/// <param name="Align">0 left, 0.5 middle, 1 right.</param>
internal sealed record TextStyle(double Size, Ink Ink, Face Face, double Leading = 1.32, double Align = 0);

/// <summary>A piece of a text, in a weight and colour of its own.</summary>
internal sealed record Run(string Text, Face? Face = null, Ink? Ink = null);

/// <summary>A text in lines.</summary>
internal sealed class TextBox(TextStyle style, Seat? seat, params IReadOnlyList<Run> runs) : Box
{
    // Laid out more than once while widths are tried, shaped once.
    private readonly Lazy<(Glyph[] Glyphs, Ink[] Inks)> shaped = new(() => Shaped(style, runs));

    /// <summary>A text of one piece.</summary>
    public TextBox(string text, TextStyle style, TagKind? kind = null)
        : this(style, kind is { } k ? Seat.Of(k) : null, [new(text)]) { }

    public override Laid Lay(double width) =>
        new LaidText([.. Lines.Of(shaped.Value.Glyphs, width * 1000 / style.Size).Select(l => new Line(shaped.Value.Glyphs[l], shaped.Value.Inks[l]))], width, style, seat);

    private static (Glyph[] Glyphs, Ink[] Inks) Shaped(TextStyle style, IReadOnlyList<Run> runs)
    {
        var (glyphs, inks) = (new List<Glyph>(), new List<Ink>());
        foreach (var run in runs)
        {
            var shaped = (run.Face ?? style.Face).Shape(run.Text);
            glyphs.AddRange(shaped);
            inks.AddRange(Enumerable.Repeat(run.Ink ?? style.Ink, shaped.Length));
        }

        return ([.. glyphs], [.. inks]);
    }

    private sealed record Line(Glyph[] Glyphs, Ink[] Inks);

    private sealed class LaidText(IReadOnlyList<Line> lines, double width, TextStyle style, Seat? seat) : Laid
    {
        // A part of a text is at least two lines, on either page.
        private const int Fewest = 2;

        private double LineHeight => style.Size * style.Leading;

        public override double Height => lines.Count * LineHeight;

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            var tag = canvas.Seated(seat, parent);
            var pen = canvas.As(tag);
            for (var i = 0; i < lines.Count; i++)
            {
                var (glyphs, inks) = (lines[i].Glyphs, lines[i].Inks);
                var wide = glyphs.Sum(g => g.Advance) * style.Size / 1000;
                var (x, y) = (at.X + ((width - wide) * style.Align), at.Y + (i * LineHeight));
                var line = y + ((LineHeight + (style.Face.CapHeight * style.Size)) / 2);
                canvas.Note(new(x, y, wide, LineHeight), string.Concat(glyphs.Select(g => g.Rune.ToString())), tag);
                for (var from = 0; from < glyphs.Length;)
                {
                    var to = from;
                    while (to < glyphs.Length && inks[to] == inks[from]) to++;
                    // The space at the end of a line is no ink, but parts the words when they are copied.
                    pen.Text(new(x, line), glyphs.AsSpan(from..to), style.Size, inks[from]);
                    x += glyphs[from..to].Sum(g => g.Advance) * style.Size / 1000;
                    from = to;
                }
            }
        }

        public override (Laid? Now, Laid? Later) Split(double room, bool isForced)
        {
            if (Height <= room + Canvas.Hair) return (this, null);
            var fits = (int)((room + Canvas.Hair) / LineHeight);
            if (!isForced) fits = Math.Min(fits, lines.Count - Fewest);
            if (fits < (isForced ? 1 : Fewest)) return (null, this);
            return (new LaidText([.. lines.Take(fits)], width, style, seat), new LaidText([.. lines.Skip(fits)], width, style, seat));
        }
    }
}
