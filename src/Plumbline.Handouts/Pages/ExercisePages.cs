using Plumbline.Care.Programmes;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Pages;

/// <summary>Lays out one exercise.</summary>
internal static class ExercisePages
{
    public static ExercisePage Of(int number, ProgrammeItem item, CatalogueExercise exercise, Programme programme, CatalogueWords lists, HandoutWords words)
    {
        var labels = words.Exercises;
        return new ExercisePage
        {
            Number = number,
            Id = exercise.Id,
            Name = exercise.Name,
            Purpose = exercise.Words.Purpose,
            Dose = Sentence(item.Dose),
            Figures = DoseFigures.Of(item.Dose, labels.Figures),
            Days = WeekPages.DaysOf(item.Days, words),
            FilledIn = FilledIn(item.Dose, labels),
            Position = lists.Positions[NameOf(exercise.Facts.Position)],
            Things = Things(exercise.Facts.Equipment, lists, labels),
            Steps = exercise.Words.Steps,
            Breathing = Breathing(item.Dose, exercise, labels),
            Feel = exercise.Words.EndFeel,
            Mistakes = exercise.Words.Mistakes,
            Cautions = Cautions(item, exercise, programme),
            StopWhen = exercise.Words.StopWhen,
        };
    }

    // The days stand beside it, and with one set there is nothing to rest between.
    private static string Sentence(Dose dose)
    {
        var told = DoseWording.Told(dose);
        return DoseWording.Full(told with { DaysPerWeek = null, Rest = SetsOf(dose).Max > 1 ? told.Rest : null });
    }

    // A screening knows the person; without one, the exercise's own cautions must do.
    private static Seq<string> Cautions(ProgrammeItem item, CatalogueExercise exercise, Programme programme) =>
        [.. item.Cautions.Select(HandoutPages.Said).OfType<string>().Concat(programme.ScreeningLevel is null ? exercise.Words.Cautions : []).Distinct()];

    private static string Things(Seq<Need> needs, CatalogueWords lists, ExerciseLabels labels)
    {
        var things = needs.Select(need =>
        {
            var any = string.Join($" {labels.Or} ", need.AnyOf.Select(p => lists.Equipment[NameOf(p)]));
            return need.Optional ? Fill.In(labels.Optional, ("thing", any)) : any;
        }).ToList();
        return things.Count == 0 ? labels.ThingsNone : string.Join("; ", things);
    }

    private static Seq<BreathLine> Breathing(Dose dose, CatalogueExercise exercise, ExerciseLabels labels)
    {
        var holds = dose is not Dose.Repetitions { Hold.Value.Max.Ticks: 0 };
        var phases = exercise.Movement.Phases.Where(p => p.Kind != PhaseKind.Hold || holds).ToList();
        if (phases.All(p => p.Breath == Breath.Natural)) return [new("", labels.BreatheEasily)];
        return
        [
            .. phases.Select(p => Line(exercise.Words.Phases[p.Id], p.Breath switch
            {
                Breath.In => labels.BreathIn,
                Breath.Out => labels.BreathOut,
                Breath.Natural => labels.BreathNatural,
            })),
        ];
    }

    // A cue such as "Hold, keep breathing" says it already.
    private static BreathLine Line(string cue, string breath) => cue.Contains(breath, StringComparison.OrdinalIgnoreCase) ? new("", cue) : new(cue, breath);

    private static string? FilledIn(Dose dose, ExerciseLabels labels)
    {
        var parts = DoseParts.DefaultsOf(dose).Where(key => Matters(key, dose) && labels.Parts.ContainsKey(key)).Select(key => labels.Parts[key]).ToList();
        return parts.Count == 0 ? null : Fill.In(labels.FilledIn, ("parts", string.Join(", ", parts)));
    }

    // One set, no hold, no rest between sets: such a default adds nothing that somebody could miss.
    private static bool Matters(string key, Dose dose) => key switch
    {
        "sets" => SetsOf(dose).Max > 1,
        "rest_s" => SetsOf(dose).Max > 1,
        "hold_s" => dose is Dose.Repetitions { Hold.Value.Max.Ticks: > 0 },
        _ => true,
    };

    private static Motion.Range<int> SetsOf(Dose dose) => dose switch
    {
        Dose.Repetitions d => d.Sets.Value,
        Dose.Duration d => d.Sets.Value,
        Dose.Distance d => d.Sets.Value,
    };

    private static string NameOf<T>(T value) where T : struct, Enum => System.Text.Json.JsonSerializer.SerializeToElement(value, JsonRules.Options).GetString()!;
}
