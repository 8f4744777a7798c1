using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Layouts;

/// <summary>Sizes and colours of a layout. Lines and weight carry the meaning; colour only helps.</summary>
internal sealed record Look
{
    /// <summary>In colour, for reading at arm's length.</summary>
    public static Look Colour { get; } = new() { Size = 11, Ink = new(20, 24, 26), Quiet = new(74, 85, 88), Accent = new(20, 84, 94), Line = new(152, 164, 167), Hair = new(207, 214, 216), Ground = new(239, 245, 246) };

    /// <summary>In black lines, for printers that are to use little ink and for photocopies.</summary>
    public static Look LowInk { get; } = new() { Size = 11, Ink = Ink.Black, Quiet = Ink.Grey(50), Accent = Ink.Black, Line = Ink.Grey(110), Hair = Ink.Grey(170), Ground = null };

    /// <summary>In large type: nothing is smaller than 18 points.</summary>
    public static Look Large { get; } = Colour with { Size = 18.5, Least = 18, Spread = 0.55 };

    /// <summary>Size of text, in points.</summary>
    public required double Size { get; init; }

    /// <summary>The smallest size.</summary>
    public double Least { get; init; } = 7.5;

    /// <summary>Whether it is for those who see little: then a line holds few words.</summary>
    public bool IsLarge => Least > 10;

    /// <summary>How much larger headings are, as a share of what they are in small type.</summary>
    public double Spread { get; init; } = 1;

    /// <summary>Text.</summary>
    public required Ink Ink { get; init; }

    /// <summary>What matters less.</summary>
    public required Ink Quiet { get; init; }

    /// <summary>Headings and marks.</summary>
    public required Ink Accent { get; init; }

    /// <summary>Frames.</summary>
    public required Ink Line { get; init; }

    /// <summary>Lines between rows.</summary>
    public required Ink Hair { get; init; }

    /// <summary>Behind what stands out; null for paper.</summary>
    public required Ink? Ground { get; init; }

    /// <summary>Text.</summary>
    public TextStyle Text => Style(1, Ink, Face.Regular);

    /// <summary>Text that matters.</summary>
    public TextStyle Strong => Style(1, Ink, Face.Bold);

    /// <summary>Text beside.</summary>
    public TextStyle Small => Style(0.91, Ink, Face.Regular) with { Leading = IsLarge ? 1.17 : 1.25 };

    /// <summary>Labels and captions.</summary>
    public TextStyle Label => Style(0.86, Quiet, Face.Regular) with { Leading = 1.24 };

    /// <summary>The title.</summary>
    public TextStyle Title => Style(2.5, Ink, Face.Bold) with { Leading = 1.1 };

    /// <summary>Heading of a section.</summary>
    public TextStyle Heading => Style(1.54, Accent, Face.Bold) with { Leading = 1.18 };

    /// <summary>Heading of an exercise.</summary>
    public TextStyle Name => Style(1.6, Ink, Face.Bold) with { Leading = 1.14 };

    /// <summary>Heading of a part.</summary>
    public TextStyle Part => Style(1.12, Ink, Face.Bold) with { Leading = 1.22 };

    /// <summary>Small heading.</summary>
    public TextStyle Minor => Style(0.91, Accent, Face.Bold) with { Leading = 1.3 };

    /// <summary>A distance that grows with the type.</summary>
    public double Gap(double sizes) => sizes * Size;

    /// <summary>A style so many times as large as text.</summary>
    public TextStyle Style(double times, Ink ink, Face face) => new(Math.Max(Least, Size * (times > 1 ? 1 + ((times - 1) * Spread) : times)), ink, face);

    /// <summary>The same look, so many times as large.</summary>
    public Look Scaled(double times) => this with { Size = Size * times };
}
