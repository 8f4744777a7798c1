using System.Globalization;

namespace Plumbline.Exercises.Doses.Words;

/// <summary>Cuts a text into words, numbers and signs.</summary>
internal static class DoseLexer
{
    private const int LongestPhrase = 9;

    public static List<DoseToken> Read(string text, DoseVocabulary words)
    {
        var tokens = new List<DoseToken>((text.Length / 4) + 4);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '\n' or '\r')
            {
                Add(tokens, text, TokenKind.Stop, at, at + 1);
                at++;
            }
            else if (char.IsWhiteSpace(c)) at++;
            else if (IsDigit(c) || (c == '.' && IsDigitAt(text, at + 1) && !IsDigitAt(text, at - 1) && (at == 0 || char.IsWhiteSpace(text[at - 1])))) at = Number(tokens, text, at, words);
            else if (char.IsLetter(c) && Fraction(c) == 0) at = Word(tokens, text, at, words);
            else at = Sign(tokens, text, at);
        }

        return tokens;
    }

    private static int Number(List<DoseToken> tokens, string text, int at, DoseVocabulary words)
    {
        var end = at;
        var fraction = false;
        while (IsDigitAt(text, end) || (end < text.Length && Separates(text, at, end, ref fraction))) end++;
        var glued = end;
        while (glued < text.Length && (char.IsLetter(text[glued]) && Fraction(text[glued]) == 0)) glued++;
        // "2nd", "1RM": digits and letters that are one word.
        if (glued > end && !fraction && words.Find(text.AsSpan(at, glued - at)) is { } one)
        {
            AddWord(tokens, text, at, glued, one);
            return glued;
        }

        var digits = text.AsSpan(at, end - at);
        Span<char> plain = stackalloc char[Math.Min(digits.Length, 32)];
        var length = 0;
        foreach (var d in digits)
            if (d != ',' && length < plain.Length) plain[length++] = d;
        var value = length <= 12 && double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var v) ? v : double.PositiveInfinity;
        if (end < text.Length && Fraction(text[end]) is > 0 and var part)
        {
            value += part;
            fraction = true;
            end++;
        }

        Add(tokens, text, TokenKind.Number, at, end, value, fraction ? TokenMarks.Fraction : TokenMarks.None);
        return end;
    }

    // A point before a digit, or a comma before exactly three.
    private static bool Separates(string text, int start, int at, ref bool fraction)
    {
        if (text[at] == '.' && !fraction && IsDigitAt(text, at + 1)) return fraction = true;
        return text[at] == ',' && !fraction && at - start is >= 1 and <= 3 && IsDigitAt(text, at + 1) && IsDigitAt(text, at + 2) && IsDigitAt(text, at + 3) && !IsDigitAt(text, at + 4);
    }

    private static int Word(List<DoseToken> tokens, string text, int at, DoseVocabulary words)
    {
        var gluedToNumber = at > 0 && IsDigit(text[at - 1]) && tokens.Count > 0 && tokens[^1].End == at;
        var end = at;
        while (end < text.Length && IsInWord(text, end)) end++;
        // x between numbers or before a unit is a sign: 3x10, 2xday, x10.
        if (text[at] is 'x' or 'X' && (end == at + 1 || gluedToNumber) && (end == at + 1 || (words.Find(text.AsSpan(at + 1, Letters(text, at + 1) - at - 1)) is not null && !IsDigitAt(text, Letters(text, at + 1)))))
        {
            Add(tokens, text, TokenKind.Cross, at, at + 1);
            return at + 1;
        }

        if (Dotted(text, at, words, out var dotted) is { } shortened)
        {
            AddWord(tokens, text, at, dotted, shortened);
            return dotted;
        }

        if (end < text.Length && text[end] == '/' && Slashed(text, at, end, words, out var slashed) is { } one)
        {
            AddWord(tokens, text, at, slashed, one);
            return slashed;
        }

        if (words.Find(text.AsSpan(at, end - at)) is null)
        {
            var first = Letters(text, at);
            if (first < end) end = first;
        }

        var word = words.Find(text.AsSpan(at, end - at));
        if (IsDigitAt(text, end) && (word is null || (end == at + 1 && (word.Senses & Sense.Every) == 0))) return Coded(tokens, text, at, end);
        if (gluedToNumber && (word is null || (word.Kind == WordNumber.None && (word.Senses & ~(Sense.Left | Sense.Right)) == 0)))
        {
            // A number with letters that say nothing: 1O, 5z.
            tokens.RemoveAt(tokens.Count - 1);
            var start = at;
            while (start > 0 && (IsDigit(text[start - 1]) || text[start - 1] is '.' or ',')) start--;
            Add(tokens, text, TokenKind.Garbled, start, end);
            return end;
        }

        if (end < text.Length && text[end] == '-' && IsDigitAt(text, end + 1) && (end == at + 1 || (word is not null && (word.Senses & Sense.Label) != 0))) return Coded(tokens, text, at, end);
        end = Phrase(text, end, word, words, out word);
        AddWord(tokens, text, at, end, word ?? DoseWord.Prose);
        // "Time(s)", "an hour's": the ending says nothing.
        if (text.AsSpan(end).StartsWith("(s)", StringComparison.OrdinalIgnoreCase)) end += 3;
        else if (text.AsSpan(end).StartsWith("'s", StringComparison.Ordinal) || text.AsSpan(end).StartsWith("’s", StringComparison.Ordinal)) end += 2;
        else if (end < text.Length && text[end] is '\'' or '’' && end > at && text[end - 1] is 's') end++;
        return end;
    }

    // L4/5, over-65s, T12-L1: a name, and everything glued to it.
    private static int Coded(List<DoseToken> tokens, string text, int at, int end)
    {
        var letters = end - at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '/' or '-' && IsDigitAt(text, end + 1)))) end++;
        if (at > 0 && tokens.Count > 0 && tokens[^1].Kind == TokenKind.Number && tokens[^1].End == at)
        {
            var start = tokens[^1].Start;
            tokens.RemoveAt(tokens.Count - 1);
            Add(tokens, text, TokenKind.Garbled, start, end);
            return end;
        }

        Add(tokens, text, letters == 1 || text[at..end].Contains('-', StringComparison.Ordinal) ? TokenKind.Name : TokenKind.Garbled, at, end);
        return end;
    }

    // w/, w/o, b/l: letters with a slash that are one word.
    private static DoseWord? Slashed(string text, int at, int slash, DoseVocabulary words, out int end)
    {
        end = Letters(text, slash + 1);
        if (words.Find(text.AsSpan(at, end - at)) is { } whole) return whole;
        end = slash + 1;
        return words.Find(text.AsSpan(at, end - at));
    }

    // b.i.d., a.m.: letters with a point each.
    private static DoseWord? Dotted(string text, int at, DoseVocabulary words, out int end)
    {
        end = at;
        Span<char> letters = stackalloc char[6];
        var n = 0;
        while (n < letters.Length && end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            letters[n++] = text[end];
            end += 2;
        }

        if (n >= 1 && n < letters.Length && end < text.Length && char.IsLetter(text[end]) && !(end + 1 < text.Length && char.IsLetter(text[end + 1]))) letters[n++] = text[end++];
        if (n < 2) return null;
        var word = words.Find(letters[..n]);
        // The last point may end the sentence too.
        if (word is not null && text[end - 1] == '.') end--;
        return word;
    }

    private static int Phrase(string text, int end, DoseWord? first, DoseVocabulary words, out DoseWord? word)
    {
        word = first;
        if (first is null) return end;
        foreach (var phrase in first.Phrases)
        {
            var at = end;
            var fits = phrase.Rest.Length < LongestPhrase;
            foreach (var next in phrase.Rest)
            {
                var start = at;
                while (start < text.Length && text[start] == ' ') start++;
                if (start == at || !text.AsSpan(start).StartsWith(next, StringComparison.OrdinalIgnoreCase) || (start + next.Length < text.Length && char.IsLetterOrDigit(text[start + next.Length])))
                {
                    fits = false;
                    break;
                }

                at = start + next.Length;
            }

            if (!fits) continue;
            word = phrase.Word;
            return at;
        }

        return end;
    }

    private static int Sign(List<DoseToken> tokens, string text, int at)
    {
        var c = text[at];
        if (Fraction(c) is > 0 and var part)
        {
            Add(tokens, text, TokenKind.Number, at, at + 1, part, TokenMarks.Fraction);
            return at + 1;
        }

        if (c is '_')
        {
            var end = at;
            while (end < text.Length && text[end] is '_' or ' ' && (text[end] == '_' || (end + 1 < text.Length && text[end + 1] == '_'))) end++;
            Add(tokens, text, TokenKind.Blank, at, end);
            return end;
        }

        if (c is '.')
        {
            if (EndsSentence(tokens, text, at)) Add(tokens, text, TokenKind.Stop, at, at + 1);
            return at + 1;
        }

        if (c is '\'' && at + 1 < text.Length && text[at + 1] == '\'')
        {
            Add(tokens, text, TokenKind.Strokes, at, at + 2);
            return at + 2;
        }

        var kind = c switch
        {
            '!' or '?' or ';' or '|' or '•' or '·' or '▪' or '►' or '●' or '✓' or '¶' => TokenKind.Stop,
            '×' or '✕' or '✖' or '*' or '⨯' => TokenKind.Cross,
            '/' or '⁄' => TokenKind.Slash,
            '-' or '–' or '—' or '−' or '‑' or '‒' => TokenKind.Dash,
            ':' or '=' => TokenKind.Colon,
            '+' => TokenKind.Plus,
            '°' or 'º' or '%' => TokenKind.Word,
            '\'' or '′' or '’' => TokenKind.Stroke,
            '"' or '″' or '”' or '“' => TokenKind.Strokes,
            '&' or '#' => TokenKind.Word,
            '~' or '≈' or '±' => TokenKind.Word,
            '≥' or '≤' or '>' or '<' => TokenKind.Word,
            _ => TokenKind.Comma,
        };
        Add(tokens, text, kind, at, at + 1);
        if (kind == TokenKind.Word)
        {
            var last = tokens[^1];
            last.Senses = c switch { '&' => Sense.And, '#' => at > 0 && IsDigit(text[at - 1]) ? Sense.OtherUnit : Sense.Label, '~' or '≈' or '±' => Sense.About, '≥' or '≤' or '>' or '<' => Sense.Bound, _ => Sense.OtherUnit };
            tokens[^1] = last;
        }

        return at + (char.IsHighSurrogate(c) && at + 1 < text.Length ? 2 : 1);
    }

    // A full stop ends a sentence, but not behind a shortened word, nor before a small letter.
    private static bool EndsSentence(List<DoseToken> tokens, string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '.') next++;
        if (next >= text.Length || text[next] is '\n' or '\r') return true;
        if (tokens.Count > 0 && tokens[^1].Kind == TokenKind.Number && tokens[^1].End == at && (tokens.Count == 1 || tokens[^2].Kind == TokenKind.Stop)) return true;
        if (char.IsLower(text[next]) || !char.IsLetterOrDigit(text[next])) return false;
        return tokens.Count == 0 || tokens[^1].End != at || !(tokens[^1].Is(Sense.Shortened) && !char.IsUpper(text[next]));
    }

    private static void AddWord(List<DoseToken> tokens, string text, int start, int end, DoseWord word)
    {
        Add(tokens, text, TokenKind.Word, start, end);
        var last = tokens[^1];
        last.Senses = word.Senses;
        last.Number = word.Kind;
        last.Min = last.Max = word.Number;
        tokens[^1] = last;
    }

    private static void Add(List<DoseToken> tokens, string text, TokenKind kind, int start, int end, double value = 0, TokenMarks marks = TokenMarks.None) => tokens.Add(new()
    {
        Kind = kind,
        Start = start,
        End = end,
        Min = value,
        Max = value,
        Marks = marks | (start > 0 && !char.IsWhiteSpace(text[start - 1]) ? TokenMarks.Glued : 0) | (end >= text.Length || char.IsWhiteSpace(text[end]) ? TokenMarks.Spaced : 0),
    });

    private static int Letters(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]) && Fraction(text[at]) == 0) at++;
        return at;
    }

    private static bool IsInWord(string text, int at) => (char.IsLetter(text[at]) && Fraction(text[at]) == 0)
        || (text[at] is '-' or '‑' or '\'' or '’' && at + 1 < text.Length && at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && IsDigit(text[at]);

    private static double Fraction(char c) => c switch { '½' => 0.5, '¼' => 0.25, '¾' => 0.75, '⅓' => 1.0 / 3, '⅔' => 2.0 / 3, _ => 0 };
}
