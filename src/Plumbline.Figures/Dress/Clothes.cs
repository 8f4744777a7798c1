using System.Numerics;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Dress;

/// <summary>Which region a place of the skin belongs to, told by where it is in the neutral posture.</summary>
/// <remarks>Millimetre tables are for a stature of 1.72 m, as those of the body's surface. Source: d-plumbline.</remarks>
public sealed class Clothes
{
    private readonly float scale;
    private readonly Vector3 head;
    private readonly float shoulder;
    private readonly float ankle;
    private readonly bool woman;

    private readonly bool bathes;

    /// <summary>The clothes of a body.</summary>
    /// <param name="body">Whose.</param>
    /// <param name="bathes">Whether it is dressed for the water: bare feet, arms and lower legs.</param>
    public Clothes(Body body, bool bathes = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        scale = (float)(1.72 / body.Stature);
        woman = body.Physique.Sex == Sex.Female;
        this.bathes = bathes;
        var joint = body.Skeleton[Bone.Head];
        head = new Vector3(0, (float)joint.Y, (float)joint.Z) * scale;
        shoulder = (float)body.Skeleton[Bone.LeftUpperArm].Y * scale;
        ankle = (float)body.Skeleton[Bone.LeftFoot].Y * scale;
    }

    /// <summary>The region of a place.</summary>
    /// <param name="part">The part of the body.</param>
    /// <param name="neutral">The place in the neutral posture.</param>
    public Region At(BodyPart part, Vector3 neutral)
    {
        var p = neutral * scale;
        // By place rather than by part wherever two parts share a region's edge: so the edge runs smoothly over the joint.
        return bathes ? InWater(part, p) : part switch
        {
            BodyPart.LeftThigh or BodyPart.RightThigh => Region.Leggings,
            BodyPart.Trunk => p.Y < Hem ? Region.Leggings : IsNeck(p) ? Region.Skin : Region.Shirt,
            BodyPart.Head => Head(p),
            BodyPart.LeftUpperArm or BodyPart.RightUpperArm => p.Y < shoulder - (woman ? .135f : .165f) || IsNeck(p) ? Region.Skin : Region.Shirt,
            BodyPart.LeftForearm or BodyPart.RightForearm or BodyPart.LeftHand or BodyPart.RightHand => Region.Skin,
            BodyPart.LeftShank or BodyPart.RightShank or BodyPart.LeftFoot or BodyPart.RightFoot => Foot(p),
        };
    }

    private const float Hem = 1.012f;
    private const float ShortLeg = .755f;

    // A suit or trunks that end above the knee.
    private Region InWater(BodyPart part, Vector3 p) => part switch
    {
        BodyPart.LeftThigh or BodyPart.RightThigh => p.Y > ShortLeg ? Region.Leggings : Region.Skin,
        BodyPart.Trunk => IsNeck(p) || (!woman && p.Y > Hem) ? Region.Skin : Region.Leggings,
        BodyPart.Head => Head(p) is Region.Shirt ? Region.Skin : Head(p),
        _ => Region.Skin,
    };

    // The neckline: an oval round the neck, lower in front where the chest slopes away.
    private bool IsNeck(Vector3 p)
    {
        var (x, y, z) = (p.X / (woman ? .092f : .080f), (p.Y - 1.455f) / (woman ? .088f : .070f), (p.Z + .012f) / (woman ? .105f : .092f));
        return (x * x) + (y * y) + (z * z) < 1;
    }

    // The shoe's opening is lower at the ankles and behind than over the instep.
    private Region Foot(Vector3 p)
    {
        if (p.Y > ankle + .062f) return Region.Leggings;
        if (p.Y > ankle + .006f + (.20f * MathF.Max(0, p.Z - .01f)) + (.12f * MathF.Max(0, -.035f - p.Z))) return Region.Skin;
        return p.Y < ankle - .060f ? Region.Sole : Region.Shoe;
    }

    private Region Head(Vector3 neutral)
    {
        var p = neutral - head;
        if (p.Y < -.02f && !IsNeck(neutral) && p.Y < -.075f) return Region.Shirt;
        var x = MathF.Abs(p.X);
        if (p.Z > .03f)
        {
            if (Oval(x - .0285f, p.Y - .072f, .0085f, .0060f)) return Region.Eye;
            if (Oval(x - .0290f, p.Y - .0718f, .0128f, .0080f)) return Region.EyeWhite;
            var arch = p.Y - .0915f + (12 * (x - .030f) * (x - .030f)) - (woman ? .001f : 0);
            if (MathF.Abs(x - .030f) < .0165f && MathF.Abs(arch) < (woman ? .0022f : .0030f)) return Region.Brow;
            if (x < .021f && MathF.Abs(p.Y - .0125f - (9 * x * x)) < .0021f && p.Z > .06f) return Region.Mouth;
        }

        return IsHair(p, x) ? Region.Hair : Region.Skin;
    }

    // Over the forehead, down before the ear, round behind it and along the nape.
    private bool IsHair(Vector3 p, float x)
    {
        if (IsEar(p, x)) return false;
        var line = p.Z > .045f ? .128f + (.10f * (p.Z - .045f)) - (4 * MathF.Max(0, x - .035f) * MathF.Max(0, x - .035f))
            : p.Z > .010f ? Curve((p.Z - .010f) / .035f, woman ? .074f : .062f, .126f)
            : p.Z > -.030f ? (woman ? .048f : .056f)
            : Curve((p.Z + .030f) / -.050f, woman ? .044f : .050f, woman ? .004f : .012f);
        return p.Y > line;
    }

    private static bool IsEar(Vector3 p, float x) => x > .064f && Oval(p.Z + .004f, p.Y - .070f, .0215f, .0330f);

    private static bool Oval(float u, float v, float a, float b) => ((u * u) / (a * a)) + ((v * v) / (b * b)) < 1;

    private static float Curve(float part, float from, float to)
    {
        var t = Math.Clamp(part, 0, 1);
        return from + ((to - from) * t * t * (3 - (2 * t)));
    }
}
