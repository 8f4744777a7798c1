using System.Text.Json.Nodes;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Gltf;

/// <summary>Writes bones and how a clip moves them into a document.</summary>
internal static class MotionWriter
{
    /// <summary>Adds a node for each bone and each joint of the belly, placed as in a pose; gives their places in this order.</summary>
    public static int[] AddBones(GltfDocument document, PosedSkeleton posed)
    {
        var items = Bones.All.Select(bone =>
        {
            var parent = bone == Bone.Pelvis ? Placement.None : posed[bone.Parent];
            var local = parent.Inverse * posed[bone];
            var item = new JsonObject { ["name"] = NameOf(bone), ["translation"] = Vector(local.At) };
            if (local.Turn.Size.Radians > 1e-7) item["rotation"] = Quaternion(local.Turn);
            return item;
        }).ToList();
        var bellies = BellyJoints.Beside.Select(b => new JsonObject { ["name"] = BellyJoints.NameOf(b), ["translation"] = Vector(BellyJoints.PlaceIn(posed.Pose)) });
        int[] nodes = [.. items.Concat(bellies).Select(i => document.Add("nodes", i))];
        foreach (var bone in Bones.All)
        {
            var hanging = Bones.All.Where(b => b != Bone.Pelvis && b.Parent == bone).Select(b => nodes[(int)b])
                .Concat(BellyJoints.Beside.Index().Where(j => j.Item == bone).Select(j => nodes[Bones.Count + j.Index])).ToList();
            if (hanging.Count > 0) items[(int)bone]["children"] = GltfDocument.Places(hanging);
        }

        document.Roots.Add(nodes[0]);
        return nodes;
    }

    /// <summary>Adds the animation of a clip for these nodes.</summary>
    public static void AddMotion(GltfDocument document, Clip clip, IReadOnlyList<Target> targets, int[] nodes, Palette palette)
    {
        var keys = new MotionKeys(clip);
        var tracks = new Tracks(document, keys);
        tracks.Move(nodes[0], [.. keys.Posed.Select(p => p.JointOf(Bone.Pelvis))]);
        // A bone that rests still says how: the nodes of a shared body stand otherwise.
        foreach (var bone in Bones.All) tracks.Turn(nodes[(int)bone], keys.TurnsOf(bone), keys.ReachOf(bone));
        if (keys.Poses.Any(p => p.BellyRise != 0))
        {
            foreach (var node in nodes[Bones.Count..]) tracks.Move(node, [.. keys.Poses.Select(BellyJoints.PlaceIn)]);
        }

        PropWriter.Add(document, clip, keys, nodes, tracks, palette);
        document.Add("animations", new() { ["name"] = clip.Movement.Id, ["channels"] = tracks.Channels, ["samplers"] = tracks.Samplers, ["extras"] = Extras(clip, targets) });
    }

    /// <summary>The name of a bone's node.</summary>
    public static string NameOf(Bone bone) => JsonNames.Of(bone);

    // What a player needs to loop and count in time: phases, tempo, breath and holds.
    private static JsonObject Extras(Clip clip, IReadOnlyList<Target> targets)
    {
        var movement = clip.Movement;
        var phases = new JsonArray();
        for (var i = 0; i < movement.Phases.Count; i++)
        {
            var (phase, frames) = (movement.Phases[i], clip.Frames.Where(f => f.Phase == i && f.TimeS > 0).ToList());
            if (frames.Count == 0) continue;
            var before = clip.Frames.Where(f => f.TimeS < frames[0].TimeS).Max(f => f.TimeS);
            phases.Add(new JsonObject { ["id"] = phase.Id, ["kind"] = JsonNames.Of(phase.Kind), ["breath"] = JsonNames.Of(phase.Breath), ["from_s"] = Round(before), ["to_s"] = Round(frames[^1].TimeS) });
        }

        return new()
        {
            ["exercise"] = movement.Id,
            ["side"] = JsonNames.Of(movement.Poses!.Side),
            ["posture"] = JsonNames.Of(movement.Posture),
            ["length_s"] = Round(clip.Frames[^1].TimeS),
            ["tempo_s"] = Round(movement.Tempo.TotalSeconds),
            ["steady"] = movement.IsSteady,
            ["phases"] = phases,
            ["trained"] = Muscles(targets, MuscleShow.Trained),
            ["stretched"] = Muscles(targets, MuscleShow.Stretched),
            ["camera"] = new JsonObject { ["azimuth_deg"] = movement.Poses.Camera.AzimuthDeg, ["elevation_deg"] = movement.Poses.Camera.ElevationDeg },
        };
    }

    private static JsonArray Muscles(IReadOnlyList<Target> targets, MuscleShow show) => [.. targets.Where(t => t.Show == show).Select(t => (JsonNode)t.Muscle)];

    private static double Round(double seconds) => Math.Round(seconds, 3);

    internal static JsonArray Vector(Vector3d v) => GltfDocument.Array(Math.Round(v.X, 6), Math.Round(v.Y, 6), Math.Round(v.Z, 6));

    internal static JsonArray Quaternion(Rotation r) => GltfDocument.Array(Math.Round(r.X, 7), Math.Round(r.Y, 7), Math.Round(r.Z, 7), Math.Round(r.W, 7));

}
