using System.Numerics;
using Plumbline.Figures.Meshing;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Drawing;

/// <summary>How open places are to their surroundings: crooks and places near the floor get less light.</summary>
internal static class Openness
{
    private static readonly double[] Skin = [0.015, 0.045, 0.09];
    private static readonly double[] Above = [0.02, 0.06, 0.14];

    /// <summary>Of each corner of a body that is turned to the eye: 1 is open.</summary>
    public static float[] OfSkin(PosedBody body, Mesh mesh, Eye eye)
    {
        var light = new float[mesh.Positions.Length];
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(0, light.Length), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                var (p, n) = (mesh.Positions[i], mesh.Normals[i]);
                if (Vector3.Dot(eye.To(p), n) > 0.25f) continue;
                var (shade, weight) = (0.0, 1.0);
                foreach (var way in Skin)
                {
                    var q = p + (n * (float)way);
                    var open = Math.Min(body.Distance(new Vector3d(q.X, q.Y, q.Z), out _, way), Math.Max(0, q.Y + 0.004));
                    shade += weight * Math.Clamp((way - open) / way, 0, 1);
                    weight *= 0.75;
                }

                light[i] = (float)Math.Clamp(1 - (shade / 2.3), 0, 1);
            }
        });
        return light;
    }

    /// <summary>The shadow of a body on a level: 0 none, 1 where it touches; on a grid, read between its points.</summary>
    public sealed class Shadow
    {
        private const float Cell = 0.025f;
        private readonly float[] values;
        private readonly Vector2 from;
        private readonly int columns;
        private readonly int rows;

        public Shadow(PosedBody body, Mesh mesh, float level, IReadOnlyList<Mesh> things)
        {
            Level = level;
            var (min, max) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
            foreach (var p in mesh.Positions) (min, max) = (Vector2.Min(min, new(p.X, p.Z)), Vector2.Max(max, new(p.X, p.Z)));
            foreach (var p in things.SelectMany(t => t.Positions).Where(p => p.Y < level + 0.1f)) (min, max) = (Vector2.Min(min, new(p.X, p.Z)), Vector2.Max(max, new(p.X, p.Z)));
            from = min - new Vector2(0.25f);
            (columns, rows) = ((int)((max.X - min.X + 0.5f) / Cell) + 2, (int)((max.Y - min.Y + 0.5f) / Cell) + 2);
            values = new float[columns * rows];
            Parallel.For(0, rows, row =>
            {
                for (var column = 0; column < columns; column++)
                {
                    var (shade, at) = (0.0, from + (new Vector2(column, row) * Cell));
                    foreach (var way in Above)
                    {
                        var d = body.Distance(new Vector3d(at.X, level + way, at.Y), out _, way);
                        shade += Math.Clamp((way - d) / way, 0, 1) / Above.Length;
                    }

                    values[(row * columns) + column] = (float)shade;
                }
            });
            foreach (var thing in things) Add(thing);
        }

        public float Level { get; }

        /// <summary>The middle of what casts it.</summary>
        public Vector3 Middle => new(from.X + (columns * Cell / 2), Level, from.Y + (rows * Cell / 2));

        public float At(Vector3 place)
        {
            var (u, v) = ((place.X - from.X) / Cell, (place.Z - from.Y) / Cell);
            if (u < 0 || v < 0 || u >= columns - 1 || v >= rows - 1) return 0;
            var (i, j) = ((int)u, (int)v);
            var (a, b) = (u - i, v - j);
            float V(int x, int y) => values[(y * columns) + x];
            return float.Lerp(float.Lerp(V(i, j), V(i + 1, j), a), float.Lerp(V(i, j + 1), V(i + 1, j + 1), a), b);
        }

        // What stands on the level darkens it around its feet.
        private void Add(Mesh thing)
        {
            foreach (var p in thing.Positions.Where(p => p.Y < Level + 0.04f))
            {
                var (u, v) = ((int)((p.X - from.X) / Cell), (int)((p.Z - from.Y) / Cell));
                for (var y = Math.Max(0, v - 3); y <= Math.Min(rows - 1, v + 4); y++)
                {
                    for (var x = Math.Max(0, u - 3); x <= Math.Min(columns - 1, u + 4); x++)
                    {
                        var away = Vector2.Distance(from + (new Vector2(x, y) * Cell), new(p.X, p.Z));
                        values[(y * columns) + x] = MathF.Max(values[(y * columns) + x], 0.7f * Math.Clamp(1 - (away / 0.08f), 0, 1));
                    }
                }
            }
        }
    }
}
