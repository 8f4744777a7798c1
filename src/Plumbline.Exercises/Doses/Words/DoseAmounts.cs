namespace Plumbline.Exercises.Doses.Words;

/// <summary>Joins numbers, ranges and units: "2", "to", "3", "miles" become one way of two to three miles.</summary>
/// <remarks>Numbers that stand for nothing of a dose (a list's numbering, week 3, 90°) become <see cref="TokenKind.Other"/> or fall away.</remarks>
internal sealed class DoseAmounts(List<DoseToken> tokens)
{
    private const double Yard = 0.9144;
    private const double Foot = 0.3048;
    private const double SurelyMetres = 100;

    private readonly List<DoseToken> result = new(tokens.Count);
    private int at;

    /// <summary>A problem that makes the text unreadable; null when there is none.</summary>
    public (string Code, int Start, int End, string Message)? Problem { get; private set; }

    public List<DoseToken> Read()
    {
        while (at < tokens.Count && Problem is null)
        {
            if (Numbered() || Amount()) continue;
            var token = tokens[at++];
            if (token.Kind is TokenKind.Strokes or TokenKind.Stroke) token.Kind = TokenKind.Comma;
            result.Add(token);
        }

        return result;
    }

    private DoseToken this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : new DoseToken { Kind = TokenKind.Stop };

    // "3. Piriformis stretch", "2) Bridge", "(4) Plank" at the start of a line.
    private bool Numbered()
    {
        if (at > 0 && this[at - 1].Kind != TokenKind.Stop && !(at == 1 && this[0].Kind == TokenKind.Comma)) return false;
        var (number, sign, word) = (this[at], this[at + 1], this[at + 2]);
        if (number.Kind != TokenKind.Number || number.Has(TokenMarks.Fraction) || number.Max > 99) return false;
        if (sign.Kind is TokenKind.Stop or TokenKind.Comma && sign.Start == number.End && word.Kind is TokenKind.Word && sign.End - sign.Start == 1)
        {
            if (sign.Kind == TokenKind.Comma && !sign.Has(TokenMarks.Spaced)) return false;
            at += 2;
            return true;
        }

        return false;
    }

    private bool Amount()
    {
        var start = at;
        var before = result.Count - 1;
        while (before >= 0 && result[before].Is(Sense.About)) before--;
        var bounded = before >= 0 && result[before].Is(Sense.Bound);
        if (Tempo()) return true;
        if (Number() is not { } first) return false;
        var amount = first;
        if (Unit(ref amount) && Problem is null) Compound(ref amount);
        Range(ref amount);
        // "a count of five"
        if (amount.Kind == TokenKind.Count && result.Count > 1 && result[^1].Is(Sense.Of) && result[^2].Is(Sense.Beat)) (amount.Kind, amount.Senses) = (TokenKind.Time, Sense.Beat);
        Beyond(ref amount);
        if (bounded) amount.Marks |= TokenMarks.Bound;
        amount.Start = tokens[start].Start;
        amount.End = tokens[at - 1].End;
        if (IsNegative(start)) Refuse("PLB-DOSE-TEXT-IMPOSSIBLE", this[start - 1].Start, amount.End, "A number below nothing is no dose. Take the minus away or write the range out.");
        if (Labelled(amount)) amount.Kind = TokenKind.Other;
        result.Add(amount);
        return true;
    }

    // Behind the word tempo stands a row: 3-1-3, 2/0/2, 4010, 3.
    private bool Tempo()
    {
        if (this[at].Kind != TokenKind.Number) return false;
        var before = result.Count - 1;
        while (before >= 0 && (result[before].Kind is TokenKind.Colon or TokenKind.Dash || result[before].Is(Sense.Joint))) before--;
        if (before < 0 || !result[before].Is(Sense.Tempo)) return false;
        if (IsUnit(at + 1)) return false;
        var begin = at++;
        while (this[at].Kind is TokenKind.Dash or TokenKind.Slash or TokenKind.Colon && this[at].Has(TokenMarks.Glued) && this[at + 1].Kind == TokenKind.Number) at += 2;
        result.Add(new() { Kind = TokenKind.Row, Start = tokens[begin].Start, End = tokens[at - 1].End });
        return true;
    }

