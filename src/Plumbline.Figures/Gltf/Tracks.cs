using System.Text.Json.Nodes;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Gltf;

/// <summary>The curves of one animation: each node's place or turn with keys of its own.</summary>
internal sealed class Tracks(GltfDocument document, MotionKeys keys)
{
    private readonly Dictionary<string, int> inputs = [];

    /// <summary>The samplers.</summary>
    public JsonArray Samplers { get; } = [];

    /// <summary>The channels.</summary>
    public JsonArray Channels { get; } = [];

    /// <summary>Moves a node along these places, one for each moment.</summary>
    public void Move(int node, IReadOnlyList<Vector3d> places)
    {
        var kept = keys.ForPlaces(places);
        Add(node, "translation", kept, Numbers.Floats([.. kept.SelectMany(i => new[] { places[i].X, places[i].Y, places[i].Z })], "VEC3", 3));
    }

    /// <summary>Turns a node like this, one turn for each moment.</summary>
    public void Turn(int node, IReadOnlyList<Rotation> turns, double far)
    {
        var kept = keys.ForTurns(turns, far);
        Add(node, "rotation", kept, Numbers.Turns([.. kept.Select(i => new[] { turns[i].X, turns[i].Y, turns[i].Z, turns[i].W })]));
    }

    private void Add(int node, string path, int[] kept, Numbers output)
    {
        var name = string.Join(' ', kept);
        if (!inputs.TryGetValue(name, out var input)) inputs[name] = input = document.AddAccessor(Numbers.Floats([.. kept.Select(i => keys.Times[i])], "SCALAR", 1, bounded: true));
        Samplers.Add(new JsonObject { ["input"] = input, ["output"] = document.AddAccessor(output) });
        Channels.Add(new JsonObject { ["sampler"] = Samplers.Count - 1, ["target"] = new JsonObject { ["node"] = node, ["path"] = path } });
    }
}
