using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Exercises;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>Lives through days of an episode by the real rules: screens when it is due, judges, accepts, plays what can be compiled, answers.</summary>
public sealed class Life(Diary diary)
{
    public Diary Diary => diary;

    /// <summary>What is answered of an exercise on a day; null leaves the answer to the usual.</summary>
    public required Func<DateOnly, string, ItemLog> Answers { get; init; }

    /// <summary>Pain on the morning of a day; null when nobody answers.</summary>
    public required Func<DateOnly, double?> Morning { get; init; }

    /// <summary>Whether the person trains on a day on which something is due.</summary>
    public Func<DateOnly, bool> Trains { get; init; } = _ => true;

    /// <summary>What else is answered of a session.</summary>
    public Func<DateOnly, SessionLog, SessionLog> Whole { get; init; } = (_, log) => log;

    /// <summary>The start of a journal: intake, screening, proposal, and a clinician's approval of it.</summary>
    public static Diary Begin(string sample, int person, ApproverRole role, string approver, int weeks, params Inability[] cannot)
    {
        var diary = new Diary(person);
        var intake = Samples.Read(sample) with { AsOf = diary.Today };
        if (cannot.Length > 0) intake = intake with { Cannot = [.. cannot] };
        diary.Write(new EpisodeEvent.IntakeTaken(intake));
        diary.Screen();
        var proposal = ProposalEngine.Propose(Around(intake, diary.Episode.LastScreening!.Screening));
        var plan = proposal switch
        {
            Proposal.Proposed p => p.Plan,
            Proposal.Holding p => p.Plan,
            Proposal.ClinicianOnly or Proposal.NotNow => throw new InvalidOperationException("This sample gets no programme."),
        };
        diary.Write(new EpisodeEvent.Proposed(proposal is Proposal.Holding ? ProposalKind.Holding : ProposalKind.Proposed, plan.Items.Select(i => i.Exercise).ToSeq(), plan.Stage, proposal.CatalogueVersion, proposal.RulesVersion), Actor.Program);
        var id = new Guid(0x0195c3a0, (short)person, 0x7000, 0x80, 1, 0, 0, 0, 0, 0, 0);
        var programme = ProposalApproval.Approve(proposal, new(approver, role, diary.Today), new() { EmergencyNumber = "112" }, diary.Today, id, "Kim").Require() with { Weeks = weeks };
        diary.Write(new EpisodeEvent.Approved(programme, "It suits the findings, the time at hand and the goal."), role == ApproverRole.Clinician ? new(ActorRole.Clinician, approver) : Actor.Person);
        return diary;
    }

    /// <summary>Lives through days.</summary>
    public Life Days(int days)
    {
        for (var i = 0; i < days; i++) Day();
        return this;
    }

    /// <summary>One day, and the morning after a session.</summary>
    public void Day()
    {
        var session = Evening();
        diary.After(1);
        if (session is not null && Morning(diary.Today) is { } pain) diary.Morning(session, pain);
    }

    private JournalEvent? Evening()
    {
        if (!Trains(diary.Today) || diary.Episode.IsLocked || diary.Episode.End is not null) return null;
        if (!IsDue()) return null;
        Screen();
        foreach (var back in Rejudging.ToGive(diary.Journal, Diary.World).ToList()) diary.Write(back, Actor.Program);
        foreach (var given in diary.Judge())
            if (diary.Episode.Verdicts.First(v => v.Id == given.Id).Fate == VerdictFate.Pending) diary.Write(new EpisodeEvent.VerdictAccepted(given.Id), diary.Episode.SelfCare ? Actor.Person : Diary.Clinician);
        Screen();
        if (EpisodeSessions.Compile(diary.Standing) is not Read<Care.Sessions.SessionScript>.Success script) return null;
        var log = new SessionLog { ProgrammeVersion = script.Value.ProgrammeVersion, Items = [.. script.Value.Items.Select(i => Answers(diary.Today, i.Exercise))] };
        return diary.Log(Whole(diary.Today, log));
    }

    private bool IsDue() => diary.Episode.Programme!.Items.Any(i => i.Days.Contains(diary.Today.DayOfWeek)) && diary.Today <= Care.Sessions.SessionCalendar.LastDay(diary.Episode.Programme);

    private void Screen()
    {
        switch (diary.Standing.Rescreening)
        {
            case Rescreening.ShortForm: diary.Screen(ScreeningForm.ShortForm); break;
            case Rescreening.Full: diary.Screen(); break;
        }
    }

    /// <summary>What a proposal is made from.</summary>
    public static Circumstances Around(Intake intake, Screening screening) => new()
    {
        Intake = intake,
        Screening = screening,
        Suitability = SuitabilityRules.JudgeAll(intake, screening, Tests.World.Screening, Tests.World.Catalogue, Access.Open),
        Catalogue = Tests.World.Catalogue,
        Rules = Tests.World.Programmes,
        Doses = Tests.World.Doses,
    };
}