    // One number: 10, ten, twenty-five, 1½, 1 1/2, half a, a dozen, one and a half, twice.
    private DoseToken? Number()
    {
        var token = this[at];
        var begin = at;
        if (Part(at) is { } part)
        {
            at = part.Unit;
            return Counted(begin, part.Value, TokenMarks.Spelled | TokenMarks.Fraction);
        }

        if (token.Is(Sense.Article) && (this[at + 1].Senses & (Sense.Minute | Sense.Hour | Sense.Mile | Sense.Kilometre)) != 0)
        {
            at++;
            return Counted(begin, 1, TokenMarks.Spelled | TokenMarks.Article);
        }

        if (token.Kind == TokenKind.Number) return Digits(begin);
        if (token.Number == WordNumber.Number && this[at + 1].Number == WordNumber.Part && Part(at + 1) is { } parts)
        {
            at = parts.Unit;
            return Counted(begin, token.Max * parts.Value, TokenMarks.Spelled | TokenMarks.Fraction);
        }

        if (token.Kind != TokenKind.Word || token.Number is not (WordNumber.Number or WordNumber.Multiple)) return null;
        at++;
        if (token.Number == WordNumber.Multiple) return Counted(begin, token.Max, TokenMarks.Spelled | TokenMarks.Multiple);
        var value = token.Max;
        if (value is >= 20 and < 100)
        {
            var next = this[at].Kind == TokenKind.Dash && this[at].Has(TokenMarks.Glued) ? at + 1 : at;
            if (this[next] is { Kind: TokenKind.Word, Number: WordNumber.Number, Max: >= 1 and < 10 } unit && (next > at || !this[next + 1].Is(Sense.Times | Sense.Set)))
            {
                value += unit.Max;
                at = next + 1;
            }
        }

        var number = Counted(begin, value, TokenMarks.Spelled);
        AndAHalf(ref number);
        Bracketed(number);
        return number;
    }

    // "half a mile", "a quarter of an hour", "half-mile": the part and where its unit stands; null when there is no unit.
    private (double Value, int Unit)? Part(int index)
    {
        if (this[index].Is(Sense.Article)) index++;
        if (this[index].Kind != TokenKind.Word || this[index].Number != WordNumber.Part) return null;
        var unit = index + 1;
        while (this[unit].Is(Sense.Of | Sense.Article) || (this[unit].Kind == TokenKind.Dash && this[unit].Has(TokenMarks.Glued))) unit++;
        return IsUnit(unit) ? (this[index].Max / 100, unit) : null;
    }

    private DoseToken Digits(int begin)
    {
        var value = this[at].Max;
        var marks = this[at].Marks & TokenMarks.Fraction;
        at++;
        // 1/2, and 1 1/2 or 1-1/2.
        if (IsFraction(at - 1) is > 0 and var part)
        {
            value = part;
            marks |= TokenMarks.Fraction;
            at += 2;
        }
        else if (marks == 0 && IsFraction(at) is > 0 and var more && this[at].Start == this[at - 1].End + 1)
        {
            value += more;
            marks |= TokenMarks.Fraction;
            at += 3;
        }
        else if (marks == 0 && this[at].Kind == TokenKind.Dash && this[at].Has(TokenMarks.Glued) && IsFraction(at + 1) is > 0 and var dashed && IsUnit(at + 4))
        {
            value += dashed;
            marks |= TokenMarks.Fraction;
            at += 4;
        }
        else if (this[at].Kind == TokenKind.Number && this[at].Has(TokenMarks.Fraction) && this[at].Max < 1 && marks == 0)
        {
            value += this[at++].Max;
            marks |= TokenMarks.Fraction;
        }

        if (this[at].Kind == TokenKind.Colon && this[at].Has(TokenMarks.Glued) && !this[at].Has(TokenMarks.Spaced) && this[at + 1] is { Kind: TokenKind.Number, Max: < 60 } seconds
            && seconds.End - seconds.Start == 2 && marks == 0)
        {
            at += 2;
            var clock = Counted(begin, (value * 60) + seconds.Max, TokenMarks.Clock);
            clock.Kind = TokenKind.Time;
            return clock;
        }

        var number = Counted(begin, value, marks);
        AndAHalf(ref number);
        Bracketed(number);
        return number;
    }

