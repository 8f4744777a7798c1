using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>What a tick sheet says: sessions as the journal logs them, what has to be asked, and every box with its confidence.</summary>
/// <param name="Format">The form of this file: 1.</param>
/// <param name="Programme">The programme.</param>
/// <param name="ProgrammeVersion">Its version.</param>
/// <param name="WeekStarts">The first day of the week.</param>
/// <param name="Page">Which page of the week.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Days">The days on which something is marked.</param>
/// <param name="Questions">What has to be asked before the log is whole.</param>
/// <param name="Boxes">Each box.</param>
public sealed record SheetReading(
    int Format,
    Guid Programme,
    int ProgrammeVersion,
    DateOnly WeekStarts,
    int Page,
    int Pages,
    Seq<SheetDay> Days,
    Seq<SheetQuestion> Questions,
    Seq<BoxReading> Boxes);

/// <summary>A day on which something is marked.</summary>
/// <remarks>The sheet asks for numbers once a day: they stand with every session of the day on which an exercise was done.</remarks>
/// <param name="On">The day.</param>
/// <param name="Sessions">Its sessions, as the journal logs them; what is doubtful is not in them.</param>
/// <param name="MorningPain">Pain on the next morning, for the last session; null when not answered.</param>
/// <param name="SpreadFurther">Whether it spread further down the leg; null when not answered. It stands in each of the sessions too.</param>
public sealed record SheetDay(DateOnly On, Seq<SessionLog> Sessions, double? MorningPain = null, bool? SpreadFurther = null);

/// <summary>Something that only the person can say.</summary>
/// <param name="On">The day.</param>
/// <param name="About">What it is about.</param>
/// <param name="Text">The question.</param>
/// <param name="Exercise">The exercise; null when about none.</param>
/// <param name="Go">Which time of the day; null when about none.</param>
/// <param name="Scale">The scale; null when about none.</param>
/// <param name="Among">The numbers that have ink: the answer is most likely one of them, or none.</param>
public sealed record SheetQuestion(DateOnly On, SheetTopic About, string Text, string? Exercise = null, int? Go = null, SheetScale? Scale = null, Seq<int> Among = default);

/// <summary>What a question is about.</summary>
public enum SheetTopic
{
    /// <summary>Whether an exercise was done.</summary>
    Done,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Whether it spread.</summary>
    Spread,
}
