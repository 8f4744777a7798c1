using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Intakes;
using Prop = Plumbline.Motion.Movements.Prop;

namespace Plumbline.Care.Tests.Intakes;

/// <summary>Random intakes as the reader could make them.</summary>
public static class AnyIntake
{
    private static readonly Gen<Answer> Answers =
        from reply in Gen.Frequency((40, Gen.Constant(Reply.No)), (2, Gen.Constant(Reply.Yes)), (1, Gen.Constant(Reply.Unsure)), (1, Gen.Constant(Reply.Declined)))
        from old in Gen.Choose(0, 3)
        from since in Gen.Choose(0, 500)
        select old == 0 && reply is Reply.Yes or Reply.Unsure
            ? new Answer { Reply = reply, New = false, SinceDays = since, ExaminedBy = "a doctor" }
            : new Answer { Reply = reply };

    private static readonly Gen<Surgery?> Surgeries =
        from some in Gen.Choose(0, 3)
        from type in Gen.Elements(Enum.GetValues<SurgeryType>())
        from weeks in Gen.Choose(0, 80)
        from limits in Gen.Elements(true, false)
        select some == 0 ? new Surgery { Type = type, WeeksAgo = weeks, LimitsInForce = limits && type is SurgeryType.HipReplacement or SurgeryType.Other } : null;

    private static readonly Gen<Clearance?> Clearances =
        from some in Gen.Choose(0, 2)
        from conditions in Gen.SubListOf(World.Screening.Scopes.ToArray())
        from load in Gen.Choose(0, 4)
        from endRange in Gen.Elements(true, false)
        select some == 0
            ? new Clearance
            {
                Who = "a doctor",
                Date = Samples.Today,
                Allows = new ClearedScope { Conditions = [.. conditions], LoadClass = load },
                Limits = new ClearedLimits { NoEndRange = endRange },
            }
            : null;

    private static Gen<T[]> Few<T>(T[] values, int most) => Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(Gen.Elements(values), count));

    public static Gen<Intake> All { get; } =
        from answers in Gen.ArrayOf(Answers, World.Screening.Questions.Count)
        from age in Gen.Choose(12, 95)
        from pain in Gen.Choose(0, 10)
        from leg in Gen.Choose(-8, 10)
        from onset in Gen.Choose(0, 400)
        from course in Gen.Elements(Enum.GetValues<Course>())
        from zone in Gen.Elements(Enum.GetValues<BodyZone>())
        from direction in Gen.Elements(Enum.GetValues<Direction>())
        from conditions in Few(World.Screening.Conditions.Keys.Order().ToArray(), 3)
        from surgery in Surgeries
        from weeks in Gen.Choose(-80, 42)
        from systolic in Gen.Choose(-200, 220)
        from cannot in Few(Enum.GetValues<Inability>(), 2)
        from props in Gen.SubListOf(Enum.GetValues<Prop>())
        from clearance in Clearances
        select new Intake
        {
            AsOf = Samples.Today,
            Age = age,
            Sex = Sex.Female,
            PainBack = pain,
            PainLeg = Math.Max(0, leg),
            OnsetDays = onset,
            Course = course,
            FurthestZone = zone,
            Answers = World.Screening.Questions.Zip(answers).ToImmutableSortedDictionary(p => p.First.Id, p => p.Second),
            Conditions = [.. conditions.Distinct().Order(StringComparer.Ordinal)],
            Surgery = surgery,
            PregnancyWeeks = weeks < 0 ? null : weeks,
            BloodPressure = systolic < 90 ? null : new BloodPressure(systolic, systolic / 2),
            Direction = direction,
            FunctionPsfs = 5,
            WalkMinutes = 20,
            Cannot = [.. cannot.Distinct()],
            Equipment = [.. props],
            MinutesPerDay = 20,
            DaysPerWeek = 5,
            Goals = [],
            Clearance = clearance,
        };

    public static Intake With(this Intake intake, string question, Answer answer) => intake with { Answers = intake.Answers.SetItem(question, answer) };

    public static Intake With(this Intake intake, string question, Reply reply) => intake.With(question, new Answer { Reply = reply });
}