    // The value of a/b at these three tokens when it is a usual fraction; else 0.
    private double IsFraction(int index)
    {
        if (this[index] is not { Kind: TokenKind.Number, Max: >= 1 and < 4 } top || top.Has(TokenMarks.Fraction) || this[index + 1] is not { Kind: TokenKind.Slash } slash || !slash.Has(TokenMarks.Glued)
            || this[index + 2] is not { Kind: TokenKind.Number, Max: 2 or 3 or 4 } below || !below.Has(TokenMarks.Glued) || top.Max >= below.Max || !IsUnit(index + 3)) return 0;
        return top.Max / below.Max;
    }

    private void AndAHalf(ref DoseToken number)
    {
        if (!this[at].Is(Sense.And)) return;
        if (this[at + 1].Is(Sense.Article) && this[at + 2] is { Kind: TokenKind.Word, Number: WordNumber.Part })
        {
            number.Min = number.Max += this[at + 2].Max / 100;
            number.Marks |= TokenMarks.Fraction;
            at += 3;
        }
        else if (IsFraction(at + 1) is > 0 and var part)
        {
            number.Min = number.Max += part;
            number.Marks |= TokenMarks.Fraction;
            at += 4;
        }
    }

    // "three (3)": the same number again in brackets.
    private void Bracketed(DoseToken number)
    {
        if (this[at].Kind == TokenKind.Comma && this[at + 1] is { Kind: TokenKind.Number } again && again.Has(TokenMarks.Glued) && again.Max == number.Max
            && this[at + 2].Kind == TokenKind.Comma && this[at + 2].Has(TokenMarks.Glued) && this[at].End - this[at].Start == 1) at += 3;
    }

    private void Range(ref DoseToken amount)
    {
        if (amount.Kind == TokenKind.Row) return;
        var begin = at;
        var betweens = result.Count > 0 && result[^1].Is(Sense.Between);
        var bySign = this[at].Kind == TokenKind.Dash;
        var isSlash = this[at].Kind == TokenKind.Slash && amount.Kind == TokenKind.Count;
        if (bySign && this[at + 1].Is(Sense.To)) at++;
        if (this[at].Kind == TokenKind.Dash || this[at].Is(Sense.To | Sense.Or) || (betweens && this[at].Is(Sense.And)) || isSlash) at++;
        else return;
        if (this[at].Kind == TokenKind.Dash) at++;
        var byWord = !bySign && !isSlash;
        if (byWord && this[at].Is(Sense.About)) at++;
        if (Number() is not { } second)
        {
            at = begin;
            return;
        }

        var other = second;
        var hasUnit = Unit(ref other);
        if (hasUnit && Problem is null) Compound(ref other);
        if (isSlash)
        {
            Slashed(ref amount, other, begin, hasUnit);
            return;
        }

        // "Hold 30 s - 60 s rest": two amounts and no range.
        var apart = bySign && amount.Kind != TokenKind.Count && this[at].Is(Sense.Rest);
        if (Joins(ref amount, other) && !apart)
        {
            if (this[at].Kind == TokenKind.Dash && this[at + 1].Kind == TokenKind.Number && bySign) Series(ref amount, begin);
            return;
        }

        if (amount.Kind == other.Kind && amount.Kind == TokenKind.Count && bySign && this[at].Kind == TokenKind.Dash && this[at + 1].Kind == TokenKind.Number)
        {
            Series(ref amount, begin);
            return;
        }

        if (amount.Kind == TokenKind.Count && other.Kind is TokenKind.Time or TokenKind.Way && bySign && this[begin].Has(TokenMarks.Glued) && amount.Min * Scale(other) > other.Max)
            Refuse("PLB-DOSE-TEXT-ORDER", amount.Start, this[at - 1].End, "The range goes down. Write the smaller number first.");
        if (amount.Kind == other.Kind && amount.Min >= other.Max && !apart && (byWord || this[begin].Has(TokenMarks.Glued)) && amount.Kind != TokenKind.Other)
        {
            if (amount.Min == other.Max) return;
            Refuse("PLB-DOSE-TEXT-ORDER", amount.Start, this[at - 1].End, "The range goes down. Write the smaller number first.");
        }

        at = begin;
    }

