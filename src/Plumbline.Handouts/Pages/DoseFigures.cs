using System.Globalization;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Pages;

/// <summary>The numbers of a dose, for those who read numbers sooner than sentences: the same parts that the sentence tells, apart from days and growth.</summary>
internal static class DoseFigures
{
    public static Seq<DoseFigure> Of(Dose dose, DoseFigureWords words)
    {
        var told = DoseWording.Told(dose);
        var (isSided, sets) = (told.Sides is Sides.Each or Sides.Alternating, told.Sets is { Max: > 1 } s ? s : (Range<int>?)null);
        DoseFigure?[] figures =
        [
            told.Repetitions is { } count ? new(Shown(count), (isSided ? words.TimesEachSide : words.Times).For(count.Max)) : null,
            told.Duration is { } time ? new(DoseWording.BriefTime(time), isSided ? words.DurationEachSide : words.Duration) : null,
            told.Distance is { } way ? new(DoseWording.Way(way), words.Distance) : null,
            sets is { } many ? new(Shown(many), words.Sets.For(many.Max)) : null,
            told.Hold is { Max.Ticks: > 0 } hold ? new(DoseWording.BriefTime(hold), words.Hold) : null,
            sets is not null && told.Rest is { Max.Ticks: > 0 } rest ? new(DoseWording.BriefTime(rest), words.Rest) : null,
            told.TimesPerDay is { } times ? new(Shown(times), words.Day.For(times.Max)) : null,
            told.EveryHours is { } hours ? new(Shown(hours), words.Hours) : null,
        ];
        return [.. figures.OfType<DoseFigure>()];
    }

    private static string Shown(Range<int> range) => range.IsSingle
        ? range.Min.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.Min}\u2013{range.Max}");
}
