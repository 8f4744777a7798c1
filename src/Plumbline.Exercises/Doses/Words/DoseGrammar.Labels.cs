namespace Plumbline.Exercises.Doses.Words;

// Labels with a colon or none: "Reps: 10", "sets 3".
internal sealed partial class DoseGrammar
{
    // "Reps: 3-4", "Sets 3", "Days per week: 4 to 5", "each set of 8".
    private bool Named()
    {
        var word = Now;
        if (word.Is(Sense.Session | Sense.Times | Sense.Day) && NamedOften() is { } named) return named;
        if (!word.Is(Sense.Set | Sense.Repetition)) return false;
        if (word.Is(Sense.Set) && this[at + 1].Is(Sense.Joint) && this[at + 2].Kind == TokenKind.Count && !this[at - 1].IsAmount)
        {
            at++;
            SetOf();
            return true;
        }

        var isMarked = this[at + 1].Kind is TokenKind.Colon or TokenKind.Dash;
        var value = isMarked ? at + 2 : at + 1;
        var count = this[value];
        if (count.Kind != TokenKind.Count || count.Has(TokenMarks.Multiple) || count.Has(TokenMarks.Fraction)) return false;
        var next = this[value + 1];
        // "Quad sets: 10 reps": the name of an exercise.
        if (word.Is(Sense.Set) && ((next.Is(Sense.Repetition) && !IsMarkedAt(value + 2)) || next.Is(Sense.Times) || (this[at - 1].Kind == TokenKind.Word && (this[at - 1].Senses == Sense.None || this[at - 1].Is(Sense.SideNoun | Sense.Static | Sense.Phase))))) return false;
        if (next.Is(Sense.Set) && !IsMarkedAt(value + 2) && !(word.Is(Sense.Set) && isMarked)) return false;
        if (next.Kind == TokenKind.Cross && !(word.Is(Sense.Repetition) && !this[value + 2].IsAmount)) return false;
        if (!isMarked && (next.Is(Sense.Times | Sense.Session | Sense.Day) || Often(value + 1, afterTimes: false, out _) is not null)) return word.Is(Sense.Repeat) ? false : Refused(count);
        if (!isMarked && word.Is(Sense.Set) && word.End - word.Start == 3) return Refused(count);
        if (!isMarked && word.Is(Sense.Repetition) && !word.Is(Sense.Shortened) && word.End - word.Start < 10) return false;
        at = value + 1;
        if (word.Is(Sense.Set)) facts.Sets(count);
        else facts.Repetitions(count);
        if (isMarked && word.Is(Sense.Set) && Now.Is(Sense.Set) || word.Is(Sense.Repetition) && (Now.Is(Sense.Times) && Often(at + 1, true, out _) is null || Now.Is(Sense.Repetition) && !IsMarkedAt(at + 1) && this[at + 1].Kind != TokenKind.Count)) at++;
        return true;
    }

    private bool IsMarkedAt(int index) => this[index].Kind == TokenKind.Colon || this[index].Kind == TokenKind.Count;

    private bool Refused(DoseToken count)
    {
        Unclear(count);
        return true;
    }

    // "Times per day: 2", "Days per week Daily", "Days/week 4 to 5".
    private bool? NamedOften()
    {
        var i = at + 1;
        if (!(this[i].Kind == TokenKind.Slash || this[i].Is(Sense.Per | Sense.Article | Sense.Each))) return null;
        i++;
        var (isDay, isWeek) = (this[i].Is(Sense.Day), this[i].Is(Sense.Week));
        if (!isDay && !isWeek || this[at - 1].IsAmount) return null;
        i++;
        if (this[i].Kind is TokenKind.Colon or TokenKind.Dash) i++;
        var value = this[i];
        if (value.Is(Sense.Daily) && isWeek)
        {
            facts.PerWeek(7, 7, value.Start, value.End);
            at = i + 1;
            return true;
        }

        if (value.Kind != TokenKind.Count) return null;
        if (isWeek) facts.PerWeek(value);
        else facts.PerDay(value);
        at = i + 1;
        while (Now.Is(Sense.Times | Sense.Day)) at++;
        return true;
    }
}
