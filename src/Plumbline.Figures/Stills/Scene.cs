using System.Numerics;
using Plumbline.Figures.Drawing;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Meshing;
using Plumbline.Figures.Muscles;
using Plumbline.Figures.Props;
using Plumbline.Motion;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Props;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Stills;

/// <summary>One moment of a clip, meshed: the body with what stands around it.</summary>
internal sealed class Scene
{
    private const byte BodyGroup = 1;
    private const byte FirstThing = 2;

    /// <summary>From this group on things belong to somebody who helps: they are drawn pale.</summary>
    public const byte FirstOfCompanion = 252;

    // Heights in statures.
    private const float Groin = 0.56f;
    private const float Breast = 0.72f;

    private readonly float[] trained;
    private readonly float[] stretched;
    private readonly Clothes clothes;
    private readonly (PosedBody Posed, BodyMesh Mesh)? companion;

    public Scene(Clip clip, PropLayout layout, SolvedKey key, double cell, MuscleLineFile lines, IReadOnlyList<Target> targets)
    {
        Posed = clip.Shape.In(key.Pose);
        Body = BodyMesher.Of(Posed, Length.FromMetres(cell));
        clothes = new(clip.Shape.Body, clip.Movement.Props.Contains(Prop.Pool));
        (trained, stretched) = MuscleTint.Of(Posed, Body, lines, targets);
        var things = new List<Surface.Thing>();
        var group = FirstThing;
        var frame = new Frame(0, 0, key.Pose, [.. key.Touches.Select(t => (t, 1.0))], key.Pins, key.IsHeld);
        foreach (var prop in layout.In(frame, Posed))
        {
            foreach (var piece in prop.Pieces)
            {
                if (piece is PropPiece.Water water) Water = (float)water.Height;
                if (PropMeshes.Of(piece) is not { } mesh) continue;
                if (prop.Prop is Prop.Pillow or Prop.Towel && piece is PropPiece.Cushion) mesh = Pressed(mesh);
                things.Add(new(mesh, RegionOf(prop.Prop), group));
                if (group < 250) group++;
            }
        }

        // Long hair is tied up.
        if (clip.Shape.Body.Physique.Sex == Sex.Female) things.Add(new(Bun(Posed), Region.Hair, group));
        if (clip.Movement.Poses!.Assistant is { } assistant)
        {
            var other = Companion.Of(clip, key, assistant);
            companion = (other, BodyMesher.Of(other, Length.FromMetres(cell * 1.2)));
            if (clip.Shape.Body.Physique.Sex == Sex.Female) things.Add(new(Bun(other), Region.Hair, FirstOfCompanion + 1));
        }

        Things = things;
        HasMat = clip.Movement.Props.Contains(Prop.Mat);
        Level = HasMat || things.Count == 0 ? 0 : Math.Min(0, things.Min(t => t.Mesh.Positions.Length == 0 ? 0 : t.Mesh.Positions.Min(p => p.Y)));
    }

    public PosedBody Posed { get; }

    public BodyMesh Body { get; }

    public IReadOnlyList<Surface.Thing> Things { get; }

    public bool HasMat { get; }

    /// <summary>Height of the floor that shadows fall on.</summary>
    public float Level { get; }

    /// <summary>Height of still water; none out of it.</summary>
    public float? Water { get; }

    /// <summary>Everybody in it, lit for an eye: the body first.</summary>
    public IEnumerable<Surface.Person> People(Eye eye)
    {
        yield return new(Body, clothes, Openness.OfSkin(Posed, Body.Surface, eye), trained, stretched, BodyGroup);
        if (companion is var (other, mesh)) yield return Pale(mesh, Openness.OfSkin(other, mesh.Surface, eye));
    }

    /// <summary>Everybody without light: for finding out where things are.</summary>
    public IEnumerable<Surface.Person> Plain()
    {
        yield return new(Body, clothes, new float[Body.Parts.Length], trained, stretched, BodyGroup);
        if (companion is var (_, mesh)) yield return Pale(mesh, new float[mesh.Parts.Length]);
    }

    /// <summary>The body, its trunk between groin and breast marked as trained: what may be traced.</summary>
    public Surface.Person Waist()
    {
        var scale = (float)Posed.Shape.Body.Stature;
        return new(Body, clothes, new float[Body.Parts.Length], Array.ConvertAll(Body.Neutrals, p => p.Y > Groin * scale && p.Y < Breast * scale ? 1f : 0), stretched, BodyGroup);
    }

    /// <summary>Every place of the skin of everybody in it.</summary>
    public IEnumerable<Vector3> Skin => companion is var (_, mesh) ? Body.Surface.Positions.Concat(mesh.Surface.Positions) : Body.Surface.Positions;

    private Surface.Person Pale(BodyMesh mesh, float[] light) => new(mesh, clothes, light, new float[light.Length], new float[light.Length], FirstOfCompanion);

    private static Mesh Bun(PosedBody body)
    {
        var scale = body.Shape.Body.Stature / 1.72;
        return PropMeshes.Ball(body.Skeleton[Bone.Head], new Vector3d(0, .176, -.062) * scale, new Vector3d(.040, .034, .038) * scale);
    }

    public Openness.Shadow Shadow() => new(Posed, Body.Surface, Level, [.. Things.Where(t => t.Region is not (Region.Mat or Region.Hair)).Select(t => t.Mesh)]);

    // A cushion gives way under what lies on it.
    private Mesh Pressed(Mesh mesh) => mesh with
    {
        Positions = Array.ConvertAll(mesh.Positions, p =>
        {
            if (p.Y < 0.005f) return p with { Y = MathF.Max(p.Y, 0.001f) };
            var d = (float)Posed.Distance(new(p.X, p.Y, p.Z), out _, 0.05);
            return d < 0.002f ? p with { Y = MathF.Max(0.002f, p.Y + d - 0.002f) } : p;
        }),
    };

    private static Region RegionOf(Prop prop) => prop switch
    {
        Prop.Mat => Region.Mat,
        Prop.Pillow or Prop.Towel => Region.Cloth,
        Prop.Bed or Prop.Chair or Prop.Stool or Prop.Wall or Prop.Table or Prop.Step or Prop.Bicycle or Prop.UprightBike or Prop.RecumbentBike or Prop.Elliptical or Prop.StepMachine => Region.Furniture,
        Prop.Pool => Region.Water,
        Prop.Band or Prop.LoopBand or Prop.Dumbbells or Prop.Stick or Prop.Shoes => Region.Gear,
    };
}
