namespace Plumbline.Exercises.Doses.Words;

/// <summary>What was told last in a sentence: it decides what a time or a bare number belongs to.</summary>
internal enum Verb
{
    None,
    Hold,
    Rest,
    Relax,
    Repeat,
    Switch,
    Do,
    Grow,
    Activity,
    Phase,
}

/// <summary>Reads words and amounts, sentence by sentence, into facts. Every amount must find its meaning, or the text is refused.</summary>
internal sealed partial class DoseGrammar
{
    private readonly string text;
    private readonly List<DoseToken> items;
    private readonly DoseFacts facts;
    private int at;
    private int sentence;
    private int verbAt;
    private Verb verb;
    private int factEnd = -1;
    private int notAt = -1;
    private bool isFrequency;

    public DoseGrammar(string text, List<DoseToken> items, DoseFacts facts)
    {
        this.text = text;
        this.items = items;
        this.facts = facts;
        foreach (var item in items)
        {
            if (item.Is(Sense.Static | Sense.Hold)) facts.IsStatic = true;
            if (item.Is(Sense.Activity | Sense.Travel)) facts.IsActive = true;
            if (item.Is(Sense.Repeat | Sense.Do)) facts.IsTold = true;
        }
    }

    public void Read()
    {
        while (at < items.Count && facts.Problem is null)
        {
            var before = at;
            var known = facts.Count;
            var item = items[at];
            switch (item.Kind)
            {
                case TokenKind.Stop:
                    at++;
                    NewSentence();
                    break;
                case TokenKind.Blank:
                    facts.Refuse("PLB-DOSE-TEXT-BLANK", item.Start, item.End, "A number is to be filled in here. Write it.");
                    break;
                case TokenKind.Garbled:
                    facts.Refuse("PLB-DOSE-TEXT-GARBLED", item.Start, item.End, "Letters and digits run together here and make no number. Write the number in digits, with its unit.");
                    break;
                case TokenKind.Count:
                    Count();
                    break;
                case TokenKind.Time:
                    Time();
                    break;
                case TokenKind.Way:
                    Way();
                    break;
                case TokenKind.Row:
                    Row();
                    break;
                case TokenKind.Cross:
                    Cross();
                    break;
                case TokenKind.Slash:
                    Slash();
                    break;
                case TokenKind.Word:
                    Word();
                    break;
                default:
                    at++;
                    break;
            }

            if (facts.Count > known) factEnd = at;
            if (at == before && facts.Problem is null) at++;
        }

        Finish();
    }

    private DoseToken this[int index] => index >= 0 && index < items.Count ? items[index] : new DoseToken { Kind = TokenKind.Stop, Start = text.Length, End = text.Length };

    private DoseToken Now => this[at];

    private void NewSentence()
    {
        sentence = at;
        verb = Verb.None;
        verbAt = at;
        notAt = -1;
        isFrequency = false;
    }

    private void Say(Verb told)
    {
        verb = told;
        verbAt = at;
    }

    private void Word()
    {
        var word = Now;
        switch (word.Number)
        {
            case WordNumber.TimesADay:
                facts.PerDay((int)word.Max, word.Start, word.End);
                at++;
                return;
            case WordNumber.DaysAWeek:
                facts.PerWeek((int)word.Max, (int)word.Max, word.Start, word.End);
                at++;
                return;
            case WordNumber.EndFeel:
                facts.Feel((EndFeel)(int)word.Max);
                at++;
                return;
            case WordNumber.Weekday when Weekdays():
            case WordNumber.DayPart when DayParts():
                return;
            case WordNumber.None or WordNumber.Number or WordNumber.Multiple or WordNumber.Weekday or WordNumber.DayPart:
                break;
        }

        if (word.Senses == Sense.None)
        {
            at++;
            return;
        }

        if (Often() || Sides() || Named() || Nothing() || Open()) return;
        Told(word);
        at++;
    }

    // Verbs change what the next amount belongs to.
    private void Told(DoseToken word)
    {
        if (word.Is(Sense.FrequencyName)) isFrequency = true;
        if (word.Is(Sense.Not)) notAt = at;
        if (verb == Verb.Grow && IsSameClause()) return;
        if (word.Is(Sense.Grow)) Say(Verb.Grow);
        else if (word.Is(Sense.Rest) && !this[at + 1].Is(Sense.Day)) Say(Verb.Rest);
        else if (word.Is(Sense.Hold)) Say(Verb.Hold);
        else if (word.Is(Sense.Relax)) Say(Verb.Relax);
        else if (word.Is(Sense.Switch)) Say(Verb.Switch);
        else if (word.Is(Sense.Repeat) && !(word.Is(Sense.Repetition) && this[at + 1].Kind is not (TokenKind.Count or TokenKind.Cross))) Say(Verb.Repeat);
        else if (word.Is(Sense.Static)) Say(Verb.Hold);
        else if (word.Is(Sense.Travel | Sense.Activity) && !(word.Is(Sense.Do | Sense.Place) && verb is Verb.Hold)) Say(Verb.Activity);
        else if (word.Is(Sense.Do)) Say(Verb.Do);
        else if (word.Is(Sense.Phase) && !(verb == Verb.Hold && this[at - 1].Is(Sense.Joint | Sense.Article | Sense.Each))) Say(Verb.Phase);
    }

