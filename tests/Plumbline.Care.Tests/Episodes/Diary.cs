using System.Collections.Immutable;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Care.Tests.Sessions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>Writes the journal of one person, event after event; ids and times follow from their order.</summary>
public sealed class Diary
{
    private readonly List<JournalEvent> events = [];
    private readonly int person;
    private Journal journal = Journal.Empty;
    private int kept;
    private Standing? standing;

    public Diary(int person = 1) => this.person = person;

    public static EpisodeWorld World { get; } = EpisodeWorld.Read(Tests.World.Files).Require();

    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static Actor Clinician { get; } = new(ActorRole.Clinician, "Dr Lund");

    public DateOnly Today { get; set; } = Monday;

    public IReadOnlyList<JournalEvent> Events => events;

    public Journal Journal
    {
        get
        {
            if (kept < events.Count) (journal, kept) = (journal.With(events.Skip(kept)).Require(), events.Count);
            return journal;
        }
    }

    public Episode Episode => Episode.Of(Journal);

    public Standing Standing => standing is { } known && ReferenceEquals(known.Episode, Episode) && known.Day == Today ? known : standing = Standing.Of(Episode, Today, World);

    /// <summary>A person who was screened, with an approved programme.</summary>
    public static Diary Of(Intake intake, Programme programme, Actor? by = null, int person = 1)
    {
        var diary = new Diary(person);
        diary.Write(new EpisodeEvent.IntakeTaken(intake));
        diary.Screen();
        diary.Write(new EpisodeEvent.Approved(programme, "It fits what was told."), by ?? (programme.Approval.As == ApproverRole.Clinician ? new(ActorRole.Clinician, programme.Approval.By) : Actor.Person));
        return diary;
    }

    /// <summary>A desk worker with these exercises on every day.</summary>
    public static Diary Of(params (string Exercise, StatedDose Dose)[] items) => Of(Samples.Read("desk-worker"), AnyProgramme.Of(items));

    public static Diary SelfCare(params (string Exercise, StatedDose Dose)[] items) =>
        Of(Samples.Read("desk-worker"), AnyProgramme.Of(items) with { Approval = new("Kim", ApproverRole.Self, Monday) });

    public JournalEvent Write(EpisodeEvent what, Actor? by = null)
    {
        var next = Made(what, by);
        events.Add(next);
        return next;
    }

    /// <summary>The next event, not written yet.</summary>
    public JournalEvent Made(EpisodeEvent what, Actor? by = null)
    {
        var number = events.Count + 1;
        var id = new Guid(0x0195c3a0, (short)person, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)number);
        var hour = what is EpisodeEvent.MorningPainReported ? 8 : 18;
        return new(id, number, new DateTimeOffset(Today.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(1)).AddSeconds(number), Today, by ?? Actor.Person, what);
    }

    public JournalEvent Screen(ScreeningForm form = ScreeningForm.Full, params (string Question, Reply Reply)[] answers)
    {
        var later = Rescreening.Later(Episode.Intake!, Today, answers.ToImmutableSortedDictionary(a => a.Question, a => new Answer { Reply = a.Reply }));
        return Write(new EpisodeEvent.Screened(form, ScreeningAssessment.Assess(later, World.Screening, EmergencyNumbers.Unset)));
    }

    /// <summary>Gives the verdicts that are due today, all at one moment.</summary>
    public IReadOnlyList<JournalEvent> Judge(JudgedAt at = JudgedAt.Compile)
    {
        var given = new List<JournalEvent>();
        foreach (var verdict in Standing.ToGive(at).ToList())
        {
            var made = Made(verdict, Actor.Program);
            given.Add(made with { RecordedAt = given.Count > 0 ? given[0].RecordedAt : made.RecordedAt });
            events.Add(given[^1]);
        }

        return given;
    }

    public JournalEvent Log(SessionLog log) => Write(new EpisodeEvent.SessionLogged(log));

    /// <summary>A session of every item that is due, each with the same answers.</summary>
    public JournalEvent Log(Func<string, ItemLog> answers) => Log(new SessionLog
    {
        ProgrammeVersion = Episode.Version,
        Items = Standing.Items.Where(i => !i.IsOut).Select(i => answers(i.Today.Exercise)).ToSeq(),
    });

    public JournalEvent Morning(JournalEvent session, double pain) => Write(new EpisodeEvent.MorningPainReported(session.Id, pain));

    /// <summary>The episode as it were, had one of the events been recorded at another moment.</summary>
    public Episode Moved(JournalEvent one, DateTimeOffset to) => Episode.Of(Care.Episodes.Journal.Of(events.Select(e => e.Id == one.Id ? e with { RecordedAt = to } : e)).Require());

    /// <summary>Days pass.</summary>
    public Diary After(int days)
    {
        Today = Today.AddDays(days);
        return this;
    }

    public static ItemLog Green(string exercise) => new() { Exercise = exercise, PainBefore = 2, PainPeak = 3, PainAfter = 2, CompletedFraction = 1, Effort = 5, FormOk = true };

    public static ItemLog Red(string exercise) => Green(exercise) with { PainPeak = 6, PainAfter = 4 };

    /// <summary>Judges, plays and answers a session, and the morning after.</summary>
    public Diary Train(Func<string, ItemLog> answers, double morning, int then = 2, bool accept = true)
    {
        switch (Standing.Rescreening)
        {
            case Rescreening.ShortForm: Screen(ScreeningForm.ShortForm); break;
            case Rescreening.Full: Screen(); break;
        }

        foreach (var given in Judge().Where(g => accept && Episode.Verdicts.First(v => v.Id == g.Id).Fate == VerdictFate.Pending))
            Write(new EpisodeEvent.VerdictAccepted(given.Id), Episode.SelfCare ? Actor.Person : Clinician);
        var session = Log(answers);
        After(1).Morning(session, morning);
        return After(then - 1);
    }
}
