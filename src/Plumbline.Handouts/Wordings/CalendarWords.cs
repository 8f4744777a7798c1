namespace Plumbline.Handouts.Wordings;

/// <summary>Words of the calendar; they go to phones and family calendars, so they say nothing about health.</summary>
public sealed record CalendarWords
{
    /// <summary>The calendar's name.</summary>
    public required string Name { get; init; }

    /// <summary>Title of an entry.</summary>
    public required string Summary { get; init; }

    /// <summary>How long it takes.</summary>
    public required CountWords Minutes { get; init; }

    /// <summary>Which numbers of the handout.</summary>
    public required CountWords Items { get; init; }

    /// <summary>For an item that is done more often than the calendar shows.</summary>
    public required string Often { get; init; }
}
