using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Adherences;

/// <summary>Measures how much of a programme was done. A pure function; sessions may come in any order.</summary>
/// <remarks>Today counts only when something of it is logged: the day is not over. Where a programme took the place of another, each day is held to the one that was in force on it.</remarks>
public static class Adherence
{
    /// <summary>The reading.</summary>
    /// <param name="programmes">The programmes that took each other's place, the running one last; at least one.</param>
    /// <param name="sessions">The logged sessions.</param>
    /// <param name="today">The day.</param>
    /// <param name="goal">How many sessions a week the person aims at; those due when null.</param>
    /// <param name="rules">Numbers and words.</param>
    /// <param name="catalogue">The exercises.</param>
    /// <param name="times">The times that doses take.</param>
    /// <param name="ratings">How well the person says to have kept to it; of two ratings of a week the later one counts.</param>
    public static AdherenceReading Of(Seq<Programme> programmes, Seq<DoneSession> sessions, DateOnly today, int? goal, AdherenceRules rules, Catalogue catalogue, DoseTimes times, Seq<WeekRating> ratings = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(programmes.Count);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(catalogue);
        var (first, last) = (programmes.Min(p => p.Starts), SessionCalendar.LastDay(programmes[^1]));
        var inside = sessions.Where(s => s.On >= first && s.On <= today && s.On <= last).ToSeq();
        var counted = new Counted(programmes, first, last, inside, today, catalogue, times);
        var windows = rules.Facts.WindowsDays.Value;
        var weeks = Weeks(counted, goal).Select(w => w with { SelfRated = ratings.LastOrDefault(r => r.From >= w.From && r.From < w.From.AddDays(7))?.Rating }).ToSeq();
        var skips = inside.Where(s => s.On > today.AddDays(-windows[^1])).SelectMany(s => s.Items).Where(i => i.SkipReason is not null)
            .GroupBy(i => i.SkipReason!.Value).Select(g => new SkipCount(g.Key, g.Count())).OrderByDescending(s => s.Count).ThenBy(s => s.Reason).ToSeq();
        return new()
        {
            Windows = [.. windows.Select(days => Window(counted, days))],
            Weeks = weeks,
            StreakWeeks = Streak(weeks),
            WeekToRate = ToRate(weeks, today),
            OverDone = [.. counted.Amounts(today.AddDays(1 - windows[0])).Where(a => a.Due > 0 && a.Done / a.Due > rules.Facts.OverDoneAbove.Value).Select(a => new OverDone(a.Exercise, Math.Round(a.Done / a.Due, 2)))],
            Skips = skips,
            Offers = [.. skips.Select(s => rules.OfferFor(s.Reason))],
            RulesVersion = $"adherence {rules.Facts.Version}",
        };
    }

    private static AdherenceWindow Window(Counted counted, int days)
    {
        var from = counted.Today.AddDays(1 - days);
        var due = counted.Days(from).Sum(counted.DueOn);
        var sessions = counted.From(from).Where(s => s.Done).ToList();
        var amounts = counted.Amounts(from).ToList();
        var known = amounts.Where(a => a.Due > 0).ToList();
        var told = sessions.Where(s => s.Minutes is not null).Select(s => (Minutes: s.Minutes!.Value, Planned: counted.Planned(s))).Where(s => s.Planned > 0).ToList();
        return new()
        {
            Days = days,
            Due = due,
            Done = sessions.Count,
            Frequency = due == 0 ? null : new(Math.Min(1, (double)sessions.Count / due), (double)sessions.Count / due),
            Dose = known.Count == 0 ? null : new(known.Sum(a => Math.Min(a.Due, a.Done)) / known.Sum(a => a.Due), known.Sum(a => a.Done) / known.Sum(a => a.Due)),
            Duration = told.Count == 0 ? null : new(told.Sum(s => Math.Min(s.Minutes, s.Planned)) / told.Sum(s => s.Planned), told.Sum(s => s.Minutes) / told.Sum(s => s.Planned)),
            AmountsUnknown = amounts.Sum(a => a.Unknown),
        };
    }

