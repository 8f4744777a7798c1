using System.Collections.Immutable;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Simulations;

/// <summary>Lives the weeks of one virtual person against the real rules: screening, proposal, journal, verdicts, locks, sessions.</summary>
internal sealed class VirtualLife
{
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly Actor Clinician = new(ActorRole.Clinician, "Virtual clinician");

    private readonly EpisodeWorld world;
    private readonly Demands demands;
    private readonly Dice dice;
    private readonly VirtualPerson person;
    private readonly VirtualBody body;
    private readonly Diary diary;
    private readonly LifeRecord record;
    private readonly int weeks;
    private readonly List<RawEntry> raw = [];
    private readonly List<(Guid Session, double Pain)> mornings = [];
    private int day;
    private int hand;
    private int awayUntil;
    private int programmes;
    private Dictionary<string, string> places = [];
    private HashSet<DayOfWeek> due = [];
    private int? clinicianOn;
    private bool over;
    private Standing? lastLook;

    private VirtualLife(EpisodeWorld world, Demands demands, int weeks, Dice dice)
    {
        (this.world, this.demands, this.weeks, this.dice) = (world, demands, weeks, dice);
        person = VirtualPerson.Draw(dice, First, world);
        (body, diary, record) = (new(person, dice), new(dice), new(weeks));
    }

    private DateOnly Today => First.AddDays(day);

    // Whoever a clinician has looked at is in a clinician's hands.
    private Actor Approver => person.SelfCare && diary.Episode.SelfCare ? Actor.Person : Clinician;

    /// <summary>Lives them.</summary>
    public static LifeRecord Live(EpisodeWorld world, Demands demands, int weeks, Dice dice) => new VirtualLife(world, demands, weeks, dice).Live();

    private LifeRecord Live()
    {
        diary.Begin(0, Today);
        record.Level = Screen(person.Intake, ScreeningForm.Full).Level;
        record.Started = Approve("It fits the answers and the goals.");
        for (day = 0; record.Started && !over && day < weeks * 7; day++)
        {
            if (day > 0) diary.Begin(day, Today);
            body.Sleep();
            Morning();
            Tell();
            if (dice.Chance(0.004) && day >= awayUntil) awayUntil = day + dice.Count(7, 40);
            if (clinicianOn is { } visit && visit <= day) Visit();
            if (day >= awayUntil && due.Contains(Today.DayOfWeek) && dice.Chance(person.Adherence)) Session();
            if (dice.Chance(0.001)) End(EndReason.PersonStopped, "It is enough.");
        }

        (record.OverProgressed, record.OverProgressedUntold) = OverProgression.In(raw);
        (record.Late, record.Doubled, record.Events) = (diary.Late, diary.Doubled, diary.Journal.Events.Length);
        if (raw.Count > 0) record.Growth = raw.GroupBy(e => e.Place).Average(p => p.Last().Demand / p.First().Demand);
        return record;
    }

    private Screening Screen(Intake intake, ScreeningForm form)
    {
        var screening = ScreeningAssessment.Assess(intake, world.Screening, EmergencyNumbers.Unset);
        if (form == ScreeningForm.Full) diary.Write(Today, Actor.Person, new EpisodeEvent.IntakeTaken(intake));
        diary.Write(Today, Actor.Program, new EpisodeEvent.Screened(form, screening));
        return screening;
    }

    private bool Approve(string reason)
    {
        var (intake, screening) = (diary.Episode.Intake!, diary.Episode.LastScreening!.Screening);
        var standing = Standing.Of(diary.Episode, Today, world, lastLook);
        var around = new Circumstances
        {
            Intake = intake,
            Screening = screening,
            Suitability = SuitabilityRules.JudgeAll(intake, screening, world.Screening, world.Catalogue, Access.Open),
            Catalogue = world.Catalogue,
            Rules = world.Programmes,
            Doses = world.Doses,
            Earlier = FollowOn.Of(standing),
        };
        var proposal = ProposalEngine.Propose(around);
        var approval = new Approval(Approver.Name ?? "Themselves", Approver.Role == ActorRole.Person ? ApproverRole.Self : ApproverRole.Clinician, Today);
        if (ProposalApproval.Approve(proposal, approval, new Clinic(), Today, dice.Id()) is not Read<Programme>.Success { Value: var programme }) return false;
        if (Approver.Role == ActorRole.Clinician && dice.Chance(0.2)) programme = WithOneMore(programme, around);
        if (diary.Try(Today, Approver, new EpisodeEvent.Approved(programme, reason), world) is Read<Journal>.Failure refused)
        {
            LifeRecord.Count(record.Refused, refused.Errors[0].Code);
            return false;
        }

        Follow(standing, programme);
        due = [.. programme.Items.SelectMany(i => i.Days)];
        return true;
    }

