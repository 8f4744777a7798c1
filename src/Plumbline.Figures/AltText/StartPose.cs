using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.AltText;

/// <summary>How a movement starts: its posture, where the hands are, what is held.</summary>
internal static class StartPose
{
    /// <summary>Everything that may be told of a starting pose besides its posture.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "hand-on-thigh", "hand-on-knee", "hand-on-shin", "hand-behind-thigh", "hand-behind-head", "hand-on-hip", "hand-on-low-back", "hand-on-belly", "hand-on-chest",
        "hand-on-wall", "hand-on-chair", "hand-on-table", "hand-on-rail", "hand-on-foot", "on-forearms", "arm-overhead", "arm-out", "arm-in-front", "calf-on-chair", "foot-on-step", "foot-on-chair",
        "back-on-wall", "leg-straight", "knee-bent", "knee-raised", "dumbbells", "stick", "band", "loop-band", "strap", "pillow",
    ];

    /// <summary>The posture's sentence without its full stop.</summary>
    public static string Of(PoseView start, AltTextWords words)
    {
        var posture = words.Postures[JsonNames.Of(PostureOf(start))];
        if (start.Movement.Posture is Posture.Machine or Posture.Water or Posture.Sitting && start.Movement.Props.Select(JsonNames.Of).FirstOrDefault(words.OnProps.ContainsKey) is { } prop) posture = words.OnProps[prop];
        if (start.Movement.Posture == Posture.Water && !start.IsUpright && words.OnProps.TryGetValue("pool-lying", out var lying)) posture = lying;
        posture = Sentences.Fill(posture, SideOf(start), words);
        var told = Arms(start).Concat(Legs(start)).ToList();
        var phrases = told.GroupBy(t => t.Id).SelectMany(g => g.Select(t => t.Side).Distinct().Count() > 1 && words.Holds[g.Key].Both is { } both
            ? [both]
            : g.DistinctBy(t => t.Side).Select(t => Sentences.Fill(words.Holds[g.Key].One, t.Side, words)))
            .Concat(Things(start).Select(t => words.Holds[t].One)).Take(3);
        return string.Join(words.Joins.Comma, phrases.Prepend(posture));
    }

    private static IEnumerable<(string Id, Side Side)> Arms(PoseView start)
    {
        foreach (var side in new[] { Side.Left, Side.Right })
        {
            if (start.Bears("forearm", "floor", side) && !start.IsSupine) yield return ("on-forearms", side);
            if (start.GroundOf("hand", side) is { } ground)
            {
                var told = Names.Split(ground).Id switch
                {
                    "mid-thigh-front" or "thigh-front" or "thigh-side" => "hand-on-thigh",
                    "knee" => "hand-on-knee",
                    "shin" => "hand-on-shin",
                    "thigh-back" or "thigh-outer-back" or "thigh-inner-back" => "hand-behind-thigh",
                    "head-back" or "temple" => "hand-behind-head",
                    "hip" => "hand-on-hip",
                    "hip-back" or "low-back" => "hand-on-low-back",
                    "belly" => "hand-on-belly",
                    "chest" or "ribs" or "shoulder" or "upper-arm" => "hand-on-chest",
                    "wall" => "hand-on-wall",
                    "chair" or "stool" or "chair-back" => "hand-on-chair",
                    "table" => "hand-on-table",
                    "rail" or "handlebar" => "hand-on-rail",
                    "foot-inside" or "foot-top" => "hand-on-foot",
                    _ => null,
                };
                if (told is not null) yield return (told, side);
                continue;
            }

            if (start.Bears("forearm", side: side) || start.Movement.Posture is Posture.Quadruped or Posture.Water or Posture.Walking) continue;
            var raised = start.ArmRaised(side);
            if (raised > 130 && !start.IsOnSide) yield return ("arm-overhead", side);
            else if (raised > 60 && start.Arm(side).Dot(start.ChestFront) > 0.7) yield return ("arm-in-front", side);
            else if (raised > 55 && Math.Abs(start.Arm(side).Dot(start.Left)) > 0.7) yield return ("arm-out", side);
        }
    }

    private static IEnumerable<(string Id, Side Side)> Legs(PoseView start)
    {
        foreach (var side in new[] { Side.Left, Side.Right })
        {
            if (start.Bears("calf", "chair", side) || start.Bears("calf", "stool", side)) yield return ("calf-on-chair", side);
            else if (start.Bears("foot", "step", side)) yield return ("foot-on-step", side);
            else if ((start.Bears("foot", "chair", side) || start.Bears("heel", "chair", side) || start.Bears("heel", "stool", side)) && start.Movement.Posture != Posture.Sitting) yield return ("foot-on-chair", side);
            else if (IsStraight(start, side)) yield return ("leg-straight", side);
            else if (IsRaised(start, side)) yield return ("knee-raised", side);
            else if (start.IsSupine && PostureOf(start) == Posture.Supine && start[JointMotion.KneeFlexion, side] > 45) yield return ("knee-bent", side);
            if (start.Bears("sacrum", "wall") && side == Side.Left) yield return ("back-on-wall", Side.Middle);
        }
    }

    // Lying with bent knees is told as such only when both feet stand.
    private static Posture PostureOf(PoseView start) =>
        start.Movement.Posture == Posture.Kneeling && start.Bears("hand", "floor") ? Posture.Quadruped
        : start.Movement.Posture == Posture.HookLying && new[] { Side.Left, Side.Right }.Any(s => IsStraight(start, s) || IsRaised(start, s)) ? Posture.Supine : start.Movement.Posture;

    // The side that is lain or knelt on.
    private static Side SideOf(PoseView start) => start.IsOnSide ? start.Left.Y > 0 ? Side.Right : Side.Left : start.Bears("knee", side: Side.Right) ? Side.Right : Side.Left;

    private static bool IsStraight(PoseView start, Side side) =>
        !start.Movement.IsSteady && start.Movement.Posture is Posture.HookLying or Posture.Supine or Posture.Sitting && start[JointMotion.KneeFlexion, side] < 35 && start[JointMotion.HipFlexion, side] < (start.Movement.Posture == Posture.Sitting ? 120 : 70);

    private static bool IsRaised(PoseView start, Side side) =>
        start.Movement.Posture is Posture.HookLying or Posture.Supine && start[JointMotion.HipFlexion, side] > 70 && !start.Bears("foot", side: side) && !start.Bears("calf", side: side);

    private static IEnumerable<string> Things(PoseView start)
    {
        foreach (var prop in start.Movement.Props)
        {
            var told = prop switch
            {
                Prop.Dumbbells => "dumbbells",
                Prop.Stick => "stick",
                Prop.Band => "band",
                Prop.LoopBand => "loop-band",
                Prop.Towel => "strap",
                Prop.Pillow when start.Movement.Poses!.Places.Any(p => p.Prop == Prop.Pillow) => "pillow",
                _ => null,
            };
            if (told is not null) yield return told;
        }
    }
}