    // Takes the second amount as the upper end, when both are of one kind and in order.
    private static bool Joins(ref DoseToken amount, DoseToken other)
    {
        if (amount.Kind == TokenKind.Count && other.Kind is TokenKind.Time or TokenKind.Way or TokenKind.Other && !amount.Has(TokenMarks.Multiple))
        {
            // The unit of the second is that of the first: 30 to 60 seconds.
            var least = amount.Min * Scale(other);
            if (least >= other.Min) return false;
            var marks = amount.Marks;
            amount = other with { Min = least, Max = other.Max, Marks = other.Marks | (marks & (TokenMarks.Bound | TokenMarks.Spelled)) };
            return true;
        }

        if (amount.Kind != other.Kind || amount.Kind is TokenKind.Row || amount.Max >= other.Min) return false;
        amount.Max = other.Max;
        amount.Marks |= other.Marks & ~(TokenMarks.Multiple | TokenMarks.Spelled);
        if (!other.Has(TokenMarks.Multiple)) amount.Marks &= ~TokenMarks.Multiple;
        if (!other.Has(TokenMarks.Spelled)) amount.Marks &= ~TokenMarks.Spelled;
        return true;
    }

    private void Series(ref DoseToken amount, int begin)
    {
        at = begin;
        while (this[at].Kind == TokenKind.Dash && this[at + 1].Kind == TokenKind.Number) at += 2;
        amount.Kind = TokenKind.Row;
    }

    // 4/10 is a score; 2/1/2 a row; all else with a slash stays apart.
    private void Slashed(ref DoseToken amount, DoseToken other, int begin, bool hasUnit)
    {
        if (!hasUnit && this[at].Kind == TokenKind.Slash && this[at + 1].Kind == TokenKind.Number)
        {
            while (this[at].Kind == TokenKind.Slash && this[at + 1].Kind == TokenKind.Number) at += 2;
            amount.Kind = TokenKind.Row;
            return;
        }

        if (!hasUnit && other is { Min: 10, Max: 10 } && amount.Max <= 10 && !this[at].Is(Sense.Repetition | Sense.Set | Sense.Times))
        {
            amount.Kind = TokenKind.Other;
            return;
        }

        at = begin;
    }

    // "1 min 30 s", "1 hour and 15 minutes", "a mile and a half".
    private void Compound(ref DoseToken amount)
    {
        if (amount.Kind is TokenKind.Time or TokenKind.Way && this[at].Is(Sense.And) && this[at + 1].Is(Sense.Article) && this[at + 2] is { Kind: TokenKind.Word, Number: WordNumber.Part })
        {
            amount.Min = amount.Max += Scale(amount) * this[at + 2].Max / 100;
            at += 3;
            return;
        }

        if (amount.Kind != TokenKind.Time || !amount.Has(TokenMarks.Long)) return;
        var begin = at;
        if (this[at].Is(Sense.And)) at++;
        if (this[at].Kind == TokenKind.Number || this[at].Number == WordNumber.Number)
        {
            if (Number() is { } next)
            {
                var more = next;
                if (Unit(ref more) && more.Kind == TokenKind.Time && Scale(more) < Scale(amount) && more.Max < Scale(amount) && !this[at].Is(Sense.Rest | Sense.Hold) && this[begin].Start <= tokens[begin - 1].End + 1)
                {
                    amount.Min += more.Min;
                    amount.Max += more.Max;
                    return;
                }
            }
        }

        at = begin;
    }

