using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Sessions;

/// <summary>Programmes: one that is read in the tests, and random ones.</summary>
public static class AnyProgramme
{
    public static DateOnly Monday { get; } = new(2026, 3, 2);

    /// <summary>A programme of these exercises, each with its dose, on all days.</summary>
    public static Programme Of(params (string Exercise, StatedDose Dose)[] items) => new()
    {
        Format = 1,
        Id = new Guid("0195c3a0-0000-7000-8000-000000000001"),
        Version = 1,
        Origin = Origin.Proposed,
        For = "Kim",
        Approval = new("Dr Lund", ApproverRole.Clinician, Monday),
        Clinic = new() { EmergencyNumber = "112" },
        ScreeningLevel = ActionLevel.NoneReported,
        Items = [.. items.Select(i => Item(i.Exercise, i.Dose))],
        Starts = Monday,
        Weeks = 6,
        ReviewOn = Monday.AddDays(28),
        ValidUntil = Monday.AddDays(28),
        CatalogueVersion = World.Catalogue.Version.Version,
    };

    public static ProgrammeItem Item(string exercise, StatedDose dose, params DayOfWeek[] days) => new()
    {
        Exercise = exercise,
        Dose = DoseCompletion.Complete(dose, World.Catalogue.ById[exercise], World.Doses).Require(),
        Days = days.Length == 0 ? [.. Enum.GetValues<DayOfWeek>()] : [.. days],
        Because = [],
        Cautions = ["Go gently."],
    };

    public static Range<TimeSpan> Seconds(double min, double? max = null) => new(TimeSpan.FromSeconds(min), TimeSpan.FromSeconds(max ?? min));

    public static Read<SessionScript> Compiled(Programme programme, DateOnly? day = null, int session = 1, RangeEnd end = RangeEnd.Least) =>
        SessionCompiler.Compile(programme, day ?? Monday, session, World.Catalogue, World.Doses.Times, World.Sessions, end);

    /// <summary>Any programme and an end of its ranges.</summary>
    public static Gen<(Programme Programme, RangeEnd End)> All { get; } =
        from items in Gen.Choose(1, 3).SelectMany(n => Gen.ListOf(Items, n))
        from end in Gen.Elements(RangeEnd.Least, RangeEnd.Greatest)
        select (Of() with { Items = [.. items] }, end);

    /// <summary>Any script.</summary>
    public static Gen<SessionScript> Scripts { get; } = All.Select(p => Compiled(p.Programme, end: p.End).Require());

    private static Gen<ProgrammeItem> Items =>
        from exercise in Gen.Elements(World.Catalogue.Exercises.AsEnumerable())
        from dose in Doses(exercise)
        let read = DoseCompletion.Complete(dose, exercise, World.Doses)
        where read is Read<Dose>.Success
        from more in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        select new ProgrammeItem { Exercise = exercise.Id, Dose = read.Require(), Days = [.. more.Append(DayOfWeek.Monday).Distinct()], Because = [], Cautions = [] };

    private static Gen<StatedDose> Doses(CatalogueExercise exercise) =>
        from sets in Counts(1, 3)
        from repetitions in Counts(1, 6)
        from hold in Gen.Choose(0, 300).Select(tenths => Seconds(tenths / 10.0))
        from rest in Gen.Choose(0, 90).Select(s => Seconds(s))
        from times in Counts(1, 3)
        from duration in Gen.Choose(1, 90).Select(n => Seconds(20 * n))
        from metres in Gen.Choose(100, 4000)
        from sides in Gen.Elements(Enum.GetValues<Sides>())
        from kind in Gen.Choose(0, 3)
        select exercise.Movement.IsSteady
            ? kind == 0 ? new StatedDose { Distance = Length.FromMetres(metres), TimesPerDay = times } : new StatedDose { Duration = duration, Sets = sets, Rest = rest, Sides = sides }
            : kind == 0 ? exercise.Facts.DefaultDose.Stated
            : new StatedDose { Sets = sets, Repetitions = repetitions, Hold = hold, Rest = rest, Sides = kind == 1 ? null : sides, TimesPerDay = times };

    private static Gen<Range<int>> Counts(int least, int most) =>
        from a in Gen.Choose(least, most)
        from b in Gen.Choose(a, most)
        select new Range<int>(a, b);
}
