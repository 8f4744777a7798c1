using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plumbline.Handouts.Html;

/// <summary>A piece of HTML. It can only be made of literals in the code, of values that are escaped on their way in, and of other pieces.</summary>
internal readonly struct Markup
{
    private readonly string? text;

    private Markup(string text) => this.text = text;

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>A piece from an interpolated text: every value in it is escaped.</summary>
    public static Markup Of(ref MarkupHandler content) => new(content.ToString());

    /// <summary>Pieces one after another.</summary>
    public static Markup All(IEnumerable<Markup> pieces) => new(string.Concat(pieces));

    /// <summary>A style sheet of our own.</summary>
    /// <exception cref="ArgumentException">It would end its element.</exception>
    public static Markup Style(string sheet) =>
        sheet.Contains('<', StringComparison.Ordinal) ? throw new ArgumentException("A style sheet holds no <.", nameof(sheet)) : new($"<style>\n{sheet}\n</style>");

    /// <summary>The HTML.</summary>
    public override string ToString() => text ?? "";
}

/// <summary>Takes an interpolated text apart: literals stay, values are escaped.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder built = new(literalLength + (formattedCount * 16));

    /// <summary>Code of this project.</summary>
    public void AppendLiteral(string value) => built.Append(value);

    /// <summary>A value from outside.</summary>
    public void AppendFormatted(string? value) => Escaping.Html(built, value ?? "");

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => built.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>HTML.</summary>
    public void AppendFormatted(Markup value) => built.Append(value);

    /// <summary>Pieces one after another.</summary>
    public void AppendFormatted(IEnumerable<Markup> value) => built.Append(Markup.All(value));

    /// <inheritdoc />
    public override string ToString() => built.ToString();
}
