using System.Collections.Immutable;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Outcomes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>The journals in samples/episodes: how each was lived. They are written once and kept; a run with PLUMBLINE_KEEP=1 writes them anew.</summary>
public static class KeptJournals
{
    public static string Folder { get; } = Repository.At("samples", "episodes");

    public static IReadOnlyDictionary<string, Func<Diary>> Lives { get; } = new SortedDictionary<string, Func<Diary>>(StringComparer.Ordinal)
    {
        ["steady-twelve-weeks"] = Steady,
        ["flare-up"] = FlareUp,
        ["spread-and-lock"] = SpreadAndLock,
        ["corrected-entry"] = Corrected,
        ["self-care-clearance"] = SelfCare,
    };

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.jsonl").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal);

    public static Journal Read(string name) => JournalFile.Read(name, File.ReadAllText(Path.Combine(Folder, $"{name}.jsonl"))).Require();

    // A calm number that follows from the day and the exercise.
    private static int Chance(DateOnly day, string what) => (int)(((uint)((day.DayNumber * 7919) + what.Aggregate(17, (sum, letter) => (sum * 31) + letter)) * 2654435761u) >> 8) % 100;

    private static double Base(DateOnly day) => Math.Max(1, 4 - ((day.DayNumber - Diary.Monday.DayNumber) / 21));

    private static ItemLog Usual(DateOnly day, string exercise)
    {
        var (pain, chance) = (Base(day), Chance(day, exercise));
        return new()
        {
            Exercise = exercise,
            PainBefore = pain,
            PainPeak = chance < 6 ? pain + 2 : chance < 40 ? pain + 1 : pain,
            PainAfter = pain,
            CompletedFraction = chance is >= 90 and < 94 ? 0.7 : 1,
            Effort = 4 + (chance % 3),
            FormOk = chance != 50,
            SkipReason = chance >= 97 ? SkipReason.Time : null,
        };
    }

    private static EpisodeEvent.OutcomeAnswered Outcome(string instrument, DateOnly on, params (string Item, double Answer)[] answers) => new(new AnsweredOutcome
    {
        Instrument = instrument,
        Version = "1.0",
        On = on,
        Answers = answers.ToImmutableSortedDictionary(a => a.Item, a => a.Answer),
    });

    private static Diary Steady()
    {
        var diary = Life.Begin("desk-worker", 1, ApproverRole.Clinician, Diary.Clinician.Name!, 12);
        diary.Write(new EpisodeEvent.GoalSet("Sit through a working day without getting up for the pain."));
        diary.Write(Outcome("nprs", diary.Today, ("back-now", 4), ("back-average", 4), ("back-worst", 6)));
        diary.Write(Outcome("psfs", diary.Today, ("sitting", 4), ("lifting", 5), ("walking", 6)));
        var holiday = (From: Diary.Monday.AddDays(44), To: Diary.Monday.AddDays(52));
        var life = new Life(diary)
        {
            Answers = Usual,
            Morning = day => Chance(day, "morning") < 6 ? null : Base(day.AddDays(-1)) + (Chance(day, "morning") < 12 ? 1 : 0),
            Trains = day => (day < holiday.From || day > holiday.To) && Chance(day, "trains") < 92,
        };
        life.Days(42);
        diary.Write(Outcome("nprs", diary.Today, ("back-now", 2), ("back-average", 2), ("back-worst", 4)));
        diary.Write(Outcome("psfs", diary.Today, ("sitting", 6), ("lifting", 7), ("walking", 9)));
        life.Days(41);
        diary.Write(Outcome("nprs", diary.Today, ("back-now", 1), ("back-average", 1), ("back-worst", 2)));
        diary.Write(Outcome("psfs", diary.Today, ("sitting", 9), ("lifting", 8), ("walking", 10)));
        diary.Write(new EpisodeEvent.Ended(EndReason.GoalsMet, "Sits through the day; goes on twice a week by herself."), Diary.Clinician);
        return diary;
    }

