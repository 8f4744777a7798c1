namespace Plumbline.Exercises.Doses.Words;

// How often: times a day, days a week, every so many hours.
internal sealed partial class DoseGrammar
{
    private const int SurelyTimesADay = 6;

    private readonly HashSet<int> dayParts = [];
    private DoseToken? oftenUnsure;

    private enum Period
    {
        Day,
        Week,
        Hour,
    }

    // "a day", "/wk", "per session", "daily" behind a number of times; null when there is no such word.
    private Period? Often(int index, bool afterTimes, out int behind)
    {
        behind = index;
        if (this[index].Is(Sense.Daily) && afterTimes || this[index].Is(Sense.Daily) && !afterTimes && this[index - 1].Kind == TokenKind.Count) return End(index, Period.Day, out behind);
        if (this[index].Is(Sense.Weekly)) return End(index, Period.Week, out behind);
        var joined = false;
        var i = index;
        if (afterTimes && this[i].Kind == TokenKind.Cross) i++;
        while (i < index + 4 && (this[i].Kind == TokenKind.Slash || (this[i].Kind == TokenKind.Dash && !this[i].Has(TokenMarks.Spaced)) || this[i].Is(Sense.Per | Sense.Article | Sense.Each | Sense.Joint) || (afterTimes && this[i].Is(Sense.Every))))
        {
            joined = true;
            i++;
        }

        // "in the course of the day", but not "in 3 days".
        if (joined && this[i].Kind == TokenKind.Time && this[i].Has(TokenMarks.Article)) return null;
        if (!joined && !afterTimes) return null;
        if (this[i].Kind != TokenKind.Word) return null;
        if (this[i].Is(Sense.Day) && (joined || this[i].End - this[i].Start <= 3)) return End(i, Period.Day, out behind);
        if (this[i].Is(Sense.Week) && (joined || this[i].End - this[i].Start <= 4)) return End(i, Period.Week, out behind);
        if (joined && this[i].Is(Sense.Hour) && !this[index].Is(Sense.Every | Sense.Each)) return End(i, Period.Hour, out behind);
        return null;
    }

    private static Period End(int index, Period period, out int behind)
    {
        behind = index + 1;
        return period;
    }

    private void Frequent(DoseToken count, Period period, int behind)
    {
        var place = count with { End = this[behind - 1].End };
        switch (period)
        {
            case Period.Day:
                facts.PerDay(count with { End = place.End });
                if (count.Max > SurelyTimesADay) oftenUnsure = place;
                break;
            case Period.Week:
                facts.PerWeek(count with { End = place.End });
                break;
            case Period.Hour:
                Refuse(place, "PLB-DOSE-TEXT-FREQUENCY", "So many times an hour does not fit a dose. Write \"10 repetitions every hour\", or the times a day.");
                break;
        }

        at = behind;
        verb = verb == Verb.Grow ? Verb.None : verb;
    }

    private void Sessions(DoseToken count, int behind)
    {
        if (Often(behind, afterTimes: true, out var after) is { } period)
        {
            Frequent(count, period, after);
            oftenUnsure = null;
        }
        else Refuse(count, "PLB-DOSE-TEXT-NUMBER", "Sessions of a day or of a week, or sets? Say which.");
    }

    // "3 days a week"; "for three days" is a span and no dose.
    private void Days(DoseToken count, int day)
    {
        var i = day + 1;
        if (this[i].Kind == TokenKind.Slash || this[i].Is(Sense.Per | Sense.Article | Sense.Each | Sense.Every | Sense.Joint)) i++;
        while (this[i].Is(Sense.Joint | Sense.Article | Sense.Each | Sense.Every)) i++;
        if (this[i].Is(Sense.Week) || this[day + 1].Is(Sense.Weekly))
        {
            facts.PerWeek(count);
            at = (this[i].Is(Sense.Week) ? i : day + 1) + 1;
        }
        else if (this[at - 1].Is(Sense.Joint | Sense.Then | Sense.About | Sense.Bound | Sense.Every)) at = day + 1;
        else Unclear(count);
    }

    private bool Often()
    {
        var word = Now;
        if (word.Is(Sense.UnclearFrequency))
        {
            Refuse(word, "PLB-DOSE-TEXT-FREQUENCY", "This has two meanings or is too rare for a dose. Write the days a week.");
            return true;
        }

        if (word.Is(Sense.EveryOtherDay))
        {
            facts.PerWeek(3, 4, word.Start, word.End);
            at++;
            return true;
        }

        if (word.Is(Sense.Hourly))
        {
            Hours(1, 1, word.Start, word.End);
            at++;
            return true;
        }

        if (word.Is(Sense.Weekly) && verb != Verb.Grow)
        {
            Refuse(word, "PLB-DOSE-TEXT-FREQUENCY", "How many times weekly? Write the days a week.");
            return true;
        }

        if (word.Is(Sense.Daily))
        {
            // "several times daily" names no number of times, and no days either.
            if (!this[at - 1].Is(Sense.Times | Sense.Session)) facts.PerWeek(7, 7, word.Start, word.End);
            at++;
            return true;
        }

        // "on alternate days"
        if (word.Is(Sense.Alternating) && this[at + 1].Is(Sense.Day))
        {
            facts.PerWeek(3, 4, word.Start, this[at + 1].End);
            at += 2;
            return true;
        }

        if (word.Is(Sense.Article | Sense.Per) && this[at + 1].Is(Sense.Day | Sense.Week) && factEnd == at)
        {
            HowMany(word, this[at + 1]);
            return true;
        }

        return word.Is(Sense.Every | Sense.Each) && Every();
    }

