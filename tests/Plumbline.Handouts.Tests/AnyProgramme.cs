using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Tests;

/// <summary>Random programmes: 1 to 12 exercises of the catalogue, doses of all kinds, names that try to break the page.</summary>
public static class AnyProgramme
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "Tom & Jerry", "O'Brien \"Pat\"", "</style></title>", "a;b,c\\d\ne", "\u202Eevil\u0007", "\uD800", "{name}", "Zo\u00eb \ud83d\ude42",
        "https://example.org/", "{{7*7}}", "END:VCALENDAR", "Anna", new string('x', 200),
    ];

    public static Gen<string> Texts { get; } = Gen.Elements(Hostile).Two().Select(two => $"{two.Item1} {two.Item2}");

    private static readonly Gen<Seq<DayOfWeek>> Days = Gen.SubListOf(Enum.GetValues<DayOfWeek>()).Where(d => d.Count > 0).Select(d => d.ToSeq());

    private static readonly Gen<StatedDose> Often =
        from kind in Gen.Choose(0, 3)
        from least in Gen.Choose(1, 4)
        from more in Gen.Choose(0, 5)
        select kind switch
        {
            0 => new StatedDose(),
            1 => new StatedDose { EveryHours = new Range<int>(least, least + more) },
            _ => new StatedDose { TimesPerDay = new Range<int>(least, least + more) },
        };

    private static readonly Gen<ProgrammeItem> Items =
        from exercise in Gen.Elements(World.Catalogue.Exercises.ToArray())
        from variant in Gen.Elements(exercise.Facts.Doses.ToArray())
        from often in Often
        from days in Days
        from caution in Texts
        let stated = variant.Stated with
        {
            EveryHours = often.EveryHours ?? (often.TimesPerDay is null ? variant.Stated.EveryHours : null),
            TimesPerDay = often.TimesPerDay ?? (often.EveryHours is null ? variant.Stated.TimesPerDay : null),
        }
        select World.Item(exercise.Id, days, stated) with { Cautions = [caution] };

    public static Gen<Programme> All { get; } =
        from count in Gen.Choose(1, 12)
        from items in Gen.ArrayOf(Items, count)
        from origin in Gen.Elements(Enum.GetValues<Origin>())
        from screened in Gen.Elements(true, false)
        from name in Texts
        from other in Texts
        from start in Gen.Choose(0, 400)
        from weeks in Gen.Choose(1, 2)
        select World.Programme with
        {
            Origin = origin,
            ScreeningLevel = screened ? ActionLevel.Adapt : null,
            Reported = screened ? [other] : [],
            For = name,
            Approval = World.Programme.Approval with { By = other },
            Clinic = new() { Name = other, Phone = name, Booking = other, EmergencyNumber = name, UrgentAdvice = other },
            Notes = [name, other],
            Items = [.. items.DistinctBy(i => i.Exercise)],
            Starts = World.Programme.Starts.AddDays(start),
            Weeks = weeks,
        };
}
