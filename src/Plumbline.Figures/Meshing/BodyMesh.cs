using System.Numerics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Meshing;

/// <summary>The surface of a posed body as triangles; for each corner, what it belongs to and where it is at rest.</summary>
/// <param name="Surface">The triangles.</param>
/// <param name="Parts">The nearest part of the body, for each corner.</param>
/// <param name="Neutrals">Where the corner's skin is in the neutral posture (standing, its ankles at their height over the floor y = 0): what clothes and face are drawn by.</param>
public sealed record BodyMesh(Mesh Surface, BodyPart[] Parts, Vector3[] Neutrals);
