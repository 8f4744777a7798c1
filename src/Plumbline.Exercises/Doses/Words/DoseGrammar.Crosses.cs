namespace Plumbline.Exercises.Doses.Words;

// Rows with x: 3 x 10, 3 x 10 x 5 s, 30 s x 3, 10 reps x 3 sets.
internal sealed partial class DoseGrammar
{
    private int rowEnd = -1;

    private readonly record struct Factor(DoseToken Amount, Sense Named);

    private void CrossRow()
    {
        var begin = Now;
        var factors = new List<Factor>(4);
        while (true)
        {
            var amount = Now;
            at++;
            var named = Sense.None;
            if (amount.Kind == TokenKind.Count && RepetitionNoun(at) is { } noun && !Now.Is(Sense.Set))
            {
                named = Sense.Repetition;
                at = noun + 1;
            }
            else if (amount.Kind == TokenKind.Count && Now.Is(Sense.Set | Sense.Times))
            {
                named = Now.Is(Sense.Set) ? Sense.Set : Sense.Repetition;
                at++;
            }
            else if (amount.Kind == TokenKind.Time && HoldNoun(at) is { } held)
            {
                named = Sense.Hold;
                at = held + 1;
            }

            factors.Add(new(amount, named));
            var next = at;
            if (this[next].Kind == TokenKind.Slash && this[next + 1].Is(Sense.SideNoun) || this[next].Is(Sense.Each | Sense.Per) && this[next + 1].Is(Sense.SideNoun)) next += 2;
            else if (this[next].Is(Sense.Each)) next++;
            if (this[next].Kind != TokenKind.Cross || !this[next + 1].IsAmount || this[next + 1].Has(TokenMarks.Multiple)) break;
            if (IsOften(next + 1, hasRepetitions: factors.Count > 1 || factors[0].Named == Sense.Repetition)) break;
            if (next > at) facts.Side(Doses.Sides.Each);
            at = next + 1;
        }

        Assign(factors, begin);
        rowEnd = at;
    }

    // Whether the number is one of times a day and no factor: "x 2/day", "x 3 a week"; "x 10 daily" only when the repetitions are known.
    private bool IsOften(int index, bool hasRepetitions)
    {
        if (this[index].Kind != TokenKind.Count) return false;
        if (this[index + 1].Is(Sense.Times) || this[index + 1].Kind == TokenKind.Cross) return Often(index + 2, afterTimes: true, out _) is not null;
        if (this[index + 1].Is(Sense.Daily | Sense.Weekly)) return hasRepetitions || facts.Dose.Repetitions is not null;
        return Often(index + 1, afterTimes: true, out _) is not null;
    }

    private void Assign(List<Factor> factors, DoseToken begin)
    {
        var whole = begin with { End = this[at - 1].End };
        if (verb == Verb.Grow)
        {
            Refuse(whole, "PLB-DOSE-TEXT-GROWTH", "Only repetitions can grow in a dose. Write the dose of today, and \"build up to 30 repetitions\".");
            return;
        }

        var sets = factors.FindAll(f => f.Named == Sense.Set);
        var repetitions = factors.FindAll(f => f.Named == Sense.Repetition);
        var plain = factors.FindAll(f => f.Amount.Kind == TokenKind.Count && f.Named == Sense.None);
        var times = factors.FindAll(f => f.Amount.Kind == TokenKind.Time);
        var ways = factors.FindAll(f => f.Amount.Kind == TokenKind.Way);
        var inOrder = times.Count == 0 || factors[^1].Amount.Kind == TokenKind.Time;
        if (sets.Count > 1 || repetitions.Count > 1 || times.Count > 1 || ways.Count > 1 || plain.Count > 2 || times.Count + ways.Count > 1 || factors.Exists(f => f.Amount.Kind is TokenKind.Row or TokenKind.Other)
            || (plain.Count > 1 && (sets.Count + repetitions.Count > 0 || !inOrder)))
        {
            Unclear(whole);
            return;
        }

        foreach (var f in sets) facts.Sets(f.Amount);
        foreach (var f in repetitions) facts.Repetitions(f.Amount);
        if (plain.Count == 2) Both(plain[0].Amount, plain[1].Amount, whole);
        else if (plain.Count == 1) One(plain[0].Amount, sets.Count > 0, repetitions.Count > 0, times.Count > 0, ways.Count > 0, factors.Count, whole);
        foreach (var f in times) TimeOfRow(f, sets.Count > 0 && repetitions.Count == 0 && plain.Count == 0, whole);
        foreach (var f in ways) WayOf(f.Amount);
    }

    // 3 x 10: sets, then repetitions; 10 x 3 may be meant the other way round.
    private void Both(DoseToken first, DoseToken second, DoseToken whole)
    {
        if (first.Max > MostSetsUnsaid) Refuse(whole, "PLB-DOSE-TEXT-NUMBER", "Which number is the sets and which the repetitions? Write them out: \"3 sets of 10\".");
        else
        {
            facts.Sets(first);
            facts.Repetitions(second);
        }
    }

    private void One(DoseToken count, bool hasSets, bool hasRepetitions, bool hasTime, bool hasWay, int factors, DoseToken whole)
    {
        if (hasSets && hasRepetitions) Unclear(whole);
        else if (hasSets) facts.Repetitions(count);
        else if (hasRepetitions && hasTime) Unclear(whole);
        else if (hasRepetitions)
        {
            if (count.Max > MostSetsUnsaid) Unclear(whole);
            else facts.Sets(count);
        }
        else if (hasTime && factors == 2) facts.Repetitions(count);
        else if (hasWay && factors == 2) facts.Sets(count);
        else Unclear(whole);
    }

    private void TimeOfRow(Factor time, bool ofSets, DoseToken whole)
    {
        var amount = time.Amount;
        if (Now.Is(Sense.Rest)) Unclear(whole);
        else if (time.Named == Sense.Hold || !amount.Has(TokenMarks.Long) || facts.IsStatic)
        {
            if (time.Named != Sense.Hold && facts.IsActive && !facts.IsStatic)
            {
                if (ofSets) facts.Duration(amount);
                else Refuse(whole, "PLB-DOSE-TEXT-NUMBER", "Are these goes of this time, or holds? Write \"3 sets of 30 seconds\" or \"3 repetitions, hold for 30 seconds\".");
            }
            else facts.Hold(amount);
        }
        else if (amount.Max <= 60 && !facts.IsActive) facts.Hold(amount);
        else Refuse(whole, "PLB-DOSE-TEXT-NUMBER", "Are these sets of this time, holds, or times a day? Say which.");
    }

    // A cross with nothing to multiply before it: x10, x 3 sets, x 20 min.
    private void Cross()
    {
        var next = this[at + 1];
        if (!next.IsAmount)
        {
            at++;
            return;
        }

        at++;
        switch (next.Kind)
        {
            case TokenKind.Count:
                if (this[at + 1].Kind == TokenKind.Cross && this[at + 2].IsAmount) CrossRow();
                else Counted(next, crossed: true);
                break;
            case TokenKind.Time:
                Time();
                break;
            default:
                Unclear(next);
                break;
        }
    }
}
