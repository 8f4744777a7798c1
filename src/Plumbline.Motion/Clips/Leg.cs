using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Clips;

/// <summary>A phase with the key poses that it passes through, from the one in which it begins to the one in which it ends.</summary>
/// <param name="Index">The phase's place in the movement.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Keys">The key poses by their places in the file, each with the part of the phase at which it is reached; the first at 0, the last at 1.</param>
internal sealed record Leg(int Index, Phase Phase, IReadOnlyList<(double Part, int Index)> Keys)
{
    public static List<Leg> Read(Movement movement, string file, ICollection<Problem> problems)
    {
        var keys = movement.Poses!.Keys;
        for (var i = 0; i < keys.Count; i++)
        {
            var path = $"{file}: $.poses.keys[{i}]";
            if (i == 0 && keys[i].At is not null) problems.Add(new("PLB-MOVE-KEY", $"{path}.at", "The first key pose is where the movement starts: take out \"at\"."));
            if (i > 0 && movement.Phases.All(p => p.Id != keys[i].At)) problems.Add(new("PLB-MOVE-KEY", $"{path}.at", $"A later key pose names the phase at whose end it is reached: one of {string.Join(", ", movement.Phases.Select(p => p.Id))}."));
            if (keys[i].Part is <= 0 or > 1) problems.Add(new("PLB-MOVE-KEY", $"{path}.part", "The part of a phase is above 0 and at most 1."));
        }

        var legs = new List<Leg>();
        var now = 0;
        for (var p = 0; p < movement.Phases.Count; p++)
        {
            var phase = movement.Phases[p];
            var through = keys.Select((k, i) => (Part: k.Part ?? 1, Index: i)).Where(k => k.Index > 0 && keys[k.Index].At == phase.Id).OrderBy(k => k.Part).ToList();
            if (phase.Kind == PhaseKind.Steady && movement.Poses.Cycle is { } cycle)
            {
                legs.Add(new(p, phase, Round(keys, cycle, through, file, problems)));
                continue;
            }

            if (phase.Kind != PhaseKind.Move && through.Count > 0) problems.Add(new("PLB-MOVE-KEY", $"{file}: $.poses.keys", $"Nothing moves in the phase \"{phase.Id}\", so no key pose is reached in it. Name the phase before."));
            if (phase.Kind != PhaseKind.Move) through = [(1, now)];
            // The last moving phase goes back to the start by itself.
            else if (through.Count == 0 || through[^1].Part < 1)
            {
                if (movement.Phases.Skip(p + 1).Any(x => x.Kind == PhaseKind.Move)) problems.Add(new("PLB-MOVE-KEY", $"{file}: $.poses.keys", $"No key pose says where the phase \"{phase.Id}\" ends. Add one with \"at\": \"{phase.Id}\"."));
                through = [.. legs.Count > 0 && through.Count == 0 ? Back(legs, now) : through, (1, 0)];
            }

            legs.Add(new(p, phase, [(0, now), .. through]));
            now = through[^1].Index;
        }

        if (now != 0 && problems.Count == 0) problems.Add(new("PLB-MOVE-KEY", $"{file}: $.poses.keys", "The movement does not end where it starts. Let the last moving phase go back to the first pose."));
        return legs;
    }

    // Once round: back to the first pose; when the second half mirrors the first, mirrored poses stand after all others in the list.
    private static List<(double Part, int Index)> Round(Seq<KeyPose> keys, Cycle cycle, List<(double Part, int Index)> through, string file, ICollection<Problem> problems)
    {
        var end = cycle.Mirrored ? 0.5 : 1;
        if (through.Any(k => k.Part >= end)) problems.Add(new("PLB-MOVE-KEY", $"{file}: $.poses.keys", FormattableString.Invariant($"The key poses of one round stand before its part {end}: there it is the first pose again{(cycle.Mirrored ? ", mirrored" : "")}. Give each a smaller part.")));
        List<(double Part, int Index)> first = [(0, 0), .. through];
        return cycle.Mirrored ? [.. first, .. first.Select(k => (k.Part + 0.5, keys.Count + k.Index)), (1, 0)] : [.. first, (1, 0)];
    }

    // The way home passes the poses that the way out passed, the other way round.
    private static IEnumerable<(double Part, int Index)> Back(List<Leg> legs, int now)
    {
        var outward = legs.LastOrDefault(l => l.Phase.Kind == PhaseKind.Move && l.Keys[0].Index == 0 && l.Keys[^1].Index == now);
        return outward is null ? [] : outward.Keys.Skip(1).SkipLast(1).Reverse().Select(k => (1 - k.Part, k.Index));
    }
}
