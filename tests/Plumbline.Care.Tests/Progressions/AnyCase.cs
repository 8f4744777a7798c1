using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;
using ActionLevel = Plumbline.Care.Screenings.ActionLevel;

namespace Plumbline.Care.Tests.Progressions;

/// <summary>A random item, its history and its context, tuned so that every verdict is given often enough to be tried.</summary>
/// <param name="Item">The item.</param>
/// <param name="History">Its sessions.</param>
/// <param name="Context">What else is known.</param>
public sealed record AnyCase(JudgedItem Item, Seq<Response> History, JudgeContext Context)
{
    public Verdict Judged() => Judge.Of(Item, History, Context, Sessions.Book);

    public static Gen<AnyCase> Cases { get; } =
        from item in AnyItem()
        from calm in Often(70)
        from count in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(1)), (12, Gen.Choose(2, 8)))
        from history in Session(calm).ListOf(count)
        from context in AnyContext(calm)
        select new AnyCase(item, history.ToSeq(), context);

    /// <summary>How much more pain, effort and spread, and how much less done, each of the last sessions gets.</summary>
    public static Gen<Seq<Worse>> Worsenings { get; } =
        (from peak in Gen.Choose(0, 4)
         from after in Gen.Choose(0, 3)
         from morning in Gen.Choose(0, 3)
         from zones in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
         from hurt in Often(10)
         from which in Often(60)
         select which ? new Worse(peak, after, morning, zones, hurt) : new Worse(0, 0, 0, 0, false)).ListOf(8).Select(w => w.ToSeq());

    private static Gen<bool> Often(int percent) => Gen.Choose(1, 100).Select(n => n <= percent);

    private static Gen<T?> Perhaps<T>(Gen<T> value, int percentMissing) where T : struct =>
        from missing in Often(percentMissing)
        from v in value
        select missing ? (T?)null : v;

    private static Gen<Response> Session(bool calm) =>
        from before in Perhaps(Gen.Choose(0, calm ? 4 : 7), 2)
        from rise in Gen.Frequency((calm ? 14 : 6, Gen.Choose(-1, 0)), (4, Gen.Choose(1, 2)), (calm ? 0 : 4, Gen.Choose(3, 5)))
        from night in Gen.Frequency((calm ? 16 : 8, Gen.Choose(-1, 0)), (1, Gen.Constant(1)), (calm ? 0 : 2, Gen.Choose(2, 3)))
        from noPeak in Often(3)
        from noMorning in Often(3)
        from completed in Perhaps(Gen.Frequency((calm ? 30 : 6, Gen.Choose(90, 110)), (1, Gen.Choose(50, 89)), (calm ? 1 : 3, Gen.Choose(0, 49))), 2)
        from effort in Perhaps(Gen.Frequency((calm ? 30 : 5, Gen.Choose(1, 6)), (1, Gen.Choose(7, 8)), (1, Gen.Choose(9, 10))), 2)
        from zones in Often(25)
        from zone in Gen.Choose(0, 5)
        from move in Gen.Frequency((8, Gen.Choose(-2, 0)), (calm ? 0 : 1, Gen.Choose(1, 2)))
        from reasked in Often(30)
        from settled in Gen.Choose(-1, 0)
        from days in Perhaps(Gen.Frequency((20, Gen.Choose(0, 4)), (1, Gen.Choose(5, 40))), 10)
        from skip in Gen.Frequency((15, Gen.Constant<SkipReason?>(null)), (1, Gen.Elements(Enum.GetValues<SkipReason>()).Select(r => (SkipReason?)r)))
        from rare in Gen.Choose(1, 100)
        let peak = Math.Clamp((before ?? 2) + rise, 0, 10)
        let after = (BodyZone)Math.Clamp(zone + move, 0, 5)
        select new Response
        {
            PainBefore = before,
            PainPeak = noPeak ? null : peak,
            PainAfter = Math.Clamp(peak - 1, 0, 10),
            PainNextMorning = noMorning ? null : Math.Clamp((before ?? 2) + night, 0, 10),
            CompletedFraction = completed / 100.0,
            Effort = effort,
            FormOk = rare <= 95 ? true : rare <= 97 ? null : false,
            ThatHurt = !calm && rare is >= 50 and <= 52,
            NewNumbnessOrWeakness = !calm && rare is 60 or 61,
            FurthestZoneBefore = zones ? (BodyZone)zone : null,
            FurthestZoneAfter = zones ? after : null,
            FurthestZoneReasked = zones && reasked ? (BodyZone)Math.Clamp((int)after + settled, 0, 5) : null,
            SpreadFurther = rare is >= 70 and <= 79 ? !calm && rare == 70 : null,
            DaysSincePrevious = days,
            SkipReason = skip,
        };

    private static Gen<JudgedItem> AnyItem() =>
        from id in Gen.Elements("bridge", "pelvic-tilt", "walking", "prone-press-up", "single-leg-stance", "deadlift-light", "single-knee-to-chest", "modified-plank", "bird-dog-hold", "prone-lying", "squat", "active-rom")
        from sets in Gen.Choose(1, 4)
        from repetitions in Gen.Choose(1, 20)
        from hold in Gen.Choose(1, 12)
        from usual in Often(40)
        from range in Often(30)
        from directional in Often(50)
        let item = Sessions.Item(id)
        select item with
        {
            Directional = directional && id == "prone-press-up",
            LoadKg = id == "deadlift-light" ? 10 : null,
            AvailableLoadsKg = id == "deadlift-light" ? [10, 11, 12.5] : [],
            Dose = usual ? item.Dose : Vary(item.Dose, sets, repetitions, hold, range),
        };

    private static StatedDose Vary(StatedDose dose, int sets, int repetitions, int hold, bool range) => dose with
    {
        Sets = dose.Sets is null ? null : sets,
        Repetitions = dose.Repetitions is null ? null : range ? new Range<int>(Math.Max(1, repetitions - 2), repetitions) : repetitions,
        Hold = dose.Hold is null ? null : Sessions.Seconds(hold * 5),
        Duration = dose.Duration is null ? null : Sessions.Seconds(hold * 300),
    };

    private static Gen<JudgeContext> AnyContext(bool calm) =>
        from items in Perhaps(Gen.Choose(1, 9), 10)
        from progressed in Perhaps(Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 3))), 10)
        from weeks in Perhaps(Gen.Frequency((9, Gen.Choose(0, 4)), (1, Gen.Choose(5, 8))), 10)
        from days in Perhaps(Gen.Frequency((12, Gen.Choose(0, 4)), (1, Gen.Choose(5, 40))), 30)
        from step in Perhaps(Gen.Choose(0, 20), 50)
        from flag in Gen.Choose(1, 100)
        from direction in Gen.Elements(Enum.GetValues<Direction>())
        from stage in Perhaps(Gen.Elements(Enum.GetValues<Stage>()), 50)
        from heavy in Gen.Choose(0, 1)
        from cleared in Often(15)
        from blocked in Gen.Elements<Seq<string>>([], [], [], ["single-leg-bridge"], ["bridge"], ["pelvic-tilt", "deadlift-light"])
        select new JudgeContext
        {
            ItemsInProgramme = items,
            ItemsProgressedThisWeek = progressed,
            NewHeavyItemsThisWeek = heavy,
            WeeksSinceDeload = weeks,
            DaysSinceLastSession = days,
            DaysSinceLastStep = step,
            Deloading = flag is 1 or 2,
            PoorSleep = flag is 3,
            Ill = flag is 4,
            FlareUp = flag is 5,
            ScreeningLevel = flag is >= 86 and <= 90 ? ActionLevel.Urgent : flag is > 7 and < 12 ? ActionLevel.Prompt : ActionLevel.Adapt,
            WeeklyMeanPainRise = flag is 12 ? 2.5 : flag < 80 ? 0 : null,
            GradedQuota = flag is 13 or 14 ? new() { Sets = 3, Repetitions = 12 } : null,
            Direction = direction,
            BlockedDirections = flag is 16 or 17 ? [Exercises.Bias.Extension] : [],
            Stage = stage,
            ClearedByClinician = cleared,
            Blocked = calm ? [] : blocked,
            Conditions = flag is 15 ? ["osteoporosis"] : [],
        };
}

/// <summary>How much worse a session was.</summary>
/// <param name="Peak">More pain during.</param>
/// <param name="After">More pain right after.</param>
/// <param name="Morning">More pain next morning.</param>
/// <param name="Zones">Further down the leg by so many zones.</param>
/// <param name="Hurt">And it hurt sharply.</param>
public sealed record Worse(int Peak, int After, int Morning, int Zones, bool Hurt)
{
    public Response Of(Response r) => r with
    {
        PainPeak = r.PainPeak is { } peak ? Math.Min(10, peak + Peak) : null,
        PainAfter = r.PainAfter is { } after ? Math.Min(10, after + After) : null,
        PainNextMorning = r.PainNextMorning is { } morning ? Math.Min(10, morning + Morning) : null,
        FurthestZoneAfter = Further(r.FurthestZoneAfter),
        FurthestZoneReasked = Further(r.FurthestZoneReasked),
        ThatHurt = r.ThatHurt || Hurt,
    };

    private BodyZone? Further(BodyZone? zone) => zone is { } z ? (BodyZone)Math.Min(5, (int)z + Zones) : null;
}
