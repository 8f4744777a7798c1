using System.Globalization;

namespace Plumbline.Exercises.Doses.Words;

// Times: holds, rests, durations, tempo.
internal sealed partial class DoseGrammar
{
    private readonly List<(DoseToken Time, bool Moves)> phases = [];
    private readonly List<(DoseToken Time, bool Surely, bool InHold)> rests = [];
    private int holdBefore = int.MaxValue;
    private int holdSentence = -1;

    private void Time()
    {
        var time = Now;
        if (IsDenied(at)) return;
        if (time.Has(TokenMarks.Article) && this[at - 1].Is(Sense.Times) || time.Has(TokenMarks.Article) && this[at - 1].Kind == TokenKind.Cross)
        {
            Refuse(time, "PLB-DOSE-TEXT-FREQUENCY", "So many times an hour does not fit a dose. Write \"every hour\" or the times a day.");
            return;
        }

        if (time.Has(TokenMarks.Strokes) && StrokesElsewhere(time)) return;
        if (time.Has(TokenMarks.Clock) && !(verb is Verb.Hold or Verb.Rest or Verb.Activity || this[at + 1].Is(Sense.Hold | Sense.Rest | Sense.Travel)))
        {
            Unclear(time);
            return;
        }

        var held = HoldNoun(at + 1);
        if (RestNoun(at + 1) is { } rest)
        {
            at = rest + 1;
            RestOf(time, surely: true);
            return;
        }

        if (held is { } noun)
        {
            if (Continues(noun)) CrossRow();
            else Held(time, noun + 1);
            return;
        }

        if (this[at + 1].Kind == TokenKind.Cross && this[at + 2].Kind == TokenKind.Count && Continues(at))
        {
            if (verb == Verb.Rest) RestOf(time, surely: true);
            else CrossRow();
            return;
        }

        if (BetweenFollows(at + 1))
        {
            at++;
            RestOf(time, surely: false);
            return;
        }

        if (verb == Verb.Grow)
        {
            Refuse(time, "PLB-DOSE-TEXT-GROWTH", "Only repetitions can grow in a dose. Write the time of today.");
            return;
        }

        if (PhaseFollows(at + 1))
        {
            phases.Add((time, true));
            at += 2;
            return;
        }

        switch (verb)
        {
            case Verb.Hold:
                Held(time, at + 1);
                break;
            case Verb.Rest when IsDirect():
                var isNamed = this[at - 1].Kind == TokenKind.Colon;
                at++;
                RestOf(time, isNamed);
                break;
            case Verb.Rest:
                if (time.Has(TokenMarks.Long) && time.Min >= 120) facts.Duration(time);
                else Unclear(time);
                at++;
                break;
            case Verb.Relax:
                at++;
                if (BetweenFollows(at)) RestOf(time, surely: false);
                break;
            case Verb.Phase when !time.Has(TokenMarks.Long) && this[at - 1].Is(Sense.Joint | Sense.Label):
                phases.Add((time, true));
                at++;
                break;
            case Verb.Activity:
                facts.Duration(time);
                at++;
                break;
            case Verb.Do or Verb.Repeat when this[at - 1].Is(Sense.Joint):
                facts.Duration(time);
                at++;
                break;
            default:
                facts.Bare(time);
                at++;
                break;
        }
    }

    private void Held(DoseToken time, int behind)
    {
        // In a told tempo a pause is one of its phases: 2 s up, 1 s pause, 3 s down.
        if (phases.Count > 0 && !this[verbAt].Is(Sense.Set) && time.Max <= 5 && HoldNoun(at + 1) is not null)
        {
            phases.Add((time, false));
            at = behind;
            return;
        }

        if (time.Max <= 0) Refuse(time, "PLB-DOSE-TEXT-IMPOSSIBLE", "A hold of no time is none. Write \"no hold\", or check the number.");
        holdBefore = Math.Min(holdBefore, at);
        holdSentence = sentence;
        facts.Hold(time);
        at = behind;
    }

