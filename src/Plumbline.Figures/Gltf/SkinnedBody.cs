using System.Numerics;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Meshing;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Stills;
using Plumbline.Motion;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Gltf;

/// <summary>A body as one mesh that bends with its bones: made once, moved by any clip of the same body.</summary>
/// <remarks>It is meshed in a half-bent pose, so that joints look right both straight and bent. Angles and sizes: source d-plumbline.</remarks>
public sealed class SkinnedBody
{
    private const double CellMetres = 0.0075;
    private const int TriangleAim = 16_800;
    private const float FaceEdge = 0.0045f;

    private readonly PosedBody posed;
    private readonly Lazy<SkinWeight[]> weights;

    private SkinnedBody(BodyShape shape, PosedBody posed, BodyMesh mesh, SortedDictionary<int, List<int>> regions)
    {
        (Shape, this.posed, Mesh) = (shape, posed, mesh);
        weights = new(() => SkinWeights.Of(posed, Mesh.Surface.Positions, Mesh.Parts));
        Regions = new(regions.ToDictionary(r => (Region)r.Key, r => (IReadOnlyList<int>)r.Value));
    }

    /// <summary>The mesh of a body.</summary>
    public static SkinnedBody Of(BodyShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var posed = shape.In(BindPose);
        var fine = BodyMesher.Of(posed, Length.FromMetres(CellMetres));
        var (kept, triangles) = Simplifier.To(fine.Surface, TriangleAim);
        T[] Of<T>(T[] all) => [.. kept.Select(i => all[i])];
        var coarse = new BodyMesh(new(Of(fine.Surface.Positions), Of(fine.Surface.Normals), triangles), Of(fine.Parts), Of(fine.Neutrals));
        var clothes = new Clothes(shape.Body);
        var (mesh, regions) = RegionCutter.Cut(Refiner.Of(coarse, FaceEdge, IsFace(shape)), (n, p) => (int)clothes.At(p, n));
        return new(shape, posed, mesh, regions);
    }

    /// <summary>The pose in which the mesh is made.</summary>
    public static Pose BindPose { get; } = Pose.Neutral.With(
    [
        .. Both(JointMotion.ShoulderFlexion, 25), .. Both(JointMotion.ShoulderAbduction, 45), .. Both(JointMotion.ElbowFlexion, 30),
        .. Both(JointMotion.HipFlexion, 28), .. Both(JointMotion.HipAbduction, 10), .. Both(JointMotion.KneeFlexion, 20),
    ]);

    /// <summary>Whose.</summary>
    public BodyShape Shape { get; }

    /// <summary>The bones as the mesh was made.</summary>
    internal PosedSkeleton Bind => posed.Skeleton;

    /// <summary>The surface.</summary>
    internal BodyMesh Mesh { get; }

    /// <summary>The triangles of each region of the surface.</summary>
    internal SortedDictionary<Region, IReadOnlyList<int>> Regions { get; }

    /// <summary>The weights of the corners of a mesh cut out of this one: its corners come first, then new ones.</summary>
    internal SkinWeight[] WeightsOf(BodyMesh mesh)
    {
        var own = Mesh.Parts.Length;
        return [.. weights.Value, .. SkinWeights.Of(posed, mesh.Surface.Positions[own..], mesh.Parts[own..])];
    }

    /// <summary>How much each corner lies over a muscle of one side or both: 0 to 1.</summary>
    internal float[] Over(Target target, MuscleLineFile lines) => MuscleTint.Of(posed, Mesh, lines, [target with { Show = MuscleShow.Trained }]).Trained;

    // Eyes, brows and mouth are smaller than the triangles of a cheek.
    private static Func<Vector3, BodyPart, bool> IsFace(BodyShape shape)
    {
        var head = shape.Body.Skeleton[Bone.Head];
        var size = shape.Body.Stature / 1.72;
        return (neutral, part) => part == BodyPart.Head && Math.Abs(neutral.X) < 0.060 * size && neutral.Z - head.Z > 0.050 * size && neutral.Y - head.Y is var up && up > -0.005 * size && up < 0.108 * size;
    }

    private static (Coordinate, Angle)[] Both(JointMotion motion, double degrees) =>
        [(Coordinates.Of(motion, Side.Left), Angle.FromDegrees(degrees)), (Coordinates.Of(motion, Side.Right), Angle.FromDegrees(degrees))];
}
