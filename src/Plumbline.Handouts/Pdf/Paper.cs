namespace Plumbline.Handouts.Pdf;

/// <summary>A size of paper.</summary>
/// <param name="Name">As it is called: A4, Letter.</param>
/// <param name="WidthMm">Across, in millimetres.</param>
/// <param name="HeightMm">Down, in millimetres.</param>
public sealed record Paper(string Name, double WidthMm, double HeightMm)
{
    /// <summary>210 by 297 mm.</summary>
    public static Paper A4 { get; } = new("A4", 210, 297);

    /// <summary>8.5 by 11 inches.</summary>
    public static Paper Letter { get; } = new("Letter", 215.9, 279.4);

    /// <summary>Every paper. Tick sheets that were printed know theirs by its place in this list.</summary>
    public static IReadOnlyList<Paper> All { get; } = [A4, Letter];

    /// <summary>Across, in points.</summary>
    public double Width => Measures.Mm(WidthMm);

    /// <summary>Down, in points.</summary>
    public double Height => Measures.Mm(HeightMm);
}