    // Clinicians have a mind of their own: one exercise more than was proposed, in the direction that eases when one does.
    private Programme WithOneMore(Programme programme, Circumstances around)
    {
        var open = world.Catalogue.Exercises.Where(e => e.Facts is { PerformedBy: Performer.Self, Access: Access.Open, Load.Class: <= 2 }
            && around.Suitability[e.Id] is not Suitability.Blocked && around.Earlier?.Closed.ContainsKey(e.Id) != true && programme.Items.All(i => i.Exercise != e.Id)).ToArray();
        var easing = open.Where(e => world.Book.Ladders.EasesBy(e.Id, around.Intake.Direction)).ToArray();
        if (open.Length == 0) return programme;
        var chosen = dice.OneOf(easing.Length > 0 ? easing : open);
        var usual = chosen.Facts.DefaultDose.Stated;
        // Of what the source gives, a clinician says one number, the most of it to some.
        var stated = usual.Repetitions is { } range && dice.Chance(0.5) ? usual with { Repetitions = range.Max } : usual;
        if (DoseCompletion.Complete(stated, chosen, world.Doses) is not Read<Dose>.Success dose) return programme;
        hand++;
        return programme with { Items = [.. programme.Items, new ProgrammeItem { Exercise = chosen.Id, Dose = dose.Value, Days = programme.Items[0].Days, Because = ["Your clinician chose it."], Cautions = [] }] };
    }

    // What goes on stays in its place, so that the body and the log of what was asked of it know it again.
    private void Follow(Standing before, Programme programme)
    {
        var now = ++programmes;
        string? Known(string exercise) => before.Items.FirstOrDefault(i => i.Today.Exercise == exercise || i.Item.Exercise == exercise || i.Item.Anchor.Exercise == exercise) is { } item ? PlaceOf(item) : null;
        places = programme.Items.ToDictionary(i => i.Exercise, i => Known(i.Exercise) ?? $"{now}:{i.Exercise}");
    }

    private string PlaceOf(ItemStanding item) => places[item.Item.Approved.Exercise];

    private void Morning()
    {
        foreach (var (session, pain) in mornings)
        {
            if (!dice.Chance(person.Mornings)) continue;
            var wrong = dice.Chance(0.02);
            var id = diary.Write(Today, Actor.Person, new EpisodeEvent.MorningPainReported(session, wrong ? dice.Count(0, 10) : body.Told(pain)), dice.Chance(0.08) ? day + dice.Count(1, 4) : 0);
            if (!wrong || !dice.Chance(0.6)) continue;
            diary.Write(Today, Actor.Person, new EpisodeEvent.EntryCorrected(id, Pain: pain), day + dice.Count(1, 3));
            record.Corrected++;
        }

        mornings.Clear();
    }

    private void Tell()
    {
        if (body.FlareBegan && dice.Chance(0.6)) diary.Write(Today, Actor.Person, new EpisodeEvent.CheckedIn(FlareUp: true));
        else if (dice.Chance(0.004)) diary.Write(Today, Actor.Person, new EpisodeEvent.CheckedIn(Ill: dice.Chance(0.5), PoorSleep: true));
    }

    // A clinician looks at what is locked: exercise goes on, or the episode ends.
    private void Visit()
    {
        clinicianOn = null;
        if (dice.Chance(0.25))
        {
            End(EndReason.Referred, "It needs another kind of care.");
            return;
        }

        body.HasRedFlag = false;
        Screen(Clean(), ScreeningForm.Full);
        diary.Write(Today, Clinician, new EpisodeEvent.Unlocked([.. diary.Episode.LocksInForce.Select(l => l.Id)], "Examined; exercise may go on."));
        hand++;
    }

    // A clinician answers for symptoms that spread although nothing moved the back.
    private void Explain()
    {
        var open = lastLook?.Holding.Where(h => h.Kind == HoldKind.Unexplained && !diary.Episode.HoldsEnded.Contains(h.Cause)).Select(h => h.Cause).ToSeq() ?? [];
        if (open.Count == 0) return;
        diary.Write(Today, Clinician, new EpisodeEvent.Unlocked(open, "Looked at: nothing of what was done did it."));
        hand++;
    }

