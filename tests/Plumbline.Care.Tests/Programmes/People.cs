using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Prop = Plumbline.Motion.Movements.Prop;

namespace Plumbline.Care.Tests.Programmes;

/// <summary>People of all kinds: their intake, what a gate might say of every exercise, and what the screening leaves open.</summary>
public static class People
{
    private static readonly string[] Conditions = ["osteoporosis", "falls-risk", "stenosis", "inflammatory", "knee"];

    /// <summary>Somebody at a desk: eight weeks of moderate pain, 20 minutes on five days, all limbs free.</summary>
    public static Intake DeskWorker { get; } = new()
    {
        AsOf = new DateOnly(2026, 3, 2),
        Age = 42,
        Sex = Sex.Female,
        PainBack = 4,
        PainLeg = 0,
        OnsetDays = 56,
        Course = Course.Stable,
        FurthestZone = BodyZone.CentralLowBack,
        Answers = ImmutableSortedDictionary<string, Answer>.Empty,
        Conditions = [],
        Direction = Direction.Unknown,
        FunctionPsfs = 6,
        WalkMinutes = 30,
        Cannot = [],
        Equipment = [Prop.Mat, Prop.Chair, Prop.Towel],
        MinutesPerDay = 20,
        DaysPerWeek = 5,
        Goals = ["Sit through a film."],
    };

    /// <summary>The screening of somebody who reports nothing.</summary>
    public static Screening Screened(Intake intake, ProgrammeAccess programme = ProgrammeAccess.Yes, ActionLevel level = ActionLevel.NoneReported) => new()
    {
        On = intake.AsOf,
        Level = level,
        Programme = programme,
        Reasons = [],
        Actions = ["Keep moving as you can."],
        Reported = ["You reported none of the warning signs that we asked about."],
        AskAgain = [],
        RulesVersion = "test",
        Conditions = intake.Conditions,
    };

    /// <summary>Circumstances in which the gate lets everything through that needs no clinician and nothing that is not at hand.</summary>
    public static Circumstances Of(Intake intake, Screening? screening = null, Func<string, Suitability?>? says = null) => new()
    {
        Intake = intake,
        Screening = screening ?? Screened(intake),
        Suitability = World.Catalogue.Exercises.ToDictionary(e => e.Id, e => Lacking(e.Facts, intake) ?? says?.Invoke(e.Id) ?? Free),
        Catalogue = World.Catalogue,
        Rules = World.Programmes,
        Doses = World.Doses,
    };

    public static Suitability Free { get; } = new Suitability.Allowed { Reasons = [], Preferred = false };

    public static Suitability Blocked(string rule = "test.block", string text = "A rule of the test keeps it out.", params string[] alternatives) =>
        new Suitability.Blocked { Reasons = [new(rule, text, "d-plumbline")], Alternatives = [.. alternatives] };

    /// <summary>Random people before a random gate.</summary>
    public static Gen<Circumstances> All { get; } =
        from intake in Intakes
        from conditions in Gen.SubListOf(Conditions)
        from programme in Gen.Frequency((6, Gen.Constant(ProgrammeAccess.Yes)), (2, Gen.Constant(ProgrammeAccess.Holding)), (1, Gen.Elements(ProgrammeAccess.ClinicianOnly, ProgrammeAccess.None)))
        from closed in Gen.Choose(0, 90)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        let person = intake with { Conditions = [.. conditions] }
        select Of(person, Screened(person, programme, LevelOf(programme)), Gate(closed, new System.Random(seed)));

    /// <summary>Random people before the real gate, with answers, conditions and inabilities.</summary>
    public static Gen<Circumstances> BeforeTheGate => AtTheGate.Select(person => Before(person));

