namespace Plumbline.Handouts.Sheets;

/// <summary>The paper of a tick sheet; lengths in millimetres.</summary>
/// <param name="Name">As it is called: A4, Letter.</param>
/// <param name="Code">Its number in the sheet code, 0 or 1.</param>
/// <param name="Width">Across.</param>
/// <param name="Height">Down.</param>
public sealed record SheetPaper(string Name, int Code, double Width, double Height)
{
    /// <summary>210 by 297 mm.</summary>
    public static SheetPaper A4 { get; } = new("A4", 0, 210, 297);

    /// <summary>8.5 by 11 inches.</summary>
    public static SheetPaper Letter { get; } = new("Letter", 1, 215.9, 279.4);

    /// <summary>Every paper, in the order of its code.</summary>
    public static IReadOnlyList<SheetPaper> All { get; } = [A4, Letter];
}
