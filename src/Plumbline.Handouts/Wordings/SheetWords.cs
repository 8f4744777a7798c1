namespace Plumbline.Handouts.Wordings;

/// <summary>Words of the tick sheet.</summary>
public sealed record SheetWords
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Which page it is, and of which version.</summary>
    public required string Page { get; init; }

    /// <summary>What to do, in one sentence.</summary>
    public required string How { get; init; }

    /// <summary>What to do about a wrong mark.</summary>
    public required string Wrong { get; init; }

    /// <summary>What the numbers of the scales mean.</summary>
    public required string Numbers { get; init; }

    /// <summary>Pain before the exercises.</summary>
    public required string PainBefore { get; init; }

    /// <summary>The worst pain during them.</summary>
    public required string PainWorst { get; init; }

    /// <summary>Pain on the next morning.</summary>
    public required string PainNextMorning { get; init; }

    /// <summary>Effort.</summary>
    public required string Effort { get; init; }

    /// <summary>Whether it spread.</summary>
    public required string Spread { get; init; }

    /// <summary>Yes.</summary>
    public required string Yes { get; init; }

    /// <summary>No.</summary>
    public required string No { get; init; }

    /// <summary>A day without exercises.</summary>
    public required string Rest { get; init; }

    /// <summary>At the foot.</summary>
    public required string Foot { get; init; }

    /// <summary>What is asked when a box cannot be read with certainty.</summary>
    public required SheetQuestionWords Questions { get; init; }
}

/// <summary>Questions about boxes that could not be read with certainty.</summary>
public sealed record SheetQuestionWords
{
    /// <summary>About an exercise.</summary>
    public required string Done { get; init; }

    /// <summary>About an exercise that is done more than once a day.</summary>
    public required string DoneGo { get; init; }

    /// <summary>About a scale.</summary>
    public required string Number { get; init; }

    /// <summary>About the leg.</summary>
    public required string Spread { get; init; }
}
