using FsCheck;
using FsCheck.Fluent;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Doses;

/// <summary>Random doses within the limits.</summary>
public static class AnyDose
{
    private static readonly DoseLimits Limits = World.Rules.Limits;

    public static Gen<Range<int>> Count(Range<int> within) =>
        from a in Gen.Choose(within.Min, within.Max)
        from b in Gen.Frequency((2, Gen.Constant(a)), (1, Gen.Choose(a, within.Max)))
        select new Range<int>(a, b);

    /// <summary>Whole seconds mostly, minutes often, sometimes halves and tenths.</summary>
    public static Gen<Range<TimeSpan>> Time(Range<TimeSpan> within) =>
        from step in Gen.Elements(1d, 1d, 5d, 10d, 30d, 60d, 0.5, 0.1)
        let least = (int)Math.Ceiling(within.Min.TotalSeconds / step)
        let most = (int)Math.Floor(within.Max.TotalSeconds / step)
        from range in Count(new(Math.Max(least, within.Min > TimeSpan.Zero ? 1 : 0), most))
        select new Range<TimeSpan>(Seconds(range.Min * step), Seconds(range.Max * step));

    public static Gen<Range<Length>> Way { get; } =
        from step in Gen.Elements(1d, 5d, 50d, 100d, 1000d, 0.5, 402.336, 1609.344)
        from range in Count(new(step < 1 ? 2 : 1, (int)(Limits.Distance.Max.Metres / step)))
        select new Range<Length>(Metres(range.Min * step), Metres(range.Max * step));

    public static Gen<Seq<TimeSpan>> Tempo { get; } =
        from n in Gen.Choose(2, 4)
        from phases in Gen.ListOf(Gen.Choose(0, 8), n)
        select phases.Select(s => TimeSpan.FromSeconds(s)).ToSeq();

    /// <summary>Any parts in any company; at least one of them said.</summary>
    public static Gen<StatedDose> Stated { get; } = (
        from sets in Maybe(Count(Limits.Sets))
        from repetitions in Maybe(Count(Limits.Repetitions))
        from hold in Maybe(Time(Limits.Hold))
        from rest in Maybe(Time(Limits.Rest))
        from times in Maybe(Count(Limits.TimesPerDay))
        from days in Maybe(Count(Limits.DaysPerWeek))
        from hours in Maybe(Count(Limits.EveryHours))
        from duration in Maybe(Time(Limits.Duration))
        from way in Maybe(Way)
        from sides in Maybe(Gen.Elements(Sides.Both, Sides.Each, Sides.Alternating))
        from tempo in Maybe(Tempo)
        from grow in Maybe(Gen.Choose(1, Limits.GrowToRepetitions.Max))
        from feel in Maybe(Gen.Elements(EndFeel.Stretch, EndFeel.Fatigue, EndFeel.Comfort, EndFeel.Ease))
        select new StatedDose
        {
            Sets = sets,
            Repetitions = repetitions,
            Hold = hold,
            Rest = rest,
            TimesPerDay = times,
            DaysPerWeek = days,
            EveryHours = hours,
            Duration = duration,
            Distance = way,
            Sides = sides,
            Tempo = tempo,
            GrowToRepetitions = grow,
            EndFeel = feel,
        }).Where(d => d != new StatedDose());

    /// <summary>What a clinician may prescribe: only parts that go together.</summary>
    public static Gen<StatedDose> Prescribed { get; } =
        from dose in Stated
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => dose with { Repetitions = null, Hold = null, Tempo = null, GrowToRepetitions = null, Distance = null, EveryHours = null },
            1 => dose with { Repetitions = null, Hold = null, Tempo = null, GrowToRepetitions = null, Duration = null, EveryHours = null, Sides = null },
            2 => dose with { Duration = null, Distance = null, Tempo = null, TimesPerDay = null },
            _ => dose with { Duration = null, Distance = null, EveryHours = null },
        };

    /// <summary>What may be told a person: parts that go together, and repetitions that still have to grow.</summary>
    public static Gen<StatedDose> Printable { get; } = Prescribed.Select(dose =>
        dose with { GrowToRepetitions = dose.GrowToRepetitions is { } most && dose.Repetitions is { } now && now.Max >= most ? now.Max + 1 : dose.GrowToRepetitions });

    /// <summary>A complete dose, with or without an exercise.</summary>
    public static Gen<(Dose Dose, CatalogueExercise? Exercise)> Complete { get; } =
        from stated in Prescribed
        from exercise in Gen.OneOf(Gen.Constant<CatalogueExercise?>(null), Gen.Elements(World.Catalogue.Exercises.AsEnumerable()).Select(e => (CatalogueExercise?)e))
        let read = exercise is null ? DoseCompletion.Complete(stated, World.Rules) : DoseCompletion.Complete(stated, exercise, World.Rules)
        where read is Read<Dose>.Success
        select (read.Require(), exercise);

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct =>
        Gen.Frequency((3, Gen.Constant<T?>(null)), (2, gen.Select(v => (T?)v)));

    private static TimeSpan Seconds(double s) => TimeSpan.FromMilliseconds(Math.Round(s * 1000));

    private static Length Metres(double m) => Length.FromMetres(Math.Round(m, 3));
}
