namespace Plumbline.Care.Outcomes;

/// <summary>Says what a change means: both the amount and the part of the first score count, and a change within the measurement error is never called real.</summary>
public static class Meanings
{
    /// <summary>The change between two scores.</summary>
    /// <param name="first">The first score.</param>
    /// <param name="now">The score now.</param>
    /// <param name="better">Which way is better.</param>
    /// <param name="important">From which change on it matters; null when nothing is known.</param>
    /// <param name="error">What a score differs by without any change; null when nothing is known.</param>
    /// <param name="most">The greatest score.</param>
    public static ScoreChange Between(double first, double now, Better better, ImportantChange? important, MeasurementError? error, double most)
    {
        var raw = now - first;
        var amount = Math.Abs(raw);
        double? share = first == 0 ? null : amount / Math.Abs(first);
        bool? within = error is null ? null : !Scoring.AtLeast(amount, error.On(most));
        return new() { Raw = raw, ShareOfFirst = share, WithinError = within, Meaning = Meaning(raw, share, better, important, within) };
    }

    private static ChangeMeaning? Meaning(double raw, double? share, Better better, ImportantChange? important, bool? within)
    {
        if (important is null && within is null) return null;
        var size = Size(Math.Abs(raw), share, important, within);
        var gain = better == Better.Less ? raw < 0 : raw > 0;
        return (size, gain) switch
        {
            (ChangeSize.None, _) => ChangeMeaning.NoClearChange,
            (ChangeSize.Perhaps, true) => ChangeMeaning.PerhapsBetter,
            (ChangeSize.Perhaps, false) => ChangeMeaning.PerhapsWorse,
            (ChangeSize.Likely, true) => ChangeMeaning.LikelyBetter,
            (ChangeSize.Likely, false) => ChangeMeaning.LikelyWorse,
        };
    }

    private enum ChangeSize
    {
        None,
        Perhaps,
        Likely,
    }

    private static ChangeSize Size(double amount, double? share, ImportantChange? important, bool? within)
    {
        if (amount == 0) return ChangeSize.None;
        // Where only the measurement error is known, a change beyond it is what can be said.
        if (important is null) return within == true ? ChangeSize.None : ChangeSize.Likely;
        var reaches = Scoring.AtLeast(amount, important.Absolute.Max);
        var begins = Scoring.AtLeast(amount, important.Absolute.Min);
        // From a first score of nothing every change is larger than any part of it.
        bool? part = important.ShareOfFirst is { } asked ? share is not { } s || Scoring.AtLeast(s, asked) : null;
        if (reaches && part != false) return within == true ? ChangeSize.Perhaps : ChangeSize.Likely;
        return begins || (part == true && share is not null) ? ChangeSize.Perhaps : ChangeSize.None;
    }
}
