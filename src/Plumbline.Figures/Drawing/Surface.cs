using System.Numerics;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Meshing;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Drawing;

/// <summary>Something to be drawn: triangles, and what they are.</summary>
/// <remarks>A closed hierarchy.</remarks>
internal abstract record Surface
{
    private Surface(Mesh mesh, byte group) => (Mesh, Group) = (mesh, group);

    /// <summary>The triangles.</summary>
    public Mesh Mesh { get; }

    /// <summary>Which thing it is: an outline stands where groups meet.</summary>
    public byte Group { get; }

    /// <summary>A body with its clothes.</summary>
    /// <param name="Body">The mesh.</param>
    /// <param name="Clothes">What is where.</param>
    /// <param name="Light">How open each corner is to its surroundings: 0 to 1.</param>
    /// <param name="Trained">How much each corner belongs to a trained muscle.</param>
    /// <param name="Stretched">How much each corner belongs to a stretched muscle.</param>
    /// <param name="Number">The group.</param>
    public sealed record Person(BodyMesh Body, Clothes Clothes, float[] Light, float[] Trained, float[] Stretched, byte Number) : Surface(Body.Surface, Number)
    {
        /// <summary>The part of the body of a corner.</summary>
        public BodyPart PartOf(int corner) => Body.Parts[corner];

        /// <summary>The place in the neutral posture of a corner.</summary>
        public Vector3 NeutralOf(int corner) => Body.Neutrals[corner];
    }

    /// <summary>A thing of one colour.</summary>
    /// <param name="Shape">The triangles.</param>
    /// <param name="Region">Its colour.</param>
    /// <param name="Number">The group.</param>
    public sealed record Thing(Mesh Shape, Region Region, byte Number) : Surface(Shape, Number);
}
