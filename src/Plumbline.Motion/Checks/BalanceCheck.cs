using Plumbline.Motion.Clips;
using Plumbline.Motion.Contacts;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Checks;

/// <summary>The check of balance: the body does not fall while it is still, nor on its slow way between poses on the same support.</summary>
public static class BalanceCheck
{
    /// <summary>The centre of mass is over what bears: in poses that are held or stand on the support of one that is held, in every still moment, and on the way between such poses.</summary>
    public static CheckResult OverSupport(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var clip = under.Clip;
        if (clip.Movement.Poses!.BalanceExempt is not null) return under.Result("balance", 0, "mm", []);
        var steady = clip.Keys.Where(k => k.IsHeld || (clip.Movement.Poses.Cycle is null && clip.Keys.Any(held => held.IsHeld && IsSame(held.Touches, k.Touches)))).ToList();
        var still = steady.Select(k => Outside(under, clip.Shape.In(k.Pose), k.Touches, $"In the pose \"{k.Key.Id}\""));
        var moments = Enumerable.Range(0, clip.Frames.Count).Where(i => clip.Frames[i].IsHeld || IsBetween(clip, steady, i))
            .Select(i => Outside(under, under.Bodies[i], [.. clip.Frames[i].Touches.Select(t => t.Touch)], FormattableString.Invariant($"At {clip.Frames[i].TimeS:0.0} s")));
        return under.Result("balance", 0, "mm", still.Concat(moments));
    }

    // The key poses before and after are steady, and what bears in both bears now.
    private static bool IsBetween(Clip clip, List<SolvedKey> steady, int frame)
    {
        var touches = clip.Frames[frame].Touches;
        if (touches.Any(t => t.Part < 1)) return false;
        SolvedKey? Next(int step)
        {
            for (var i = frame; i >= 0 && i < clip.Frames.Count; i += step) if (clip.Keys.FirstOrDefault(k => k.Pose == clip.Frames[i].Pose) is { } key) return key;
            return null;
        }

        return Next(-1) is { } before && Next(1) is { } after && steady.Contains(before) && steady.Contains(after)
            && IsSame(before.Touches, after.Touches) && IsSame(before.Touches, [.. touches.Select(t => t.Touch)]);
    }

    private static bool IsSame(IReadOnlyList<Touch> one, IReadOnlyList<Touch> other) =>
        one.Count == other.Count && one.All(t => other.Any(o => o.Contact.Site == t.Contact.Site && o.Contact.On == t.Contact.On));

    private static (double Figure, string Message) Outside(ClipUnderTest under, PosedBody body, IReadOnlyList<Touch> touches, string when)
    {
        var outside = -Support.Inside(Support.Polygon(body, touches), under.Clip.Shape.Body.CentreOfMass(body.Skeleton)) * 1000;
        return (Math.Max(0, outside), FormattableString.Invariant($"{when} the centre of mass is {outside:0} mm outside the support. Shift the body over it, or state why it need not be under \"balance_exempt\"."));
    }
}
