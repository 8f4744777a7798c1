namespace Plumbline.Exercises.Doses.Words;

// Sides, and labels with a colon or none: "Reps: 10", "sets 3".
internal sealed partial class DoseGrammar
{
    private Sense seen;

    private bool Sides()
    {
        var word = Now;
        if (word.Is(Sense.Bilateral))
        {
            if (this[at + 1].Is(Sense.Together)) facts.Side(Doses.Sides.Both);
            else if (word.End - word.Start > 1 ? HasDose() : factEnd == at) facts.Side(Doses.Sides.Each);
            at++;
            return true;
        }

        if (word.Is(Sense.Both) && this[at + 1].Is(Sense.SideNoun))
        {
            if (this[at + 2].Is(Sense.Together)) facts.Side(Doses.Sides.Both);
            else if (factEnd == at || (factEnd == at - 1 && this[at - 1].Is(Sense.Joint)))
                facts.Refuse("PLB-DOSE-TEXT-SIDES", word.Start, this[at + 1].End, "Both at once, or each in turn? Write \"each side\" or \"both together\".");
            at += 2;
            return true;
        }

        if (word.Is(Sense.Alternating) && (this[at + 1].Is(Sense.SideNoun) || !word.Is(Sense.Other)))
        {
            facts.Side(Doses.Sides.Alternating);
            at += this[at + 1].Is(Sense.SideNoun) ? 2 : 1;
            return true;
        }

        if (word.Is(Sense.Each | Sense.Per | Sense.Every) && SideFollows(at))
        {
            if (IsEachOfHolds() || IsEachOfSets()) return true;
            var isPlaced = this[at - 1].Is(Sense.Place | Sense.Between | Sense.About | Sense.Label) && !this[at - 1].IsAmount && factEnd != at;
            if (!isPlaced && HasDose()) facts.Side(Doses.Sides.Each);
            at++;
            while (Now.Is(Sense.Joint)) at++;
            if (Now.Is(Sense.SideNoun)) at++;
            return true;
        }

        if (word.Is(Sense.Left | Sense.Right)) return LeftRight();
        if (word.Is(Sense.Other) && IsOtherSide())
        {
            facts.Side(Doses.Sides.Each);
            at++;
            while (Now.Is(Sense.SideNoun)) at++;
            return true;
        }

        if (word.Is(Sense.Switch) && SwitchesSides())
        {
            facts.Side(Doses.Sides.Each);
            Say(Verb.Switch);
            at++;
            while (!Now.Is(Sense.SideNoun)) at++;
            at++;
            return true;
        }

        return false;
    }

    private void Slash()
    {
        if (this[at + 1].Is(Sense.SideNoun) && this[at - 1].Kind != TokenKind.Stop)
        {
            facts.Side(Doses.Sides.Each);
            at += 2;
        }
        else if (this[at + 1].Is(Sense.Second) && this[at + 1].End - this[at + 1].Start == 1)
        {
            // "/s": on each side.
            facts.Side(Doses.Sides.Each);
            at += 2;
        }
        else if (factEnd == at && this[at + 1].Is(Sense.Day | Sense.Week | Sense.Hour)) HowMany(Now, this[at + 1]);
        else at++;
    }

    // "each side", "per leg", "on each of your legs"; "ea" at the end of a dose.
    private bool SideFollows(int index)
    {
        var i = index;
        if (this[i].Is(Sense.Joint)) i++;
        if (this[i].Kind == TokenKind.Slash) return this[i + 1].Is(Sense.SideNoun);
        if (!this[i].Is(Sense.Each | Sense.Per | Sense.Every)) return false;
        if (this[i + 1].Is(Sense.SideNoun)) return true;
        if (this[i + 1].Is(Sense.Joint) && this[i + 2].Is(Sense.Joint) && this[i + 3].Is(Sense.SideNoun)) return true;
        if (this[i + 1].Is(Sense.Left | Sense.Right) && this[i + 2].Is(Sense.And | Sense.Left | Sense.Right)) return true;
        if (!this[i].Is(Sense.Each)) return false;
        var (next, before) = (this[i + 1], this[i - 1]);
        var ends = next.Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Slash || (next.Kind == TokenKind.Word && (next.Number is WordNumber.TimesADay || next.Is(Sense.Daily | Sense.EveryOtherDay))) || (next.Kind == TokenKind.Count && next.Has(TokenMarks.Multiple));
        var follows = before.IsAmount || before.Kind == TokenKind.Cross || before.Is(Sense.Repetition | Sense.Times | Sense.Set | Sense.Hold | Sense.Second) || (before.Is(Sense.Joint) && i >= 2 && this[i - 2].IsAmount);
        return ends && follows;
    }

