using FsCheck.Fluent;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Sessions;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Care.Tests.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>Random lives: a person with a programme who trains, skips, hurts, falls ill, corrects entries, is screened, locked and unlocked, all by the real rules.</summary>
public static class AnyLife
{
    private static readonly string[] Exercises =
        ["bridge", "pelvic-tilt", "walking", "prone-press-up", "single-leg-stance", "single-knee-to-chest", "modified-plank", "bird-dog-hold", "squat", "lower-trunk-rotation"];

    private static readonly Intake DeskWorker = Samples.Read("desk-worker");

    private static readonly Intake Sciatica = Samples.Read("sciatica-worse-bending");

    /// <summary>What was compiled on a day, beside what the episode said then.</summary>
    public sealed record Compiled(Standing Standing, Read<SessionScript> Script);

    /// <summary>A life with everything that was compiled in it.</summary>
    public sealed record One(int Seed, Diary Diary, List<Compiled> Days)
    {
        public override string ToString() => $"life {Seed}, {Diary.Events.Count} events";
    }

    /// <summary>A life up to an evening on which a session could be judged.</summary>
    public static One Lived(int seed)
    {
        var chance = new System.Random(seed);
        bool Often(int percent) => chance.Next(100) < percent;
        // Answers to "did it spread?" have dice of their own, so that what else happens in a life does not hang on them.
        var spread = new System.Random(seed ^ 0x0053_7072);
        var calm = Often(60);
        var diary = Begun(chance, Often(30));
        var days = new List<Compiled>();
        for (var session = chance.Next(3, 10); session > 0; session--)
        {
            if (Often(4)) diary.Write(new EpisodeEvent.CheckedIn(FlareUp: Often(50), Ill: Often(40), PoorSleep: Often(30)));
            if (!calm && Often(3)) diary.Write(new EpisodeEvent.AdverseEventReported((AdverseSeverity)chance.Next(3), "A fall at home."));
            if (!calm && Often(7)) diary.Screen(ScreeningForm.Full, (Often(50) ? "Q6" : "Q10", Reply.Yes));
            if (Often(45)) Unlock(diary, chance);
            if (spread.Next(3) == 0) Explain(diary);
            var due = diary.Standing.Rescreening;
            if (due is not Rescreening.NotDue && Often(95)) diary.Screen(due is Rescreening.Full ? ScreeningForm.Full : ScreeningForm.ShortForm);
            foreach (var back in Rejudging.ToGive(diary.Journal, Diary.World).ToList()) diary.Write(back, Actor.Program);
            foreach (var given in diary.Judge()) Decide(diary, given, chance);
            days.Add(new(diary.Standing, EpisodeSessions.Compile(diary.Standing)));
            var log = Logged(diary, chance, spread, calm);
            if (Often(3)) diary.Write(new EpisodeEvent.EntryCorrected(log.Id, ((EpisodeEvent.SessionLogged)log.What).Log with { PainAfter = 5 }));
            diary.After(1);
            if (Often(94)) diary.Morning(log, Often(calm ? 92 : 75) ? 2 : chance.Next(2, 6));
            if (Often(8)) Correct(diary, chance);
            diary.After(Often(4) ? chance.Next(5, 32) : chance.Next(0, 3));
        }

        days.Add(new(diary.Standing, EpisodeSessions.Compile(diary.Standing)));
        return new(seed, diary, days);
    }

    private static Diary Begun(System.Random chance, bool selfCare)
    {
        var items = Exercises.OrderBy(_ => chance.Next()).Take(chance.Next(1, 7)).Select(id =>
        {
            var usual = Tests.World.Catalogue.ById[id].Facts.DefaultDose.Stated;
            var growing = usual.Repetitions is not null && chance.Next(5) == 0;
            return (id, growing ? usual with { GrowToRepetitions = usual.Repetitions!.Value.Max + 6 } : usual with { GrowToRepetitions = null });
        }).ToArray();
        var programme = AnyProgramme.Of(items) with { Weeks = 52 };
        if (selfCare) programme = programme with { Approval = new("Kim", Care.Programmes.ApproverRole.Self, Diary.Monday) };
        var diary = Diary.Of(chance.Next(3) == 0 ? Sciatica : DeskWorker, programme);
        if (chance.Next(12) == 0) diary.Write(new EpisodeEvent.GradedActivityChosen(items[0].id, new([10, 10, 10], DoseVariable.Repetitions, 1, 14, 1)));
        return diary;
    }

