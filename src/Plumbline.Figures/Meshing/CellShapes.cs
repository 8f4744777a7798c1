using System.Numerics;

namespace Plumbline.Figures.Meshing;

/// <summary>How a surface passes through a cell of the grid, by which of its 8 corners are inside: the crossed edges fall into patches, each patch gets one corner of the mesh.</summary>
/// <remarks>Corner i of a cell is at x = i &amp; 1, y = i >> 1 &amp; 1, z = i >> 2. Edge 4a + u + 2v runs along axis a at u and v of the two axes that follow it.</remarks>
internal static class CellShapes
{
    public const int Edges = 12;

    private static readonly byte[] Counts = new byte[256];
    private static readonly sbyte[] Patches = new sbyte[256 * Edges]; // [corners, edge]: the patch, -1 when the edge is not crossed

    static CellShapes()
    {
        Span<int> patch = stackalloc int[Edges];
        Span<int> crossed = stackalloc int[4];
        for (var corners = 0; corners < 256; corners++)
        {
            for (var e = 0; e < Edges; e++) patch[e] = IsCrossed(corners, e) ? e : -1;
            for (var face = 0; face < 6; face++)
            {
                var (axis, level) = (face / 2, face % 2);
                var count = 0;
                for (var e = 0; e < Edges; e++)
                {
                    if (patch[e] >= 0 && IsOn(e, axis, level)) crossed[count++] = e;
                }

                if (count == 2) Join(patch, crossed[0], crossed[1]);
                else if (count == 4) JoinAroundInside(patch, crossed, corners);
            }

            Number(corners, patch);
        }
    }

    /// <summary>How many patches there are.</summary>
    public static int Count(int corners) => Counts[corners];

    /// <summary>The patch to which a crossed edge belongs.</summary>
    public static int PatchOf(int corners, int edge) => Patches[(corners * Edges) + edge];

    /// <summary>The two corners of an edge.</summary>
    public static (int From, int To) EndsOf(int edge)
    {
        var axis = edge / 4;
        var from = ((edge & 1) << ((axis + 1) % 3)) | (((edge >> 1) & 1) << ((axis + 2) % 3));
        return (from, from | (1 << axis));
    }

    private static bool IsCrossed(int corners, int edge)
    {
        var (from, to) = EndsOf(edge);
        return BitOperations.PopCount((uint)(corners & ((1 << from) | (1 << to)))) == 1;
    }

    private static bool IsOn(int edge, int axis, int level)
    {
        var (from, to) = EndsOf(edge);
        return ((from >> axis) & 1) == level && ((to >> axis) & 1) == level;
    }

    // A face with inside corners across from each other: the surface goes round each of them by itself.
    private static void JoinAroundInside(Span<int> patch, Span<int> crossed, int corners)
    {
        for (var corner = 0; corner < 8; corner++)
        {
            if ((corners & (1 << corner)) == 0) continue;
            var first = -1;
            foreach (var e in crossed)
            {
                var (from, to) = EndsOf(e);
                if (from != corner && to != corner) continue;
                if (first < 0) first = e;
                else Join(patch, first, e);
            }
        }
    }

    private static void Join(Span<int> patch, int a, int b)
    {
        var (keep, drop) = (Math.Min(patch[a], patch[b]), Math.Max(patch[a], patch[b]));
        for (var e = 0; e < Edges; e++)
        {
            if (patch[e] == drop) patch[e] = keep;
        }
    }

    private static void Number(int corners, Span<int> patch)
    {
        var next = 0;
        Span<int> numbers = stackalloc int[Edges];
        numbers.Fill(-1);
        for (var e = 0; e < Edges; e++)
        {
            if (patch[e] >= 0 && numbers[patch[e]] < 0) numbers[patch[e]] = next++;
            Patches[(corners * Edges) + e] = (sbyte)(patch[e] < 0 ? -1 : numbers[patch[e]]);
        }

        Counts[corners] = (byte)next;
    }
}
