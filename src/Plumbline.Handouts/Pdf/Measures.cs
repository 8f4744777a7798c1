namespace Plumbline.Handouts.Pdf;

/// <summary>Lengths on paper are points (1/72 inch); this makes points of millimetres.</summary>
public static class Measures
{
    /// <summary>Points of so many millimetres.</summary>
    public static double Mm(double millimetres) => millimetres * 72 / 25.4;
}

/// <summary>A place on a page: points from its left and upper edge.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public readonly record struct Spot(double X, double Y);

/// <summary>A rectangle on a page, in points from its left and upper edge.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">To the right.</param>
/// <param name="Height">Down.</param>
public readonly record struct Area(double X, double Y, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => X + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Its middle.</summary>
    public Spot Centre => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>The same, smaller by so much on every side.</summary>
    public Area Inside(double by) => new(X + by, Y + by, Width - (2 * by), Height - (2 * by));
}

/// <summary>A colour of print.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <summary>Black.</summary>
    public static Ink Black { get; } = new(0, 0, 0);

    /// <summary>White.</summary>
    public static Ink White { get; } = new(255, 255, 255);

    /// <summary>A grey, 0 black to 255 white.</summary>
    public static Ink Grey(byte light) => new(light, light, light);

    /// <summary>The grey that prints as dark.</summary>
    public Ink ToGrey() => Grey((byte)Math.Round((0.2126 * Red) + (0.7152 * Green) + (0.0722 * Blue)));
}

/// <summary>How a shape is painted: inside, along its edge, or both.</summary>
/// <param name="Inside">The colour inside; null for none.</param>
/// <param name="Edge">The colour of the edge; null for none.</param>
/// <param name="EdgeWidth">How wide the edge is, half of it on either side of the shape's line.</param>
/// <param name="Dash">Length of dashes and gaps; 0 for an unbroken edge.</param>
public readonly record struct Paint(Ink? Inside, Ink? Edge = null, double EdgeWidth = 0.5, double Dash = 0)
{
    /// <summary>Nothing but an edge.</summary>
    public static Paint Line(Ink ink, double width, double dash = 0) => new(null, ink, width, dash);
}
