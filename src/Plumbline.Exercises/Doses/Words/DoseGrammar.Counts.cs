namespace Plumbline.Exercises.Doses.Words;

// Numbers without a unit of time or way: sets, repetitions, times, and rows with x.
internal sealed partial class DoseGrammar
{
    private const int MostSetsUnsaid = 6;

    private DoseToken? step;

    private void Count() => Counted(Now, crossed: false);

    private void Counted(DoseToken count, bool crossed)
    {
        var start = at;
        var after = this[at + 1];
        if (IsIdle(count, after))
        {
            at++;
            return;
        }

        if (IsDenied(at)) return;
        if (count.Has(TokenMarks.Multiple))
        {
            Times(count, at + 1, crossed);
            return;
        }

        if (after.Is(Sense.Times))
        {
            if (this[at + 2].Kind == TokenKind.Cross && this[at + 3].IsAmount) CrossRow();
            else Times(count, at + 2, crossed);
            return;
        }

        if (after.Kind == TokenKind.Cross)
        {
            if (this[at + 2].IsAmount && !this[at + 2].Has(TokenMarks.Multiple) && !(IsOften(at + 2, hasRepetitions: false) && this[at + 3].Kind == TokenKind.Cross)) CrossRow();
            else Times(count, at + 2, crossed: true);
            return;
        }

        if (after.Is(Sense.Set))
        {
            Sets(count);
            return;
        }

        if (RepetitionNoun(at + 1) is { } noun)
        {
            if (verb == Verb.Grow)
            {
                Growing(count, noun + 1);
                return;
            }

            if (Continues(noun)) CrossRow();
            else
            {
                facts.Repetitions(count);
                at = noun + 1;
                OfTime();
            }

            return;
        }

        if (after.Is(Sense.Session))
        {
            Sessions(count, at + 2);
            return;
        }

        if (DayNoun(at + 1) is { } day)
        {
            Days(count, day);
            return;
        }

        if (Often(at + 1, afterTimes: false, out var behind) is { } period)
        {
            if (this[at + 1].Is(Sense.Daily | Sense.Weekly) && !crossed) Unclear(count);
            else if (this[at + 1].Is(Sense.Daily) && facts.Dose.Repetitions is null)
            {
                facts.Times(count, crossed: true);
                at++;
            }
            else Frequent(count, period, behind);
            return;
        }

        if (verb == Verb.Grow)
        {
            Growing(count, at + 1);
            return;
        }

        if (SideFollows(at + 1))
        {
            facts.Repetitions(count);
            at++;
            return;
        }

        if (after.Kind == TokenKind.Time && HeldOften(count)) return;
        if (crossed)
        {
            facts.Times(count, crossed: true);
            at++;
            return;
        }

        if (ToldBare(count)) return;
        if (count.Has(TokenMarks.Spelled) && count is { Min: 1, Max: 1 })
        {
            at++;
            return;
        }

        at = start;
        Unclear(count);
    }

    // Two pillows, both feet, one chair: a number of things.
    private bool IsIdle(DoseToken count, DoseToken after)
    {
        if (after.Kind != TokenKind.Word || !after.Is(Sense.Thing) || count.Max > 6 || count.Has(TokenMarks.Multiple)) return false;
        if (after.Is(Sense.Repetition | Sense.Set)) return false;
        return !this[at - 1].Is(Sense.Do | Sense.Repeat) || count.Has(TokenMarks.Spelled);
    }

    // The index of a noun of repetitions at or a few plain words behind this place; null when there is none.
    private int? RepetitionNoun(int index)
    {
        for (var i = index; i < index + 5; i++)
        {
            var word = this[i];
            if (word.Kind == TokenKind.Dash && i == index && this[i + 1].Is(Sense.Repetition) && word.Has(TokenMarks.Glued)) continue;
            if (word.Kind != TokenKind.Word || word.Number != WordNumber.None) return null;
            if (word.Is(Sense.Repetition)) return !(word.Is(Sense.Repeat) && this[i + 1].Is(Sense.Joint)) || i == index ? i : null;
            if (!IsPlain(word) && !word.Is(Sense.And)) return null;
        }

        return null;
    }

    // A word that may stand between a number and its noun: "ten slow heel raises".
    private static bool IsPlain(DoseToken word) => word is { Kind: TokenKind.Word, Number: WordNumber.None } && (word.Senses & Structural) == 0;

    private const Sense Structural = Sense.Set | Sense.Times | Sense.Day | Sense.Week | Sense.Hour | Sense.Session | Sense.Every | Sense.Each | Sense.Per | Sense.Or | Sense.To | Sense.Do | Sense.Joint | Sense.Then | Sense.Rest
        | Sense.Daily | Sense.Weekly | Sense.Hourly | Sense.Bound | Sense.Not | Sense.Switch | Sense.Grow | Sense.Tempo | Sense.Both | Sense.Article | Sense.And | Sense.Uncounted | Sense.EveryOtherDay | Sense.UnclearFrequency;

