using System.Numerics;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Png;

namespace Plumbline.Figures.Drawing;

/// <summary>The mark of a pose that is kept: a stopwatch in a free place beside the figure.</summary>
internal static class Stopwatch
{
    private const float Radius = 42; // of its case, in points of a picture 1200 points wide
    private const float Tall = 1.30f; // times the radius, with the knob
    private const float Clear = 1.45f; // times the radius: what it keeps free round its middle
    private const float Line = 0.15f; // times the radius

    /// <summary>The picture with the mark; wider where it has no room.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="palette">Its colours.</param>
    /// <param name="point">Pixels for one point of a picture 1200 points wide.</param>
    /// <param name="isTransparent">Whether the ground is transparent.</param>
    public static Picture On(Picture picture, Palette palette, float point, bool isTransparent)
    {
        var radius = Radius * point;
        if (FreeIn(picture, radius * Clear) is not { } place)
        {
            var room = (int)MathF.Ceiling(2 * Clear * radius);
            place = new(picture.Width + (room / 2f), radius * (Clear + 0.2f));
            picture = Widened(picture, room, isTransparent);
        }

        var rgba = (byte[])picture.Rgba.Clone();
        for (var y = (int)(place.Y - (Tall * radius) - 1); y <= place.Y + (Tall * radius) + 1; y++)
        {
            for (var x = (int)(place.X - (Tall * radius) - 1); x <= place.X + (Tall * radius) + 1; x++)
            {
                if (x < 0 || y < 0 || x >= picture.Width || y >= picture.Height) continue;
                var at = (new Vector2(x + 0.5f, y + 0.5f) - place) / radius;
                var soft = 1 / radius;
                Over(rgba, ((y * picture.Width) + x) * 4, palette.Arrow, 0.30f * Cover(MathF.Max(at.Length() - 0.78f, Sector(at)), soft));
                Over(rgba, ((y * picture.Width) + x) * 4, palette.Arrow, Cover(Ink(at), soft));
            }
        }

        return picture with { Rgba = rgba };
    }

    // How far a place is from the lines: case, knob with its neck, hand. One is the case's radius; y runs down.
    private static float Ink(Vector2 p)
    {
        var rim = MathF.Abs(p.Length() - 1) - (Line / 2);
        var knob = Stroke(p, new(-0.20f, -1.24f), new(0.20f, -1.24f), Line * 0.55f);
        var neck = Stroke(p, new(0, -1.2f), new(0, -1), Line * 0.7f);
        var hand = Stroke(p, Vector2.Zero, new(0, -0.66f), Line * 0.45f);
        return MathF.Min(MathF.Min(rim, knob), MathF.Min(neck, MathF.Min(hand, p.Length() - (Line * 0.8f))));
    }

    // Inside the third of the dial that the hand has passed: below 0.
    private static float Sector(Vector2 p) => MathF.Max(-p.X, (p.Y * 0.866f) - (p.X * 0.5f));

    private static float Stroke(Vector2 p, Vector2 from, Vector2 to, float half)
    {
        var part = Math.Clamp(Vector2.Dot(p - from, to - from) / (to - from).LengthSquared(), 0, 1);
        return Vector2.Distance(p, Vector2.Lerp(from, to, part)) - half;
    }

    private static float Cover(float distance, float soft) => Math.Clamp(0.5f - (distance / soft), 0, 1);

    // The free place nearest to the middle of what is drawn, rather above it than below.
    private static Vector2? FreeIn(Picture picture, float clear)
    {
        var (w, h) = (picture.Width, picture.Height);
        var inked = new int[(w + 1) * (h + 1)];
        var (sum, count) = (Vector2.Zero, 0);
        for (var y = 0; y < h; y++)
        {
            var row = 0;
            for (var x = 0; x < w; x++)
            {
                if (IsInked(picture, ((y * w) + x) * 4)) (row, sum, count) = (row + 1, sum + new Vector2(x, y), count + 1);
                inked[((y + 1) * (w + 1)) + x + 1] = inked[(y * (w + 1)) + x + 1] + row;
            }
        }

        var (middle, reach, least) = (sum / Math.Max(1, count), (int)MathF.Ceiling(clear), float.MaxValue);
        Vector2? best = null;
        for (var y = reach; y + reach < h; y += 2)
        {
            for (var x = reach; x + reach < w; x += 2)
            {
                var (left, top, right, bottom) = (x - reach, y - reach, x + reach, y + reach);
                if (inked[(bottom * (w + 1)) + right] - inked[(top * (w + 1)) + right] - inked[(bottom * (w + 1)) + left] + inked[(top * (w + 1)) + left] > 0) continue;
                var away = new Vector2(x, y) - middle;
                var cost = away.Length() + MathF.Max(0, 2 * away.Y);
                if (cost < least) (least, best) = (cost, new(x, y));
            }
        }

        return best;
    }

    private static bool IsInked(Picture picture, int at) => picture.Rgba[at + 3] > 2 && picture.Rgba[at] + picture.Rgba[at + 1] + picture.Rgba[at + 2] < 750;

    private static Picture Widened(Picture picture, int room, bool isTransparent)
    {
        var wide = picture.Width + room;
        var rgba = new byte[wide * picture.Height * 4];
        if (!isTransparent) Array.Fill(rgba, (byte)255);
        for (var y = 0; y < picture.Height; y++) picture.Rgba.AsSpan(y * picture.Width * 4, picture.Width * 4).CopyTo(rgba.AsSpan(y * wide * 4));
        return new(wide, picture.Height, rgba);
    }

    private static void Over(byte[] rgba, int at, Colour colour, float part)
    {
        if (part <= 0) return;
        var under = rgba[at + 3] / 255f * (1 - part);
        var alpha = under + part;
        for (var c = 0; c < 3; c++) rgba[at + c] = (byte)MathF.Round(((rgba[at + c] * under) + (colour.Rgb[c] * 255 * part)) / alpha);
        rgba[at + 3] = (byte)MathF.Round(alpha * 255);
    }
}
