using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>The section tables of the body's surface: for a man 1.72 m tall with a body mass index of 23, in millimetres, left side; scaled to any body.</summary>
/// <remarks>
/// Lengths go with stature, breadths with stature and build. Source of all numbers: d-plumbline (drawn by eye, checked against the body's proportions).
/// Hip, knee, shoulder and elbow carry round pieces on half-turned frames, so that buttock, kneecap and shoulder keep their bulk when the joint bends.
/// </remarks>
internal sealed class ShapeTables(Body body)
{
    private const double TableStature = 1.72;
    private const double TableIndex = 23;

    private readonly double tall = body.Stature / TableStature;
    private readonly double trunk = body.Stature / TableStature * Math.Clamp(Math.Pow(body.Physique.BodyMassIndex / TableIndex, 0.5), 0.88, 1.3);
    private readonly double limb = body.Stature / TableStature * Math.Clamp(Math.Pow(body.Physique.BodyMassIndex / TableIndex, 0.35), 0.9, 1.2);
    private readonly bool woman = body.Physique.Sex == Sex.Female;

    /// <summary>The trunk from the crotch to the neck.</summary>
    public TrunkSection[] Trunk()
    {
        var (pelvis, low, mid, tho1, tho2) = (Bone.Pelvis, Bone.Lumbar1, Bone.Lumbar2, Bone.Thoracic1, Bone.Thoracic2);
        TrunkSection S(double y, double half, double front, double back, double z, Carrier by, double wide, double deep, double belly = 0) =>
            new(y * tall, half * trunk * (woman ? wide : 1), front * trunk * (woman ? deep : 1), back * trunk * (woman ? deep : 1), z * tall, by, belly);
        return
        [
            S(.835, .095, .055, .065, -.004, Carrier.By(pelvis), 1.04, 1.00),
            S(.900, .156, .088, .096, -.006, Carrier.By(pelvis), 1.07, 1.00),
            S(.965, .160, .096, .100, -.006, Carrier.By(pelvis), 1.05, .99, .35),
            S(1.030, .143, .097, .096, .002, new(low, pelvis, .5), .95, .96, .9),
            S(1.095, .130, .092, .097, .006, new(mid, low, .65), .89, .94, 1),
            S(1.160, .130, .094, .099, .002, new(tho1, mid, .5), .88, .93, .9),
            S(1.230, .142, .106, .102, -.008, Carrier.By(tho1), .89, .93, .4),
            S(1.300, .154, .113, .104, -.018, new(tho2, tho1, .55), .90, .93),
            S(1.365, .158, .096, .098, -.030, Carrier.By(tho2), .90, .92),
            S(1.415, .138, .064, .076, -.038, Carrier.By(tho2), .90, .90),
            S(1.452, .085, .048, .055, -.042, Carrier.By(tho2), .88, .90),
        ];
    }

    /// <summary>The round pieces on the trunk.</summary>
    public IEnumerable<Form> TrunkPieces()
    {
        var chest = woman
            ? Neutral(Bone.Thoracic2, .045, new(.068, 1.318, .060), new(.066, .060, .050), trunk)
            : Neutral(Bone.Thoracic2, .050, new(.072, 1.345, .052), new(.075, .055, .036), trunk);
        var girdle = new Form.Cone(Carrier.By(Bone.LeftClavicle), .050, new Vector3d(.022, .024, -.034) * tall, .036 * limb * (woman ? .9 : 1), new Vector3d(.128, -.014, -.032) * tall, .036 * limb * (woman ? .9 : 1));
        Form[] left =
        [
            chest,
            Neutral(Bone.Thoracic2, .050, new(.085, 1.335, -.098), new(.060, .085, .028), trunk * (woman ? .93 : 1)),
            Neutral(Bone.Pelvis, .045, new(.078, .925, -.058), new(.080, .090, .070), trunk * (woman ? 1.02 : 1)),
            HalfNeutral(Bone.LeftThigh, .045, new(.088, .885, -.040), new(.078, .080, .072), trunk * (woman ? 1.02 : 1)),
            girdle,
        ];
        return left.Concat(left.Select(f => f.Mirrored));
    }

