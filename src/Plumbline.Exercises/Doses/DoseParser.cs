using Plumbline.Exercises.Doses.Words;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>Reads what a clinician types or a handout says into a <see cref="StatedDose"/>; what is unclear is refused with its place, never guessed.</summary>
/// <remarks>
/// Every number of the text must find its meaning: a part of the dose, or something that is known to be none (8 weeks, 90°, level 2). One that finds none refuses the text.
/// A number with one open end ("up to 10", "at least 20 minutes") is refused, for both ends of a range must be known; only behind a word of growth ("build up to 30") is it a goal.
/// A vague word ("several times", "a few seconds") leaves its part unsaid. "Daily" behind a word of growth means that the exercise is done daily.
/// Codes, all <c>PLB-DOSE-TEXT-</c>: <c>NONE</c> no dose, <c>NUMBER</c> a number without a clear meaning, <c>UNIT</c> an unclear unit or one that no dose has, <c>CONFLICT</c> one part said in two ways,
/// <c>CHOICE</c> two doses to choose from, <c>ORDER</c> a range that goes down, <c>OPEN</c> a range with one end, <c>IMPOSSIBLE</c>, <c>GROWTH</c>, <c>FREQUENCY</c>, <c>TEMPO</c>, <c>SIDES</c>, <c>NOT</c>,
/// <c>BLANK</c>, <c>GARBLED</c>, <c>SIZE</c> a text too long.
/// </remarks>
public static class DoseParser
{
    /// <summary>The most characters that are read.</summary>
    public const int Longest = 4000;

    /// <summary>Reads a text.</summary>
    /// <param name="text">A phrase, a line or some sentences about one exercise.</param>
    /// <param name="vocabulary">The words of its language.</param>
    public static Read<StatedDose> Parse(string text, DoseVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (text.Length > Longest)
            return Read.Fail<StatedDose>("PLB-DOSE-TEXT-SIZE", "text", $"The text has {text.Length} characters; at most {Longest} are read. Give the lines about the dose only.");
        var amounts = new DoseAmounts(DoseLexer.Read(text, vocabulary));
        var items = amounts.Read();
        if (amounts.Problem is { } early) return Refuse(text, early);
        var facts = new DoseFacts(text, vocabulary.Most);
        new DoseGrammar(text, items, facts).Read();
        if (facts.Problem is { } problem) return Refuse(text, problem);
        var dose = facts.Dose with { EndFeel = facts.Dose.EndFeel == EndFeel.None ? null : facts.Dose.EndFeel };
        if (dose with { EndFeel = null, Sides = dose.Sides == Sides.Each ? Sides.Each : null } == new StatedDose())
            return Refuse(text, ("PLB-DOSE-TEXT-NONE", 0, text.Length, "There is no dose here. Write one, as in \"3 sets of 10\" or \"hold 20 seconds, repeat 3 times\"."));
        return dose;
    }

    private static Read<StatedDose> Refuse(string text, (string Code, int Start, int End, string Message) problem) =>
        Read.Fail<StatedDose>(problem.Code, Place(text, problem.Start, problem.End), problem.Message);

    // The first character's number and the words: a clinician's own, so it may be shown.
    private static string Place(string text, int start, int end)
    {
        const int most = 60;
        end = Math.Clamp(end, 0, text.Length);
        start = Math.Clamp(start, 0, end);
        var words = text[start..end].ReplaceLineEndings(" ").Trim();
        return words.Length == 0 ? $"character {start + 1}" : $"character {start + 1}: {(words.Length > most ? words[..most] + "…" : words)}";
    }
}