    // Everything was stopped: somebody gives up, or a clinician looks and starts again.
    private void Review()
    {
        if (dice.Chance(person.SelfCare ? 0.3 : 0.1))
        {
            End(EndReason.Worse, "Nothing in the programme did well.");
            return;
        }

        if (!dice.Chance(0.3)) return;
        var stops = diary.Episode.Items.Select(i => i.Stop?.Verdict).OfType<Guid>().ToSeq();
        if (stops.Count > 0) diary.Write(Today, Clinician, new EpisodeEvent.Unlocked(stops, "Looked at; starts again with less."));
        over |= !Approve("Starts again with less.");
    }

    private Intake Clean() => Rescreening.Later(diary.Episode.Intake!, Today, world.Screening.Questions.ToImmutableSortedDictionary(q => q.Id, _ => new Answer { Reply = Reply.No })) with { PainBack = (int)Math.Round(body.Pain) };

    private void End(EndReason why, string reason)
    {
        diary.Write(Today, Clinician, new EpisodeEvent.Ended(why, reason));
        over = true;
    }

    private void Session()
    {
        if (!person.SelfCare && dice.Chance(0.3)) Explain();
        // A verdict may ask for the questions again.
        var standing = lastLook = Asked(Judged(Asked(Standing.Of(diary.Episode, Today, world, lastLook))));
        var playable = EpisodeSessions.Playable(standing);
        switch (playable.Then(programme => SessionCompiler.Due(programme, Today, 1, world.Doses.Times)))
        {
            case Read<Seq<ProgrammeItem>>.Success { Value: var planned }:
                Play(planned, playable.Require(), standing);
                break;
            case Read<Seq<ProgrammeItem>>.Failure { Errors: [{ Code: "PLB-SESSION-REST" }, ..] }:
                break;
            case Read<Seq<ProgrammeItem>>.Failure { Errors: [{ Code: "PLB-SESSION-DAY" } ended, ..] }:
                LifeRecord.Count(record.Refused, ended.Code);
                over |= !Approve("The last programme is over.");
                break;
            case Read<Seq<ProgrammeItem>>.Failure { Errors: [{ Code: "PLB-EPISODE-EMPTY" } empty, ..] }:
                LifeRecord.Count(record.Refused, empty.Code);
                Review();
                break;
            case Read<Seq<ProgrammeItem>>.Failure refused:
                LifeRecord.Count(record.Refused, refused.Errors[0].Code);
                if (diary.Episode.IsLocked) clinicianOn ??= day + dice.Count(2, 14);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private Standing Asked(Standing standing)
    {
        if (diary.Episode.IsLocked || standing.Rescreening is Rescreening.NotDue) return standing;
        AskAgain(standing.Rescreening is Rescreening.Full ? ScreeningForm.Full : ScreeningForm.ShortForm);
        return Standing.Of(diary.Episode, Today, world, standing);
    }

    private void AskAgain(ScreeningForm form)
    {
        var answers = ImmutableSortedDictionary<string, Answer>.Empty;
        if (body.HasRedFlag) answers = answers.Add(Rescreening.ShortQuestions(world.Screening)[0].Id, new Answer { Reply = Reply.Yes, New = true });
        var intake = Rescreening.Later(diary.Episode.Intake!, Today, answers) with { PainBack = (int)Math.Round(body.Pain) };
        // Now and then somebody has learnt of a condition meanwhile.
        if (form == ScreeningForm.Full && dice.Chance(0.03)) intake = intake with { Conditions = [.. intake.Conditions.Append(dice.OneOf("osteoporosis", "knee", "stenosis", "wrist")).Distinct()] };
        Screen(intake, form);
        if (body.HasRedFlag) RedFlagTold();
    }

    private Standing Judged(Standing standing)
    {
        var given = standing.ToGive(JudgedAt.Compile).ToList();
        foreach (var verdict in given)
        {
            diary.Write(Today, Actor.Program, verdict);
            LifeRecord.Count(record.Rules, verdict.Rule);
            record.Verdicts[(int)verdict.Verdict, day / 7]++;
            if (verdict.Verdict == VerdictKind.Stop) record.Stopped ??= day / 7;
        }

        foreach (var pending in diary.Episode.Items.Select(i => i.Pending).OfType<Guid>().ToList())
        {
            var act = dice.Between(0, 1) switch
            {
                < 0.85 => (EpisodeEvent)new EpisodeEvent.VerdictAccepted(pending),
                < 0.92 => new EpisodeEvent.VerdictOverridden(pending, "Another week of the same first."),
                _ => null!,
            };
            if (act is null) continue;
            if (act is EpisodeEvent.VerdictOverridden) hand++;
            if (diary.Try(Today, Approver, act, world) is Read<Journal>.Failure refused) LifeRecord.Count(record.Refused, refused.Errors[0].Code);
            else if (act is EpisodeEvent.VerdictAccepted) record.Progressed ??= day / 7;
        }

        return given.Count == 0 ? standing : Standing.Of(diary.Episode, Today, world, standing);
    }

    private void Play(Seq<ProgrammeItem> planned, Programme programme, Standing standing)
    {
        var arrives = person.TwoDevices && dice.Chance(0.3) ? day + dice.Count(1, 5) : 0;
        var (items, pain) = (new List<ItemLog>(), body.Before());
        var worst = pain;
        var (tellsPeak, spread) = (dice.Chance(0.93), false);
        foreach (var (exercise, dose) in planned.Select(i => (i.Exercise, i.Dose)).DistinctBy(i => i.Exercise))
        {
            var place = PlaceOf(standing.Items.First(i => i.Today.Exercise == exercise));
            if (body.Skips() is { } reason)
            {
                items.Add(new ItemLog { Exercise = exercise, SkipReason = reason });
                continue;
            }

            var demand = demands.Of(exercise, dose);
            var felt = body.Do(place, demand, pain);
            var (before, after, reasked) = body.Legs();
            spread |= reasked > before;
            var toldPeak = tellsPeak ? body.Told(felt.Peak) : (double?)null;
            worst = Math.Max(worst, felt.Morning);
            raw.Add(new(place, day, Math.Max(day, arrives), exercise, demand, felt.Strain > 1.15, pain, toldPeak, hand));
            items.Add(new ItemLog
            {
                Exercise = exercise,
                PainBefore = pain,
                PainPeak = toldPeak,
                PainAfter = felt.After,
                Effort = dice.Chance(0.95) ? felt.Effort : null,
                CompletedFraction = felt.Strain > 1.3 ? dice.Between(0.3, 0.9) : dice.Chance(person.Thorough) ? 1 : dice.OneOf(0.3, 0.45, 0.7, 1.5),
                FormOk = dice.Chance(0.9) ? felt.Strain < 1.25 && dice.Chance(0.98) : null,
                ThatHurt = felt.Strain > 1.4 && dice.Chance(0.3),
                FurthestZoneBefore = person.OnPaper ? null : before,
                FurthestZoneAfter = person.OnPaper ? null : after,
                FurthestZoneReasked = person.OnPaper ? null : reasked,
            });
        }

        var numb = body.HasRedFlag;
        var log = new SessionLog { ProgrammeVersion = programme.Version, Items = [.. items], NewNumbnessOrWeakness = numb, SpreadFurther = person.OnPaper ? spread : null };
        // Whoever tells of a warning sign is at the clinic's device or calls: that entry does not lie about.
        var id = diary.Write(Today, Actor.Person, new EpisodeEvent.SessionLogged(log), numb ? 0 : arrives);
        mornings.Add((id, worst));
        record.Sessions++;
        record.SessionsByWeek[day / 7]++;
        if (numb) RedFlagTold();
        if (person is { Graded: true, SelfCare: false } && record.Sessions == 4) Grade(programme);
        if (dice.Chance(0.01))
        {
            var from = Math.Max(arrives, day + 1);
            diary.Write(Today, Actor.Person, new EpisodeEvent.EntryCorrected(id, Withdrawn: true), from);
            for (var i = raw.Count - 1; i >= 0 && raw[i].Day == day; i--) raw[i] = raw[i] with { TakenBackFrom = from };
            record.Corrected++;
        }
    }

    // Amounts that are fixed beforehand, whatever the day is like.
    private void Grade(Programme programme)
    {
        foreach (var item in programme.Items)
        {
            if (item.Dose is not Dose.Repetitions { Count.Value.Min: var count }) continue;
            var amounts = new GradedAmounts([count, count, count], DoseVariable.Repetitions, 1, count + 4, 2);
            if (diary.Try(Today, Clinician, new EpisodeEvent.GradedActivityChosen(item.Exercise, amounts), world) is Read<Journal>.Failure refused) LifeRecord.Count(record.Refused, refused.Errors[0].Code);
            return;
        }
    }

    // From the entry that tells it on, nothing may be played.
    private void RedFlagTold()
    {
        record.RedFlags++;
        record.Locked ??= day / 7;
        if (EpisodeSessions.Compile(Standing.Of(diary.Episode, Today, world)) is Read<SessionScript>.Success) record.LockedLate++;
        clinicianOn ??= day + dice.Count(2, 14);
    }
}
