namespace Plumbline.Exercises.Doses.Words;

// Sides: each in full, in turn, both at once.
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
        var follows = before.IsAmount || before.Kind == TokenKind.Cross || before.Is(Sense.Repetition | Sense.Times | Sense.Set | Sense.Hold | Sense.Second) || (before.Is(Sense.Joint) && !before.Is(Sense.Of) && i >= 2 && this[i - 2].IsAmount);
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
}
