using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>Everything the rules look at, worked out once: the sessions of one item, their lights, gaps and what could change.</summary>
internal sealed class Situation
{
    // A session whose distance to the one before is not known counts as a day later: the usual rhythm, and blocks still end.
    private const int DaysWhenNotKnown = 1;

    private readonly Light?[] lights;
    private readonly int[] daysAgo;

    public Situation(JudgedItem item, Entry[] entries, JudgeContext context, RuleBook book)
    {
        (Item, Entries, Context, Book, Numbers) = (item, entries, context, book, book.Rules);
        lights = new Light?[Entries.Length];
        daysAgo = new int[Entries.Length];
        var ago = context.DaysSinceLastSession ?? 0;
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            daysAgo[i] = ago;
            ago += Entries[i].Response.DaysSincePrevious ?? DaysWhenNotKnown;
        }

        Last = DoneBefore(Entries.Length);
        Deciding = [.. LastOnes(book.Rules.Progress.Sessions.Value)];
        SecondLast = Last < 0 ? -1 : DoneBefore(Last);
        Change = new Changes(this);
    }

    public JudgedItem Item { get; }

    public JudgeContext Context { get; }

    public RuleBook Book { get; }

    public ProgressionRules Numbers { get; }

    public Entry[] Entries { get; }

    public Changes Change { get; }

    /// <summary>The last session that was done, -1 when there is none.</summary>
    public int Last { get; }

    /// <summary>The one before it, whatever it says.</summary>
    public int SecondLast { get; }

    /// <summary>The last sessions that were done, the last one first: as many as decide about a step, or fewer when there are no more. The same answers on the same day are one session logged twice.</summary>
    public Seq<int> Deciding { get; }

    /// <summary>As many sessions as decide about a step were done.</summary>
    public bool EnoughDone => Deciding.Count == Numbers.Progress.Sessions.Value;

    /// <summary>What was left out after the last session that was done; null when nothing was.</summary>
    public SkipReason? LastSkip => Entries.Length > 0 ? Entries[^1].Response.SkipReason : null;

    /// <summary>A growth rule is running: approval was given in advance.</summary>
    public bool Growing => Context.GradedQuota is null && Item.Dose is { Repetitions.Max: var now, GrowToRepetitions: { } goal } && now < goal;

    public bool Graded => Context.GradedQuota is not null;

    public bool LastIsRed => Last >= 0 && LightOf(Last).Colour == Colour.Red;

    [System.Runtime.CompilerServices.IndexerName("Sessions")]
    public Response this[int index] => Entries[index].Response;

    public Light LightOf(int index) => lights[index] ??= TrafficLight.Of(Entries[index].Response, Numbers.Light, Numbers.Legs);

    public int DaysAgo(int index) => daysAgo[index];

    /// <summary>The last session that was done before this entry, -1 when there is none.</summary>
    public int DoneBefore(int index)
    {
        do index--;
        while (index >= 0 && Entries[index].Response.Skipped);
        return index;
    }

    /// <summary>The longest break that has not been answered: before today, or before the last session.</summary>
    public int Gap
    {
        get
        {
            var now = Last < 0 ? Context.DaysSinceLastSession ?? 0 : DaysAgo(Last);
            var before = Last < 0 || this[Last].GapAnswered ? 0 : SecondLast < 0 ? this[Last].DaysSincePrevious ?? 0 : DaysAgo(SecondLast) - DaysAgo(Last);
            var gap = Math.Max(now, before);
            // An exercise that was left out for some days by somebody who trained meanwhile: no break, unless it is a long one.
            if (Context.DaysSinceAnySession < Numbers.Gaps[0].FromDays.Value && gap < Numbers.Gaps[1].FromDays.Value) return 0;
            // Once a week is a rhythm, not a break.
            var rhythm = Item.Dose.DaysPerWeek is { } days ? (7 + days.Min - 1) / days.Min : 0;
            return gap > rhythm ? gap : 0;
        }
    }

    /// <summary>How much mean pain before sessions rose from the week before to the last week; null when either has fewer than two sessions.</summary>
    public double? MeanPainRise
    {
        get
        {
            if (Context.WeeklyMeanPainRise is { } given) return given;
            var days = Numbers.Deload.MeanPainOverDays.Value;
            var (sum, count) = (new double[2], new int[2]);
            for (var i = Entries.Length - 1; i >= 0 && daysAgo[i] < 2 * days; i--)
            {
                if (Entries[i].Response.PainBefore is not { } pain) continue;
                var week = daysAgo[i] / days;
                sum[week] += pain;
                count[week]++;
            }

            return count[0] >= 2 && count[1] >= 2 ? (sum[0] / count[0]) - (sum[1] / count[1]) : null;
        }
    }

    /// <summary>How the legs answered on each day, for finding a direction.</summary>
    public DirectionFinding Direction
    {
        get
        {
            var from = Numbers.Legs.AwayFromSpineFrom.Value;
            var days = new List<DirectionFinding.Day>(Entries.Length);
            for (var i = Last; i >= 0; i = DoneBefore(i))
                days.Add(new(DaysAgo(i), LegSymptoms.Compare(this[i], Numbers.Legs), this[i].FurthestZoneBefore >= from));
            return DirectionFinding.Of(days.ToSeq(), Numbers.Legs);
        }
    }

    /// <summary>Where the exercise takes the low back; empty when it keeps it as it is.</summary>
    public Seq<Bias> Directions => Item.Bias.Where(b => b != Bias.Neutral).ToSeq();

    public bool OnHold => Context.ScreeningLevel == ActionLevel.Prompt && Item.LoadClass >= Numbers.Progress.NoNewLoadClassOnHold.Value;

    public Input Input(int index, string key, object? value) => new($"history[{Entries[index].Index}].{key}", Sentences.Shown(value));

    private IEnumerable<int> LastOnes(int most)
    {
        for (var (index, count) = (Last, 0); index >= 0 && count < most; (index, count) = (SessionBefore(index), count + 1)) yield return index;
    }

    private int SessionBefore(int last)
    {
        var answers = this[last] with { Id = null, DaysSincePrevious = 0 };
        var index = last;
        do
        {
            var sameDay = this[index].DaysSincePrevious == 0;
            index = DoneBefore(index);
            if (index < 0 || !sameDay || this[index] with { Id = null, DaysSincePrevious = 0 } != answers) return index;
        }
        while (true);
    }

    /// <summary>The sessions of a history: an entry that arrives twice under its id counts once; the later one corrects the earlier.</summary>
    public static Entry[] Once(Seq<Response> history)
    {
        var entries = new List<Entry>(history.Count);
        Dictionary<string, int>? seen = null;
        for (var i = 0; i < history.Count; i++)
        {
            var response = history[i];
            if (response.Id is { } id && !(seen ??= []).TryAdd(id, entries.Count))
            {
                var first = seen[id];
                entries[first] = new(i, response with { DaysSincePrevious = entries[first].Response.DaysSincePrevious });
                continue;
            }

            entries.Add(new(i, response));
        }

        return [.. entries];
    }

    /// <summary>A session and its place in the history as it was given.</summary>
    public readonly record struct Entry(int Index, Response Response);
}
