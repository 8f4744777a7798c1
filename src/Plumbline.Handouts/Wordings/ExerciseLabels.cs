using System.Collections.Immutable;

namespace Plumbline.Handouts.Wordings;

/// <summary>Labels of an exercise.</summary>
public sealed record ExerciseLabels
{
    /// <summary>Heading of all exercises.</summary>
    public required string Heading { get; init; }

    /// <summary>Heading of the stop rules.</summary>
    public required string StopHeading { get; init; }

    /// <summary>Label of the starting position.</summary>
    public required string Start { get; init; }

    /// <summary>Label of the things needed.</summary>
    public required string Things { get; init; }

    /// <summary>When nothing is needed.</summary>
    public required string ThingsNone { get; init; }

    /// <summary>Between things of which any will do.</summary>
    public required string Or { get; init; }

    /// <summary>A thing that can be done without.</summary>
    public required string Optional { get; init; }

    /// <summary>What the empty picture stands for, for those who hear the page.</summary>
    public required string Picture { get; init; }

    /// <summary>Below the picture of the start.</summary>
    public required string PictureStart { get; init; }

    /// <summary>Below the picture of the end.</summary>
    public required string PictureEnd { get; init; }

    /// <summary>Below the numbers of a dose.</summary>
    public required DoseFigureWords Figures { get; init; }

    /// <summary>On all seven days.</summary>
    public required string EveryDay { get; init; }

    /// <summary>Heading of the steps.</summary>
    public required string Steps { get; init; }

    /// <summary>Heading of the breathing.</summary>
    public required string Breathing { get; init; }

    /// <summary>In.</summary>
    public required string BreathIn { get; init; }

    /// <summary>Out.</summary>
    public required string BreathOut { get; init; }

    /// <summary>As it comes.</summary>
    public required string BreathNatural { get; init; }

    /// <summary>When no phase asks for more.</summary>
    public required string BreatheEasily { get; init; }

    /// <summary>Heading of the end-feel.</summary>
    public required string Feel { get; init; }

    /// <summary>Heading of the common mistakes.</summary>
    public required string Mistakes { get; init; }

    /// <summary>Heading of the cautions.</summary>
    public required string Cautions { get; init; }

    /// <summary>Heading of the reasons to stop.</summary>
    public required string StopWhen { get; init; }

    /// <summary>Which parts of the dose nobody stated.</summary>
    public required string FilledIn { get; init; }

    /// <summary>What those parts are called, by the dose's key; a part that is not named is not mentioned.</summary>
    public required ImmutableSortedDictionary<string, string> Parts { get; init; }
}

/// <summary>What the numbers of a dose are called where each has a box of its own.</summary>
public sealed record DoseFigureWords
{
    /// <summary>Repetitions.</summary>
    public required CountWords Times { get; init; }

    /// <summary>Repetitions on each side.</summary>
    public required CountWords TimesEachSide { get; init; }

    /// <summary>Sets.</summary>
    public required CountWords Sets { get; init; }

    /// <summary>How long each is held.</summary>
    public required string Hold { get; init; }

    /// <summary>How long it lasts.</summary>
    public required string Duration { get; init; }

    /// <summary>How long it lasts on each side.</summary>
    public required string DurationEachSide { get; init; }

    /// <summary>How far.</summary>
    public required string Distance { get; init; }

    /// <summary>Rest between sets.</summary>
    public required string Rest { get; init; }

    /// <summary>How many times a day.</summary>
    public required CountWords Day { get; init; }

    /// <summary>How many hours between.</summary>
    public required string Hours { get; init; }
}