    // "5 sec hold", "30 second gentle holds": the noun's index; null when there is none.
    private int? HoldNoun(int index)
    {
        for (var i = index; i < index + 3; i++)
        {
            var word = this[i];
            if (word.Kind == TokenKind.Dash && i == index) continue;
            if (word.Kind != TokenKind.Word || word.Number != WordNumber.None) return null;
            // "20 seconds hold": a noun; "20 seconds, hold" has a comma; "5 s hold 10 s" is a verb again.
            if (word.Is(Sense.Hold)) return this[i + 1].Kind == TokenKind.Time || (this[i + 1].Is(Sense.Joint) && this[i + 2].Kind == TokenKind.Time && !this[i + 3].Is(Sense.Rest)) ? null : i;
            if (word.Is(Sense.Static)) continue;
            if (word.Senses != Sense.None) return null;
        }

        return null;
    }

    // "1 minute rest", "60 s of rest", "a minute's complete rest".
    private int? RestNoun(int index)
    {
        for (var i = index; i < index + 3; i++)
        {
            var word = this[i];
            if (word.Kind == TokenKind.Dash && i == index) continue;
            if (word.Kind != TokenKind.Word) return null;
            if (word.Is(Sense.Rest)) return this[i + 1].IsAmount || (this[i + 1].Is(Sense.Joint) && this[i + 2].IsAmount && this[i + 2].Kind == TokenKind.Time) ? null : i;
            if (word.Senses != Sense.None && !word.Is(Sense.Joint)) return null;
        }

        return null;
    }

    private bool BetweenFollows(int index)
    {
        while (this[index].Is(Sense.Joint) || (this[index].Kind == TokenKind.Word && this[index].Senses == Sense.None && this[index + 1].Is(Sense.Between))) index++;
        return this[index].Is(Sense.Between) && !this[index + 1].IsAmount;
    }

    // Whether only small words stand between the verb and its time: "rest for about 60 s", "rest between sets: 1 min".
    private bool IsDirect()
    {
        for (var i = verbAt + 1; i < at; i++)
        {
            if (items[i].Kind is TokenKind.Colon or TokenKind.Dash or TokenKind.Comma) continue;
            if (!items[i].Is(Sense.Joint | Sense.About | Sense.Between | Sense.Set | Sense.Each | Sense.Bound | Sense.Article | Sense.Repetition | Sense.Times | Sense.Rest)) return false;
        }

        return true;
    }

    // Notes a rest; what it lies between is said before or behind it.
    private void RestOf(DoseToken time, bool surely)
    {
        var index = at;
        while (this[index].Is(Sense.Joint) || (this[index].Kind == TokenKind.Word && this[index].Senses == Sense.None && this[index + 1].Is(Sense.Between))) index++;
        var between = this[index].Is(Sense.Between) ? index : -1;
        for (var i = verbAt; i < at && between < 0 && verb == Verb.Rest; i++)
            if (items[i].Is(Sense.Between)) between = i;
        if (between >= 0)
        {
            var of = between + 1;
            while (this[of].Is(Sense.Each | Sense.Every | Sense.Joint | Sense.Article)) of++;
            if (this[of].Is(Sense.Set)) rests.Add((time, true, false));
            else if (this[of].Kind != TokenKind.Word || (this[of].Senses & (Sense.Repetition | Sense.Session | Sense.SideNoun | Sense.Times | Sense.Hold | Sense.Static)) == 0 && this[of].Senses != Sense.None) rests.Add((time, surely, InHold()));
            if (between >= at) at = this[of].Is(Sense.Set) && this[of + 1].Is(Sense.Joint) && this[of + 2].Kind == TokenKind.Count ? of : of + (this[of].Kind == TokenKind.Word ? 1 : 0);
        }
        else rests.Add((time, surely, InHold()));

        verb = Verb.None;
    }

