using System.Text.Json.Serialization;

namespace Plumbline.Handouts.Sheets;

/// <summary>A place on the sheet for one mark.</summary>
/// <param name="Field">What a mark in it says.</param>
/// <param name="Shape">Its outline.</param>
/// <param name="X">Its middle, in millimetres from the left edge of the paper.</param>
/// <param name="Y">Its middle, in millimetres from the top edge.</param>
public sealed record SheetBox(SheetField Field, SheetShape Shape, double X, double Y)
{
    /// <summary>Side of a square in millimetres.</summary>
    public const double SquareSide = 6;

    /// <summary>Diameter of a circle in millimetres.</summary>
    public const double CircleDiameter = 4.8;

    /// <summary>Width of the printed outline in millimetres, its middle on the edge.</summary>
    public const double Outline = 0.3;

    /// <summary>From the middle to the middle of the outline.</summary>
    public double Half => Shape switch
    {
        SheetShape.Square => SquareSide / 2,
        SheetShape.Circle => CircleDiameter / 2,
    };
}

/// <summary>The outline of a box: squares for what was done, circles for numbers.</summary>
public enum SheetShape
{
    /// <summary>A square.</summary>
    Square,

    /// <summary>A circle.</summary>
    Circle,
}

/// <summary>What a mark says.</summary>
/// <remarks>A closed hierarchy.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "what")]
[JsonDerivedType(typeof(SheetField.Done), "done")]
[JsonDerivedType(typeof(SheetField.Number), "number")]
[JsonDerivedType(typeof(SheetField.Spread), "spread")]
public abstract record SheetField
{
    private SheetField(DateOnly on) => On = on;

    /// <summary>The day that it is about.</summary>
    [JsonIgnore]
    public DateOnly On { get; }

    /// <summary>An exercise was done.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Exercise">Its id.</param>
    /// <param name="Go">Which time of the day, from 1.</param>
    public sealed record Done(DateOnly Day, string Exercise, int Go) : SheetField(Day);

    /// <summary>A number on a scale.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Of">Which scale.</param>
    /// <param name="Value">0 to 10.</param>
    public sealed record Number(DateOnly Day, SheetScale Of, int Value) : SheetField(Day);

    /// <summary>Whether it spread further down the leg.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Yes">Yes or no.</param>
    public sealed record Spread(DateOnly Day, bool Yes) : SheetField(Day);
}

/// <summary>A scale from 0 to 10.</summary>
public enum SheetScale
{
    /// <summary>Pain before the exercises.</summary>
    PainBefore,

    /// <summary>The worst pain during them.</summary>
    PainWorst,

    /// <summary>Pain on the next morning.</summary>
    PainNextMorning,

    /// <summary>Effort.</summary>
    Effort,
}
