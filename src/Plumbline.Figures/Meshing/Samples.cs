using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Meshing;

/// <summary>Distances from a body on the corners of a grid, taken only near its surface: a block of 8 × 8 × 8 corners exists where the surface may pass.</summary>
/// <remarks>What lies away from the surface gets the distance of the middle of its part of a block: its sign is right, its size rough.</remarks>
internal sealed class Samples
{
    public const int Side = 8;

    // Distances of blended and stretched shapes may be a little too great: a place is left out only when it is clearly away.
    private const double Slack = 1.35;

    private readonly PosedBody body;
    private readonly Vector3d origin;
    private readonly float[]?[] blocks;
    private readonly bool[] inside; // of a block that is not there

    public Samples(PosedBody body, double cell)
    {
        (this.body, Cell) = (body, cell);
        var (min, max) = Bounds(body, 3 * cell);
        var wide = cell * Side;
        origin = new(Math.Floor(min.X / wide) * wide, Math.Floor(min.Y / wide) * wide, Math.Floor(min.Z / wide) * wide);
        (CountX, CountY, CountZ) = (Count(max.X - origin.X), Count(max.Y - origin.Y), Count(max.Z - origin.Z));
        blocks = new float[]?[CountX * CountY * CountZ];
        inside = new bool[blocks.Length];
        Parallel.For(0, CountX * CountY, column =>
        {
            for (var z = 0; z < CountZ; z++) Fill(((column * CountZ) + z), column / CountY * Side, column % CountY * Side, z * Side);
        });

        // Two blocks beyond the last with a body in it: the first may still count as near, and what is near reads its neighbours.
        int Count(double length) => (int)(length / wide) + 3;
    }

    /// <summary>How wide a cell is, in metres.</summary>
    public double Cell { get; }

    /// <summary>Blocks to the left.</summary>
    public int CountX { get; }

    /// <summary>Blocks up.</summary>
    public int CountY { get; }

    /// <summary>Blocks forward.</summary>
    public int CountZ { get; }

    /// <summary>The distance at a corner.</summary>
    public float this[int x, int y, int z]
    {
        get
        {
            var (block, at) = Find(x, y, z);
            return blocks[block] is { } values ? values[at] : inside[block] ? -1 : 1;
        }
    }

    /// <summary>Whether the surface may pass through the cells of a block.</summary>
    public bool IsNear(int x, int y, int z) => blocks[(((x * CountY) + y) * CountZ) + z] is not null;

    /// <summary>Where a corner is.</summary>
    public Vector3d At(double x, double y, double z) => origin + (new Vector3d(x, y, z) * Cell);

    /// <summary>Takes a corner to be just inside.</summary>
    public void PutInside(int x, int y, int z)
    {
        var (block, at) = Find(x, y, z);
        (blocks[block] ?? throw new InvalidOperationException("A corner away from the surface stays as it is."))[at] = -1e-5f;
    }

    /// <summary>Takes blocks that were left out and at whose border the surface passes all the same; whether there were any.</summary>
    public bool Complete()
    {
        var more = new HashSet<int>();
        for (var b = 0; b < blocks.Length; b++)
        {
            if (blocks[b] is not { } values) continue;
            var (x, y, z) = (b / (CountY * CountZ), b / CountZ % CountY, b % CountZ);
            for (var way = 1; way < 8; way++)
            {
                var (dx, dy, dz) = (way & 1, way >> 1 & 1, way >> 2);
                if (x < dx || y < dy || z < dz) continue;
                var next = Find((x - dx) * Side, (y - dy) * Side, (z - dz) * Side).Block;
                if (blocks[next] is null && Differs(values, dx, dy, dz, inside[next])) more.Add(next);
            }
        }

        foreach (var b in more)
        {
            var values = blocks[b] = new float[Side * Side * Side];
            Part(values, b / (CountY * CountZ) * Side, b / CountZ % CountY * Side, b % CountZ * Side, 0, 0, 0, Side / 2);
        }

        return more.Count > 0;
    }

    // Whether a corner that a block shares with the cells before it, along these axes, is on the other side of the surface.
    private static bool Differs(float[] values, int dx, int dy, int dz, bool isInside)
    {
        for (var a = 0; a < (dx == 1 ? 1 : Side); a++)
        {
            for (var b = 0; b < (dy == 1 ? 1 : Side); b++)
            {
                for (var c = 0; c < (dz == 1 ? 1 : Side); c++) if (values[(((a * Side) + b) * Side) + c] < 0 != isInside) return true;
            }
        }

        return false;
    }

    private (int Block, int At) Find(int x, int y, int z) =>
        (((((x / Side) * CountY) + (y / Side)) * CountZ) + (z / Side), ((((x % Side) * Side) + (y % Side)) * Side) + (z % Side));

    private void Fill(int block, int x, int y, int z)
    {
        var middle = Middle(x, y, z, Side, out var reach);
        if (Math.Abs(middle) > reach + (Cell * 2))
        {
            inside[block] = middle < 0;
            return;
        }

        var values = new float[Side * Side * Side];
        Part(values, x, y, z, 0, 0, 0, Side / 2);
        blocks[block] = values;
    }

    private void Part(float[] values, int x, int y, int z, int i, int j, int k, int side)
    {
        for (var a = i; a < i + (2 * side); a += side)
        {
            for (var b = j; b < j + (2 * side); b += side)
            {
                for (var c = k; c < k + (2 * side); c += side)
                {
                    if (side == 1)
                    {
                        values[(((a * Side) + b) * Side) + c] = (float)body.Distance(At(x + a, y + b, z + c), out _, 4 * Cell);
                        continue;
                    }

                    var middle = Middle(x + a, y + b, z + c, side, out var reach);
                    if (Math.Abs(middle) <= reach + Cell)
                    {
                        Part(values, x, y, z, a, b, c, side / 2);
                        continue;
                    }

                    for (var q = 0; q < side * side * side; q++)
                        values[((((a + (q / (side * side))) * Side) + b + (q / side % side)) * Side) + c + (q % side)] = (float)middle;
                }
            }
        }
    }

    // The distance at the middle of a cube of corners, and beyond which distance the surface does not come to any of them.
    private double Middle(int x, int y, int z, int side, out double reach)
    {
        var half = (side - 1) / 2.0;
        reach = half * Cell * Math.Sqrt(3) * Slack;
        return body.Distance(At(x + half, y + half, z + half), out _, reach + (3 * Cell));
    }

    private static (Vector3d Min, Vector3d Max) Bounds(PosedBody body, double margin)
    {
        var (min, max) = (new Vector3d(1e9, 1e9, 1e9), new Vector3d(-1e9, -1e9, -1e9));
        foreach (var part in BodyParts.All)
        {
            var (centre, radius) = body.BallAround(part);
            var r = radius + margin;
            min = new(Math.Min(min.X, centre.X - r), Math.Min(min.Y, centre.Y - r), Math.Min(min.Z, centre.Z - r));
            max = new(Math.Max(max.X, centre.X + r), Math.Max(max.Y, centre.Y + r), Math.Max(max.Z, centre.Z + r));
        }

        return (min, max);
    }
}
