using Plumbline.Motion;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Meshing;

/// <summary>Makes triangles of a posed body.</summary>
public static class BodyMesher
{
    /// <summary>The surface of a body, meshed in its pose.</summary>
    /// <param name="body">The body.</param>
    /// <param name="cell">How wide the cells of the grid are: 5.5 mm for a picture, 9 mm for a draft.</param>
    public static BodyMesh Of(PosedBody body, Length cell) => throw new NotImplementedException($"{body} {cell}");
}