    /// <summary>Random people with answers, conditions and inabilities, whom nobody has screened yet.</summary>
    public static Gen<Intake> AtTheGate { get; } =
        from intake in Intakes
        from conditions in Gen.Frequency((2, Gen.Constant(new List<string>())), (3, Gen.SubListOf(World.Screening.Conditions.Keys.Order(StringComparer.Ordinal).ToArray()).Select(some => some.Take(2).ToList())))
        from alarm in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 21)))
        from cannot in Gen.Frequency((2, Gen.Constant(new List<Inability>())), (1, Gen.SubListOf(Enum.GetValues<Inability>()).Select(some => some.ToList())))
        let person = intake with
        {
            Conditions = [.. conditions],
            Cannot = [.. cannot],
            Answers = Enumerable.Range(1, 21).ToImmutableSortedDictionary(q => $"Q{q}", q => new Answer { Reply = q == alarm ? Reply.Yes : Reply.No, New = q == alarm }),
        }
        select person;

    private static Gen<Intake> Intakes =>
        from pain in Gen.Choose(0, 10)
        from leg in Gen.Choose(0, 10)
        from onset in Gen.Choose(0, 400)
        from course in Gen.Elements(Enum.GetValues<Course>())
        from zone in Gen.Elements(Enum.GetValues<BodyZone>())
        from direction in Gen.Elements(Enum.GetValues<Direction>())
        from function in Gen.Choose(0, 20)
        from walk in Gen.Choose(0, 60)
        from props in Gen.SubListOf(Enum.GetValues<Prop>())
        from minutes in Gen.Choose(1, 60)
        from days in Gen.Choose(1, 7)
        from age in Gen.Choose(18, 95)
        select DeskWorker with
        {
            Age = age,
            PainBack = pain,
            PainLeg = leg % 4 == 0 ? leg : 0,
            OnsetDays = onset,
            Course = course,
            FurthestZone = zone,
            Direction = direction,
            FunctionPsfs = function / 2.0,
            WalkMinutes = walk,
            Equipment = [.. props],
            MinutesPerDay = minutes,
            DaysPerWeek = days,
        };

    /// <summary>A person before the real gate.</summary>
    public static Circumstances Before(Intake intake, Exercises.Access by = Exercises.Access.Open)
    {
        var screening = ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);
        return new Circumstances
        {
            Intake = intake,
            Screening = screening,
            Suitability = SuitabilityRules.JudgeAll(intake, screening, World.Screening, World.Catalogue, by),
            Catalogue = World.Catalogue,
            Rules = World.Programmes,
            Doses = World.Doses,
        };
    }

    private static ActionLevel LevelOf(ProgrammeAccess programme) => programme switch
    {
        ProgrammeAccess.Yes => ActionLevel.Adapt,
        ProgrammeAccess.Holding => ActionLevel.Prompt,
        ProgrammeAccess.ClinicianOnly => ActionLevel.Adapt,
        ProgrammeAccess.None => ActionLevel.Urgent,
    };

    // Asked once for each exercise in the order of ids, so the same seed gives the same gate.
    private static Func<string, Suitability?> Gate(int closed, System.Random random) => _ => random.Next(100) switch
    {
        var roll when roll < closed => Blocked(),
        var roll when roll % 7 == 0 => new Suitability.Limited { Reasons = [new("test.care", "Take care with it.", "d-plumbline")] },
        var roll when roll % 5 == 0 => new Suitability.Allowed { Reasons = [new("test.prefer", "It suits you well.", "d-plumbline")], Preferred = true },
        _ => null,
    };

    private static Suitability? Lacking(Exercises.Exercise exercise, Intake intake)
    {
        if (exercise.Access == Exercises.Access.Clinician) return Blocked("gate.access", "Only a clinician may put this exercise into a programme.");
        var need = exercise.Equipment.FirstOrDefault(n => !n.Optional && !n.AnyOf.Any(p => p is Prop.Wall or Prop.Shoes || intake.Equipment.Contains(p)));
        return need is null ? null : Blocked($"equipment.{need.AnyOf[0]}", $"It needs {need.AnyOf[0]}.");
    }
}