    /// <summary>Head and neck.</summary>
    public IEnumerable<Form> HeadPieces()
    {
        Form Ball(double k, Vector3d centre, Vector3d radii) => new Form.Ellipsoid(Carrier.By(Bone.Head), k, centre * tall, radii * tall * (woman ? .97 : 1));
        Form[] ear = [Ball(.006, new(.073, .070, -.004), new(.010, .031, .019))];
        var neck = limb * (woman ? .86 : 1);
        return
        [
            Ball(.020, new(0, .095, .008), new(.0735, .090, .093)),
            Ball(.030, new(0, .045, .040), new(.060, .082, .062)),
            Ball(.030, new(0, -.012, .062), new(.034, .026, .032)),
            new Form.Cone(Carrier.By(Bone.Head), .012, new Vector3d(0, .068, .098) * tall, .007 * tall, new Vector3d(0, .040, .112) * tall, .0115 * tall),
            new Form.Cone(Carrier.By(Bone.Neck), .035, new Vector3d(0, -.020, .012) * tall, .060 * neck, new Vector3d(0, .105, .028) * tall, .054 * neck),
            .. ear, .. ear.Select(f => f.Mirrored),
        ];
    }

    /// <summary>The left upper arm with the shoulder.</summary>
    public IEnumerable<Form> UpperArm() =>
    [
        Limb(Bone.LeftUpperArm, .020, woman ? .87 : 1, [(0, 40, 42, 44, 44), (60, 47, 43, 48, 47), (130, 43, 42, 47, 45), (190, 40, 40, 46, 43), (260, 37, 38, 38, 39), (320, 35, 37, 34, 36)]),
        Half(Bone.LeftUpperArm, .040, new(2, -20, 0), new(47, 56, 51), woman ? .90 : 1),
    ];

    /// <summary>The left forearm with the elbow.</summary>
    public IEnumerable<Form> Forearm() =>
    [
        Limb(Bone.LeftForearm, .015, woman ? .89 : 1, [(0, 36, 36, 34, 36), (50, 41, 39, 42, 39), (100, 38, 36, 40, 37), (170, 29, 28, 33, 32), (225, 22.5, 22.5, 29, 29), (250, 21, 21, 29, 29)], .010),
        Half(Bone.LeftForearm, .020, new(0, 0, 0), new(33, 36, 34), woman ? .90 : 1),
    ];

    /// <summary>The left hand.</summary>
    public IEnumerable<Form> Hand()
    {
        var size = tall * (woman ? .95 : 1);
        var (hand, fingers) = (Carrier.By(Bone.LeftHand), Carrier.By(Bone.LeftFingers));
        yield return new Form.Loft(hand, .012, Table([(0, 19, 19, 27, 27), (30, 17, 19, 33, 34), (70, 14, 17, 41, 41), (95, 12.5, 14, 42, 41)], tall, size, 2.4, .012, .010));
        foreach (var (length, z) in new[] { (70, 31.5), (80, 11), (76, -9.5), (60, -29) })
            yield return new Form.Cone(fingers, .005, new Vector3d(0, .006, z / 1000) * size, .0108 * size, new Vector3d(0, (.008 - length) / 1000 * 1, z / 1000 * .97) * size, .0078 * size);
        yield return new Form.Cone(hand, .012, new Vector3d(.001, -.024, .022) * size, .0175 * size, new Vector3d(-.002, -.058, .047) * size, .0125 * size);
        yield return new Form.Cone(hand, .008, new Vector3d(-.002, -.058, .047) * size, .0125 * size, new Vector3d(-.004, -.092, .054) * size, .0092 * size);
    }

