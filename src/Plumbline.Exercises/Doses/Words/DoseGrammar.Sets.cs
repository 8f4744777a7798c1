namespace Plumbline.Exercises.Doses.Words;

// Sets, what they are of, and rows of holds.
internal sealed partial class DoseGrammar
{
    private void Sets(DoseToken count)
    {
        if (verb == Verb.Grow)
        {
            Refuse(count, "PLB-DOSE-TEXT-GROWTH", "Only repetitions can grow in a dose. Write the sets of today.");
            return;
        }

        var behind = at + 2;
        if (this[behind].Kind == TokenKind.Cross && this[behind + 1].IsAmount)
        {
            if (!IsOften(behind + 1, hasRepetitions: false))
            {
                CrossRow();
                return;
            }
        }

        facts.Sets(count);
        at = behind;
        if (Now.Is(Sense.Joint)) SetOf();
    }

    // Behind "3 sets of" or "each set of": repetitions, or the time of a set.
    private void SetOf()
    {
        var next = this[at + 1];
        if (next.Kind == TokenKind.Count && !next.Has(TokenMarks.Multiple))
        {
            at++;
            if (this[at + 1].Is(Sense.Set | Sense.Session) || this[at + 1].Kind == TokenKind.Time) return;
            if (this[at + 1].Kind == TokenKind.Cross || RepetitionNoun(at + 1) is { } named && Continues(named))
            {
                if (this[at + 1].Kind == TokenKind.Cross && !this[at + 2].IsAmount) return;
                CrossRow();
                return;
            }

            facts.Repetitions(next);
            at++;
            if (RepetitionNoun(at) is { } noun) at = noun + 1;
            else if (Now.Is(Sense.Times)) at++;
            OfTime();
        }
        else if (next.Kind == TokenKind.Time && !this[at + 2].Is(Sense.Rest) && !next.Has(TokenMarks.Strokes))
        {
            at++;
            if (HoldNoun(at + 1) is { } held)
            {
                facts.Hold(next);
                at = held + 1;
            }
            else
            {
                if (facts.IsActive && !facts.IsStatic) facts.Duration(next);
                else facts.Hold(next);
                at++;
            }
        }
    }

    // "3 30-second holds", "ten five-second holds", "three 10-minute walks a day".
    private bool HeldOften(DoseToken count)
    {
        var time = this[at + 1];
        if (HoldNoun(at + 2) is { } held)
        {
            facts.Repetitions(count);
            facts.Hold(time);
            at = held + 1;
            return true;
        }

        if ((this[at + 2].Is(Sense.Travel) || this[at + 2].Is(Sense.Session)) && Often(at + 3, afterTimes: true, out var behind) is { } period)
        {
            facts.Duration(time);
            Frequent(count, period, behind);
            return true;
        }

        return false;
    }
}