    private static void Decide(Diary diary, JournalEvent given, System.Random chance)
    {
        var verdict = (EpisodeEvent.VerdictGiven)given.What;
        var by = diary.Episode.SelfCare && chance.Next(8) > 0 ? Actor.Person : Diary.Clinician;
        if (verdict.Verdict == VerdictKind.Progress && chance.Next(10) < 8) diary.Write(new EpisodeEvent.VerdictAccepted(given.Id), by);
        else if (chance.Next(20) == 0) diary.Write(new EpisodeEvent.VerdictOverridden(given.Id, "Talked it over."), by);
    }

    private static void Unlock(Diary diary, System.Random chance)
    {
        var open = diary.Episode.Locks.Where(l => l.InForce).Select(l => l.Id).Concat(diary.Episode.Items.Where(i => i.Stop is not null).Select(i => i.Stop!.Verdict)).Where(_ => chance.Next(4) > 0).ToSeq();
        if (open.Count == 0) return;
        if (!diary.Episode.SelfCare || chance.Next(2) == 0)
        {
            diary.Write(new EpisodeEvent.Unlocked(open, "Looked at."), Diary.Clinician);
            return;
        }

        var clean = diary.Screen();
        diary.Write(new EpisodeEvent.Unlocked(open, "My doctor looked.") { Screening = clean.Id, Clearance = new() { Who = "Dr Moss", Date = diary.Today, Allows = new() { LoadClass = 2 }, Limits = new() } });
    }

    // A clinician looks at what no direction explains.
    private static void Explain(Diary diary)
    {
        foreach (var hold in diary.Standing.Holding.Where(h => h.Kind == HoldKind.Unexplained).ToList())
            diary.Write(new EpisodeEvent.Unlocked([hold.Cause], "Looked at: it was the long drive."), Diary.Clinician);
    }

    private static JournalEvent Logged(Diary diary, System.Random chance, System.Random spread, bool calm)
    {
        bool Often(int percent) => chance.Next(100) < percent;
        ItemLog Item(string exercise)
        {
            var zone = Often(20) ? chance.Next(1, 5) : -1;
            var after = Math.Clamp(zone + (Often(calm ? 4 : 15) ? 1 : -chance.Next(0, 2)), 0, 5);
            return new()
            {
                Exercise = exercise,
                PainBefore = Often(98) ? 2 : null,
                PainPeak = Often(97) ? Often(calm ? 93 : 60) ? chance.Next(2, 4) : chance.Next(4, 9) : null,
                PainAfter = 2,
                CompletedFraction = Often(92) ? 1 : chance.Next(3, 10) / 10.0,
                Effort = Often(93) ? chance.Next(2, 7) : chance.Next(7, 11),
                FormOk = Often(96),
                ThatHurt = !calm && Often(3),
                NewNumbnessOrWeakness = !calm && Often(1),
                FurthestZoneBefore = zone < 0 ? null : (BodyZone)zone,
                FurthestZoneAfter = zone < 0 ? null : (BodyZone)after,
                SkipReason = Often(5) ? (SkipReason)chance.Next(10) : null,
            };
        }

        var due = diary.Standing.Items.Where(i => !i.IsOut).Select(i => i.Today.Exercise).ToList();
        bool? spreads = spread.Next(100) switch
        {
            < 2 => true,
            < 12 => false,
            _ => null,
        };
        return diary.Log(new SessionLog { ProgrammeVersion = diary.Episode.Version, Items = due.Where(_ => Often(96)).Select(Item).ToSeq(), SpreadFurther = spreads });
    }

    private static void Correct(Diary diary, System.Random chance)
    {
        var session = diary.Episode.Sessions[chance.Next(diary.Episode.Sessions.Length)];
        diary.Write(chance.Next(3) switch
        {
            0 => new EpisodeEvent.EntryCorrected(session.Id, Withdrawn: true),
            1 => new EpisodeEvent.EntryCorrected(session.Id, session.Log with { Items = [.. session.Log.Items.Select(i => i with { PainPeak = chance.Next(2, 8), NewNumbnessOrWeakness = false })] }),
            _ => new EpisodeEvent.EntryCorrected(session.Id, session.Log with { Items = [.. session.Log.Items.Select(i => i with { CompletedFraction = 0.5 })] }),
        });
    }
}
