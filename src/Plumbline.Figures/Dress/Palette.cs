using Plumbline.Figures.Drawing;

namespace Plumbline.Figures.Dress;

/// <summary>The colours of a picture in one style.</summary>
public sealed record Palette
{
    private static readonly string[] Skins = ["F3D2B8", "E3B594", "C98F69", "A36B47", "86543A", "67402C"];

    private Palette(IReadOnlyDictionary<Region, Colour> regions) => Regions = regions;

    private IReadOnlyDictionary<Region, Colour> Regions { get; }

    /// <summary>Lines.</summary>
    public Colour Ink { get; private init; } = Colour.Hex("1F2B38");

    /// <summary>Lines where skin lies before skin.</summary>
    public Colour SkinInk { get; private init; } = Colour.Hex("1F2B38");

    /// <summary>Lines of the mat and of where the movement starts.</summary>
    public Colour Faint { get; private init; } = Colour.Hex("9DB0B8");

    /// <summary>The arrow.</summary>
    public Colour Arrow { get; private init; } = Colour.Hex("0B7A75");

    /// <summary>Trained muscles.</summary>
    public Colour Trained { get; private init; } = Colour.Hex("D9482B");

    /// <summary>Stretched muscles.</summary>
    public Colour Stretched { get; private init; } = Colour.Hex("F2B531");

    /// <summary>Ripples, and where water meets a body.</summary>
    public Colour WaterLine { get; private init; } = Colour.Hex("4E9DB8");

    /// <summary>What is under water.</summary>
    public Colour WaterDeep { get; private init; } = Colour.Hex("9CD0E2");

    /// <summary>What falls into shade is multiplied with this.</summary>
    public Colour Shade { get; private init; } = Colour.Hex("BAC3D6");

    /// <summary>The body where the movement starts.</summary>
    public Colour Ghost { get; private init; } = Colour.Hex("DCE7ED");

    /// <summary>Its lines.</summary>
    public Colour GhostLine { get; private init; } = Colour.Hex("8CA2B0");

    /// <summary>Whether there are only greys: shade is left out and muscles are hatched.</summary>
    public bool IsLine { get; private init; }

    /// <summary>The number of skin tones.</summary>
    public static int SkinCount => Skins.Length;

    /// <summary>The colour of a region.</summary>
    public Colour Of(Region region) => Regions[region];

    /// <summary>For screens and colour print.</summary>
    /// <param name="skin">1 the lightest skin.</param>
    /// <param name="isOlder">Whether the hair is grey.</param>
    /// <param name="isWoman">Whether it is the woman: her shirt has another colour.</param>
    public static Palette Toon(int skin, bool isOlder, bool isWoman)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(skin, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(skin, Skins.Length);
        var tone = Colour.Hex(Skins[skin - 1]);
        var isDark = skin >= 4;
        var hair = Colour.Hex(isOlder ? "B9BCC0" : skin >= 5 ? "241C1A" : skin >= 3 ? "2E2421" : "4B3A32");
        return new(new Dictionary<Region, Colour>
        {
            [Region.None] = Colour.White,
            [Region.Skin] = tone,
            [Region.Shirt] = Colour.Hex(isWoman ? "CFDDE3" : "C9D6DF"),
            [Region.Leggings] = Colour.Hex("6F879C"),
            [Region.Shoe] = Colour.Hex("F2F2EE"),
            [Region.Sole] = Colour.Hex("8B98A1"),
            [Region.Hair] = hair,
            [Region.Brow] = isOlder ? Colour.Hex("85868A") : hair.Towards(Colour.Grey(0), 0.2f),
            [Region.Eye] = Colour.Hex(isDark ? "120D0B" : "2A2320"),
            [Region.EyeWhite] = isDark ? Colour.Hex("EFE9E2") : tone,
            [Region.Mouth] = isDark ? tone.Towards(Colour.Hex("3A1512"), 0.6f) : tone.Towards(Colour.Hex("8E2F2A"), 0.5f),
            [Region.Mat] = Colour.Hex("DDEAEC"),
            [Region.Cloth] = Colour.Hex("EDE7DA"),
            [Region.Furniture] = Colour.Hex("D9CBB6"),
            [Region.Gear] = Colour.Hex("8A6BA8"),
            [Region.Water] = Colour.Hex("D3ECF3"),
        })
        {
            SkinInk = Colour.Hex(isDark ? "140D0C" : "1F2B38"),
        };
    }

    /// <summary>For print in black: greys only, and nothing that a photocopy loses.</summary>
    public static Palette Line() => new(new Dictionary<Region, Colour>
    {
        [Region.None] = Colour.White,
        [Region.Skin] = Colour.White,
        [Region.Shirt] = Colour.White,
        [Region.Leggings] = Colour.Grey(.86f),
        [Region.Shoe] = Colour.White,
        [Region.Sole] = Colour.Grey(.62f),
        [Region.Hair] = Colour.Grey(.45f),
        [Region.Brow] = Colour.Grey(.10f),
        [Region.Eye] = Colour.Grey(.10f),
        [Region.EyeWhite] = Colour.White,
        [Region.Mouth] = Colour.Grey(.25f),
        [Region.Mat] = Colour.Grey(.97f),
        [Region.Cloth] = Colour.Grey(.97f),
        [Region.Furniture] = Colour.Grey(.93f),
        [Region.Gear] = Colour.Grey(.40f),
        [Region.Water] = Colour.Grey(.97f),
    })
    {
        Ink = Colour.Grey(.08f),
        SkinInk = Colour.Grey(.08f),
        Faint = Colour.Grey(.60f),
        Arrow = Colour.Grey(.08f),
        WaterLine = Colour.Grey(.40f),
        WaterDeep = Colour.Grey(.86f),
        Trained = Colour.Grey(.25f),
        Stretched = Colour.Grey(.35f),
        Shade = Colour.Grey(.90f),
        Ghost = Colour.Grey(.97f),
        GhostLine = Colour.Grey(.55f),
        IsLine = true,
    };
}
