using System.Text.Json.Nodes;
using Plumbline.Figures.Drawing;

namespace Plumbline.Figures.Gltf;

/// <summary>Dull materials of one colour.</summary>
internal static class Materials
{
    /// <summary>Adds a material and gives its place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">Its name.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="opacity">1 lets nothing through.</param>
    public static int Add(GltfDocument document, string name, Colour colour, double opacity = 1)
    {
        var material = new JsonObject
        {
            ["name"] = name,
            ["pbrMetallicRoughness"] = new JsonObject { ["baseColorFactor"] = GltfDocument.Array(Linear(colour.Rgb.X), Linear(colour.Rgb.Y), Linear(colour.Rgb.Z), opacity), ["metallicFactor"] = 0, ["roughnessFactor"] = 0.9 },
        };
        if (opacity < 1) material["alphaMode"] = "BLEND";
        return document.Add("materials", material);
    }

    // glTF counts light, not steps of sRGB.
    private static double Linear(float c) => Math.Round(c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4), 5);
}
