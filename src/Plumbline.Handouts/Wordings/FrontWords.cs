namespace Plumbline.Handouts.Wordings;

/// <summary>Words of the first page's head.</summary>
public sealed record FactWords
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of paper it is, with the plan's version and date.</summary>
    public required string KindOfPlan { get; init; }

    /// <summary>Label of the person's name.</summary>
    public required string Name { get; init; }

    /// <summary>Label of the clinic.</summary>
    public required string Clinic { get; init; }

    /// <summary>Label of the telephone.</summary>
    public required string Phone { get; init; }

    /// <summary>Label of how to book.</summary>
    public required string Booking { get; init; }

    /// <summary>Label of who approved it.</summary>
    public required string Approved { get; init; }

    /// <summary>Who approved it in which role.</summary>
    public required string ApprovedValue { get; init; }

    /// <summary>The role of a clinician.</summary>
    public required string Clinician { get; init; }

    /// <summary>The role of a person alone.</summary>
    public required string Self { get; init; }

    /// <summary>Label of the review date.</summary>
    public required string Review { get; init; }

    /// <summary>Label of the weeks.</summary>
    public required string Weeks { get; init; }

    /// <summary>How many weeks, and which.</summary>
    public required CountWords WeeksValue { get; init; }

    /// <summary>Label of the day of the next screening.</summary>
    public required string AskAgain { get; init; }

    /// <summary>What a line is, for those who hear the page.</summary>
    public required string ToFillIn { get; init; }

    /// <summary>The mark of a plan that nobody screened.</summary>
    public required string NotScreened { get; init; }

    /// <summary>What that mark means.</summary>
    public required string NotScreenedMeans { get; init; }

    /// <summary>The mark of a typed plan that was screened.</summary>
    public required string Screened { get; init; }
}

/// <summary>Words around the warning signs.</summary>
public sealed record WarningWords
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>Before the signs of an emergency.</summary>
    public required string CallEmergency { get; init; }

    /// <summary>Before the signs that need advice the same day.</summary>
    public required string CallUrgent { get; init; }

    /// <summary>Stands for an emergency number that is not set.</summary>
    public required string LocalEmergency { get; init; }

    /// <summary>Stands for a number for urgent advice that is not set.</summary>
    public required string LocalUrgent { get; init; }

    /// <summary>That a paper raises no alarm (hazard H11).</summary>
    public required string NotWatched { get; init; }
}

/// <summary>Words around the code that opens the plan on a phone.</summary>
public sealed record PhoneWords
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>What to do with it, and until when it works.</summary>
    public required string Says { get; init; }

    /// <summary>That a PIN is asked.</summary>
    public required string Pin { get; init; }

    /// <summary>What to do when the paper is lost.</summary>
    public required string Lost { get; init; }

    /// <summary>What the code is, for those who hear the page.</summary>
    public required string Code { get; init; }
}

/// <summary>Words around what was reported.</summary>
public sealed record ScreeningWords
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>That it is no diagnosis (hazard H12).</summary>
    public required string NeverClear { get; init; }

    /// <summary>Heading of the notes.</summary>
    public required string Notes { get; init; }
}

/// <summary>Words of the week at a glance.</summary>
public sealed record WeekWords
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>The table's caption.</summary>
    public required string Caption { get; init; }

    /// <summary>Column of the exercises.</summary>
    public required string Exercise { get; init; }

    /// <summary>Column of the doses.</summary>
    public required string HowMuch { get; init; }

    /// <summary>Row of the minutes.</summary>
    public required string Minutes { get; init; }

    /// <summary>A day without a session.</summary>
    public required string Rest { get; init; }

    /// <summary>How many times on a day.</summary>
    public required CountWords Times { get; init; }

    /// <summary>Every so many hours.</summary>
    public required CountWords EveryHours { get; init; }
}
