using System.Numerics;

namespace Plumbline.Figures.Drawing;

/// <summary>Says what is at each sample, once it is known which triangle is seen there.</summary>
internal static class Fill
{
    private const float Fine = 16;

    public static void Row(Sheet sheet, int y, IReadOnlyList<Surface> surfaces, Vector3[][] seen)
    {
        for (var x = 0; x < sheet.Width; x++)
        {
            var at = (y * sheet.Width) + x;
            var number = sheet.Seen[at];
            if (number < 0) continue;
            var surface = surfaces[number >> Rasteriser.SurfaceShift];
            var t = (number & ((1 << Rasteriser.SurfaceShift) - 1)) * 3;
            var mesh = surface.Mesh;
            var (i, j, k) = (mesh.Triangles[t], mesh.Triangles[t + 1], mesh.Triangles[t + 2]);
            var corners = seen[number >> Rasteriser.SurfaceShift];
            var w = Weights(corners[i], corners[j], corners[k], x * Fine, y * Fine);
            sheet.Group[at] = surface.Group;
            sheet.Seen[at] = Sheet.Pack(Vector3.Normalize((mesh.Normals[i] * w.X) + (mesh.Normals[j] * w.Y) + (mesh.Normals[k] * w.Z)));
            switch (surface)
            {
                case Surface.Thing thing:
                    sheet.Region[at] = (byte)thing.Region;
                    sheet.Light[at] = 255;
                    break;
                case Surface.Person person:
                    Skin(sheet, at, person, i, j, k, w);
                    break;
            }
        }
    }

    private static void Skin(Sheet sheet, int at, Surface.Person person, int i, int j, int k, Vector3 w)
    {
        var most = w.X >= w.Y && w.X >= w.Z ? i : w.Y >= w.Z ? j : k;
        var part = person.PartOf(most);
        var (a, b, c) = (person.NeutralOf(i), person.NeutralOf(j), person.NeutralOf(k));
        // Where two parts touch that are far from each other at rest, a place between them is nowhere: the nearest corner decides.
        var positions = person.Mesh.Positions;
        var stretched = Vector3.DistanceSquared(a, b) > 9 * Vector3.DistanceSquared(positions[i], positions[j]) + 1e-4f
            || Vector3.DistanceSquared(b, c) > 9 * Vector3.DistanceSquared(positions[j], positions[k]) + 1e-4f
            || Vector3.DistanceSquared(c, a) > 9 * Vector3.DistanceSquared(positions[k], positions[i]) + 1e-4f;
        var neutral = stretched ? person.NeutralOf(most) : (a * w.X) + (b * w.Y) + (c * w.Z);
        sheet.Part[at] = (byte)(1 + (int)part);
        sheet.Region[at] = (byte)person.Clothes.At(part, neutral);
        sheet.Light[at] = Byte(Mix(person.Light, i, j, k, w));
        sheet.Trained[at] = Byte(Mix(person.Trained, i, j, k, w));
        sheet.Stretched[at] = Byte(Mix(person.Stretched, i, j, k, w));
    }

    private static float Mix(float[] of, int i, int j, int k, Vector3 w) => (of[i] * w.X) + (of[j] * w.Y) + (of[k] * w.Z);

    private static byte Byte(float v) => (byte)(Math.Clamp(v, 0, 1) * 255);

    // How much each corner has its say at a sample.
    private static Vector3 Weights(Vector3 a, Vector3 b, Vector3 c, float x, float y)
    {
        var area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        if (area == 0) return new(1, 0, 0);
        var u = (((b.X - x) * (c.Y - y)) - ((b.Y - y) * (c.X - x))) / area;
        var v = (((c.X - x) * (a.Y - y)) - ((c.Y - y) * (a.X - x))) / area;
        return Vector3.Clamp(new(u, v, 1 - u - v), Vector3.Zero, Vector3.One);
    }
}
