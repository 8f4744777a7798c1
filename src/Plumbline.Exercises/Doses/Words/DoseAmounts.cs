namespace Plumbline.Exercises.Doses.Words;

/// <summary>Joins numbers, ranges and units: "2", "to", "3", "miles" become one way of two to three miles.</summary>
/// <remarks>Numbers that stand for nothing of a dose (a list's numbering, week 3, 90°) become <see cref="TokenKind.Other"/> or fall away.</remarks>
internal sealed partial class DoseAmounts(List<DoseToken> tokens)
{
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

    private void Refuse(string code, int start, int end, string message) => Problem ??= (code, start, end, message);
}
