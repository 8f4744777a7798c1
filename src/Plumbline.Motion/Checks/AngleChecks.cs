using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Checks;

/// <summary>Checks of angles: asked and got, what defines the exercise, how fast joints turn.</summary>
public static class AngleChecks
{
    /// <summary>The fastest that a joint turns in slow exercise. Source: d-plumbline.</summary>
    public const double MostDegreesPerSecond = 150;

    /// <summary>The fastest in walking and on machines at an easy pace. Source: d-plumbline.</summary>
    public const double MostDegreesPerSecondOfRounds = 450;

    /// <summary>At key poses no angle is more than 3° from what is asked.</summary>
    public static CheckResult Asked(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        return under.Result("asked", Give.MostFromAsked.Degrees + 1e-6, "°", under.Clip.Keys.SelectMany(k => k.Asked.Select(a =>
        {
            var got = k.Pose[a.Key];
            return (Math.Abs((got - a.Value).Degrees), $"In the pose \"{k.Key.Id}\" {ClipUnderTest.Name(a.Key)} is asked at {a.Value} and comes out at {got}. Ask for that, or change the contacts.");
        })));
    }

    /// <summary>What defines the exercise is so in the poses, however they were asked for.</summary>
    public static CheckResult Defining(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        return under.Result("defining", 0, "°", under.Clip.Movement.Poses!.Defines.Select(d =>
        {
            if (under.Clip.Keys.FirstOrDefault(k => k.Key.Id == d.Pose) is not { } key) return (1.0, $"The defining angle {d.Measure} names the pose \"{d.Pose}\", which is not there. Name one of {string.Join(", ", under.Clip.Keys.Select(k => k.Key.Id))}.");
            var values = Measures.Of(d.Measure, under.Clip, key);
            if (values.Count == 0) return (1.0, $"There is no measure \"{d.Measure}\". Use a joint motion or one of {string.Join(", ", Measures.Ids)}.");
            var value = values.MaxBy(v => Math.Max(d.Within.Min - v, v - d.Within.Max));
            var off = Math.Max(d.Within.Min - value, value - d.Within.Max);
            return (Math.Max(0, off - 1e-6), FormattableString.Invariant($"In the pose \"{d.Pose}\" {d.Measure} is {value:0.##}; the exercise is defined by {d.Within.Min:0.##} to {d.Within.Max:0.##}. Correct the pose."));
        }));
    }

    /// <summary>No joint turns faster than a slow exercise asks for.</summary>
    public static CheckResult Speed(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var frames = under.Clip.Frames;
        return under.Result("speed", under.Clip.Movement.Poses!.Cycle is null ? MostDegreesPerSecond : MostDegreesPerSecondOfRounds, "°/s", Coordinates.All.Select(c => ClipUnderTest.Worst(Enumerable.Range(1, frames.Count - 1).Select(i =>
        {
            var speed = Math.Abs((frames[i].Pose[c] - frames[i - 1].Pose[c]).Degrees) / (frames[i].TimeS - frames[i - 1].TimeS);
            return (speed, FormattableString.Invariant($"{ClipUnderTest.Name(c)} turns at {speed:0}° a second {under.At(i)}. Give the phase more time, or a pose between."));
        }))));
    }
}
