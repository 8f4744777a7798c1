using System.Numerics;
using Plumbline.Figures.Meshing;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Muscles;

/// <summary>How much each corner of a body lies over a muscle that works or is stretched.</summary>
/// <remarks>Lines run through points on bones, so they follow the pose; a corner is tinted by its distance to a line in the posed body, on the parts of the body that the line's bones belong to.</remarks>
internal static class MuscleTint
{
    private const double TableStature = 1.72;
    private const float Shallow = 0.7f; // times a muscle's radius: no deeper under the skin than this

    public static (float[] Trained, float[] Stretched) Of(PosedBody body, BodyMesh mesh, MuscleLineFile file, IReadOnlyList<Target> targets)
    {
        var (trained, stretched) = (new float[mesh.Parts.Length], new float[mesh.Parts.Length]);
        foreach (var target in targets)
        {
            if (file.Muscles.FirstOrDefault(m => m.Id == target.Muscle) is not { } muscle) continue;
            var into = target.Show == MuscleShow.Trained ? trained : stretched;
            foreach (var line in muscle.Lines)
            {
                if (target.Side != ShownSide.Right) Add(body, mesh, line, muscle.IsDeep, false, into);
                if (target.Side != ShownSide.Left) Add(body, mesh, line, muscle.IsDeep, true, into);
            }
        }

        return (trained, stretched);
    }

    private static void Add(PosedBody body, BodyMesh mesh, MuscleLine line, bool isDeep, bool mirrored, float[] into)
    {
        var scale = body.Shape.Body.Stature / TableStature;
        var radius = (float)(line.RadiusMm / 1000 * scale);
        var parts = new HashSet<BodyPart>();
        var rests = new Vector3[line.Points.Count];
        var places = new Vector3[line.Points.Count];
        var covers = new float[line.Points.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var (bone, at) = (line.Points[i].Bone, line.Points[i].AtMm);
            var neutral = new Vector3d(at[0], at[1], at[2]) * (scale / 1000);
            if (mirrored) (bone, neutral) = (bone.Mirrored, neutral.Mirrored);
            foreach (var part in PartsOf(bone)) parts.Add(part);
            rests[i] = Single(neutral);
            var lift = Vector3d.UnitZ * (body.Shape.BellyShareOf(neutral) * body.Skeleton.Pose.BellyRise);
            places[i] = Single(body.Skeleton.Carry(bone, neutral + lift));
            // Under the skin of a broad body a muscle lies deeper: its tint still comes to the surface.
            covers[i] = isDeep ? 0 : MathF.Max(0, -(float)body.Shape.Neutral.Distance(neutral) - (Shallow * radius));
        }

        var reach = (1.8f * radius) + covers.Max();
        var (min, max) = (places.Aggregate(Vector3.Min) - new Vector3(reach), places.Aggregate(Vector3.Max) + new Vector3(reach));
        for (var i = 0; i < into.Length; i++)
        {
            if (!parts.Contains(mesh.Parts[i])) continue;
            var p = mesh.Surface.Positions[i];
            if (p.X < min.X || p.Y < min.Y || p.Z < min.Z || p.X > max.X || p.Y > max.Y || p.Z > max.Z) continue;
            // Skin over a bent joint slides along its muscle; skin of another fold stays clear: at rest it is far away.
            var d = Distance(places, covers, p);
            if (Distance(rests, covers, mesh.Neutrals[i]) > 2.2f * radius) continue;
            into[i] = MathF.Max(into[i], Math.Clamp((isDeep ? 1.42f : 1.5f) - (d / radius), 0, 1));
        }
    }

    private static float Distance(Vector3[] line, float[] covers, Vector3 p)
    {
        var best = float.MaxValue;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var (a, way) = (line[i], line[i + 1] - line[i]);
            var part = Math.Clamp(Vector3.Dot(p - a, way) / MathF.Max(way.LengthSquared(), 1e-9f), 0, 1);
            // Thinner towards the ends of the muscle.
            var along = (i + part) / (line.Length - 1);
            var thin = 1 + (0.7f * MathF.Pow(MathF.Abs((2 * along) - 1), 3));
            best = MathF.Min(best, MathF.Max(0, (p - (a + (way * part))).Length() - float.Lerp(covers[i], covers[i + 1], part)) * thin);
        }

        return best;
    }

    private static IEnumerable<BodyPart> PartsOf(Bone bone) => bone switch
    {
        Bone.Pelvis or Bone.Lumbar1 or Bone.Lumbar2 or Bone.Thoracic1 or Bone.Thoracic2 => [BodyPart.Trunk],
        Bone.Neck => [BodyPart.Head, BodyPart.Trunk],
        Bone.Head => [BodyPart.Head],
        Bone.LeftClavicle => [BodyPart.Trunk, BodyPart.LeftUpperArm],
        Bone.RightClavicle => [BodyPart.Trunk, BodyPart.RightUpperArm],
        Bone.LeftUpperArm => [BodyPart.LeftUpperArm],
        Bone.RightUpperArm => [BodyPart.RightUpperArm],
        Bone.LeftForearm or Bone.LeftHand or Bone.LeftFingers => [BodyPart.LeftForearm],
        Bone.RightForearm or Bone.RightHand or Bone.RightFingers => [BodyPart.RightForearm],
        Bone.LeftThigh => [BodyPart.LeftThigh, BodyPart.Trunk],
        Bone.RightThigh => [BodyPart.RightThigh, BodyPart.Trunk],
        Bone.LeftShank or Bone.LeftFoot or Bone.LeftToes => [BodyPart.LeftShank, BodyPart.LeftThigh],
        Bone.RightShank or Bone.RightFoot or Bone.RightToes => [BodyPart.RightShank, BodyPart.RightThigh],
    };

    private static Vector3 Single(Vector3d v) => new((float)v.X, (float)v.Y, (float)v.Z);
}