    // "30 minutes a day", "10 reps/day": in how many goes, or on how many days, is not said.
    private void HowMany(DoseToken from, DoseToken period) => facts.Refuse("PLB-DOSE-TEXT-FREQUENCY", from.Start, period.End,
        "In one go, or spread out? Write \"once a day\", the times a day, or the days a week.");

    private bool Every()
    {
        var (word, next) = (Now, this[at + 1]);
        if (next.Is(Sense.Other) && this[at + 2].Is(Sense.Day))
        {
            facts.PerWeek(3, 4, word.Start, this[at + 2].End);
            at += 3;
            return true;
        }

        if (next.Kind == TokenKind.Count && this[at + 2].Is(Sense.Day))
        {
            if (next is { Min: 2, Max: 2 }) facts.PerWeek(3, 4, word.Start, this[at + 2].End);
            else Refuse(next, "PLB-DOSE-TEXT-FREQUENCY", "Which days of a week are these? Write the days a week.");
            at += 3;
            return true;
        }

        if (next.Kind == TokenKind.Time && word.Is(Sense.Every))
        {
            Interval(next);
            at += 2;
            return true;
        }

        if (next.Kind == TokenKind.Other && next.Has(TokenMarks.Weeks) && verb != Verb.Grow)
        {
            Refuse(next, "PLB-DOSE-TEXT-FREQUENCY", "This is too rare for a dose. Write the days a week.");
            return true;
        }

        if (next.Is(Sense.Hour))
        {
            Hours(1, 1, word.Start, next.End);
            at += 2;
            return true;
        }

        if (next.Is(Sense.Day) && !this[at - 1].Is(Sense.Times))
        {
            facts.PerWeek(7, 7, word.Start, next.End);
            at += 2;
            return true;
        }

        // "every third day", "each working day"
        if (next is { Kind: TokenKind.Word, Senses: Sense.None } && this[at + 2].Is(Sense.Day | Sense.Hour | Sense.Week))
        {
            facts.Refuse("PLB-DOSE-TEXT-FREQUENCY", word.Start, this[at + 2].End, "How often this is, is not clear. Write the days a week, or \"every 2 hours\".");
            return true;
        }

        if (next.Number == WordNumber.DayPart)
        {
            facts.PerWeek(7, 7, word.Start, next.End);
            at++;
            return true;
        }

        if (next.Number == WordNumber.Weekday && !IsListed(at + 1))
        {
            facts.PerWeek(1, 1, word.Start, next.End);
            at += 2;
            return true;
        }

        if (next.Is(Sense.Week) && verb != Verb.Grow)
        {
            Refuse(next, "PLB-DOSE-TEXT-FREQUENCY", "How many times each week? Write the days a week.");
            return true;
        }

        return false;
    }

    private void Interval(DoseToken time)
    {
        if (time.Min % 3600 != 0 || time.Max % 3600 != 0)
            Refuse(time, "PLB-DOSE-TEXT-FREQUENCY", "A dose repeats every so many whole hours. Write \"every hour\" or \"every 2 hours\".");
        else facts.Every(time with { Kind = TokenKind.Count, Min = time.Min / 3600, Max = time.Max / 3600 });
    }

    private void Hours(int least, int greatest, int start, int end) => facts.Every(new() { Kind = TokenKind.Count, Min = least, Max = greatest, Start = start, End = end });

    // Monday, Wednesday and Friday; Mon-Fri. One day alone says nothing about the dose.
    private bool Weekdays()
    {
        var days = new HashSet<int> { (int)Now.Max };
        var (begin, last, i) = (Now, (int)Now.Max, at + 1);
        while (true)
        {
            var next = i;
            var through = this[next].Kind == TokenKind.Dash || this[next].Is(Sense.To);
            while (this[next].Kind is TokenKind.Comma or TokenKind.Slash or TokenKind.Dash || this[next].Is(Sense.And | Sense.To)) next++;
            if (next == i || this[next].Number != WordNumber.Weekday) break;
            var day = (int)this[next].Max;
            for (var between = last + 1; through && between < day; between++) days.Add(between);
            days.Add(day);
            last = day;
            i = next + 1;
        }

        if (days.Count == 1) return false;
        facts.PerWeek(days.Count, days.Count, begin.Start, this[i - 1].End);
        at = i;
        return true;
    }

    private bool ListsDayParts(int index)
    {
        for (var i = index + 1; i <= index + 4 && (this[i].Kind is TokenKind.Comma or TokenKind.Slash || this[i].Is(Sense.And | Sense.Joint) || this[i].Number == WordNumber.DayPart); i++)
            if (this[i].Number == WordNumber.DayPart) return true;
        return false;
    }

    private bool IsListed(int index) => this[index + 2].Number == WordNumber.Weekday || this[index + 3].Number == WordNumber.Weekday;

    // "morning and evening", "a.m. & p.m.", "morning, noon and night": so many times a day.
    private bool DayParts()
    {
        dayParts.Add((int)Now.Max);
        var parts = new HashSet<int> { (int)Now.Max };
        var (begin, i, joined) = (Now, at + 1, false);
        while (true)
        {
            var next = i;
            while (this[next].Kind is TokenKind.Comma or TokenKind.Slash || this[next].Is(Sense.And | Sense.Joint | Sense.Every | Sense.Each | Sense.Article) || this[next] is { Kind: TokenKind.Count, Min: 1, Max: 1 } || this[next].Is(Sense.Times))
            {
                joined |= this[next].Kind == TokenKind.Slash || this[next].Is(Sense.And);
                next++;
            }

            if (this[next].Number != WordNumber.DayPart || this[next].Kind != TokenKind.Word) break;
            parts.Add((int)this[next].Max);
            i = next + 1;
        }

        if (parts.Count == 1 || !joined) return false;
        facts.PerDay(parts.Count, begin.Start, this[i - 1].End);
        at = i;
        return true;
    }
}
