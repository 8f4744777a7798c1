using System.Collections.Immutable;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>Whether warning signs are asked for again before the next session.</summary>
/// <remarks>A closed hierarchy: <see cref="NotDue"/>, <see cref="ShortForm"/>, <see cref="Full"/>.</remarks>
public abstract record Rescreening
{
    private Rescreening() { }

    /// <summary>Not before the next session.</summary>
    public sealed record NotDue : Rescreening;

    /// <summary>The questions of the short form.</summary>
    /// <param name="LastOn">The day of the last screening.</param>
    public sealed record ShortForm(DateOnly LastOn) : Rescreening;

    /// <summary>All questions.</summary>
    /// <param name="Why">Why, each once.</param>
    public sealed record Full(Seq<ScreenAgain> Why) : Rescreening;

    /// <summary>What is due on a day.</summary>
    public static Rescreening On(Episode episode, DateOnly day, EpisodeWorld world)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(world);
        if (episode.LastScreening is not { } last) return new Full([ScreenAgain.Never]);
        PastScreening? full = null;
        for (var i = episode.Screenings.Length - 1; i >= 0 && full is null; i--)
            if (episode.Screenings[i].Form == ScreeningForm.Full) full = episode.Screenings[i];
        if (full is null) return new Full([ScreenAgain.Never]);
        var why = new List<ScreenAgain>();
        Since(episode, full, day, world.Screening.Ask, why);
        for (var i = episode.Verdicts.Length - 1; i >= 0 && episode.Verdicts[i].RecordedAt > full.RecordedAt; i--)
            if (episode.Verdicts[i] is { Verdict.ScreenFirst: true, Fate: not VerdictFate.TakenBack }) why.Add(ScreenAgain.Verdict);
        if (why.Count > 0) return new Full([.. why.Distinct().Order()]);
        return last.On.AddDays(world.Screening.Ask.ShortFormEveryDays) <= day ? new ShortForm(last.On) : new NotDue();
    }

    /// <summary>The questions of the short form, in their order.</summary>
    public static Seq<Question> ShortQuestions(ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Questions.Where(q => q.ShortForm).ToSeq();
    }

    /// <summary>The intake as it stands on a later day, with new answers: what a new screening is made of.</summary>
    /// <param name="intake">The intake.</param>
    /// <param name="day">The day.</param>
    /// <param name="answers">The answers to the questions that were asked again, by question id.</param>
    public static Intake Later(Intake intake, DateOnly day, ImmutableSortedDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(answers);
        var days = Math.Max(0, day.DayNumber - intake.AsOf.DayNumber);
        return intake with
        {
            AsOf = day,
            OnsetDays = intake.OnsetDays + days,
            Surgery = intake.Surgery is { } surgery ? surgery with { WeeksAgo = surgery.WeeksAgo + (days / 7) } : null,
            PregnancyWeeks = intake.PregnancyWeeks is { } weeks ? Math.Min(42, weeks + (days / 7)) : null,
            Answers = intake.Answers.SetItems(answers),
        };
    }

    private static void Since(Episode episode, PastScreening full, DateOnly day, Asking ask, List<ScreenAgain> why)
    {
        LoggedSession? later = null;
        for (var i = episode.Sessions.Length - 1; i >= 0; i--)
        {
            var session = episode.Sessions[i];
            if (session.Withdrawn || session.On > day) continue;
            if (session.Log.SpreadFurther == true && session.RecordedAt > full.RecordedAt) why.Add(ScreenAgain.LegsChanged);
            if (!session.Done) continue;
            if (later is null && session.On.AddDays(ask.AfterGapDays) <= day && full.On < session.On.AddDays(ask.AfterGapDays)) why.Add(ScreenAgain.Gap);
            if (later is not null)
            {
                if (later.PainAtStart - session.PainAtStart >= ask.PainRise) why.Add(ScreenAgain.PainRose);
                if (later.ZoneAtStart > session.ZoneAtStart && later.ZoneAtStart >= BodyZone.Buttock) why.Add(ScreenAgain.LegsChanged);
            }

            if (session.RecordedAt <= full.RecordedAt) break;
            later = session;
        }
    }
}

/// <summary>Why all questions are asked again.</summary>
public enum ScreenAgain
{
    /// <summary>They were never asked.</summary>
    Never,

    /// <summary>After a long break.</summary>
    Gap,

    /// <summary>Pain rose from one session to the next.</summary>
    PainRose,

    /// <summary>Leg symptoms reach further than before.</summary>
    LegsChanged,

    /// <summary>A verdict asks for it.</summary>
    Verdict,
}
