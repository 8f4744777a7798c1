using System.Globalization;
using Plumbline.Motion;

namespace Plumbline.Exercises.Doses.Words;

/// <summary>What a text was found to say so far; a second word on a part must agree with the first.</summary>
internal sealed class DoseFacts(string text, DoseMost most)
{
    private const double SameWay = 0.03;
    private static readonly TimeSpan LongestRepetition = TimeSpan.FromMinutes(2);

    private readonly List<(Range<int> Value, int Start, int End, bool Crossed)> times = [];
    private readonly List<(Range<TimeSpan> Value, int Start, int End, bool Long)> bare = [];

    public StatedDose Dose { get; private set; } = new();

    public (string Code, int Start, int End, string Message)? Problem { get; private set; }

    /// <summary>How many facts there are; a clause that adds none says nothing about the dose.</summary>
    public int Count { get; private set; }

    /// <summary>Whether somebody was told to repeat or do something.</summary>
    public bool IsTold { get; set; }

    /// <summary>Whether something moves on or covers a way.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whether something is kept still.</summary>
    public bool IsStatic { get; set; }

    public void Refuse(string code, int start, int end, string message) => Problem ??= (code, start, end, message);

    public void Conflict(string what, int start, int end) =>
        Refuse("PLB-DOSE-TEXT-CONFLICT", start, end, $"This says {what} for the second time, and differently. Keep one, or write each exercise on a line of its own.");

    public void Sets(DoseToken a) => Whole(a, "the sets", Dose.Sets, most.Sets, v => Dose = Dose with { Sets = v });

    public void Repetitions(DoseToken a) => Whole(a, "the repetitions", Dose.Repetitions, most.Repetitions, v => Dose = Dose with { Repetitions = v });

    public void PerDay(DoseToken a) => Whole(a, "the times a day", Dose.TimesPerDay, most.TimesPerDay, v => Dose = Dose with { TimesPerDay = v });

    public void PerWeek(DoseToken a) => Whole(a, "the days a week", Dose.DaysPerWeek, 7, v => Dose = Dose with { DaysPerWeek = v });

    public void PerWeek(int least, int greatest, int start, int end) => PerWeek(new() { Kind = TokenKind.Count, Min = least, Max = greatest, Start = start, End = end });

    public void PerDay(int times, int start, int end) => PerDay(new() { Kind = TokenKind.Count, Min = times, Max = times, Start = start, End = end });

    public void Every(DoseToken a) => Whole(a, "the hours between", Dose.EveryHours, most.EveryHours, v => Dose = Dose with { EveryHours = v });

    public void GrowTo(DoseToken a)
    {
        if (a.Min != a.Max) Refuse("PLB-DOSE-TEXT-GROWTH", a.Start, a.End, "Repetitions grow to one number, and here are two. Write the greater one.");
        else Whole(a with { Marks = a.Marks & ~TokenMarks.Bound }, "the number to grow to", Dose.GrowToRepetitions is { } grow ? grow : (Range<int>?)null, most.Repetitions, v => Dose = Dose with { GrowToRepetitions = v.Max });
    }

    public void Hold(DoseToken a) => Time(a, "the hold", Dose.Hold, most.Hold, v => Dose = Dose with { Hold = v });

    public void Rest(DoseToken a) => Time(a, "the rest", Dose.Rest, most.Rest, v => Dose = Dose with { Rest = v });

    public void Duration(DoseToken a)
    {
        if (a.Min <= 0) Refuse("PLB-DOSE-TEXT-IMPOSSIBLE", a.Start, a.End, "No time at all is no dose. Check the number.");
        else Time(a, "the duration", Dose.Duration, most.Duration, v => Dose = Dose with { Duration = v });
    }

    public void Way(DoseToken a)
    {
        if (IsOpen(a)) return;
        if (!(a.Min > 0) || a.Max > most.Distance.Metres)
        {
            Refuse("PLB-DOSE-TEXT-IMPOSSIBLE", a.Start, a.End, "Nobody goes such a way. Check the number and its unit.");
            return;
        }

        // "2 miles (3.2 km)": the same way again in a rounder number; the first stands.
        if (Dose.Distance is { } said)
        {
            if (Math.Abs(said.Min.Metres - a.Min) > SameWay * said.Min.Metres || Math.Abs(said.Max.Metres - a.Max) > SameWay * said.Max.Metres) Conflict("the distance", a.Start, a.End);
            return;
        }

        Dose = Dose with { Distance = new(Length.FromMetres(a.Min), Length.FromMetres(a.Max)) };
        Count++;
    }

    public void Tempo(IEnumerable<double> seconds, int start, int end)
    {
        var phases = seconds.Select(TimeSpan.FromSeconds).ToList();
        if (phases.Count > 8 || phases.Exists(p => p > most.Tempo)) Refuse("PLB-DOSE-TEXT-IMPOSSIBLE", start, end, "This is no tempo. Write the seconds of each phase, as in tempo 3-1-3.");
        else if (Dose.Tempo is { } said && said != Motion.Reading.Seq.ToSeq(phases)) Conflict("the tempo", start, end);
        else
        {
            Dose = Dose with { Tempo = Motion.Reading.Seq.ToSeq(phases) };
            Count++;
        }
    }

