namespace Plumbline.Handouts.Layouts;

/// <summary>How a programme is set on paper.</summary>
public enum HandoutLayout
{
    /// <summary>Everything, an exercise on half a page.</summary>
    Booklet,

    /// <summary>All exercises on one page, as far as they fit.</summary>
    Overview,

    /// <summary>Everything in large type.</summary>
    LargePrint,

    /// <summary>Pictures and numbers, few words.</summary>
    Pictogram,

    /// <summary>A card for each exercise.</summary>
    Cards,

    /// <summary>Everything in black lines.</summary>
    LowInk,
}
