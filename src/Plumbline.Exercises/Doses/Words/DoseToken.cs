namespace Plumbline.Exercises.Doses.Words;

/// <summary>What a piece of a text about a dose is.</summary>
internal enum TokenKind
{
    /// <summary>A word, known or not.</summary>
    Word,

    /// <summary>A number in digits, also ½.</summary>
    Number,

    /// <summary>The end of a sentence, a line, a cell.</summary>
    Stop,

    /// <summary>A comma, bracket or picture: a small break.</summary>
    Comma,

    /// <summary>x, × or *.</summary>
    Cross,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>A hyphen, dash or minus.</summary>
    Dash,

    /// <summary>A colon or an equals sign.</summary>
    Colon,

    /// <summary>A plus behind a number: or more.</summary>
    Plus,

    /// <summary>One stroke behind a number: minutes or feet.</summary>
    Stroke,

    /// <summary>Two strokes behind a number: seconds or inches.</summary>
    Strokes,

    /// <summary>A line to be filled in.</summary>
    Blank,

    /// <summary>Letters and digits in one that are neither word nor number: 1O.</summary>
    Garbled,

    /// <summary>A name with digits that is no number: L4, over-65s.</summary>
    Name,

    /// <summary>A count of something: 2-3, ten.</summary>
    Count,

    /// <summary>A time.</summary>
    Time,

    /// <summary>A way.</summary>
    Way,

    /// <summary>An amount that is no part of a dose: 90°, 8 weeks.</summary>
    Other,

    /// <summary>A row of numbers: 3-1-3.</summary>
    Row,
}

/// <summary>What else is known of a token.</summary>
[Flags]
internal enum TokenMarks
{
    None = 0,

    /// <summary>No white space before it.</summary>
    Glued = 1,

    /// <summary>White space after it.</summary>
    Spaced = 2,

    /// <summary>A number with a decimal point, or ½.</summary>
    Fraction = 4,

    /// <summary>A number in words.</summary>
    Spelled = 8,

    /// <summary>Once, twice: a number of times by itself.</summary>
    Multiple = 16,

    /// <summary>At least, up to, 10+: one end is open.</summary>
    Bound = 32,

    /// <summary>A minute, an hour: an article for one.</summary>
    Article = 64,

    /// <summary>Written with strokes: inches or seconds.</summary>
    Strokes = 128,

    /// <summary>Written with a colon, 1:30.</summary>
    Clock = 256,

    /// <summary>In minutes or hours.</summary>
    Long = 512,

    /// <summary>In metres, yards or feet: short ways.</summary>
    Near = 1024,

    /// <summary>With a unit of which the meaning is not clear.</summary>
    Unclear = 2048,

    /// <summary>A way that is given in miles.</summary>
    Miles = 4096,

    /// <summary>Counted seconds: a count of five.</summary>
    Beats = 8192,

    /// <summary>Weeks.</summary>
    Weeks = 16384,
}

/// <summary>A piece of the text, with its place.</summary>
internal struct DoseToken
{
    public TokenKind Kind;
    public TokenMarks Marks;
    public int Start;
    public int End;

    /// <summary>Least and greatest of an amount; seconds, metres or a count.</summary>
    public double Min;
    public double Max;
    public Sense Senses;
    public WordNumber Number;

    public readonly bool Is(Sense sense) => Kind == TokenKind.Word && (Senses & sense) != 0;

    public readonly bool Has(TokenMarks mark) => (Marks & mark) != 0;

    public readonly bool IsAmount => Kind is TokenKind.Count or TokenKind.Time or TokenKind.Way or TokenKind.Other or TokenKind.Row;
}