    // "Hold 3 seconds each": each repetition when they are known; else it might be each side.
    private bool IsEachOfHolds()
    {
        var time = this[at - 1].Is(Sense.Hold) ? at - 2 : at - 1;
        if (this[time].Kind != TokenKind.Time || this[time - 1].Kind == TokenKind.Cross || this[at + 1].Is(Sense.SideNoun | Sense.Left | Sense.Right | Sense.Joint)) return false;
        if (facts.Dose.Repetitions is null && !facts.HasTimes)
            facts.Refuse("PLB-DOSE-TEXT-SIDES", this[time].Start, Now.End, "Each side, or each repetition? Say which.");
        at++;
        return true;
    }

    // "3 sets, 10 reps each": each set, or each side? "3 x 10 each" and "ea" are sides.
    private bool IsEachOfSets()
    {
        if (!Now.Is(Sense.Each) || Now.End - Now.Start <= 2 || facts.Dose.Sets is null || rowEnd == at || !this[at - 1].Is(Sense.Repetition | Sense.Times) && !this[at - 1].IsAmount) return false;
        if (this[at + 1].Is(Sense.SideNoun | Sense.Left | Sense.Right | Sense.Joint)) return false;
        facts.Refuse("PLB-DOSE-TEXT-SIDES", this[at - 1].Start, Now.End, "Each side, or each set? Say which.");
        return true;
    }

    // Whether the sentence tells a dose at all: "bend each knee" does not.
    private bool HasDose()
    {
        for (var i = sentence; i < items.Count && items[i].Kind != TokenKind.Stop; i++)
        {
            if (items[i].IsAmount && items[i].Kind != TokenKind.Other) return true;
            if (items[i].Is(Sense.Repeat | Sense.Do | Sense.Hold | Sense.Static | Sense.Switch | Sense.Travel | Sense.Daily) || items[i].Number == WordNumber.TimesADay) return true;
        }

        return facts.Count > 0 && factEnd >= at - 2;
    }

    private bool LeftRight()
    {
        var word = Now;
        var opposite = word.Is(Sense.Left) ? Sense.Right : Sense.Left;
        var i = at + 1;
        if (this[i].Is(Sense.SideNoun)) i++;
        var joined = this[i].Kind is TokenKind.Slash || this[i].Is(Sense.And);
        if (joined)
        {
            i++;
            while (this[i].Is(Sense.Joint | Sense.Then)) i++;
            var isLetter = word.End - word.Start <= 2;
            if (this[i].Is(opposite) && (isLetter || this[at - 1].Is(Sense.Joint | Sense.Each) || this[i + 1].Is(Sense.SideNoun) || factEnd == at))
            {
                facts.Side(Doses.Sides.Each);
                at = i + 1;
                if (Now.Is(Sense.SideNoun)) at++;
                return true;
            }
        }

        var isOnly = this[at + 1].Is(Sense.Only) || this[at + 2].Is(Sense.Only);
        if (!isOnly && IsToldAgain())
        {
            facts.Side(Doses.Sides.Each);
            at++;
            return true;
        }

        // "20 s x 4 on the left, 20 s x 4 on the right"
        if (!isOnly && ((facts.Count > 0 && factEnd >= at - 3 && (factEnd == at || this[at - 1].Is(Sense.Joint))) || this[at + 1].Kind == TokenKind.Colon))
        {
            seen |= word.Senses & (Sense.Left | Sense.Right);
            if (seen == (Sense.Left | Sense.Right)) facts.Side(Doses.Sides.Each);
        }

        return false;
    }

    // "Repeat on your right side", "change to the left foot", but not "repeat 10 times with the right leg".
    private bool IsToldAgain()
    {
        for (var i = at - 1; i >= sentence; i--)
        {
            if (items[i].IsAmount) return false;
            if (items[i].Is(Sense.Repeat | Sense.Switch)) return true;
        }

        return false;
    }

    // "Repeat with the other leg", "do the same on the opposite side", "then the other side".
    private bool IsOtherSide()
    {
        if (!this[at + 1].Is(Sense.SideNoun)) return false;
        // Only small words and an amount stand between: not "repeat 10 times, lifting the other arm", nor "then bring the other knee up".
        var isClose = true;
        var hasAmount = false;
        for (var i = at - 1; i >= sentence; i--)
        {
            if (items[i].Is(Sense.Repeat | Sense.Switch | Sense.Do)) return !hasAmount || isClose;
            if (items[i].Is(Sense.Then) && isClose) return true;
            if (items[i].IsAmount) hasAmount = true;
            else if (!items[i].Is(Sense.Joint | Sense.Repetition | Sense.Times | Sense.SideNoun | Sense.Set)) isClose = false;
            if (hasAmount && !isClose) return false;
        }

        return false;
    }

    private bool SwitchesSides()
    {
        for (var i = at + 1; i <= at + 4; i++)
        {
            if (this[i].Is(Sense.SideNoun)) return true;
            if (this[i].Kind != TokenKind.Word || this[i].Is(Sense.Left | Sense.Right)) return false;
        }

        return false;
    }

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
