using System.Collections.Concurrent;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>The surface of one body at rest: what a pose is dressed with.</summary>
public sealed class BodyShape
{
    internal const double TrunkBlend = 0.045;

    private const double Spacing = 0.012;

    private readonly TrunkSection[] trunk;
    private readonly TrunkSection[] finer;
    private readonly List<Carrier> carriers = [];
    private readonly (SkinPoint Point, Vector3d Out) leftPalm;
    private readonly (SkinPoint Point, Vector3d Out) rightPalm;
    private readonly ConcurrentDictionary<(ContactSite, Side), IReadOnlyList<Pad>> pads = [];
    private readonly Form[][] forms; // [part]
    private readonly SkinPoint[][] skin; // [part]
    private readonly ConcurrentDictionary<(BodyPart, int), SkinPatch[]> patches = [];

    private BodyShape(Body body)
    {
        Body = body;
        var tables = new ShapeTables(body);
        trunk = tables.Trunk();
        finer = TrunkLoft.Finely(trunk);
        Form[][] left = [[.. tables.UpperArm()], [.. tables.Forearm()], [.. tables.Hand()], [.. tables.Thigh()], [.. tables.Shank()], [.. tables.Foot()]];
        forms = [[.. tables.TrunkPieces()], [.. tables.HeadPieces()], .. left, .. left.Select(part => part.Select(f => f.Mirrored).ToArray())];
        Neutral = new(this, body.Skeleton.In(Pose.Neutral with { Root = new(Rotation.None, body.Skeleton[Bone.Pelvis]) }));
        skin = [.. BodyParts.All.Select(p => MakeSkin(p).OrderBy(s => s.Group).ToArray())];
        Neutral = new(this, Neutral.Skeleton); // again, now that the carriers of the skin are known
        (leftPalm, rightPalm) = (Palm.Of(this, Side.Left), Palm.Of(this, Side.Right));
    }

    /// <summary>The surface of a body.</summary>
    public static BodyShape Of(Body body) => new(body);

    /// <summary>Whose.</summary>
    public Body Body { get; }

    /// <summary>How much of the belly's rise a place in the neutral posture follows: 1 at the front of the belly, 0 beside and behind it, above the ribs and below the pelvis.</summary>
    public double BellyShareOf(in Vector3d neutral) => TrunkLoft.BellyShareOf(finer, neutral);

    /// <summary>The body in the neutral posture, its ankles at their height over the floor y = 0.</summary>
    public PosedBody Neutral { get; }

    /// <summary>The body in a pose.</summary>
    public PosedBody In(Pose pose) => new(this, Body.Skeleton.In(pose));

    /// <summary>Points spread over a part's surface, about 12 mm apart; those inside another piece of the part are left out.</summary>
    public IReadOnlyList<SkinPoint> SkinOf(BodyPart part) => skin[(int)part];

    /// <summary>Every so manieth point of a part's skin, in patches.</summary>
    internal SkinPatch[] PatchesOf(BodyPart part, int step) => patches.GetOrAdd((part, step), key => SkinPatch.Of(skin[(int)key.Item1].Where((_, i) => i % key.Item2 == 0)));

    /// <summary>The areas of a site on this body.</summary>
    public IReadOnlyList<Pad> PadsOf(ContactSite site, Side side) => pads.GetOrAdd((site, side), key => key.Item1.PadsOn(this, key.Item2));

    internal (SkinPoint Point, Vector3d Out) PalmOf(Side side) => side == Side.Right ? rightPalm : leftPalm;

    internal IReadOnlyList<Carrier> Carriers => carriers;

    internal Solid[] Pieces(BodyPart part, PosedSkeleton posed)
    {
        var pieces = forms[(int)part];
        var trunkToo = part == BodyPart.Trunk ? 1 : 0;
        var solids = new Solid[pieces.Length + trunkToo];
        for (var i = 0; i < pieces.Length; i++) solids[i + trunkToo] = pieces[i].In(pieces[i].Carrier.In(posed));
        if (trunkToo > 0) solids[0] = new TrunkLoft(trunk, finer, posed, TrunkBlend);
        return solids;
    }

    /// <summary>What moves each piece of a part, in the order of the pieces; the trunk's loft, moved by many, counts as the pelvis's.</summary>
    internal IEnumerable<Carrier> CarriersOf(BodyPart part)
    {
        var own = forms[(int)part].Select(f => f.Carrier);
        return part == BodyPart.Trunk ? own.Prepend(Carrier.By(Bone.Pelvis)) : own;
    }

    private int GroupOf(Carrier carrier)
    {
        var group = carriers.IndexOf(carrier);
        if (group >= 0) return group;
        carriers.Add(carrier);
        return carriers.Count - 1;
    }

    private IEnumerable<SkinPoint> MakeSkin(BodyPart part)
    {
        var posed = Neutral.Skeleton;
        var all = forms[(int)part].SelectMany(f => f.Points(Spacing).Select(p => (neutral: f.Carrier.In(posed).Apply(p), f.Carrier, breathes: false)));
        if (part == BodyPart.Trunk)
        {
            all = all.Concat(new TrunkLoft(trunk, finer, posed, TrunkBlend).Points(Spacing).Select(p => (neutral: p.Point, trunk[p.Section].By, breathes: true)));
        }

        // The blend of two pieces lifts the surface off both: each point is let out to it, and what lies deep inside is no skin.
        foreach (var (neutral, carrier, breathes) in all)
        {
            var depth = -Neutral.Distance(part, neutral);
            if (depth > 0.015) continue;
            var raised = neutral;
            for (var step = 0; step < 6 && Math.Abs(depth) > 0.0005; step++)
            {
                raised += Neutral.Normal(part, raised) * (0.8 * depth);
                depth = -Neutral.Distance(part, raised);
            }

            yield return new(part, carrier, GroupOf(carrier), raised, breathes ? BellyShareOf(raised) : 0);
        }
    }
}

/// <summary>A point of the skin.</summary>
/// <param name="Part">Its part of the body.</param>
/// <param name="Carrier">What moves it.</param>
/// <param name="Group">The carrier's number on its body.</param>
/// <param name="Neutral">Where it is in the neutral posture.</param>
/// <param name="Belly">How much of the belly's rise it follows: 0 to about 1.</param>
public readonly record struct SkinPoint(BodyPart Part, Carrier Carrier, int Group, Vector3d Neutral, double Belly)
{
    /// <summary>The same point on the other side of a shape.</summary>
    public SkinPoint MirroredOn(BodyShape shape)
    {
        var carrier = Carrier.Mirrored;
        var group = shape.Carriers.ToList().IndexOf(carrier);
        return new(Part.Mirrored, carrier, group < 0 ? throw new ArgumentException($"{carrier} carries no skin.") : group, Neutral.Mirrored, Belly);
    }

    /// <summary>Where it would be in the neutral posture with the belly as in a pose: what its carrier moves.</summary>
    internal Vector3d LiftedIn(PosedBody body) => Belly == 0 ? Neutral : Neutral with { Z = Neutral.Z + (Belly * body.Skeleton.Pose.BellyRise) };

    /// <summary>Where it is, before the seams are blended anew.</summary>
    public Vector3d In(PosedBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Carry(Group, LiftedIn(body));
    }
}