    // The unit behind the number, perhaps after a hyphen; false when there is none.
    private bool Unit(ref DoseToken amount)
    {
        if (amount.Kind == TokenKind.Time) return true;
        if (amount.Has(TokenMarks.Multiple)) return false;
        var index = this[at].Kind == TokenKind.Dash && IsUnit(at + 1) ? at + 1 : at;
        var unit = this[index];
        if (unit.Kind is TokenKind.Strokes or TokenKind.Stroke)
        {
            if (!unit.Has(TokenMarks.Glued)) return false;
            at = index + 1;
            amount.Kind = TokenKind.Time;
            var scale = unit.Kind == TokenKind.Stroke ? 60 : 1;
            amount.Min *= scale;
            amount.Max *= scale;
            amount.Marks |= TokenMarks.Strokes | (scale > 1 ? TokenMarks.Long : 0);
            // 1'30"
            if (scale > 1 && this[at] is { Kind: TokenKind.Number, Max: < 60 } rest && rest.Has(TokenMarks.Glued) && this[at + 1].Kind == TokenKind.Strokes)
            {
                amount.Min = amount.Max += rest.Max;
                at += 2;
            }

            return true;
        }

        if (unit.Kind != TokenKind.Word) return false;
        // "5 slow counts", "3 deep breaths": one word may stand between.
        if ((unit.Senses & (Units | Nouns)) == 0 && this[index + 1].Is(Sense.Beat | Sense.Uncounted) && !this[index + 1].Is(Sense.Place)) unit = this[++index];
        var (kind, factor, marks) = unit.Senses switch
        {
            var s when (s & Sense.Second) != 0 && (s & Sense.Other) == 0 => (TokenKind.Time, 1d, TokenMarks.None),
            var s when (s & Sense.Second) != 0 && !this[index + 1].Is(Sense.SideNoun | Sense.Day) => (TokenKind.Time, 1d, TokenMarks.None),
            var s when (s & Sense.Minute) != 0 => (TokenKind.Time, 60d, TokenMarks.Long),
            var s when (s & Sense.Hour) != 0 => (TokenKind.Time, 3600d, TokenMarks.Long),
            var s when (s & Sense.Beat) != 0 => (TokenKind.Time, 1d, TokenMarks.Beats),
            var s when (s & Sense.Metre) != 0 => (TokenKind.Way, 1d, TokenMarks.Near),
            var s when (s & Sense.Kilometre) != 0 => (TokenKind.Way, 1000d, TokenMarks.None),
            var s when (s & Sense.Mile) != 0 => (TokenKind.Way, Mile, TokenMarks.Miles),
            var s when (s & Sense.Yard) != 0 => (TokenKind.Way, Yard, TokenMarks.Near),
            var s when (s & Sense.Foot) != 0 => (TokenKind.Way, Foot, TokenMarks.Near),
            var s when (s & Sense.MinuteOrMetre) != 0 => (TokenKind.Way, 1d, TokenMarks.Near | (amount.Min >= SurelyMetres ? 0 : TokenMarks.Unclear)),
            var s when (s & Sense.Week) != 0 && !amount.Has(TokenMarks.Multiple) => (TokenKind.Other, 1d, TokenMarks.Weeks),
            var s when (s & Sense.OtherUnit) != 0 => (TokenKind.Other, 1d, TokenMarks.None),
            var s when (s & Sense.Uncounted) != 0 && (s & Sense.Place) == 0 => (TokenKind.Way, 0d, TokenMarks.Unclear),
            _ => (TokenKind.Stop, 0d, TokenMarks.None),
        };
        if (kind == TokenKind.Stop) return false;
        at = index + 1;
        amount.Kind = kind;
        amount.Min *= factor;
        amount.Max *= factor;
        amount.Marks |= marks;
        amount.Senses = unit.Senses;
        return true;
    }

    private const double Mile = 1609.344;

