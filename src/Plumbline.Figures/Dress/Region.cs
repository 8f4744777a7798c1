namespace Plumbline.Figures.Dress;

/// <summary>An area of one colour.</summary>
public enum Region
{
    /// <summary>Nothing: the ground of the picture.</summary>
    None,

    /// <summary>Skin.</summary>
    Skin,

    /// <summary>T-shirt.</summary>
    Shirt,

    /// <summary>Leggings.</summary>
    Leggings,

    /// <summary>Shoe.</summary>
    Shoe,

    /// <summary>Sole of the shoe.</summary>
    Sole,

    /// <summary>Hair.</summary>
    Hair,

    /// <summary>Eyebrow.</summary>
    Brow,

    /// <summary>Eye.</summary>
    Eye,

    /// <summary>White of the eye.</summary>
    EyeWhite,

    /// <summary>Mouth.</summary>
    Mouth,

    /// <summary>Exercise mat.</summary>
    Mat,

    /// <summary>Pillow or towel.</summary>
    Cloth,

    /// <summary>Chair, stool, table, wall, step.</summary>
    Furniture,

    /// <summary>Band, strap, dumbbell, stick, machine.</summary>
    Gear,

    /// <summary>Water.</summary>
    Water,
}
