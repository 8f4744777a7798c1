using System.Buffers.Binary;

namespace Plumbline.Figures.Gltf;

/// <summary>How glTF stores one number.</summary>
internal enum Component
{
    Int8 = 5120,
    UInt8 = 5121,
    Int16 = 5122,
    UInt16 = 5123,
    UInt32 = 5125,
    Float = 5126,
}

/// <summary>A list of numbers as glTF stores it: what an accessor describes.</summary>
/// <remarks>Whole numbers are little-endian; each vertex begins at a multiple of four bytes.</remarks>
internal sealed record Numbers
{
    internal const int VertexTarget = 34962;
    private const int IndexTarget = 34963;

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>How one number is stored.</summary>
    public required Component Component { get; init; }

    /// <summary>SCALAR, VEC3, VEC4 or MAT4.</summary>
    public required string Shape { get; init; }

    /// <summary>How many scalars, vectors or matrices.</summary>
    public required int Count { get; init; }

    /// <summary>Whether whole numbers stand for parts of one.</summary>
    public bool Normalized { get; init; }

    /// <summary>From one vertex to the next, in bytes; none outside vertices.</summary>
    public int? Stride { get; init; }

    /// <summary>What a graphics card uses it for; none for animations.</summary>
    public int? Target { get; init; }

    /// <summary>The least value of each part, where glTF asks for it.</summary>
    public double[]? Least { get; init; }

    /// <summary>The greatest value of each part, where glTF asks for it.</summary>
    public double[]? Most { get; init; }

    /// <summary>Places of vertices, as short numbers.</summary>
    public static Numbers Places(IReadOnlyList<short[]> places) => Vertices(places, Component.Int16, 2, false, (b, v) => BinaryPrimitives.WriteInt16LittleEndian(b, v)) with
    {
        Least = [.. Enumerable.Range(0, 3).Select(i => (double)places.Min(p => p[i]))],
        Most = [.. Enumerable.Range(0, 3).Select(i => (double)places.Max(p => p[i]))],
    };

    /// <summary>Directions of vertices, one byte each part.</summary>
    public static Numbers Directions(IReadOnlyList<sbyte[]> directions) => Vertices(directions, Component.Int8, 1, true, (b, v) => b[0] = (byte)v);

    /// <summary>Four bytes for each vertex: bones, or their weights.</summary>
    public static Numbers Fours(IReadOnlyList<byte[]> fours, bool normalized) => Vertices(fours, Component.UInt8, 1, normalized, (b, v) => b[0] = v);

    /// <summary>Corners of triangles.</summary>
    public static Numbers Corners(IReadOnlyList<int> corners)
    {
        var bytes = new byte[corners.Count * 2];
        for (var i = 0; i < corners.Count; i++) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), checked((ushort)corners[i]));
        return new() { Bytes = bytes, Component = Component.UInt16, Shape = "SCALAR", Count = corners.Count, Target = IndexTarget };
    }

    /// <summary>Plain numbers without vertices: times, ways, matrices.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="shape">SCALAR, VEC3 or MAT4.</param>
    /// <param name="size">How many numbers make one of the shape.</param>
    /// <param name="bounded">Whether least and greatest are stated, as glTF asks for times.</param>
    public static Numbers Floats(IReadOnlyList<double> values, string shape, int size, bool bounded = false)
    {
        var bytes = new byte[values.Count * 4];
        for (var i = 0; i < values.Count; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 4), (float)values[i]);
        return new()
        {
            Bytes = bytes,
            Component = Component.Float,
            Shape = shape,
            Count = values.Count / size,
            Least = bounded ? [(float)values.Min()] : null,
            Most = bounded ? [(float)values.Max()] : null,
        };
    }

    /// <summary>Turns as quaternions x, y, z, w, each part a short number.</summary>
    public static Numbers Turns(IReadOnlyList<double[]> quaternions)
    {
        var bytes = new byte[quaternions.Count * 8];
        for (var i = 0; i < quaternions.Count; i++)
        {
            for (var k = 0; k < 4; k++) BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan((i * 8) + (k * 2)), (short)Math.Round(quaternions[i][k] * short.MaxValue));
        }

        return new() { Bytes = bytes, Component = Component.Int16, Shape = "VEC4", Count = quaternions.Count, Normalized = true };
    }

    private delegate void Put<in T>(Span<byte> bytes, T value);

    private static Numbers Vertices<T>(IReadOnlyList<T[]> vertices, Component component, int size, bool normalized, Put<T> put)
    {
        var parts = vertices[0].Length;
        var stride = ((parts * size) + 3) / 4 * 4;
        var bytes = new byte[vertices.Count * stride];
        for (var i = 0; i < vertices.Count; i++)
        {
            for (var k = 0; k < parts; k++) put(bytes.AsSpan((i * stride) + (k * size)), vertices[i][k]);
        }

        return new() { Bytes = bytes, Component = component, Shape = $"VEC{parts}", Count = vertices.Count, Normalized = normalized, Stride = stride, Target = VertexTarget };
    }
}
