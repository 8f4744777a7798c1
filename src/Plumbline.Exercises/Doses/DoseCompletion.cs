using Plumbline.Exercises.Catalogues;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>Makes a complete <see cref="Dose"/> of a <see cref="StatedDose"/>; every part that is filled in keeps <see cref="PartBasis.Default"/>.</summary>
/// <remarks>
/// What is unsaid comes from, in this order: the movement and the exercise (tempo, holds in a repetition, sides, end-feel), the exercise's own default dosage
/// (repetitions, hold, duration), the defaults of its category. Codes: <c>PLB-DOSE-LIMIT</c> beyond the limits, <c>PLB-DOSE-TEMPO</c> a tempo that does not fit the movement,
/// <c>PLB-DOSE-CONFLICT</c> parts that exclude each other.
/// </remarks>
public static class DoseCompletion
{
    /// <summary>Completes a dose of an exercise of the catalogue.</summary>
    public static Read<Dose> Complete(StatedDose stated, CatalogueExercise exercise, DoseRules rules)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return Complete(stated, exercise.Facts, exercise.Movement, rules, exercise.Id);
    }

    /// <summary>Completes a dose of an exercise that the catalogue does not know.</summary>
    public static Read<Dose> Complete(StatedDose stated, DoseRules rules) => Complete(stated, null, null, rules, "dose");

    private static Read<Dose> Complete(StatedDose stated, Exercise? exercise, Movement? movement, DoseRules rules, string path)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(rules);
        var problems = rules.Limits.Check(stated, path).ToList();
        var filling = new Filling(stated, exercise, movement, rules.Defaults, path, problems);
        var dose = filling.Dose();
        // A hold that became a duration, a pause that became a hold: the limits of what they became hold too.
        if (problems.Count == 0) problems.AddRange(rules.Limits.Check(dose, path));
        return Read.From(() => dose, problems);
    }

    private sealed record Filling(StatedDose Stated, Exercise? Exercise, Movement? Movement, DoseDefaults Defaults, string Path, List<Problem> Problems)
    {
        private readonly DefaultParts parts = Exercise is null ? Defaults.General : Defaults.For(Exercise.Category);
        private readonly StatedDose? own = Exercise?.DefaultDose.Stated;

        public Dose Dose()
        {
            if (Stated.Distance is { } way) return Distance(way);
            // In a movement that goes on steadily, a hold is how long it goes on ("lie on your front, hold for 2 minutes").
            if (Stated.Duration is not null || Movement is { IsSteady: true }) return Duration();
            return Repetitions();
        }

        private Dose.Distance Distance(Range<Length> way)
        {
            Conflict(Stated.Duration is not null, "a way and a time", "Say how far or how long");
            Conflict(Stated.Hold is not null || Stated.Tempo is not null, "a way and a hold or tempo", "Leave one of them out");
            return new() { Way = Said(way), Sets = Goes(), Rest = Or(Stated.Rest, parts.Rest.Value), Frequency = Often(), EndFeel = EndFeel() };
        }

        private Dose.Duration Duration()
        {
            Conflict(Stated.Duration is not null && Stated.Hold is not null, "a duration and a hold", "Say one of them");
            Conflict(Stated.Tempo is not null, "a duration and a tempo", "Leave one of them out");
            return new()
            {
                Time = Or(Stated.Duration ?? (Stated.Hold is { Min.Ticks: > 0 } held ? held : null), own?.Duration ?? parts.Duration.Value),
                Sets = Goes(),
                Rest = Or(Stated.Rest, parts.Rest.Value),
                Sides = Or(Stated.Sides, Exercise?.Sides ?? Sides.Both),
                Frequency = Often(),
                EndFeel = EndFeel(),
            };
        }

        private Dose.Repetitions Repetitions()
        {
            var (tempo, paused) = Tempo();
            var hold = Or(Stated.Hold ?? paused, own?.Hold ?? (Movement is null or { HoldsPerRepetition: > 0 } ? parts.Hold?.Value : null) ?? TimeSpan.Zero);
            return new()
            {
                Sets = Or(Stated.Sets, parts.Sets.Value),
                Count = Or(Stated.Repetitions, CountUnsaid()),
                Hold = hold,
                HoldsPerRepetition = Math.Max(Movement?.HoldsPerRepetition ?? 0, hold.Value.Max > TimeSpan.Zero ? 1 : 0),
                Rest = Or(Stated.Rest, parts.Rest.Value),
                Sides = Or(Stated.Sides, Exercise?.Sides ?? Sides.Both),
                Tempo = tempo,
                GrowTo = Stated.GrowToRepetitions,
                Frequency = Often(),
                EndFeel = EndFeel(),
            };
        }

        // "3 sets, hold 30 seconds": one hold a set. "Hold 30 seconds": the exercise's own number.
        private Range<int> CountUnsaid()
        {
            var count = Stated.Hold is null ? own?.Repetitions ?? parts.Repetitions.Value
                : Stated.Sets is not null ? Defaults.RepetitionsOfHeldSets.Value
                : own?.Repetitions ?? parts.HeldRepetitions.Value;
            return Stated.GrowToRepetitions is { } most && count.Max > most ? new Range<int>(Math.Min(count.Min, most), most) : count;
        }

        // A tempo may name the moving phases alone, or moving and holding phases in their order; then the held one is the hold.
        private (Part<Seq<TimeSpan>> Tempo, Range<TimeSpan>? Paused) Tempo()
        {
            var moving = Movement?.Phases.Where(p => p.Kind == PhaseKind.Move).Select(p => p.Tempo ?? TimeSpan.Zero).ToSeq() ?? Defaults.Tempo.Value;
            if (Stated.Tempo is not { } said) return (new(moving, PartBasis.Default), null);
            if (Movement is null || said.Count == moving.Count) return (Said(said), null);
            if (said.Count == Movement.Phases.Count)
            {
                var pairs = said.Zip(Movement.Phases).ToList();
                var pauses = pairs.Where(p => p.Second.Kind == PhaseKind.Hold).Select(p => p.First).Distinct().ToList();
                if (pauses is [var pause])
                {
                    Conflict(Stated.Hold is { } hold && hold != (Range<TimeSpan>)pause, "a hold and a tempo with another pause", "Say the hold once");
                    return (Said(pairs.Where(p => p.Second.Kind == PhaseKind.Move).Select(p => p.First).ToSeq()), pause);
                }
            }

            Problems.Add(new("PLB-DOSE-TEMPO", $"{Path}.tempo_s", $"The tempo has {said.Count} phases; this movement has {moving.Count} moving phases ({string.Join(", ", Movement.Phases.Select(p => p.Id))}). Give one number for each."));
            return (new(moving, PartBasis.Default), null);
        }

        private Part<Range<int>> Goes()
        {
            Conflict(Stated.Sets is not null && Stated.Repetitions is not null, "sets and repetitions of one time or way", "Say how many times it is done");
            return Or(Stated.Sets ?? Stated.Repetitions, 1);
        }

        private Frequency Often()
        {
            Conflict(Stated.EveryHours is not null && Stated.TimesPerDay is not null, "times a day and hours between", "Say one of them");
            var days = Stated.EveryHours is null && Stated.TimesPerDay is null ? parts.DaysPerWeek.Value : Defaults.DaysWhenTimesAreSaid.Value;
            return Stated.EveryHours is { } hours
                ? new Frequency.EveryHours { Hours = Said(hours), DaysPerWeek = Or(Stated.DaysPerWeek, days) }
                : new Frequency.TimesPerDay { Times = Or(Stated.TimesPerDay, parts.TimesPerDay.Value), DaysPerWeek = Or(Stated.DaysPerWeek, days) };
        }

        private Part<EndFeel> EndFeel() => Or(Stated.EndFeel, Exercise?.EndFeel ?? Doses.EndFeel.None);

        private void Conflict(bool holds, string what, string next)
        {
            if (holds) Problems.Add(new("PLB-DOSE-CONFLICT", Path, $"The dose says {what} for this exercise. {next}."));
        }

        private static Part<T> Said<T>(T value) => new(value, PartBasis.Stated);

        private static Part<T> Or<T>(T? said, T otherwise) where T : struct => said is { } value ? new(value, PartBasis.Stated) : new(otherwise, PartBasis.Default);
    }
}
