using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;

namespace Plumbline.Figures.Tests.Gltf;

/// <summary>Reads a binary glTF file by the letter of the specification, knowing nothing of the writer.</summary>
public sealed class GlbReader
{
    private readonly byte[] binary;

    public GlbReader(byte[] file)
    {
        BinaryPrimitives.ReadUInt32LittleEndian(file).ShouldBe(0x46546C67u);
        BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8)).ShouldBe(file.Length);
        var json = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        Root = JsonNode.Parse(Encoding.UTF8.GetString(file, 20, json))!.AsObject();
        binary = file[(28 + json)..];
    }

    public JsonObject Root { get; }

    public JsonArray Nodes => Root["nodes"]!.AsArray();

    public JsonObject Animation => Root["animations"]![0]!.AsObject();

    public IReadOnlyList<string> NodeNames => [.. Nodes.Select(n => (string)n!["name"]!)];

    /// <summary>The numbers of an accessor: [element][part]; normalised whole numbers as parts of one.</summary>
    public double[][] Accessor(int index)
    {
        var accessor = Root["accessors"]![index]!;
        var view = Root["bufferViews"]![(int)accessor["bufferView"]!]!;
        var parts = (string)accessor["type"]! switch { "SCALAR" => 1, "VEC3" => 3, "VEC4" => 4, "MAT4" => 16, var other => throw new NotSupportedException(other) };
        var kind = (int)accessor["componentType"]!;
        var size = kind switch { 5120 or 5121 => 1, 5122 or 5123 => 2, 5125 or 5126 => 4, _ => throw new NotSupportedException() };
        var stride = (int?)view["byteStride"] ?? parts * size;
        var scale = (bool?)accessor["normalized"] == true ? kind switch { 5120 => 127.0, 5121 => 255, 5122 => 32767, _ => 65535 } : 1;
        var start = (int)view["byteOffset"]! + ((int?)accessor["byteOffset"] ?? 0);
        return [.. Enumerable.Range(0, (int)accessor["count"]!).Select(i => Enumerable.Range(0, parts).Select(k => Number(start + (i * stride) + (k * size), kind) / scale).ToArray())];
    }

    /// <summary>Where each node is in the world at a moment of the animation.</summary>
    public Matrix4x4[] Worlds(double seconds)
    {
        var local = Nodes.Select(n => (
            T: n!["translation"] is { } t ? Read3(t) : Vector3.Zero,
            R: n["rotation"] is { } r ? new Quaternion((float)r[0]!, (float)r[1]!, (float)r[2]!, (float)r[3]!) : Quaternion.Identity,
            S: n["scale"] is { } s ? Read3(s) : Vector3.One)).ToArray();
        foreach (var channel in Root["animations"] is null ? [] : Animation["channels"]!.AsArray())
        {
            var sampler = Animation["samplers"]![(int)channel!["sampler"]!]!;
            var value = At(Accessor((int)sampler["input"]!), Accessor((int)sampler["output"]!), seconds);
            var node = (int)channel["target"]!["node"]!;
            if ((string)channel["target"]!["path"]! == "translation") local[node].T = new((float)value[0], (float)value[1], (float)value[2]);
            else local[node].R = Quaternion.Normalize(new((float)value[0], (float)value[1], (float)value[2], (float)value[3]));
        }

        var parents = new int[local.Length];
        Array.Fill(parents, -1);
        for (var i = 0; i < local.Length; i++)
        {
            foreach (var child in Nodes[i]!["children"]?.AsArray() ?? []) parents[(int)child!] = i;
        }

        Matrix4x4 World(int i) => Matrix4x4.CreateScale(local[i].S) * Matrix4x4.CreateFromQuaternion(local[i].R) * Matrix4x4.CreateTranslation(local[i].T) * (parents[i] < 0 ? Matrix4x4.Identity : World(parents[i]));
        return [.. Enumerable.Range(0, local.Length).Select(World)];
    }

    // Between keys on the straight way, turns on the great circle.
    private static double[] At(double[][] times, double[][] values, double seconds)
    {
        var next = Array.FindIndex(times, t => t[0] >= seconds - 1e-6);
        if (next < 0) return values[^1];
        if (next == 0) return values[0];
        var part = (seconds - times[next - 1][0]) / (times[next][0] - times[next - 1][0]);
        var (a, b) = (values[next - 1], values[next]);
        if (a.Length == 3) return [.. a.Zip(b, (x, y) => x + ((y - x) * part))];
        var between = Quaternion.Slerp(new((float)a[0], (float)a[1], (float)a[2], (float)a[3]), new((float)b[0], (float)b[1], (float)b[2], (float)b[3]), (float)part);
        return [between.X, between.Y, between.Z, between.W];
    }

    private static Vector3 Read3(JsonNode n) => new((float)n[0]!, (float)n[1]!, (float)n[2]!);

    private double Number(int at, int kind) => kind switch
    {
        5120 => (sbyte)binary[at],
        5121 => binary[at],
        5122 => BinaryPrimitives.ReadInt16LittleEndian(binary.AsSpan(at)),
        5123 => BinaryPrimitives.ReadUInt16LittleEndian(binary.AsSpan(at)),
        5125 => BinaryPrimitives.ReadUInt32LittleEndian(binary.AsSpan(at)),
        _ => BinaryPrimitives.ReadSingleLittleEndian(binary.AsSpan(at)),
    };
}