    // "Work up to holding for 30 seconds": what grows is the hold.
    private bool IsSameClause()
    {
        for (var i = verbAt + 1; i < at; i++)
            if (items[i].Kind != TokenKind.Word || items[i].Is(Sense.And | Sense.Then)) return false;
        return true;
    }

    // "no rest", "no hold".
    private bool Nothing()
    {
        if (!Now.Is(Sense.Not)) return false;
        var next = this[at + 1];
        if (next.Is(Sense.Rest) && !this[at + 2].Is(Sense.Day) && IsShort(next))
        {
            facts.Rest(new() { Start = Now.Start, End = next.End });
            at += 2;
            if (Now.Is(Sense.Between))
                while (Now.Is(Sense.Between | Sense.Set | Sense.Each | Sense.Joint)) at++;
            return true;
        }

        if (next.Is(Sense.Hold) && IsShort(next) && this[at + 2].Kind is TokenKind.Stop or TokenKind.Comma)
        {
            facts.Hold(new() { Start = Now.Start, End = next.End });
            at += 2;
            return true;
        }

        return false;
    }

    // The noun, not "without holding your breath".
    private static bool IsShort(DoseToken word) => word.End - word.Start <= 5;

    // "10 reps minimum", "3 sets or more", "10 s or 12".
    private bool Open()
    {
        if (Now.Is(Sense.Bound) && verb != Verb.Grow && this[at + 1].Is(Sense.Set | Sense.Repetition))
        {
            facts.Refuse("PLB-DOSE-TEXT-OPEN", Now.Start, this[at + 1].End, "How many are there in all? Write the number.");
            return true;
        }

        if (factEnd != at || at == 0) return false;
        if (Now.Is(Sense.Bound) && !this[at + 1].IsAmount && !(this[at + 1].Is(Sense.About) && this[at + 2].IsAmount))
        {
            facts.Refuse("PLB-DOSE-TEXT-OPEN", Now.Start, Now.End, "One end is left open here. Write both ends, as in \"5 to 10\", or one number.");
            return true;
        }

        if (Now.Is(Sense.Or) && (this[at + 1].IsAmount || (this[at + 1].Is(Sense.About | Sense.Joint) && this[at + 2].IsAmount)) && this[at + 1].Kind != TokenKind.Other)
        {
            facts.Refuse("PLB-DOSE-TEXT-CHOICE", Now.Start, this[at + 1].End, "Here are two doses to choose from. Keep one.");
            return true;
        }

        return false;
    }

    private void Refuse(DoseToken item, string code, string message) => facts.Refuse(code, item.Start, item.End, message);

    private void Unclear(DoseToken item) =>
        Refuse(item, "PLB-DOSE-TEXT-NUMBER", "What this number counts is not clear. Say it: sets, repetitions, seconds, times a day, days a week.");

    // "Do not do 10": an amount that is denied.
    private bool IsDenied(int index)
    {
        if (notAt < sentence || notAt < 0 || index - notAt > 4) return false;
        for (var i = notAt + 1; i < index; i++)
            if (items[i].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon || items[i].Is(Sense.Rest | Sense.And)) return false;
        Refuse(items[index], "PLB-DOSE-TEXT-NOT", "This says what not to do. Write what to do.");
        return true;
    }

    private void Finish()
    {
        if (facts.Problem is not null) return;
        Phases();
        Rests();
        facts.Settle();
        Agree();
    }

    // What can each be, but not together.
    private void Agree()
    {
        var dose = facts.Dose;
        if (dose.EveryHours is not null && dose.TimesPerDay is not null) facts.Conflict("how often", 0, text.Length);
        if (dayParts.Count > 1 && dose.TimesPerDay is null) facts.Refuse("PLB-DOSE-TEXT-FREQUENCY", 0, text.Length, "How many times a day? Write it, as in \"twice a day\".");
        if (dose.GrowToRepetitions is { } most && dose.Repetitions is { } now && now.Max >= most)
            facts.Refuse("PLB-DOSE-TEXT-GROWTH", 0, text.Length, "The repetitions are already at the number they shall grow to. Check both.");
        if (step is { } by && dose.GrowToRepetitions is null) Refuse(by, "PLB-DOSE-TEXT-GROWTH", "Up to how many repetitions? Write \"build up to 30\".");
        if (oftenUnsure is { } unsure && dose.Repetitions is null)
            Refuse(unsure, "PLB-DOSE-TEXT-NUMBER", "This may be repetitions or times a day. Write \"10 repetitions, once a day\" or \"10 repetitions, 10 times a day\".");
        if (dose.Sides == Doses.Sides.Alternating && items.Exists(i => i.Is(Sense.Total))) facts.Refuse("PLB-DOSE-TEXT-NUMBER", 0, text.Length, "Of a total over both sides it is not clear how many belong to each. Say the number for each side.");
    }
}