    private const Sense Units = Sense.Second | Sense.Minute | Sense.Hour | Sense.Beat | Sense.Metre | Sense.Kilometre | Sense.Mile | Sense.Yard | Sense.Foot | Sense.MinuteOrMetre | Sense.OtherUnit | Sense.Week;

    private const Sense Nouns = Sense.Set | Sense.Repetition | Sense.Times | Sense.Session | Sense.Day | Sense.Each | Sense.Per | Sense.Every | Sense.Joint | Sense.Hold;

    private bool IsUnit(int index) => this[index].Kind == TokenKind.Strokes || (this[index].Kind == TokenKind.Word && (this[index].Senses & Units) != 0);

    private static double Scale(DoseToken amount) => amount.Senses switch
    {
        var s when (s & Sense.Minute) != 0 || (amount.Has(TokenMarks.Strokes) && amount.Has(TokenMarks.Long)) => 60,
        var s when (s & Sense.Hour) != 0 => 3600,
        var s when (s & Sense.Kilometre) != 0 => 1000,
        var s when (s & Sense.Mile) != 0 => Mile,
        var s when (s & Sense.Yard) != 0 => Yard,
        var s when (s & Sense.Foot) != 0 => Foot,
        _ => 1,
    };

    // "10+", "3 minutes or more", "50 plus".
    private void Beyond(ref DoseToken amount)
    {
        if (this[at].Kind == TokenKind.Plus || (this[at].Is(Sense.Bound) && amount.IsAmount && this[at].Kind == TokenKind.Word && !IsNumber(at + 1)))
        {
            amount.Marks |= TokenMarks.Bound;
            at++;
        }
    }

    private bool IsNumber(int index) => this[index].Kind == TokenKind.Number || this[index].Number is WordNumber.Number or WordNumber.Multiple or WordNumber.Part || this[index].Is(Sense.Article);

    private bool IsNegative(int start) => this[start - 1] is { Kind: TokenKind.Dash } dash && !dash.Has(TokenMarks.Spaced) && !dash.Has(TokenMarks.Glued) && start > 1 && this[start - 2].Kind is TokenKind.Word or TokenKind.Colon;

    // Week 2, level 3, exercise 7 of 9: a number that a word in front has taken.
    private bool Labelled(DoseToken amount)
    {
        if (amount.Kind != TokenKind.Count || result.Count == 0) return false;
        var back = result.Count - 1;
        while (back > 0 && (result[back].Kind is TokenKind.Colon or TokenKind.Dash || result[back].Is(Sense.Bound | Sense.About))) back--;
        var label = result[back];
        if (!label.Is(Sense.Label)) return false;
        var before = back > 0 ? result[back - 1] : new DoseToken { Kind = TokenKind.Stop };
        if (label.Is(Sense.Day | Sense.Week) && (before.Kind is TokenKind.Slash or TokenKind.Cross or TokenKind.Dash || before.Is(Sense.Article | Sense.Per | Sense.Each | Sense.Every | Sense.Other | Sense.Times) || before.IsAmount)) return false;
        var next = this[at];
        if (next.Kind is TokenKind.Cross || next.Is(Sense.Set | Sense.Repetition | Sense.Times | Sense.Session | Sense.Day)) return false;
        if (next.Kind == TokenKind.Slash && (this[at + 1].Is(Sense.Day | Sense.Week | Sense.SideNoun))) return false;
        // of 9
        if (next.Kind == TokenKind.Word && next.Is(Sense.Joint) && this[at + 1].Kind == TokenKind.Number && this[at + 1].Max >= amount.Max && !label.Is(Sense.Day | Sense.Week)) at += 2;
        return true;
    }

    private DoseToken Counted(int begin, double value, TokenMarks marks) =>
        new() { Kind = TokenKind.Count, Min = value, Max = value, Marks = marks, Start = tokens[begin].Start, End = tokens[at - 1].End };

    private void Refuse(string code, int start, int end, string message) => Problem ??= (code, start, end, message);
}
