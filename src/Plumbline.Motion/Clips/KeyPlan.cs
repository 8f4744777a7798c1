using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Clips;

/// <summary>What a key pose asks for, its names found on the body: angles asked, angles to start from, contacts, the pelvis.</summary>
internal sealed record KeyPlan
{
    // Millimetres. A deep breath lifts the wall of the belly by some 10 to 30, and drawn in hard it lies about as deep. Source: d-plumbline.
    private static readonly Range<double> BellyMm = new(-30, 35);

    public required KeyPose Key { get; init; }

    public required IReadOnlyDictionary<Coordinate, Angle> Asked { get; init; }

    public required IReadOnlyDictionary<Coordinate, Angle> About { get; init; }

    public required IReadOnlyList<Contact> Contacts { get; init; }

    public required RootTurn? Root { get; init; }

    /// <summary>How far the belly stands out, in metres.</summary>
    public required double BellyRise { get; init; }

    public required KeyPlan? From { get; init; }

    /// <summary>Reads the key poses of a movement.</summary>
    public static List<KeyPlan> Read(Movement movement, NamedPosture posture, ICollection<Problem> problems)
    {
        var file = FileOf(movement);
        var plans = new List<KeyPlan>();
        for (var i = 0; i < movement.Poses!.Keys.Count; i++)
        {
            var key = movement.Poses.Keys[i];
            var path = $"{file}: $.poses.keys[{i}]";
            if (plans.Any(p => p.Key.Id == key.Id)) problems.Add(new("PLB-MOVE-KEY", path, $"There are two key poses \"{key.Id}\". Give one another id."));
            var from = key.From is null ? plans.FirstOrDefault() : plans.FirstOrDefault(p => p.Key.Id == key.From);
            if (key.From is not null && from is null) problems.Add(new("PLB-MOVE-KEY", $"{path}.from", $"There is no key pose \"{key.From}\" before this one. Name one that stands above."));
            var asked = new Dictionary<Coordinate, Angle>(from?.Asked ?? new Dictionary<Coordinate, Angle>());
            var about = new Dictionary<Coordinate, Angle>();
            if (from is null) Put(posture.AboutDeg, about, $"bodies/postures.json: {posture.Id}", problems);
            Put(key.AboutDeg, about, $"{path}.about_deg", problems);
            foreach (var free in about.Keys) asked.Remove(free);
            Put(key.AnglesDeg, asked, $"{path}.angles_deg", problems);
            if (key.BellyRiseMm is { } rise && !(rise >= BellyMm.Min && rise <= BellyMm.Max))
                problems.Add(new("PLB-MOVE-BELLY", $"{path}.belly_rise_mm", FormattableString.Invariant($"A belly rises by {BellyMm.Min} to {BellyMm.Max} mm, and this says {rise}. Ask for what breath can do.")));
            plans.Add(new() { Key = key, Asked = asked, About = about, Contacts = [.. key.Contacts ?? from?.Contacts.ToSeq() ?? posture.Contacts], Root = key.Root ?? (from is null ? posture.Root : null), BellyRise = key.BellyRiseMm / 1000 ?? from?.BellyRise ?? 0, From = from });
        }

        return plans;
    }

    internal static string FileOf(Movement movement) => $"exercises/{movement.Id}/movement.json";

    private static void Put(IReadOnlyDictionary<string, double>? degrees, Dictionary<Coordinate, Angle> into, string path, ICollection<Problem> problems)
    {
        // Names without a side first, so that "left-knee-flexion" may differ from "knee-flexion" for both.
        foreach (var (name, value) in (degrees ?? new Dictionary<string, double>()).OrderBy(d => Coordinates.ById.ContainsKey(d.Key) && Names.Split(d.Key).Side != Side.Middle))
        {
            var named = Coordinates.Named(name);
            if (named.Count == 0)
            {
                var known = Coordinates.All.Select(c => c.Id).Concat(Coordinates.All.Select(c => Names.Split(c.Id).Id)).Distinct();
                problems.Add(new("PLB-MOVE-ANGLE", $"{path}.{name}", $"There is no joint motion \"{name}\". {(Nearest.Of(name, known) is { } near ? $"Did you mean \"{near}\"?" : "docs/frames.md lists them.")}"));
            }
            else if (!double.IsFinite(value) || Math.Abs(value) > 200)
            {
                problems.Add(new("PLB-MOVE-ANGLE", $"{path}.{name}", "An angle lies between -200 and 200 degrees. Correct it."));
            }
            else
            {
                foreach (var coordinate in named) into[coordinate] = Angle.FromDegrees(value);
            }
        }
    }
}
