using Plumbline.Motion.Movements;

namespace Plumbline.Figures.Stills;

/// <summary>How a picture is drawn.</summary>
public enum Style
{
    /// <summary>In colour with ink lines: for screens and colour print.</summary>
    Toon,

    /// <summary>Greys only: for printing in black and for photocopies.</summary>
    Line,
}

/// <summary>Which moment a picture shows.</summary>
public enum Moment
{
    /// <summary>Where the movement starts.</summary>
    Start,

    /// <summary>Where it goes.</summary>
    End,

    /// <summary>Both: the start pale behind the end, or in two panels where they would hide each other.</summary>
    Both,
}

/// <summary>What is asked of a picture.</summary>
public sealed record StillOptions
{
    /// <summary>Colour or line.</summary>
    public Style Style { get; init; } = Style.Toon;

    /// <summary>Which moment.</summary>
    public Moment Moment { get; init; } = Moment.Both;

    /// <summary>Whether a picture of one moment is one of a pair: start and end have the same frame, and the end has the arrow.</summary>
    public bool IsOfPair { get; init; }

    /// <summary>How many shades each of the three colours has; fewer make a smaller file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 16 and 256.</exception>
    public int Shades { get; init => field = value is >= 16 and <= 256 ? value : throw new ArgumentOutOfRangeException(nameof(Shades), value, "A colour has 16 to 256 shades."); } = 256;

    /// <summary>The skin tone, 1 the lightest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tone.</exception>
    public int Skin { get; init => field = value >= 1 && value <= Dress.Palette.SkinCount ? value : throw new ArgumentOutOfRangeException(nameof(Skin), value, $"Skin tones go from 1 to {Dress.Palette.SkinCount}."); } = 2;

    /// <summary>The most points across.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 64 and 2400.</exception>
    public int Width { get; init => field = value is >= 64 and <= 2400 ? value : throw new ArgumentOutOfRangeException(nameof(Width), value, "A picture is 64 to 2400 points wide."); } = 1200;

    /// <summary>Whether a stopwatch beside the end says that it is kept for a while: that staying is the exercise.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the ground is transparent instead of white.</summary>
    public bool IsTransparent { get; init; }
}

/// <summary>What a muscle does in an exercise, as far as a picture shows it.</summary>
public enum MuscleShow
{
    /// <summary>It works.</summary>
    Trained,

    /// <summary>It is stretched.</summary>
    Stretched,
}

/// <summary>A muscle that a picture shows.</summary>
/// <param name="Muscle">The id of <c>muscles.json</c>.</param>
/// <param name="Show">How.</param>
/// <param name="Side">On which side of the body.</param>
public sealed record Target(string Muscle, MuscleShow Show, ShownSide Side = ShownSide.Both);
