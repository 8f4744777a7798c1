using System.Numerics;
using Plumbline.Motion.Movements;

namespace Plumbline.Figures.Drawing;

/// <summary>Where a picture is looked at from, and how it falls on the sheet.</summary>
/// <remarks>In perspective from 6.5 m away. Sheet: x to the right and y down, in samples.</remarks>
internal sealed class Eye
{
    private const float Away = 6.5f;

    private readonly Vector3 at;
    private readonly Vector3 right;
    private readonly Vector3 up;

    private Eye(Vector3 at, Vector3 right, Vector3 up, Vector3 into, float scale, Vector2 shift) =>
        (this.at, this.right, this.up, Into, Scale, Shift) = (at, right, up, into, scale, shift);

    /// <summary>The direction into the picture.</summary>
    public Vector3 Into { get; }

    /// <summary>To the right on the sheet.</summary>
    public Vector3 Right => right;

    /// <summary>Up on the sheet.</summary>
    public Vector3 Up => up;

    /// <summary>Samples for one unit of width over distance.</summary>
    public float Scale { get; }

    /// <summary>Where the middle of the view falls.</summary>
    public Vector2 Shift { get; }

    /// <summary>An eye that looks at a place.</summary>
    public static Eye On(Vector3 place, Camera camera)
    {
        var (azimuth, elevation) = (camera.AzimuthDeg * Math.PI / 180, camera.ElevationDeg * Math.PI / 180);
        var outward = new Vector3((float)(Math.Sin(azimuth) * Math.Cos(elevation)), (float)Math.Sin(elevation), (float)(Math.Cos(azimuth) * Math.Cos(elevation)));
        var right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, outward));
        return new(place + (outward * Away), right, Vector3.Cross(outward, right), -outward, 1, Vector2.Zero);
    }

    /// <summary>The same eye with everything scaled and shifted on the sheet.</summary>
    public Eye Fit(float scale, Vector2 shift) => new(at, right, up, Into, scale, shift);

    /// <summary>Where a place falls on the sheet, and its distance into the picture.</summary>
    public Vector3 See(Vector3 place)
    {
        var d = place - at;
        var depth = Vector3.Dot(d, Into);
        return new((Vector3.Dot(d, right) / depth * Scale) + Shift.X, Shift.Y - (Vector3.Dot(d, up) / depth * Scale), depth);
    }

    /// <summary>The place that is seen at a place of the sheet at this distance.</summary>
    public Vector3 Place(float x, float y, float depth) => at + ((Into + (right * ((x - Shift.X) / Scale)) + (up * ((Shift.Y - y) / Scale))) * depth);

    /// <summary>The way from the eye to a place, one long.</summary>
    public Vector3 To(Vector3 place) => Vector3.Normalize(place - at);

    /// <summary>Where the ray through a place of the sheet meets a level; none when it does not.</summary>
    public Vector3? OnLevel(float x, float y, float level)
    {
        var way = Into + (right * ((x - Shift.X) / Scale)) + (up * ((Shift.Y - y) / Scale));
        return way.Y < -1e-4f ? at + (way * ((level - at.Y) / way.Y)) : null;
    }

    /// <summary>How many metres one sample is at a distance.</summary>
    public float SampleAt(float depth) => depth / Scale;
}