    private int? DayNoun(int index)
    {
        for (var i = index; i < index + 5; i++)
        {
            var word = this[i];
            if (word.Kind == TokenKind.Dash && i > index) continue;
            if (word.Kind != TokenKind.Word) return null;
            if (word.Is(Sense.Day)) return i;
            if (word.Senses is not (Sense.None or Sense.Not)) return null;
        }

        return null;
    }

    private bool Continues(int noun)
    {
        var next = noun + 1;
        if (this[next].Kind == TokenKind.Slash && this[next + 1].Is(Sense.SideNoun)) next += 2;
        return this[next].Kind == TokenKind.Cross && this[next + 1].IsAmount && !IsOften(next + 1, hasRepetitions: this[noun].Is(Sense.Repetition));
    }

    // "10 reps of 5 seconds", "10 reps with a 5 s hold" are read on; here only "of".
    private void OfTime()
    {
        if (Now.Is(Sense.Joint) && this[at + 1].Kind == TokenKind.Time && verb != Verb.Rest && !this[at + 2].Is(Sense.Rest) && !this[at + 1].Has(TokenMarks.Long)) Say(Verb.Hold);
    }

    private void Times(DoseToken count, int behind, bool crossed)
    {
        if (Often(behind, afterTimes: true, out var after) is { } period)
        {
            Frequent(count, period, after);
            return;
        }

        if (isFrequency)
        {
            Refuse(count, "PLB-DOSE-TEXT-NUMBER", "How often is not clear: times a day, or times a week? Say which.");
            return;
        }

        // Once in the morning: the morning says it.
        var next = behind;
        while (this[next].Is(Sense.Joint | Sense.Every | Sense.Each)) next++;
        if (this[next].Number == WordNumber.DayPart)
        {
            // "10 times morning and night", but not "twice in the morning".
            if (count.Max > 1 && next > behind && !ListsDayParts(next)) Unclear(count);
            else if (count.Max > 1) facts.Times(count, crossed);
            at = behind;
            return;
        }

        if (EveryHour(behind) && count.Max == 1)
        {
            at = behind;
            return;
        }

        if (count.Has(TokenMarks.Multiple) && count is { Min: 1, Max: 1 } && !SideFollows(behind) && verb != Verb.Grow)
        {
            // "Once you can": no number at all. "Repeat once": one more, or one in all?
            if (this[at - 1].Is(Sense.Repeat)) Unclear(count);
            at = behind;
            return;
        }

        if (verb == Verb.Grow)
        {
            Growing(count, behind);
            return;
        }

        facts.Times(count, crossed || items[behind - 1].Kind == TokenKind.Cross);
        at = behind;
    }

    private bool EveryHour(int index) => this[index].Is(Sense.Hourly) || this[index].Is(Sense.Every | Sense.Each);

    // Growth: the number behind "to" or at its end is the goal, the number right behind the verb a step.
    private void Growing(DoseToken count, int behind)
    {
        var before = this[at - 1];
        var isStep = !count.Has(TokenMarks.Bound) && (before.Is(Sense.Grow) || (before.Is(Sense.Joint) && !before.Is(Sense.To)));
        if (isStep) step = count;
        else
        {
            facts.GrowTo(count);
            verb = Verb.None;
        }

        at = behind;
        if (Now.Is(Sense.Repetition | Sense.Times)) at++;
    }

    // "Do 10", "repeat 3-5", "perform 10 of these".
    private bool ToldBare(DoseToken count)
    {
        var before = this[at - 1];
        if (before.Is(Sense.About) || before.Kind == TokenKind.Colon) before = this[at - 2];
        if (!before.Is(Sense.Do | Sense.Repeat) || before.Is(Sense.Travel) || count.Has(TokenMarks.Fraction)) return false;
        var next = this[at + 1];
        // "Do 20 jumping jacks": plain words name the movement.
        var plain = at + 1;
        while (plain < at + 4 && IsPlain(this[plain])) plain++;
        if (plain > at + 1 && count.Min >= 3) next = this[plain];
        var ends = next.Kind is TokenKind.Stop or TokenKind.Comma || next.Is(Sense.Joint | Sense.Every | Sense.Each | Sense.Then | Sense.And | Sense.Hourly);
        if (!ends) return false;
        // "Do one on each side" and "repeat with one leg" are no number of repetitions.
        if (count is { Min: 1, Max: 1 }) return false;
        facts.Repetitions(count);
        at = count.Min >= 3 ? plain : at + 1;
        return true;
    }
}
