using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Meshing;

/// <summary>A closed net over the surface in a grid of distances: a corner for each patch of surface in a cell, a quad around each crossed edge.</summary>
internal sealed class SurfaceNet
{
    private const int Side = Samples.Side;
    private const int Wide = Side + 1;

    private readonly Samples samples;
    private readonly Block?[] blocks;

    public SurfaceNet(Samples samples)
    {
        this.samples = samples;
        Settle();
        blocks = new Block?[samples.CountX * samples.CountY * samples.CountZ];
        Parallel.For(0, samples.CountX, x =>
        {
            for (var y = 0; y < samples.CountY; y++)
            {
                for (var z = 0; z < samples.CountZ; z++)
                {
                    if (samples.IsNear(x, y, z)) blocks[Number(x, y, z)] = new Block(samples, x, y, z);
                }
            }
        });
        var first = 0;
        foreach (var block in blocks)
        {
            if (block is null) continue;
            block.First = first;
            first += block.Places.Count;
        }

        Places = new Vector3d[first];
        foreach (var block in blocks) block?.Places.CopyTo(Places, block.First);
        var quads = new List<int>[samples.CountX];
        Parallel.For(0, samples.CountX, x => quads[x] = Quads(x));
        Triangles = [.. quads.SelectMany(q => q)];
    }

    /// <summary>The corners of the mesh.</summary>
    public Vector3d[] Places { get; }

    /// <summary>Three corners for each triangle.</summary>
    public int[] Triangles { get; }

    // Where only two corners of a face that lie across are inside, the shallower of the others is taken in as well: so every edge of the net has two sides.
    private void Settle()
    {
        var local = new float[Wide * Wide * Wide];
        for (var again = true; again;)
        {
            again = false;
            for (var b = 0; b < samples.CountX * samples.CountY * samples.CountZ; b++)
            {
                var (x, y, z) = (b / (samples.CountY * samples.CountZ), b / samples.CountZ % samples.CountY, b % samples.CountZ);
                if (!samples.IsNear(x, y, z) || !Read(samples, x, y, z, local)) continue;
                for (var cell = 0; cell < Wide * Wide * Wide; cell++)
                {
                    Span<int> at = [cell / (Wide * Wide), cell / Wide % Wide, cell % Wide];
                    for (var axis = 0; axis < 3; axis++)
                    {
                        var (u, v) = ((axis + 1) % 3, (axis + 2) % 3);
                        if (at[u] == Side || at[v] == Side) continue;
                        var (du, dv) = (Step(u), Step(v));
                        var (p, q, r, s) = (local[cell] < 0, local[cell + du] < 0, local[cell + du + dv] < 0, local[cell + dv] < 0);
                        if (p != r || q != s || p == q) continue;
                        var (one, two) = p ? (cell + du, cell + dv) : (cell, cell + du + dv);
                        var shallow = local[one] <= local[two] ? one : two;
                        local[shallow] = -1e-5f;
                        samples.PutInside((x * Side) + (shallow / (Wide * Wide)), (y * Side) + (shallow / Wide % Wide), (z * Side) + (shallow % Wide));
                        again = true;
                    }
                }
            }

            again |= samples.Complete();
        }
    }

    private static int Step(int axis) => axis switch { 0 => Wide * Wide, 1 => Wide, _ => 1 };

    // The corners of a block with those of the next blocks; whether the surface passes through.
    private static bool Read(Samples samples, int x, int y, int z, float[] local)
    {
        var (some, all) = (false, true);
        var i = 0;
        for (var a = 0; a < Wide; a++)
        {
            for (var b = 0; b < Wide; b++)
            {
                for (var c = 0; c < Wide; c++)
                {
                    var d = samples[(x * Side) + a, (y * Side) + b, (z * Side) + c];
                    local[i++] = d;
                    some |= d < 0;
                    all &= d < 0;
                }
            }
        }

        return some && !all;
    }

    private int Number(int x, int y, int z) => (((x * samples.CountY) + y) * samples.CountZ) + z;

