using System.Numerics;
using Plumbline.Figures.Drawing;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Png;
using Plumbline.Motion.Movements;

namespace Plumbline.Figures.Stills;

/// <summary>One figure with what stands around it, perhaps with the start pale behind it.</summary>
internal sealed class Panel(Scene scene, Scene? ghost, Camera camera, Palette palette, StillOptions options)
{
    private const float Margin = 0.02f;
    private const float ShadowReach = 0.09f;
    private const float TallestShare = 0.85f; // of the width
    private const float LinesReach = 10; // points: how far a sample's line depends on what is round it

    private const float Close = 0.22f; // metres round the place that a picture is cropped to, unless its camera says

    /// <summary>The box of places that the picture holds; what is drawn when left out.</summary>
    public Box? Around { get; init; }

    /// <summary>The start whose trunk is traced over the end; none when the movement is seen without.</summary>
    public Scene? Traced { get; init; }

    /// <summary>Whether a stopwatch says that the pose is kept.</summary>
    public bool IsKept { get; init; }

    /// <summary>Arrows of the picture beside it, for which it leaves as much room: so both are drawn alike in size.</summary>
    public IReadOnlyList<ArrowPath> Beside { get; init; } = [];

    /// <summary>How many points it may be wide; as many as the whole picture when left out.</summary>
    public int? Room { get; init; }

    /// <summary>Its width over its height.</summary>
    public float Aspect(IReadOnlyList<ArrowPath> arrows)
    {
        var (_, min, max) = Frame(arrows);
        return (max.X - min.X) / (max.Y - min.Y);
    }

    /// <summary>The picture.</summary>
    public Picture Draw(IReadOnlyList<ArrowPath> arrows)
    {
        var (plain, min, max) = Frame(arrows);

        const int Fine = Painter.Samples;
        var margin = options.Width * Margin;
        var scale = MathF.Min(((Room ?? options.Width) - (2 * margin)) / (max.X - min.X), ((TallestShare * options.Width) - (2 * margin)) / (max.Y - min.Y)) * Fine;
        var size = ((max - min) * scale) + new Vector2(2 * margin * Fine);
        var (width, height) = ((int)MathF.Ceiling(size.X / Fine) * Fine, (int)MathF.Ceiling(size.Y / Fine) * Fine);
        var shift = new Vector2(margin * Fine) - (min * scale);
        var point = options.Width * Fine / 1200f;
        var rgba = new byte[width / Fine * (height / Fine) * 4];
        var shadow = scene.Shadow();
        Surface[] all = [.. scene.People(plain), .. scene.Things];
        Surface[] before = Traced is not null ? [Traced.Waist()] : ghost is not null ? [.. ghost.Plain()] : [];

        // In bands, for all samples at once take hundreds of megabytes. Lines reach from one band into the next: each sheet sees a little beyond its band.
        const int Band = 160;
        var beyond = Fine * (int)MathF.Ceiling(LinesReach * point / Fine);
        var sheet = new Sheet(width, Math.Min(Band * Fine, height) + (2 * beyond));
        var pale = ghost is null && Traced is null ? null : new Sheet(width, sheet.Height);
        for (var top = 0; top < height / Fine; top += Band) DrawBand(top);
        var picture = new Picture(width / Fine, height / Fine, rgba);
        if (Around is { IsCrop: true }) picture = Faded(picture, options.IsTransparent);
        return IsKept ? Stopwatch.On(picture, palette, options.Width / 1200f, options.IsTransparent) : picture;

        void DrawBand(int top)
        {
            var above = (top * Fine) - beyond;
            var eye = plain.Fit(scale, shift - (Vector2.UnitY * above));
            sheet.Clear();
            Rasteriser.Draw(sheet, eye, all);
            (Sheet, byte[])? behind = null;
            if (pale is not null)
            {
                pale.Clear();
                Rasteriser.Draw(pale, eye, before);
                if (ghost is not null) behind = (pale, Outlines.Of(pale, eye, point * 0.55f));
            }

            new Painter
            {
                Sheet = sheet,
                Above = above,
                Eye = eye,
                Palette = palette,
                Shadow = shadow,
                Ink = Outlines.Of(sheet, eye, point),
                Ghost = behind,
                Trace = Traced is null ? null : Trace.Of(pale!, sheet, eye, point),
                Arrow = arrows.Count > 0 ? ArrowMask.Draw(arrows.Select(a => a.Placed(scale, eye.Shift)), width, sheet.Height, point) : null,
                Point = point,
                Water = scene.Water is { } level ? new(level, scene.Body.Surface.Positions, eye, palette, point) : null,
            }.Paint(rgba, top, Math.Min(top + Band, height / Fine), options.IsTransparent);
        }
    }

