using System.Globalization;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>What is said during one exercise: its own calls, with breath and side.</summary>
internal sealed class ItemWords(SessionWords words, CatalogueWords common, CatalogueExercise exercise)
{
    private readonly CueWords cues = words.Cues;
    private readonly Seq<Phase> phases = exercise.Movement.Phases;

    public string Position => common.Positions[JsonNames.Of(exercise.Facts.Position)];

    public string SetUp
    {
        get
        {
            var position = Filled(cues.SetUp, ("name", exercise.Name), ("position", Position));
            return string.Join(' ', new[] { position, Things(cues.Things, optional: false), Things(cues.Optional, optional: true) }.Where(t => t.Length > 0));
        }
    }

    public string End => Filled(cues.ItemEnd, ("name", exercise.Name));

    public string Steady => Sentence(phases.FirstOrDefault(p => p.Kind == PhaseKind.Steady) is { } phase ? Call(phase) ?? cues.Steady : cues.Steady);

    public string GetReady(BodySide? side) => side is { } at ? Filled(cues.GetReadySide, ("side", Side(at))) : cues.GetReady;

    public string Switch(BodySide? side) => Filled(cues.SwitchSide, ("side", side is { } at ? Side(at) : ""));

    public string Rest(int set, int sets) => Filled(cues.Rest, ("set", set.ToString(CultureInfo.InvariantCulture)), ("sets", sets.ToString(CultureInfo.InvariantCulture)));

    public string Move(int place, CueKind kind, BodySide? side)
    {
        var phase = Moving(place, kind);
        var cue = phase is null ? cues.Move : Call(phase) ?? cues.Move;
        var sided = side is { } at ? Filled(cues.OnSide, ("side", Capital(Side(at))), ("cue", char.ToLowerInvariant(cue[0]) + cue[1..])) : cue;
        var breath = Breathing(phase?.Breath ?? Breath.Natural);
        // "Breathe in slowly" needs no second word on breath.
        return breath is null || cue.Contains("breath", StringComparison.OrdinalIgnoreCase) ? Sentence(sided) : $"{Sentence(sided)} {breath}";
    }

    public string Hold(int place) => Sentence(At(place) is { Kind: PhaseKind.Hold } phase ? Call(phase) ?? cues.Hold : cues.Hold);

    public Breath BreathOf(DoseSegment segment) => At(segment.Phase) is { } phase && phase.Kind == (segment.Kind == SegmentKind.Move ? PhaseKind.Move : segment.Kind == SegmentKind.Hold ? PhaseKind.Hold : PhaseKind.Steady)
        ? phase.Breath
        : Breath.Natural;

    // A dose with a hold that the movement has not: the places do not fit, but the way back is still the last move.
    private Phase? Moving(int place, CueKind kind) => At(place) is { Kind: PhaseKind.Move } phase ? phase
        : kind == CueKind.Release ? phases.LastOrDefault(p => p.Kind == PhaseKind.Move) : null;

    private Phase? At(int place) => place >= 0 && place < phases.Count ? phases[place] : null;

    private string? Call(Phase phase) => exercise.Words.Phases.GetValueOrDefault(phase.Id) is { Length: > 0 } call ? call : null;

    private string Things(string template, bool optional)
    {
        var things = exercise.Facts.Equipment.Where(n => n.Optional == optional).Select(n => string.Join($" {cues.Or} ", n.AnyOf.Select(p => common.Equipment[JsonNames.Of(p)]))).ToList();
        return things.Count == 0 ? "" : Filled(template, ("things", string.Join(", ", things)));
    }

    private string? Breathing(Breath breath) => breath switch
    {
        Breath.Natural => null,
        Breath.In => cues.BreatheIn,
        Breath.Out => cues.BreatheOut,
    };

    private string Side(BodySide side) => side switch
    {
        BodySide.Left => words.Sides.Left,
        BodySide.Right => words.Sides.Right,
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : $"{text}.";

    private static string Filled(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values) template = template.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return template;
    }
}
