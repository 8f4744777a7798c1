using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Wordings;

/// <summary>Words of the tick boxes.</summary>
public sealed record LogWords
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>How to fill it in.</summary>
    public required string How { get; init; }

    /// <summary>A week.</summary>
    public required string Week { get; init; }

    /// <summary>A week with its dates.</summary>
    public required string Caption { get; init; }

    /// <summary>Column of the days.</summary>
    public required string Day { get; init; }

    /// <summary>Heading of the three columns of pain.</summary>
    public required string Pain { get; init; }

    /// <summary>Pain before.</summary>
    public required string Before { get; init; }

    /// <summary>Pain at its worst.</summary>
    public required string Worst { get; init; }

    /// <summary>Pain the next morning.</summary>
    public required string Morning { get; init; }

    /// <summary>Column for notes.</summary>
    public required string Note { get; init; }

    /// <summary>A day without a session.</summary>
    public required string Rest { get; init; }

    /// <summary>What a box is, for those who hear the page.</summary>
    public required string ToTick { get; init; }
}

/// <summary>Words around the comfort guide.</summary>
public sealed record ComfortWords
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>Green.</summary>
    public required string Green { get; init; }

    /// <summary>Amber.</summary>
    public required string Amber { get; init; }

    /// <summary>Red.</summary>
    public required string Red { get; init; }

    /// <summary>Name of the guide.</summary>
    public required string Guide { get; init; }

    /// <summary>Column of what is felt.</summary>
    public required string When { get; init; }

    /// <summary>Column of what to do.</summary>
    public required string Do { get; init; }

    /// <summary>Heading of soreness or harm.</summary>
    public required string Soreness { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string From { get; init; }
}

/// <summary>Words for the end of a programme.</summary>
public sealed record EndWords
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>What to do.</summary>
    public required Seq<string> Points { get; init; }
}

/// <summary>Words of the foot.</summary>
public sealed record FooterWords
{
    /// <summary>Which plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Which catalogue.</summary>
    public required string Catalogue { get; init; }

    /// <summary>That it is no certified medical device.</summary>
    public required string Device { get; init; }

    /// <summary>All of it on one line, for the foot of every page.</summary>
    public required string Running { get; init; }

    /// <summary>Before the page's number.</summary>
    public required string Page { get; init; }

    /// <summary>The page's number and how many there are.</summary>
    public required string PageOf { get; init; }

    /// <summary>Whose paper it is.</summary>
    public required string For { get; init; }
}
