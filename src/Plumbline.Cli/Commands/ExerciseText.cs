using System.Text;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Commands;

/// <summary>One exercise as plain text for a terminal.</summary>
public static class ExerciseText
{
    /// <summary>The text.</summary>
    public static string Of(Catalogue world, CatalogueExercise exercise, Rungs rungs)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(rungs);
        var (facts, words, names) = (exercise.Facts, exercise.Words, world.Words);
        var text = new StringBuilder();
        text.AppendLine(words.Name).AppendLine(new string('=', words.Name.Length));
        if (words.Synonyms.Count > 0) Line(text, $"Also called: {string.Join("; ", words.Synonyms)}.");
        Line(text, words.Purpose);
        text.AppendLine();
        Line(text, $"Kind: {string.Join(", ", facts.Categories.Select(c => names.Categories[JsonNames.Of(c)]))}.");
        Line(text, $"Position: {names.Positions[JsonNames.Of(facts.Position)]}{Down(facts.Surface)}.");
        Line(text, $"Back: {string.Join("; ", facts.Bias.Select(b => names.Bias[JsonNames.Of(b)]))}{(facts.EndRange ? ", to the end of its range" : "")}.");
        Line(text, $"Load {facts.Load.Class} of 4: {names.LoadClasses[$"{facts.Load.Class}"]} [{facts.Load.Source}].");
        if (facts.Equipment.Count > 0) Line(text, $"With: {string.Join("; ", facts.Equipment.Select(n => Thing(n, names)))}.");
        if (facts.Access == Access.Clinician) Line(text, "Only a clinician may put it into a programme.");
        if (facts.PerformedBy == Performer.Therapist) Line(text, "A therapist does the movement.");
        foreach (var role in facts.Muscles.GroupBy(m => m.Role).OrderBy(g => g.Key))
            Line(text, $"Muscles, {names.Roles[JsonNames.Of(role.Key)]}: {string.Join(", ", role.Select(m => names.Muscles.TryGetValue(m.Muscle, out var muscle) ? muscle.Name : m.Muscle))}.");

        Part(text, "Steps", words.Steps.Select((step, i) => $"{i + 1}. {step}"));
        Line(text, words.EndFeel);
        Part(text, "Breathing", exercise.Movement.Phases.Select(p => $"- {(words.Phases.TryGetValue(p.Id, out var cue) ? cue : p.Id)}: {Breathing(p)}"));
        Part(text, "How much", facts.Doses.Select(d => $"- {Dose(d, exercise)}"));
        if (words.DefaultDoseBecause is { } because) Line(text, because);
        if (StatedCeilings(facts.Ceilings) is { Length: > 0 } most) Line(text, $"It may grow to at most {most} [{facts.Ceilings.Source}].");
        Part(text, "For whom not, or with care", facts.Cautions.OrderByDescending(c => c.Effect)
            .Select(c => $"- {(c.Effect == CautionEffect.Block ? "not" : "care")}: {(names.Conditions.TryGetValue(c.For, out var condition) ? condition : c.For)} [{c.Source}]"));
        foreach (var caution in words.Cautions) Line(text, caution);
        Part(text, "Common mistakes", words.Mistakes.Select(m => $"- {m}"));
        Part(text, "Stop when", words.StopWhen.Select(s => $"- {s}"));
        Part(text, "On the ladders", Ladders(rungs, world));
        return text.AppendLine().Append($"Sources: {string.Join(", ", facts.Sources)} (docs/sources.bib)").ToString();
    }

    private static IEnumerable<string> Ladders(Rungs rungs, Catalogue world)
    {
        if (rungs.Easier.Count > 0) yield return $"- easier: {string.Join(", ", rungs.Easier)}";
        if (rungs.Harder.Count > 0) yield return $"- harder: {string.Join(", ", rungs.Harder)}";
        if (rungs.Alternatives.Count > 0) yield return $"- just as good: {string.Join(", ", rungs.Alternatives)}";
        foreach (var instead in rungs.Instead.GroupBy(i => i.Exercise))
            yield return $"- {instead.Key} instead, for: {string.Join("; ", instead.Select(i => world.Words.Conditions.TryGetValue(i.For, out var name) ? name : i.For.Replace('-', ' ')))}";
    }

    private static string Dose(DosageVariant dose, CatalogueExercise exercise)
    {
        var unsaid = UnsaidParts.Of(dose.Stated, exercise.Movement.IsSteady, exercise.Movement.HoldsPerRepetition > 0);
        var who = dose.Basis switch
        {
            Basis.Source => $"says {dose.Source}",
            Basis.Recalled => $"recalled from {dose.Source}, to be checked",
            Basis.Proposal => "our own proposal",
        };
        var rest = unsaid.Count == 0 ? "" : $" Not stated by the source: {string.Join(", ", unsaid)}.";
        return $"{(DoseWording.Brief(dose.Stated) is { Length: > 0 } said ? said : "no numbers")} ({who}{(dose.Default ? "; the default" : "")}).{rest}";
    }

    private static string StatedCeilings(Ceilings most)
    {
        string?[] parts =
        [
            most.Repetitions is { } count ? $"{count} repetitions" : null,
            most.Sets is { } sets ? $"{sets} sets" : null,
            most.Hold is { } hold ? $"a hold of {DoseWording.Time(hold)}" : null,
            most.Duration is { } time ? DoseWording.Time(time) : null,
            most.Distance is { } way ? FormattableString.Invariant($"{way.Kilometres:0.##} km") : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Breathing(Phase phase) => phase.Breath switch
    {
        Breath.In => "breathe in",
        Breath.Out => "breathe out",
        Breath.Natural => "breathe as it comes",
    };

    private static string Down(Surface surface) => surface switch
    {
        Surface.None => "",
        Surface.FloorOrBed => ", on the floor or a firm bed",
        Surface.Floor => ", on the floor",
    };

    private static string Thing(Need need, CatalogueWords names) =>
        $"{string.Join(" or ", need.AnyOf.Select(p => names.Equipment[JsonNames.Of(p)]))}{(need.Optional ? " (if you like)" : "")}";

    private static void Part(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.AppendLine().AppendLine(heading).AppendLine(new string('-', heading.Length));
        foreach (var line in all) Line(text, line, "  ");
    }

    private static void Line(StringBuilder text, string line, string indent = "") => text.AppendLine(ArticleText.Wrap(line, indent));

}
