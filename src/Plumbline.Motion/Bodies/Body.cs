using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Bodies;

/// <summary>A segment of one body: what it weighs, and between which points of which bones its centre of mass lies.</summary>
/// <param name="Id">The segment of the table.</param>
/// <param name="Side">Its side.</param>
/// <param name="Mass">What it weighs.</param>
/// <param name="From">The end that the centre is measured from.</param>
/// <param name="To">The other end.</param>
/// <param name="Com">Where the centre of mass is between the ends: 0 at the first, 1 at the other.</param>
public readonly record struct Segment(string Id, Side Side, Mass Mass, BonePoint From, BonePoint To, double Com);

/// <summary>A point that a bone carries, told by where it is in the neutral posture.</summary>
/// <param name="Bone">The bone.</param>
/// <param name="Neutral">The place in the neutral posture, in metres; the floor is y = 0.</param>
public readonly record struct BonePoint(Bone Bone, Vector3d Neutral)
{
    /// <summary>The same point on the other side.</summary>
    public BonePoint Mirrored => new(Bone.Mirrored, Neutral.Mirrored);

    /// <summary>Where it is in a pose.</summary>
    public Vector3d In(PosedSkeleton posed) => posed.Carry(Bone, Neutral);

    /// <summary>The bone and the place.</summary>
    public override string ToString() => $"{Bone} {Neutral}";
}

/// <summary>One person's body: joints, masses and joint ranges for a physique.</summary>
/// <remarks>Lengths follow Drillis and Contini and close on stature; masses and centres follow de Leva by sex, each centre as a fraction of our own length between matching ends.</remarks>
public sealed class Body
{
    internal static readonly string[] SegmentIds = ["head-neck", "upper-trunk", "middle-trunk", "lower-trunk", "upper-arm", "forearm", "hand", "thigh", "shank", "foot"];

    private readonly BodyTables tables;

    private Body(Physique physique, BodyTables tables)
    {
        (Physique, this.tables) = (physique, tables);
        Stature = physique.Stature.Metres;
        Skeleton = new(Joints());
        Segments = [.. MakeSegments()];
        Ranges = Coordinates.All.Select(c => tables.Rows(c.Motion, physique.Sex, physique.Age).Single()).ToSeq();
    }

    /// <summary>The body of a person.</summary>
    public static Body Of(Physique physique, BodyTables tables) => new(physique, tables);

    /// <summary>Who.</summary>
    public Physique Physique { get; }

    /// <summary>Standing height in metres.</summary>
    public double Stature { get; }

    /// <summary>The joints.</summary>
    public Skeleton Skeleton { get; }

    /// <summary>The parts that together weigh what the person weighs.</summary>
    public Seq<Segment> Segments { get; }

    /// <summary>How far each coordinate goes at this age, in the order of <see cref="Coordinates.All"/>.</summary>
    public Seq<RangeRow> Ranges { get; }

    /// <summary>The bands of age at which joint ranges differ.</summary>
    public IReadOnlyList<Range<int>> AgeBands => tables.AgeBands;

    /// <summary>How far a coordinate goes at another age.</summary>
    public RangeRow RangeAt(Coordinate coordinate, int age) => tables.Rows(coordinate.Motion, Physique.Sex, age).Single();

    /// <summary>A length of this body in metres, by its id in the proportions.</summary>
    public double LengthOf(string id) => tables.Proportions.Lengths.First(l => l.Id == id).OfStature * Stature;

