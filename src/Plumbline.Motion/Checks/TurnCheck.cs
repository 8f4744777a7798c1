namespace Plumbline.Motion.Checks;

/// <summary>The check of how fast the whole body turns over.</summary>
public static class TurnCheck
{
    /// <summary>The pelvis turns no faster than a joint may.</summary>
    public static CheckResult Pelvis(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var frames = under.Clip.Frames;
        var most = under.Clip.Movement.Poses!.Cycle is null ? AngleChecks.MostDegreesPerSecond : AngleChecks.MostDegreesPerSecondOfRounds;
        return under.Result("turn", most, "°/s", Enumerable.Range(1, frames.Count - 1).Select(i =>
        {
            var speed = frames[i - 1].Pose.Root.Turn.AngleTo(frames[i].Pose.Root.Turn).Degrees / (frames[i].TimeS - frames[i - 1].TimeS);
            return (speed, FormattableString.Invariant($"The pelvis turns at {speed:0}° a second {under.At(i)}. Give the phase more time, or a pose between."));
        }));
    }
}