    public void Side(Sides sides)
    {
        // "Ten on each side, alternating": the turns are the closer word.
        if (Dose.Sides is null || sides != Sides.Each) Dose = Dose with { Sides = sides };
        Count++;
    }

    public void Feel(EndFeel feel) => Dose = Dose with { EndFeel = Dose.EndFeel is { } said && said != feel ? EndFeel.None : feel };

    /// <summary>So many times of which the text does not say whether they are repetitions.</summary>
    public void Times(DoseToken a, bool crossed)
    {
        if (IsOpen(a) || !IsWhole(a, most.Repetitions)) return;
        times.Add((new((int)a.Min, (int)a.Max), a.Start, a.End, crossed));
        Count++;
    }

    /// <summary>A time of which the text does not say whether it is held or goes on.</summary>
    public void Bare(DoseToken a)
    {
        if (IsOpen(a)) return;
        bare.Add((Span(a), a.Start, a.End, a.Has(TokenMarks.Long)));
        Count++;
    }

    public bool HasTimes => times.Count > 0;

    public int FirstTimes => times.Count > 0 ? times[0].Start : int.MaxValue;

    /// <summary>Gives the times and bare times that were left open their meaning.</summary>
    public void Settle()
    {
        var only = Count == times.Count;
        var surely = Dose.Repetitions is not null;
        foreach (var (value, start, end, crossed) in times)
        {
            if (Dose.Repetitions is { } said && said != value)
                Refuse("PLB-DOSE-TEXT-CONFLICT", start, end, "There are already repetitions; these times may be sets or times a day. Say which: \"3 sets\" or \"3 times a day\".");
            else if (only && crossed && !IsTold)
                Refuse("PLB-DOSE-TEXT-NUMBER", start, end, "This may be sets, repetitions or times a day. Say which.");
            else Dose = Dose with { Repetitions = value };
        }

        foreach (var (value, start, end, isLong) in bare)
        {
            if (Dose.Hold == value || Dose.Duration == value) continue;
            var held = IsStatic ? !IsActive || !isLong : !isLong && !IsActive;
            var token = new DoseToken { Kind = TokenKind.Time, Min = value.Min.TotalSeconds, Max = value.Max.TotalSeconds, Start = start, End = end };
            if (Dose.Hold is not null || Dose.Duration is not null) Conflict("a time", start, end);
            else if (!held && !IsActive && Dose.Sides == Sides.Each)
                Refuse("PLB-DOSE-TEXT-NUMBER", start, end, "Is this held, or does it go on? Write \"hold for 1 minute on each side\", or \"go on for 1 minute on each side\".");
            else if (held) Hold(token);
            else Duration(token);
        }

        // "Warm up for 5 minutes, then 10 repetitions": two things. "March for 30 seconds. Repeat 3 times.": one.
        if (Dose is { Duration: { } on, Repetitions: not null } && (surely || on.Max > LongestRepetition))
            Refuse("PLB-DOSE-TEXT-CONFLICT", 0, text.Length, "Repetitions and a time to go on for: are these two exercises? Write each on a line of its own.");
    }

    private void Whole(DoseToken a, string what, Range<int>? said, int greatest, Action<Range<int>> say)
    {
        if (IsOpen(a) || !IsWhole(a, greatest)) return;
        var value = new Range<int>((int)a.Min, (int)a.Max);
        if (said is { } before && before != value) Conflict(what, a.Start, a.End);
        else if (said is null) say(value);
        Count++;
    }

    private void Time(DoseToken a, string what, Range<TimeSpan>? said, TimeSpan greatest, Action<Range<TimeSpan>> say)
    {
        if (IsOpen(a)) return;
        if (a.Max > greatest.TotalSeconds)
        {
            Refuse("PLB-DOSE-TEXT-IMPOSSIBLE", a.Start, a.End, string.Create(CultureInfo.InvariantCulture, $"This is longer than any dose of its kind ({greatest.TotalMinutes:0} minutes). Check the number and its unit."));
            return;
        }

        var value = Span(a);
        if (said is { } before && before != value) Conflict(what, a.Start, a.End);
        else if (said is null) say(value);
        Count++;
    }

    private static Range<TimeSpan> Span(DoseToken a) => new(Seconds(a.Min), Seconds(a.Max));

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromTicks((long)Math.Round(Math.Min(seconds, 1e8) * TimeSpan.TicksPerSecond));

    private bool IsWhole(DoseToken a, int greatest)
    {
        if (a.Min < 1 || a.Max > greatest || a.Min != Math.Floor(a.Min) || a.Max != Math.Floor(a.Max))
        {
            Refuse("PLB-DOSE-TEXT-IMPOSSIBLE", a.Start, a.End, string.Create(CultureInfo.InvariantCulture, $"\"{Shown(a)}\" cannot be: a whole number from 1 to {greatest} belongs here. Check the number."));
            return false;
        }

        return true;
    }

    private bool IsOpen(DoseToken a)
    {
        if (!a.Has(TokenMarks.Bound)) return false;
        Refuse("PLB-DOSE-TEXT-OPEN", a.Start, a.End, "One end is left open here. Write both ends, as in \"5 to 10\", or one number.");
        return true;
    }

    private string Shown(DoseToken a) => a.End - a.Start is > 0 and <= 40 && a.End <= text.Length ? text[a.Start..a.End] : "This";
}
