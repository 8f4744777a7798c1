namespace Plumbline.Exercises.Doses.Words;

/// <summary>What a word may do in a sentence about a dose. One word may have several senses; the grammar decides by its neighbours.</summary>
/// <remarks>In the data file the names are written in kebab-case.</remarks>
[Flags]
public enum Sense : ulong
{
    /// <summary>Prose.</summary>
    None = 0,

    /// <summary>Unit: second.</summary>
    Second = 1UL << 0,

    /// <summary>Unit: minute.</summary>
    Minute = 1UL << 1,

    /// <summary>Unit: hour.</summary>
    Hour = 1UL << 2,

    /// <summary>A counted second ("a count of five").</summary>
    Beat = 1UL << 3,

    /// <summary>Unit: metre.</summary>
    Metre = 1UL << 4,

    /// <summary>Unit: kilometre.</summary>
    Kilometre = 1UL << 5,

    /// <summary>Unit: mile.</summary>
    Mile = 1UL << 6,

    /// <summary>Unit: yard.</summary>
    Yard = 1UL << 7,

    /// <summary>A unit that is no part of a dose: degrees, weeks, kilograms.</summary>
    OtherUnit = 1UL << 8,

    /// <summary>Minutes or metres: "m".</summary>
    MinuteOrMetre = 1UL << 9,

    /// <summary>Breaths, steps, laps: counted, but no part of a dose.</summary>
    Uncounted = 1UL << 10,

    /// <summary>Day.</summary>
    Day = 1UL << 11,

    /// <summary>Week.</summary>
    Week = 1UL << 12,

    /// <summary>Set.</summary>
    Set = 1UL << 13,

    /// <summary>Repetition.</summary>
    Repetition = 1UL << 14,

    /// <summary>Times.</summary>
    Times = 1UL << 15,

    /// <summary>Session: a go.</summary>
    Session = 1UL << 16,

    /// <summary>In total.</summary>
    Total = 1UL << 17,

    /// <summary>Of, between a part and its whole: half of a mile.</summary>
    Of = 1UL << 18,

    /// <summary>Unit: foot.</summary>
    Foot = 1UL << 19,

    /// <summary>And.</summary>
    And = 1UL << 20,

    /// <summary>Or.</summary>
    Or = 1UL << 21,

    /// <summary>To, between two numbers.</summary>
    To = 1UL << 22,

    /// <summary>Between.</summary>
    Between = 1UL << 23,

    /// <summary>A, an.</summary>
    Article = 1UL << 24,

    /// <summary>Per.</summary>
    Per = 1UL << 25,

    /// <summary>Each.</summary>
    Each = 1UL << 26,

    /// <summary>Every.</summary>
    Every = 1UL << 27,

    /// <summary>Other, opposite.</summary>
    Other = 1UL << 28,

    /// <summary>Both.</summary>
    Both = 1UL << 29,

    /// <summary>A part of the body or a way that has two sides.</summary>
    SideNoun = 1UL << 30,

    /// <summary>Left.</summary>
    Left = 1UL << 31,

    /// <summary>Right.</summary>
    Right = 1UL << 32,

    /// <summary>Bilaterally: each side.</summary>
    Bilateral = 1UL << 33,

    /// <summary>Only.</summary>
    Only = 1UL << 34,

    /// <summary>Taking turns.</summary>
    Alternating = 1UL << 35,

    /// <summary>Together, at once.</summary>
    Together = 1UL << 36,

    /// <summary>Daily.</summary>
    Daily = 1UL << 37,

    /// <summary>Weekly.</summary>
    Weekly = 1UL << 38,

    /// <summary>Hourly.</summary>
    Hourly = 1UL << 39,

    /// <summary>Every other day, as one word.</summary>
    EveryOtherDay = 1UL << 40,

    /// <summary>A frequency that no dose can hold, or that has two meanings: biweekly, monthly.</summary>
    UnclearFrequency = 1UL << 41,

    /// <summary>To hold, to keep still; a hold.</summary>
    Hold = 1UL << 42,

    /// <summary>An exercise or position that is held: plank, stretch.</summary>
    Static = 1UL << 43,

    /// <summary>To rest; a rest.</summary>
    Rest = 1UL << 44,

    /// <summary>To relax, to let go.</summary>
    Relax = 1UL << 45,

    /// <summary>To repeat.</summary>
    Repeat = 1UL << 46,

    /// <summary>To change over.</summary>
    Switch = 1UL << 47,

    /// <summary>To do, to perform.</summary>
    Do = 1UL << 48,

    /// <summary>To grow by and by.</summary>
    Grow = 1UL << 49,

    /// <summary>To go on, to move for a time: marching, cycling.</summary>
    Activity = 1UL << 50,

    /// <summary>To cover a way: walking, swimming.</summary>
    Travel = 1UL << 51,

    /// <summary>A moving phase: lift, lower.</summary>
    Phase = 1UL << 52,

    /// <summary>Tempo.</summary>
    Tempo = 1UL << 53,

    /// <summary>An open end: at least, up to.</summary>
    Bound = 1UL << 54,

    /// <summary>Not, without.</summary>
    Not = 1UL << 55,

    /// <summary>About: a number that is not exact.</summary>
    About = 1UL << 56,

    /// <summary>Names a number that is no part of a dose: level 2, figure 4.</summary>
    Label = 1UL << 57,

    /// <summary>Off, above, apart: the length before it is no way to go.</summary>
    Place = 1UL << 58,

    /// <summary>A small joining word that may stand between a verb and its number: for, of, with, on.</summary>
    Joint = 1UL << 59,

    /// <summary>A number of something that is not an amount of exercise: two pillows, one chair.</summary>
    Thing = 1UL << 60,

    /// <summary>Then, next.</summary>
    Then = 1UL << 61,

    /// <summary>Shortened with a full stop: approx., fig.</summary>
    Shortened = 1UL << 62,

    /// <summary>Names how often: frequency.</summary>
    FrequencyName = 1UL << 63,
}