    /// <summary>The left thigh.</summary>
    public IEnumerable<Form> Thigh() =>
    [
        Limb(Bone.LeftThigh, .030, woman ? 1.02 : 1, [(0, 82, 80, 80, 76), (60, 83, 86, 83, 82), (140, 79, 80, 83, 79), (250, 67, 66, 75, 69), (340, 58, 57, 63, 58), (400, 52, 53, 55, 52), (430, 51, 52, 53, 49)]),
        HalfNeutral(Bone.LeftThigh, .045, new(.098, .915, 0), new(.074, .085, .078), limb * (woman ? 1.04 : 1)),
        Half(Bone.LeftShank, .020, new(0, -5, 22), new(40, 48, 36), woman ? .95 : 1),
    ];

    /// <summary>The left shank.</summary>
    public IEnumerable<Form> Shank() =>
        [Limb(Bone.LeftShank, .020, woman ? .95 : 1, [(0, 50, 51, 47, 48), (50, 49, 50, 47, 53), (120, 55, 53, 43, 68), (190, 50, 49, 41, 65), (280, 38, 38, 38, 46), (350, 32, 33, 35, 37), (410, 32, 33, 34, 40), (430, 34, 35, 35, 42)])];

    /// <summary>The left foot in its shoe, with a flat sole.</summary>
    public IEnumerable<Form> Foot()
    {
        var size = tall * (woman ? .95 : 1);
        var sole = body.LengthOf("ankle-height") + (.010 * tall);
        var toeDrop = body.LengthOf("ankle-height") - body.LengthOf("toe-joint-height");
        Form.Loft Shoe(Bone bone, (double, double, double, double, double)[] rows, double below, double startCap, double endCap)
        {
            Section[] sections = [.. rows.Select(r => new Section(r.Item1 / 1000 * tall, r.Item2 / 1000 * size, r.Item3 / 1000 * size, r.Item4 / 1000 * size, r.Item5 / 1000 * size))];
            return new(Carrier.By(bone), .016, new(sections, 1, true, 2.3, startCap * tall, endCap * tall, s => s.Back - below), -below);
        }

        yield return Shoe(Bone.LeftFoot, [(-45, 30, 30, 42, 34), (-15, 36, 36, 52, 36), (35, 40, 38, 50, 34), (85, 46, 42, 37, 30), (130, 50, 45, 27, 27)], sole, .024, .020);
        yield return Shoe(Bone.LeftToes, [(-15, 49, 44, 29, 28), (20, 47, 42, 26, 26), (62, 33, 29, 18, 22)], sole - toeDrop, .020, .014);
    }

    private Form.Loft Limb(Bone bone, double k, double girth, (double, double, double, double, double)[] rows, double endCap = .030) =>
        new(Carrier.By(bone), k, Table(rows, tall, limb * girth, 2, .030, endCap));

    private static Profile Table((double, double, double, double, double)[] rows, double along, double around, double power, double startCap, double endCap) =>
        new([.. rows.Select(r => new Section(r.Item1 / 1000 * along, r.Item2 / 1000 * around, r.Item3 / 1000 * around, r.Item4 / 1000 * around, r.Item5 / 1000 * around))], 1, false, power, startCap, endCap);

    private Form.Ellipsoid Half(Bone bone, double k, Vector3d millimetres, Vector3d radii, double girth) =>
        new(Carrier.HalfWayTo(bone), k, millimetres * (tall / 1000), radii * (limb * girth / 1000));

    private Form.Ellipsoid HalfNeutral(Bone bone, double k, Vector3d neutral, Vector3d radii, double size) =>
        new(Carrier.HalfWayTo(bone), k, Placed(neutral, bone), radii * size);

    private Form.Ellipsoid Neutral(Bone bone, double k, Vector3d neutral, Vector3d radii, double size) =>
        new(Carrier.By(bone), k, Placed(neutral, bone), radii * size);

    // Round pieces keep their place in the trunk when the trunk is broader or deeper than the table's.
    private Vector3d Placed(Vector3d neutral, Bone bone) => new Vector3d(neutral.X * trunk, neutral.Y * tall, neutral.Z * trunk) - body.Skeleton[bone];
}