    private static Picture Faded(Picture picture, bool isTransparent)
    {
        var rgba = (byte[])picture.Rgba.Clone();
        var rim = 0.10f * Math.Min(picture.Width, picture.Height);
        for (var i = 0; i < rgba.Length; i += 4)
        {
            var (x, y) = (i / 4 % picture.Width, i / 4 / picture.Width);
            var t = Math.Clamp((Math.Min(Math.Min(x, picture.Width - 1 - x), Math.Min(y, picture.Height - 1 - y)) - (0.1f * rim)) / (0.9f * rim), 0, 1);
            if (isTransparent) rgba[i + 3] = (byte)(rgba[i + 3] * t);
            else for (var c = 0; c < 3; c++) rgba[i + c] = (byte)(255 - ((255 - rgba[i + c]) * t));
        }

        return picture with { Rgba = rgba };
    }

    private (Eye Plain, Vector2 Min, Vector2 Max) Frame(IReadOnlyList<ArrowPath> arrows)
    {
        var around = Around ?? Bounds(ghost is null ? [scene] : [scene, ghost]);
        var plain = Eye.On(around.Middle, camera);
        var (min, max) = Seen(plain, around);
        foreach (var p in arrows.Concat(Beside).SelectMany(a => a.Course)) (min, max) = (Vector2.Min(min, p - new Vector2(0.008f)), Vector2.Max(max, p + new Vector2(0.008f)));

        return (plain, min, max);
    }

    /// <summary>The box around scenes, with a little floor for their shadows.</summary>
    public static Box Bounds(IReadOnlyList<Scene> scenes)
    {
        var places = scenes.SelectMany(s => s.Skin.Concat(s.Things.SelectMany(t => t.Mesh.Positions)));
        var (min, max) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        foreach (var p in places) (min, max) = (Vector3.Min(min, p), Vector3.Max(max, p));
        // Water shows on all sides.
        Vector3[] water = scenes[0].Water is { } level ? [.. from x in new[] { min.X - 0.18f, max.X + 0.18f } from z in new[] { min.Z - 0.18f, max.Z + 0.18f } select new Vector3(x, level, z)] : [];
        return new((min + max) / 2, [.. water, .. scenes.SelectMany(s => s.Skin.Where((_, i) => i % 7 == 0).SelectMany(p => WithFloor(p, s.Level)).Concat(s.Things.SelectMany(t => t.Mesh.Positions)))]);
    }

    /// <summary>The box around a place that a picture is cropped to, no greater than what is drawn.</summary>
    public static Box Near(Vector3 place, Camera camera, Box drawn)
    {
        var reach = camera.ReachM is [var left, var up, var forward] ? new Vector3((float)left, (float)up, (float)forward) : new Vector3(Close);
        var (min, max) = (Vector3.Max(place - reach, drawn.Places.Aggregate(Vector3.Min)), Vector3.Min(place + reach, drawn.Places.Aggregate(Vector3.Max)));
        return new((min + max) / 2, [.. from x in new[] { min.X, max.X } from y in new[] { min.Y, max.Y } from z in new[] { min.Z, max.Z } select new Vector3(x, y, z)]) { IsCrop = true };
    }

    private static IEnumerable<Vector3> WithFloor(Vector3 p, float level)
    {
        yield return p;
        if (p.Y > level + 0.06f) yield break;
        foreach (var (x, z) in new[] { (1, 0), (-1, 0), (0, 1), (0, -1) }) yield return new(p.X + (x * ShadowReach), level, p.Z + (z * ShadowReach));
    }

    /// <summary>The rectangle that places take on the sheet.</summary>
    public static (Vector2 Min, Vector2 Max) Seen(Eye eye, Box box)
    {
        var (min, max) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var place in box.Places)
        {
            var p = eye.See(place);
            (min, max) = (Vector2.Min(min, new(p.X, p.Y)), Vector2.Max(max, new(p.X, p.Y)));
        }

        return (min, max);
    }

    /// <summary>What a picture holds.</summary>
    /// <param name="Middle">The middle of it.</param>
    /// <param name="Places">Its places.</param>
    public sealed record Box(Vector3 Middle, Vector3[] Places)
    {
        /// <summary>Whether what is drawn goes on outside: it fades away at the rim.</summary>
        public bool IsCrop { get; init; }
    }
}
