using System.Text;
using Plumbline.Handouts.Html;

namespace Plumbline.Handouts.Typefaces;

/// <summary>The type of the paper in one weight: Atkinson Hyperlegible Next, and Source Sans 3 for characters that it lacks (Greek, Cyrillic, signs).</summary>
/// <remarks>Both under the SIL Open Font License 1.1; the licences lie beside the files. Why these: docs/decisions.</remarks>
public sealed class Face
{
    private readonly Lazy<Font>[] fonts;

    private Face(string weight) => fonts = [Of("AtkinsonHyperlegibleNext", weight), Of("SourceSans3", weight)];

    /// <summary>For text.</summary>
    public static Face Regular { get; } = new("Regular");

    /// <summary>For headings and what matters.</summary>
    public static Face Bold { get; } = new("Bold");

    /// <summary>Height of capitals, in sizes of type.</summary>
    public double CapHeight => fonts[0].Value.CapHeight / 1000;

    /// <summary>Height of small letters, in sizes of type.</summary>
    public double XHeight => fonts[0].Value.XHeight / 1000;

    /// <summary>How wide a text on one line is, in the unit of its size.</summary>
    public double Width(string text, double size) => Shape(text).Sum(g => g.Advance) * size / 1000;

    /// <summary>The glyphs of a text, each moved towards the next. Characters that steer (controls, changes of direction) are left out.</summary>
    internal Glyph[] Shape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new List<Glyph>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value is '\t' or '\n' or '\r' ? new Rune(' ') : rune;
            if (Escaping.Steers(shown) || shown.Value is SoftHyphen or Joiner or NonJoiner) continue;
            var font = fonts[0].Value.GlyphOf(shown.Value) > 0 || fonts[1].Value.GlyphOf(shown.Value) == 0 ? fonts[0].Value : fonts[1].Value;
            var glyph = font.GlyphOf(shown.Value);
            if (result.Count > 0 && result[^1] is var last && last.Font == font) result[^1] = last with { Advance = last.Advance + font.Between(last.Id, glyph) };
            result.Add(new(font, shown, glyph, font.Advance(glyph)));
        }

        return [.. result];
    }

    private const int SoftHyphen = 0xAD;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    private static Lazy<Font> Of(string family, string weight) => new(() =>
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream($"{family}-{weight}.ttf")!;
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new Font($"{family}-{weight}", data);
    });
}

/// <summary>A glyph in its place in a text.</summary>
/// <param name="Font">The file that it stands in.</param>
/// <param name="Rune">The character.</param>
/// <param name="Id">Its number in the file; 0 when no file has the character.</param>
/// <param name="Advance">How far the next one is, in thousandths of the size.</param>
internal readonly record struct Glyph(Font Font, Rune Rune, int Id, double Advance);
