using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>Compiles a day of a programme into a script: the same input always gives the same cues.</summary>
/// <remarks>
/// Codes: <c>PLB-SESSION-EXPIRED</c> the day lies after the day until which the programme is valid, <c>-DAY</c> outside of the programme, <c>-REST</c> nothing is due,
/// <c>-NUMBER</c> the day has fewer sessions, <c>-EXERCISE</c> an exercise that the catalogue does not know, <c>-LONG</c> beyond a day or too many cues;
/// <c>-CATALOGUE</c> (a warning) the programme was made with another version of the catalogue.
/// </remarks>
public static class SessionCompiler
{
    /// <summary>The most cues that a script may have.</summary>
    public const int MostCues = 20_000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Compiles one session.</summary>
    /// <param name="programme">The approved programme.</param>
    /// <param name="day">The day.</param>
    /// <param name="session">Which session of the day, from 1.</param>
    /// <param name="catalogue">The exercises in the language of the words.</param>
    /// <param name="times">Times around an exercise.</param>
    /// <param name="rules">Stop rules and cues.</param>
    /// <param name="end">At which end of the doses' ranges: the least unless somebody asks for more.</param>
    public static Read<SessionScript> Compile(Programme programme, DateOnly day, int session, Catalogue catalogue, DoseTimes times, SessionRules rules, RangeEnd end = RangeEnd.Least)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(rules);
        if (Refusal(programme, day, session, times, end) is { } refusal) return new Read<SessionScript>.Failure([refusal]);

        var problems = new List<Problem>();
        var timeline = new Timeline(catalogue, times, rules, end);
        foreach (var item in SessionCalendar.ItemsOf(programme, day, session, times, end))
        {
            if (!catalogue.ById.TryGetValue(item.Exercise, out var exercise))
                problems.Add(new("PLB-SESSION-EXERCISE", $"programme: {item.Exercise}", "The catalogue has no such exercise. Use the catalogue that the programme was made with, or make the programme anew."));
            else if (DoseTime.Of(item.Dose, end, times, exercise.Facts.Position) + timeline.At > Longest || timeline.Count + Steps(item.Dose, exercise, end) > MostCues)
                problems.Add(new("PLB-SESSION-LONG", $"programme: {item.Exercise}", "With this exercise the session is longer than a player takes. Check its dose."));
            else
                timeline.Add(item, exercise);
        }

        if (programme.CatalogueVersion != catalogue.Version.Version)
            problems.Add(new("PLB-SESSION-CATALOGUE", "programme: $.catalogue_version", $"The programme was made with catalogue {programme.CatalogueVersion}, this is {catalogue.Version.Version}. Compare it with the handout.", Severity.Warning));
        return Read.From(
            () => new SessionScript
            {
                Format = 1,
                Programme = programme.Id,
                ProgrammeVersion = programme.Version,
                For = programme.For,
                Day = day,
                Session = session,
                Sessions = SessionCalendar.SessionsOn(programme, day, times, end),
                ValidUntil = programme.ValidUntil,
                Language = rules.Words.Language,
                CatalogueVersion = catalogue.Version.Version,
                RulesVersion = rules.Facts.Version,
                End = end,
                TotalMs = timeline.AtMs,
                StopRules = [.. rules.StopRulesOf(programme).Select(r => new ScriptStop(r.Id, r.Act, Lead(rules.Words.Acts, r.Act), rules.TextOf(r)))],
                ThenCall = rules.Words.Acts.StopSessionThen.Replace("{emergency}", programme.Clinic.EmergencyNumber ?? rules.Words.LocalEmergency, StringComparison.Ordinal),
                Items = timeline.Items,
                Cues = timeline.Cues,
            },
            problems);
    }

    /// <summary>What is due in one session, or why there is none: the same refusals as compiling it, without laying out its cues.</summary>
    /// <param name="programme">The approved programme.</param>
    /// <param name="day">The day.</param>
    /// <param name="session">Which session of the day, from 1.</param>
    /// <param name="times">Times around an exercise.</param>
    /// <param name="end">At which end of the doses' ranges.</param>
    public static Read<Seq<ProgrammeItem>> Due(Programme programme, DateOnly day, int session, DoseTimes times, RangeEnd end = RangeEnd.Least)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(times);
        return Refusal(programme, day, session, times, end) is { } refusal
            ? new Read<Seq<ProgrammeItem>>.Failure([refusal])
            : SessionCalendar.ItemsOf(programme, day, session, times, end).ToSeq();
    }

    private static Problem? Refusal(Programme programme, DateOnly day, int session, DoseTimes times, RangeEnd end)
    {
        if (day > programme.ValidUntil)
            return new("PLB-SESSION-EXPIRED", "day", $"The programme may be used until {Shown(programme.ValidUntil)}. Answer the screening questions again, or ask the clinician who approved it.");
        if (day < programme.Starts || day > SessionCalendar.LastDay(programme))
            return new("PLB-SESSION-DAY", "day", $"The programme runs from {Shown(programme.Starts)} to {Shown(SessionCalendar.LastDay(programme))}. Choose a day in it.");
        var sessions = SessionCalendar.SessionsOn(programme, day, times, end);
        if (sessions == 0)
            return new("PLB-SESSION-REST", "day", $"{Shown(day)} is a day of rest. {(SessionCalendar.NextDay(programme, day) is { } next ? $"The next session is on {Shown(next)}." : "The programme has no further session.")}");
        if (session < 1 || session > sessions)
            return new("PLB-SESSION-NUMBER", "session", $"{Shown(day)} has {sessions} session{(sessions == 1 ? "" : "s")}. Choose {(sessions == 1 ? "1" : $"1 to {sessions}")}.");
        return null;
    }

    // Before anything is laid out: how many cues a dose would make, without walking it.
    private static long Steps(Dose dose, CatalogueExercise exercise, RangeEnd end) => dose switch
    {
        Dose.Repetitions d => (long)d.Sets.Value.At(end) * d.Count.Value.At(end) * 2 * (d.Tempo.Value.Count + (2L * d.HoldsPerRepetition) + exercise.Movement.Phases.Count),
        Dose.Duration d => d.Sets.Value.At(end) * 4L,
        Dose.Distance d => d.Sets.Value.At(end) * 4L,
    };

    private static string Lead(ActWords acts, StopAct act) => act switch
    {
        StopAct.DoNotStart => acts.DoNotStart,
        StopAct.StopSession => acts.StopSession,
        StopAct.ScreenAgain => acts.ScreenAgain,
        StopAct.StopExercise => acts.StopExercise,
    };

    private static string Shown(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