    private static IEnumerable<AdherenceWeek> Weeks(Counted counted, int? goal)
    {
        for (var (number, from) = (1, counted.First); from <= counted.Today && from <= counted.Last; number++, from = from.AddDays(7))
        {
            var until = from.AddDays(6);
            var aim = goal ?? Enumerable.Range(0, 7).Sum(d => counted.DueOn(from.AddDays(d)));
            var done = counted.From(from).Count(s => s.Done && s.On <= until);
            yield return new(number, from, aim, done, done >= aim ? true : until < counted.Today ? false : null);
        }
    }

    // The running week adds to the row when its goal is reached already, and breaks nothing when not.
    private static int Streak(Seq<AdherenceWeek> weeks) => weeks.Reverse().SkipWhile(w => w.Met is null).TakeWhile(w => w.Met == true).Count();

    // A week is rated when it is over, while it is fresh: in the week after it.
    private static int? ToRate(Seq<AdherenceWeek> weeks, DateOnly today) =>
        weeks.LastOrDefault(w => w.From.AddDays(7) <= today) is { SelfRated: null } over && today < over.From.AddDays(14) ? over.Number : null;

    private sealed record Amount(string Exercise, double Due, double Done, int Unknown);

    private sealed record Counted(Seq<Programme> Programmes, DateOnly First, DateOnly Last, Seq<DoneSession> Sessions, DateOnly Today, Catalogue Catalogue, DoseTimes Times)
    {
        public int DueOn(DateOnly day) => InForce(day) is { } programme ? SessionCalendar.SessionsOn(programme, day, Times) : 0;

        public IEnumerable<DoneSession> From(DateOnly from) => Sessions.Where(s => s.On >= from);

        // Days from a day on that are over, and today when something of it is logged.
        public IEnumerable<DateOnly> Days(DateOnly from)
        {
            for (var day = from < First ? First : from; day <= Today && day <= Last; day = day.AddDays(1))
                if (day < Today || Sessions.Any(s => s.On == day)) yield return day;
        }

        public double Planned(DoneSession session) => session.Items.Where(i => i.SkipReason is null).Sum(i =>
            ItemsOn(session.On).FirstOrDefault(p => p.Exercise == i.Exercise) is { } item && Catalogue.ById.TryGetValue(i.Exercise, out var exercise)
                ? DoseTime.Of(item.Dose, RangeEnd.Least, Times, exercise.Facts.Position).TotalMinutes
                : 0);

        // What was done without telling how much is taken out of what was due: it counts neither as nothing nor as all.
        public IEnumerable<Amount> Amounts(DateOnly from)
        {
            var days = Days(from).ToList();
            var done = From(from).SelectMany(s => s.Items).Where(i => i.SkipReason is null).ToLookup(i => i.Exercise);
            foreach (var exercise in days.Append(Today).Reverse().SelectMany(ItemsOn).Select(i => i.Exercise).Distinct())
            {
                var due = days.SelectMany(d => ItemsOn(d).Where(i => i.Exercise == exercise && i.Days.Contains(d.DayOfWeek))).Sum(i => DoseTime.TimesPerDay(i.Dose.Frequency, RangeEnd.Least, Times));
                var unknown = done[exercise].Count(i => i.CompletedFraction is null);
                yield return new(exercise, Math.Max(0, due - unknown), done[exercise].Sum(i => i.CompletedFraction ?? 0), unknown);
            }
        }

        // The one that came last of those that had begun.
        private Programme? InForce(DateOnly day) => Programmes.LastOrDefault(p => p.Starts <= day);

        private IEnumerable<ProgrammeItem> ItemsOn(DateOnly day) => InForce(day)?.Items ?? [];
    }
}
