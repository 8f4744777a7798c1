using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Checks;

/// <summary>Checks of the body itself: it does not go into itself, keeps its lengths, ends as it began, and has its mirror image.</summary>
public static class BodyChecks
{
    private const double MostInside = 0.005;

    /// <summary>No part of the body is more than 5 mm inside another that it does not hang on.</summary>
    public static CheckResult Collisions(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        return under.Result("collision", MostInside * 1000, "mm", under.Bodies.SelectMany((body, i) => Contacts.Collisions.In(body).Select(c =>
            (-c.Distance * 1000, FormattableString.Invariant($"{c.Point.Part} is {-c.Distance * 1000:0.#} mm inside {c.Into} {under.At(i)}. Change an angle or add a pose between.")))));
    }

    /// <summary>No limb changes its length.</summary>
    public static CheckResult LimbLengths(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var skeleton = under.Clip.Shape.Body.Skeleton;
        return under.Result("length", 0.001, "mm", under.Bodies.SelectMany((body, i) => Bones.All.Skip(1).Select(b =>
        {
            var change = Math.Abs((body.Skeleton.JointOf(b) - body.Skeleton.JointOf(b.Parent)).Length - skeleton.LengthTo(b)) * 1000;
            return (change, FormattableString.Invariant($"{b} changes its length by {change:0.###} mm {under.At(i)}. This is a fault of the program: report it."));
        })));
    }

    /// <summary>The last frame is the first again.</summary>
    public static CheckResult Loop(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var (first, last) = (under.Bodies[0].Skeleton, under.Bodies[^1].Skeleton);
        var belly = Math.Abs(first.Pose.BellyRise - last.Pose.BellyRise) * 1000;
        return under.Result("loop", 0.1, "mm", Bones.All.Select(b => (Name: b.ToString(), Apart: (first.JointOf(b) - last.JointOf(b)).Length * 1000)).Append((Name: "The belly", Apart: belly)).Select(b =>
            (b.Apart, FormattableString.Invariant($"{b.Name} ends {b.Apart:0.#} mm from where it began. Let the last phase go back to the first pose."))));
    }

    /// <summary>To the other side every joint is where the mirror shows it, and mirrored twice the clip is itself.</summary>
    public static CheckResult Mirror(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var mirrored = under.Clip.Mirrored;
        var twice = mirrored.Mirrored;
        var skeleton = under.Clip.Shape.Body.Skeleton;
        return under.Result("mirror", 0.001, "mm", under.Bodies.SelectMany((body, i) =>
        {
            var (other, again) = (skeleton.In(mirrored.Frames[i].Pose), skeleton.In(twice.Frames[i].Pose));
            return Bones.All.Select(b =>
            {
                var apart = Math.Max((other.JointOf(b.Mirrored) - body.Skeleton.JointOf(b).Mirrored).Length, (again.JointOf(b) - body.Skeleton.JointOf(b)).Length) * 1000;
                return (apart, FormattableString.Invariant($"{b} is {apart:0.###} mm from its mirror image {under.At(i)}. This is a fault of the program: report it."));
            });
        }));
    }
}
