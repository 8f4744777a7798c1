namespace Plumbline.Exercises.Doses.Words;

// One number in digits or words.
internal sealed partial class DoseAmounts
{
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

    private DoseToken Counted(int begin, double value, TokenMarks marks) =>
        new() { Kind = TokenKind.Count, Min = value, Max = value, Marks = marks, Start = tokens[begin].Start, End = tokens[at - 1].End };
}