    // A rest told in the flow of a hold that is repeated lies between repetitions: it is no rest between sets.
    private void Rests()
    {
        foreach (var (time, surely, inHold) in rests)
        {
            var betweenRepetitions = !surely && ((inHold && (facts.HasTimes || facts.Dose.Repetitions is not null)) || (facts.Dose.Sets is null && (holdBefore < int.MaxValue || (facts.HasTimes && time.Start < facts.FirstTimes))));
            if (!betweenRepetitions || facts.Dose.Distance is not null || facts.Dose.Duration is not null) facts.Rest(time);
        }
    }

    // "Hold 5 s, rest 5 s, 10 times": in one breath with the hold, before any number of repetitions.
    private bool InHold() => holdSentence == sentence && holdBefore < at && facts.Dose.Repetitions is null && !facts.HasTimes;

    private bool PhaseFollows(int index)
    {
        var dash = this[index].Kind == TokenKind.Dash ? 1 : 0;
        return this[index + dash].Is(Sense.Phase) && !Now.Has(TokenMarks.Long) && !this[index + dash + 1].IsAmount;
    }

    // Two moving phases or more, told in words, are a tempo.
    private void Phases()
    {
        if (phases.Count == 0) return;
        var whole = phases[0].Time with { End = phases[^1].Time.End };
        if (phases.Count(p => p.Moves) < 2 || phases.Exists(p => p.Time.Min != p.Time.Max || p.Time.Has(TokenMarks.Bound)))
            Refuse(whole, "PLB-DOSE-TEXT-TEMPO", "Is this a hold or the time of a movement? Write \"hold for 3 seconds\", or the seconds of every phase: \"tempo 3-1-3\".");
        else facts.Tempo(phases.Select(p => p.Time.Min), whole.Start, whole.End);
    }

    // 3-1-3 behind or before the word tempo, or behind @.
    private void Row()
    {
        var row = Now;
        var isTempo = false;
        for (var i = at - 1; i >= Math.Max(0, at - 3) && items[i].Kind is not TokenKind.Stop; i--)
            if (items[i].Is(Sense.Tempo) || (items[i].Kind == TokenKind.Comma && text[items[i].Start] == '@')) isTempo = true;
        if (this[at + 1].Is(Sense.Tempo)) isTempo = true;
        if (!isTempo || this[at + 1].Kind is TokenKind.Cross or TokenKind.Dash or TokenKind.Slash)
        {
            Unclear(row);
            return;
        }

        var parts = text[row.Start..row.End].Split(['-', '–', '—', '−', '‑', '‒', '/', ':'], StringSplitOptions.TrimEntries);
        if (parts is [{ Length: 3 or 4 } digits]) parts = [.. digits.Select(d => d.ToString())];
        var seconds = new List<double>();
        foreach (var part in parts)
            if (double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) seconds.Add(value);
        if (seconds.Count != parts.Length) Unclear(row);
        else facts.Tempo(seconds, row.Start, row.End);
        at++;
        if (Now.Is(Sense.Second) || Now.Is(Sense.Tempo)) at++;
    }

    // Strokes are seconds behind hold, rest or x; elsewhere they are inches.
    private bool StrokesElsewhere(DoseToken time)
    {
        if (verb is Verb.Hold or Verb.Rest || this[at + 1].Is(Sense.Hold | Sense.Rest) || this[at + 1].Kind == TokenKind.Cross || this[at - 1].Kind == TokenKind.Cross) return false;
        var isPlace = this[at + 1].Is(Sense.Place | Sense.Joint);
        for (var i = at - 1; i >= Math.Max(sentence, at - 3); i--) isPlace |= items[i].Is(Sense.Place);
        if (isPlace) at++;
        else Refuse(time, "PLB-DOSE-TEXT-UNIT", "Inches or seconds? Write \"inches\" or \"seconds\".");
        return true;
    }
}
