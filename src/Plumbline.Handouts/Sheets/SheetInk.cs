namespace Plumbline.Handouts.Sheets;

/// <summary>Something printed on the sheet; lengths in millimetres from the top left corner of the paper.</summary>
/// <remarks>A closed hierarchy.</remarks>
public abstract record SheetInk
{
    private SheetInk() { }

    /// <summary>A black or white rectangle: corner marks, strips, and the examples of the instruction.</summary>
    /// <param name="Left">Left edge.</param>
    /// <param name="Top">Top edge.</param>
    /// <param name="Width">Across.</param>
    /// <param name="Height">Down.</param>
    /// <param name="Black">Black, or white on black.</param>
    public sealed record Block(double Left, double Top, double Width, double Height, bool Black = true) : SheetInk;

    /// <summary>A box for a mark.</summary>
    /// <param name="Box">Which.</param>
    public sealed record Place(SheetBox Box) : SheetInk;

    /// <summary>A line.</summary>
    /// <param name="X1">From.</param>
    /// <param name="Y1">From.</param>
    /// <param name="X2">To.</param>
    /// <param name="Y2">To.</param>
    /// <param name="Thickness">Its width.</param>
    public sealed record Line(double X1, double Y1, double X2, double Y2, double Thickness) : SheetInk;

    /// <summary>A text within a rectangle; it is set smaller where it would not fit.</summary>
    /// <param name="Role">What it is.</param>
    /// <param name="Words">The text.</param>
    /// <param name="Left">Left edge.</param>
    /// <param name="Top">Top edge.</param>
    /// <param name="Width">Across.</param>
    /// <param name="Height">Down.</param>
    /// <param name="Size">Height of the type in points.</param>
    /// <param name="Align">Where in the rectangle.</param>
    public sealed record Text(SheetRole Role, string Words, double Left, double Top, double Width, double Height, double Size, SheetAlign Align = SheetAlign.Left) : SheetInk;
}

/// <summary>What a text of the sheet is, for those to whom it is read.</summary>
public enum SheetRole
{
    /// <summary>The sheet's title.</summary>
    Title,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An exercise with its number.</summary>
    Exercise,

    /// <summary>A day.</summary>
    Day,

    /// <summary>What the boxes beside it are about.</summary>
    Label,

    /// <summary>The number of one box.</summary>
    BoxLabel,
}

/// <summary>Where a text stands in its rectangle.</summary>
public enum SheetAlign
{
    /// <summary>At its left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At its right.</summary>
    Right,
}
