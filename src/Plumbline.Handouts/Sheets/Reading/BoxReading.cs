namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>What was read in one box.</summary>
/// <param name="Field">What the box is for.</param>
/// <param name="State">What is in it.</param>
/// <param name="Confidence">How sure the reading is, 0.5 (as good as a guess) to 1; of a doubtful box how sure a mark would be, 0 to 1.</param>
public sealed record BoxReading(SheetField Field, BoxState State, double Confidence);

/// <summary>What is in a box.</summary>
public enum BoxState
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A mark.</summary>
    Marked,

    /// <summary>A mark that was taken back: filled completely. It counts as empty.</summary>
    TakenBack,

    /// <summary>Not certain: the person is asked.</summary>
    Doubtful,
}