    private static Diary FlareUp()
    {
        var diary = Life.Begin("no-equipment", 2, ApproverRole.Clinician, Diary.Clinician.Name!, 6);
        var flare = (From: Diary.Monday.AddDays(17), To: Diary.Monday.AddDays(22));
        var life = new Life(diary)
        {
            Answers = (day, exercise) => day >= flare.From && day <= flare.To ? Usual(day, exercise) with { PainBefore = 6, PainPeak = 6, PainAfter = 6 } : Usual(day, exercise),
            Morning = day => day > flare.From && day <= flare.To ? 6 : Base(day.AddDays(-1)),
        };
        life.Days(17);
        diary.Write(new EpisodeEvent.CheckedIn(FlareUp: true));
        life.Days(6);
        diary.Write(new EpisodeEvent.CheckedIn());
        life.Days(19);
        return diary;
    }

    private static Diary SpreadAndLock()
    {
        var diary = Life.Begin("sciatica-worse-bending", 3, ApproverRole.Clinician, Diary.Clinician.Name!, 8);
        var spread = Diary.Monday.AddDays(9);
        var life = new Life(diary)
        {
            Answers = (day, exercise) => Legs(Usual(day, exercise) with { SkipReason = null }, day, exercise, spread),
            Morning = day => Base(day.AddDays(-1)),
        };
        life.Days(10);
        // The morning answer arrives, the verdicts stop the direction, and all questions are asked.
        diary.Judge(JudgedAt.Morning);
        diary.Screen(ScreeningForm.Full, ("Q6", Reply.Yes));
        life.Days(3);
        var stops = diary.Episode.Items.Where(i => i.Stop is { Rule: "spread-down-the-leg" or "direction-blocked" }).Select(i => i.Stop!.Verdict);
        var session = diary.Episode.Sessions[^1];
        diary.Write(new EpisodeEvent.Unlocked([diary.Episode.Locks[^1].Id, session.Id, .. stops], "Examined: full strength in both legs, reflexes even. Extension in lying may go on."), Diary.Clinician);
        diary.Screen();
        life.Days(15);
        return diary;
    }

    private static ItemLog Legs(ItemLog usual, DateOnly day, string exercise, DateOnly spread)
    {
        if (!World.Catalogue.ById[exercise].Facts.Bias.Any(b => b != Exercises.Bias.Neutral)) return usual;
        var (before, after) = day < spread ? (BodyZone.BelowKnee, BodyZone.Thigh) : day == spread ? (BodyZone.Thigh, BodyZone.Foot) : (BodyZone.Buttock, BodyZone.OneSidedBack);
        return usual with { FurthestZoneBefore = before, FurthestZoneAfter = after, FurthestZoneReasked = after };
    }

    private static Diary Corrected()
    {
        var diary = Life.Begin("desk-worker", 4, ApproverRole.Clinician, Diary.Clinician.Name!, 6);
        var life = new Life(diary) { Answers = (day, exercise) => Usual(day, exercise) with { PainPeak = 3, PainBefore = 3, PainAfter = 3, CompletedFraction = 1, SkipReason = null, FormOk = true }, Morning = _ => 3 };
        life.Days(9);
        var step = diary.Episode.Verdicts.Last(v => v.Verdict.Verdict == Care.Progressions.VerdictKind.Progress && v.Fate == VerdictFate.InEffect);
        var wrong = diary.Episode.Sessions.Last(s => s.RecordedAt < step.RecordedAt && s.Log.Items.Any(i => i.Exercise == step.Verdict.Exercise));
        diary.Write(new EpisodeEvent.EntryCorrected(wrong.Id, wrong.Log with { Items = [.. wrong.Log.Items.Select(i => i.Exercise == step.Verdict.Exercise ? i with { PainPeak = 7 } : i)] }));
        life.Days(12);
        return diary;
    }

    private static Diary SelfCare()
    {
        var diary = Life.Begin("runner-low-pain", 5, ApproverRole.Self, "Kim", 6);
        var life = new Life(diary) { Answers = Usual, Morning = day => Base(day.AddDays(-1)) };
        life.Days(8);
        var flag = diary.Screen(ScreeningForm.Full, ("Q10", Reply.Yes));
        life.Days(4);
        var clean = diary.Screen();
        diary.Write(new EpisodeEvent.Unlocked([flag.Id], "My doctor looked into it.")
        {
            Screening = clean.Id,
            Clearance = new() { Who = "Dr Moss, general practitioner", Date = diary.Today.AddDays(-1), Allows = new() { LoadClass = 3 }, Limits = new() },
        });
        life.Days(10);
        return diary;
    }
}