    private List<int> Quads(int blockX)
    {
        var triangles = new List<int>();
        Span<int> corners = stackalloc int[4];
        Span<int> at = stackalloc int[3];
        for (var blockY = 0; blockY < samples.CountY; blockY++)
        {
            for (var blockZ = 0; blockZ < samples.CountZ; blockZ++)
            {
                if (blocks[Number(blockX, blockY, blockZ)] is not { } block) continue;
                foreach (var (cell, edge, outward) in block.Crossings)
                {
                    var axis = edge / 4;
                    for (var i = 0; i < 4; i++)
                    {
                        // Round the edge: the cells before and behind it along the two other axes.
                        var (u, v) = (i is 0 or 3 ? 1 : 0, i < 2 ? 1 : 0);
                        at[0] = (blockX * Side) + (cell / (Side * Side));
                        at[1] = (blockY * Side) + (cell / Side % Side);
                        at[2] = (blockZ * Side) + (cell % Side);
                        at[(axis + 1) % 3] -= u;
                        at[(axis + 2) % 3] -= v;
                        corners[i] = CornerOf(at[0], at[1], at[2], (4 * axis) + u + (2 * v));
                    }

                    if (!outward) (corners[1], corners[3]) = (corners[3], corners[1]);
                    var across = (Places[corners[0]] - Places[corners[2]]).LengthSquared <= (Places[corners[1]] - Places[corners[3]]).LengthSquared;
                    triangles.AddRange(across
                        ? [corners[0], corners[1], corners[2], corners[0], corners[2], corners[3]]
                        : [corners[0], corners[1], corners[3], corners[1], corners[2], corners[3]]);
                }
            }
        }

        return triangles;
    }

    private int CornerOf(int x, int y, int z, int edge)
    {
        var block = blocks[Number(x / Side, y / Side, z / Side)]!;
        return block.CornerOf((((x % Side * Side) + (y % Side)) * Side) + (z % Side), edge);
    }

    // The cells whose lowest corner is in a block.
    private sealed class Block
    {
        private readonly int[] first = new int[Side * Side * Side]; // [cell]: the first corner of the mesh
        private readonly byte[] corners = new byte[Side * Side * Side]; // [cell]: which corners are inside

        public Block(Samples samples, int x, int y, int z)
        {
            var local = new float[Wide * Wide * Wide];
            if (!Read(samples, x, y, z, local)) return;
            Span<float> d = stackalloc float[8];
            for (var cell = 0; cell < first.Length; cell++)
            {
                var (a, b, c) = (cell / (Side * Side), cell / Side % Side, cell % Side);
                var inside = 0;
                for (var i = 0; i < 8; i++)
                {
                    d[i] = local[((((a + (i & 1)) * Wide) + b + ((i >> 1) & 1)) * Wide) + c + (i >> 2)];
                    if (d[i] < 0) inside |= 1 << i;
                }

                if (inside is 0 or 255) continue;
                corners[cell] = (byte)inside;
                first[cell] = Places.Count;
                Add(samples, (x * Side) + a, (y * Side) + b, (z * Side) + c, inside, d);
                for (var axis = 0; axis < 3; axis++)
                {
                    if (CellShapes.PatchOf(inside, 4 * axis) >= 0) Crossings.Add((cell, 4 * axis, d[0] < 0));
                }
            }
        }

        public int First { get; set; }

        public List<Vector3d> Places { get; } = [];

        public List<(int Cell, int Edge, bool Outward)> Crossings { get; } = [];

        public int CornerOf(int cell, int edge) => First + first[cell] + CellShapes.PatchOf(corners[cell], edge);

        private void Add(Samples samples, int x, int y, int z, int inside, ReadOnlySpan<float> d)
        {
            for (var patch = 0; patch < CellShapes.Count(inside); patch++)
            {
                var (sum, count) = (Vector3d.Zero, 0);
                for (var edge = 0; edge < CellShapes.Edges; edge++)
                {
                    if (CellShapes.PatchOf(inside, edge) != patch) continue;
                    var (from, to) = CellShapes.EndsOf(edge);
                    var part = d[from] / (d[from] - d[to]);
                    sum += Corner(from).Towards(Corner(to), part);
                    count++;
                }

                Places.Add(samples.At(x, y, z) + (sum * (samples.Cell / count)));
            }
        }

        private static Vector3d Corner(int i) => new(i & 1, (i >> 1) & 1, i >> 2);
    }
}
