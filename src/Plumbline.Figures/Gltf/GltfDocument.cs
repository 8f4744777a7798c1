using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Figures.Gltf;

/// <summary>A glTF 2.0 document that is being put together, with its one binary chunk.</summary>
/// <remarks>Lists keep the order in which things are added, so the same figure gives the same bytes.</remarks>
internal sealed class GltfDocument
{
    private const uint Magic = 0x46546C67; // "glTF"
    private const uint JsonChunk = 0x4E4F534A; // "JSON"
    private const uint BinaryChunk = 0x004E4942; // "BIN\0"

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<byte> binary = [];
    private readonly List<byte> loose = [];
    private readonly JsonArray views = [];
    private readonly SortedSet<string> extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonArray> lists = [];
    private readonly JsonObject asset = new() { ["version"] = "2.0", ["generator"] = "Plumbline" };

    private int room = -1;
    private int looseView = -1;

    /// <summary>Whose it is and under which licence.</summary>
    public string? Copyright
    {
        set => asset["copyright"] = value;
    }

    /// <summary>The nodes that the scene begins with.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>What the scene carries besides.</summary>
    public JsonObject? Extras { get; set; }

    /// <summary>Adds to one of the document's lists (nodes, meshes, materials, …) and gives its place there.</summary>
    public int Add(string list, JsonObject item)
    {
        if (!lists.TryGetValue(list, out var items)) lists[list] = items = [];
        items.Add(item);
        return items.Count - 1;
    }

    /// <summary>Hangs a node under another.</summary>
    public void Append(int parent, int child)
    {
        var node = lists["nodes"][parent]!.AsObject();
        if (node["children"] is JsonArray children) children.Add(child);
        else node["children"] = new JsonArray(child);
    }

    /// <summary>Adds a node beside one with which the scene begins, under a node for both: what is bound to both needs a common root.</summary>
    public int AddBeside(int root, JsonObject item)
    {
        if (room < 0)
        {
            room = Add("nodes", new() { ["name"] = "room", ["children"] = Places([root]) });
            Roots[Roots.IndexOf(root)] = room;
        }

        var node = Add("nodes", item);
        Append(room, node);
        return node;
    }

    /// <summary>Says that a viewer must know an extension.</summary>
    public void Require(string extension) => extensions.Add(extension);

    /// <summary>Adds numbers to the binary chunk and describes them.</summary>
    public int AddAccessor(Numbers numbers)
    {
        if (numbers.Target is null && numbers.Shape != "MAT4") return AddLoose(numbers);
        while (binary.Count % 4 != 0) binary.Add(0);
        var view = new JsonObject { ["buffer"] = 0, ["byteOffset"] = binary.Count, ["byteLength"] = numbers.Bytes.Length };
        if (numbers.Stride is { } stride) view["byteStride"] = stride;
        if (numbers.Target is { } target) view["target"] = target;
        binary.AddRange(numbers.Bytes);
        views.Add(view);
        return AddAccessor(numbers, new() { ["bufferView"] = views.Count - 1 });
    }

    // Curves lie together in one view: that saves a line of text for each.
    private int AddLoose(Numbers numbers)
    {
        while (loose.Count % 4 != 0) loose.Add(0);
        if (looseView < 0)
        {
            looseView = views.Count;
            views.Add(new JsonObject { ["buffer"] = 0 });
        }

        var accessor = new JsonObject { ["bufferView"] = looseView, ["byteOffset"] = loose.Count };
        loose.AddRange(numbers.Bytes);
        return AddAccessor(numbers, accessor);
    }

    private int AddAccessor(Numbers numbers, JsonObject accessor)
    {
        (accessor["componentType"], accessor["count"], accessor["type"]) = ((int)numbers.Component, numbers.Count, numbers.Shape);
        if (numbers.Normalized) accessor["normalized"] = true;
        if (numbers.Least is { } least) accessor["min"] = Array(least);
        if (numbers.Most is { } most) accessor["max"] = Array(most);
        return Add("accessors", accessor);
    }

    /// <summary>Numbers as a JSON array.</summary>
    public static JsonArray Array(params IEnumerable<double> numbers) => [.. numbers.Select(n => (JsonNode)JsonValue.Create(n))];

    /// <summary>Places in other lists as a JSON array.</summary>
    public static JsonArray Places(IEnumerable<int> places) => [.. places.Select(n => (JsonNode)JsonValue.Create(n))];

    /// <summary>The document as a binary glTF file; nothing is added after.</summary>
    public byte[] ToBytes()
    {
        if (looseView >= 0)
        {
            while (binary.Count % 4 != 0) binary.Add(0);
            (views[looseView]!["byteOffset"], views[looseView]!["byteLength"]) = (binary.Count, loose.Count);
            binary.AddRange(loose);
        }

        var root = new JsonObject { ["asset"] = asset };
        if (extensions.Count > 0)
        {
            root["extensionsUsed"] = new JsonArray([.. extensions.Select(e => (JsonNode)e)]);
            root["extensionsRequired"] = new JsonArray([.. extensions.Select(e => (JsonNode)e)]);
        }

        var scene = new JsonObject { ["nodes"] = Places(Roots) };
        if (Extras is not null) scene["extras"] = Extras;
        root["scene"] = 0;
        root["scenes"] = new JsonArray(scene);
        foreach (var (name, items) in lists.OrderBy(l => l.Key, StringComparer.Ordinal)) root[name] = items;
        if (binary.Count > 0)
        {
            while (binary.Count % 4 != 0) binary.Add(0);
            root["bufferViews"] = views;
            root["buffers"] = new JsonArray(new JsonObject { ["byteLength"] = binary.Count });
        }

        return Chunks(Encoding.UTF8.GetBytes(root.ToJsonString(Plain)), binary.ToArray());
    }

    private static byte[] Chunks(byte[] json, byte[] bytes)
    {
        var jsonLength = (json.Length + 3) / 4 * 4;
        var total = 12 + 8 + jsonLength + (bytes.Length > 0 ? 8 + bytes.Length : 0);
        var file = new byte[total];
        var at = 0;
        foreach (var number in new[] { Magic, 2u, (uint)total, (uint)jsonLength, JsonChunk }) Put(number);
        json.CopyTo(file, at);
        file.AsSpan(at + json.Length, jsonLength - json.Length).Fill((byte)' ');
        at += jsonLength;
        if (bytes.Length == 0) return file;
        Put((uint)bytes.Length);
        Put(BinaryChunk);
        bytes.CopyTo(file, at);
        return file;

        void Put(uint number)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), number);
            at += 4;
        }
    }
}
