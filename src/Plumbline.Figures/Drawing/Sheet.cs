using System.Numerics;

namespace Plumbline.Figures.Drawing;

/// <summary>What is seen at each sample of a picture: which thing, how far away, which way it faces, what colour area.</summary>
/// <remarks>Arrays of [y * Width + x]; the sheet owns them.</remarks>
internal sealed class Sheet
{
    /// <summary>An empty sheet.</summary>
    public Sheet(int width, int height)
    {
        (Width, Height) = (width, height);
        Near = new float[width * height];
        Seen = new int[width * height];
        Group = new byte[width * height];
        Region = new byte[width * height];
        Part = new byte[width * height];
        Light = new byte[width * height];
        Trained = new byte[width * height];
        Stretched = new byte[width * height];
        Clear();
    }

    /// <summary>Nothing is on it.</summary>
    public void Clear()
    {
        Array.Clear(Near);
        Array.Fill(Seen, -1);
        foreach (var area in new[] { Group, Region, Part, Light, Trained, Stretched }) Array.Clear(area);
    }

    /// <summary>Samples across.</summary>
    public int Width { get; }

    /// <summary>Samples down.</summary>
    public int Height { get; }

    /// <summary>One over the distance; 0 where nothing is.</summary>
    public float[] Near { get; }

    /// <summary>First which triangle is seen (-1 none), then, when the sheet is filled, the packed direction out of the surface.</summary>
    public int[] Seen { get; }

    /// <summary>Which thing: 0 is nothing.</summary>
    public byte[] Group { get; }

    /// <summary>The colour area.</summary>
    public byte[] Region { get; }

    /// <summary>The part of a body, one more than its number; 0 for things.</summary>
    public byte[] Part { get; }

    /// <summary>How open it is to its surroundings.</summary>
    public byte[] Light { get; }

    /// <summary>How much it belongs to a trained muscle.</summary>
    public byte[] Trained { get; }

    /// <summary>How much it belongs to a stretched muscle.</summary>
    public byte[] Stretched { get; }

    /// <summary>The distance into the picture.</summary>
    public float Depth(int at) => 1 / Near[at];

    /// <summary>The direction out of the surface.</summary>
    public Vector3 Normal(int at)
    {
        var bits = Seen[at];
        return new Vector3((bits & 1023) - 511, ((bits >> 10) & 1023) - 511, ((bits >> 20) & 1023) - 511) / 511;
    }

    /// <summary>Packs a direction into 30 bits.</summary>
    public static int Pack(Vector3 normal)
    {
        static int Ten(float v) => (int)MathF.Round(Math.Clamp(v, -1, 1) * 511) + 511;
        return Ten(normal.X) | (Ten(normal.Y) << 10) | (Ten(normal.Z) << 20);
    }
}
