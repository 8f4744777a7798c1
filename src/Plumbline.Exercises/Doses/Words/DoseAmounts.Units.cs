namespace Plumbline.Exercises.Doses.Words;

// The unit of a number.
internal sealed partial class DoseAmounts
{
    private const double Yard = 0.9144;
    private const double Foot = 0.3048;
    private const double SurelyMetres = 100;

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
}