    /// <summary>A named point; on the left side when it is one of a pair.</summary>
    public BonePoint PointOf(string id) => id switch
    {
        "mid-hip" => new(Bone.Pelvis, Skeleton[Bone.Pelvis]),
        "c7" => new(Bone.Thoracic2, Skeleton[Bone.Neck]),
        "shoulder" => new(Bone.LeftUpperArm, Skeleton[Bone.LeftUpperArm]),
        "elbow" => new(Bone.LeftForearm, Skeleton[Bone.LeftForearm]),
        "wrist" => new(Bone.LeftHand, Skeleton[Bone.LeftHand]),
        "met3" => new(Bone.LeftHand, Skeleton[Bone.LeftFingers]),
        "fingertip" => new(Bone.LeftFingers, Skeleton[Bone.LeftHand] - (Vector3d.UnitY * LengthOf("hand"))),
        "hip" => new(Bone.LeftThigh, Skeleton[Bone.LeftThigh]),
        "knee" => new(Bone.LeftShank, Skeleton[Bone.LeftShank]),
        "ankle" => new(Bone.LeftFoot, Skeleton[Bone.LeftFoot]),
        "heel" => new(Bone.LeftFoot, Foot(-LengthOf("heel-behind-ankle"))),
        "toe-tip" => new(Bone.LeftToes, Foot(LengthOf("foot-length") - LengthOf("heel-behind-ankle"))),
        _ => new(Place(id).Bone, At(id)),
    };

    /// <summary>Where the centre of mass of the whole body is in a pose.</summary>
    public Vector3d CentreOfMass(PosedSkeleton posed)
    {
        var (sum, mass) = (Vector3d.Zero, 0.0);
        foreach (var segment in Segments.AsSpan())
        {
            sum += segment.From.In(posed).Towards(segment.To.In(posed), segment.Com) * segment.Mass.Kilograms;
            mass += segment.Mass.Kilograms;
        }

        return sum * (1 / mass);
    }

    private Vector3d Foot(double before) => Skeleton[Bone.LeftFoot] with { Y = LengthOf("toe-joint-height"), Z = Skeleton[Bone.LeftFoot].Z + before };

    private ProportionalPlace Place(string id) => tables.Proportions.Places.First(p => p.Id == id);

    private Vector3d At(string id)
    {
        var at = Place(id).AtOfStature;
        return new Vector3d(at[0], at[1], at[2]) * Stature;
    }

    private Seq<Vector3d> Joints()
    {
        Breadth BreadthOf(string id) => tables.Proportions.Breadths.First(b => b.Id == id && b.Sex == Physique.Sex);
        var (hips, shoulders) = (BreadthOf("hip"), BreadthOf("shoulder"));
        var hip = new Vector3d(hips.XOfStature * Stature, LengthOf("hip-height"), hips.ZOfStature * Stature);
        var shoulder = new Vector3d(shoulders.XOfStature * Stature, LengthOf("shoulder-height"), shoulders.ZOfStature * Stature);
        var elbow = shoulder - (Vector3d.UnitY * LengthOf("upper-arm"));
        var wrist = elbow - (Vector3d.UnitY * LengthOf("forearm"));
        var knee = hip with { Y = LengthOf("knee-height") };
        var ankle = knee with { Y = LengthOf("ankle-height"), Z = knee.Z - LengthOf("ankle-behind-knee") };
        var toes = ankle with { Y = LengthOf("toe-joint-height"), Z = ankle.Z + LengthOf("toe-joint-before-ankle") };
        Vector3d[] left = [At("sternoclavicular"), shoulder, elbow, wrist, wrist - (Vector3d.UnitY * LengthOf("finger-joint-below-wrist")), hip, knee, ankle, toes];
        return [hip with { X = 0 }, At("l5-s1"), At("l3"), At("t12-l1"), At("t7"), At("c7"), At("c0"), .. left, .. left.Select(j => j.Mirrored)];
    }

    private IEnumerable<Segment> MakeSegments()
    {
        var rows = tables.Segments.Segments.Where(r => r.Sex == Physique.Sex && r.Use == SegmentUse.Part).ToList();
        // The female table adds up to 99.99 %: what is missing goes to all parts alike, so that the whole weighs what the person weighs.
        var total = rows.Sum(r => r.MassPercent * (PointOf(r.From).Bone.Side == Side.Left ? 2 : 1));
        foreach (var row in rows)
        {
            var (from, to) = (PointOf(row.From), PointOf(row.To));
            var mass = Mass.FromKilograms(Physique.Mass.Kilograms * row.MassPercent / total);
            yield return new(row.Segment, from.Bone.Side, mass, from, to, row.ComPercent / 100);
            if (from.Bone.Side == Side.Left) yield return new(row.Segment, Side.Right, mass, from.Mirrored, to.Mirrored, row.ComPercent / 100);
        }
    }
}
