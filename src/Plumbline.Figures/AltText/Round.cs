using System.Globalization;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.AltText;

/// <summary>Tells what goes round and round (walking, pedalling, swimming): which limbs move in turn, and through how many degrees.</summary>
internal static class Round
{
    private const double Least = 12; // degrees that are worth a word

    /// <summary>The sentences of a steady movement; none when it is not one, or nothing moves in it.</summary>
    public static string? Of(IReadOnlyList<PoseView> views, AltTextWords words)
    {
        if (!views[0].Movement.IsSteady) return null;
        var holds = views.All(v => v.GroundOf("hand", Side.Left) is not null || v.GroundOf("hand", Side.Right) is not null);
        var (hips, knees, arms) = (Through(views, (v, s) => v[JointMotion.HipFlexion, s]), Through(views, (v, s) => v[JointMotion.KneeFlexion, s]), holds ? null : Through(views, (v, s) => v.ArmRaised(s)));
        var sentences = new List<string>();
        if (hips is not null || knees is not null)
        {
            var parts = new[] { (hips, words.Rounds.Hips), (knees, words.Rounds.Knees) }.Where(p => p.Item1 is not null).Select(p => Number(p.Item2, p.Item1!.Value));
            sentences.Add(Sentences.Whole(words.Rounds.Legs.Replace("{a}", string.Join(words.Joins.And, parts), StringComparison.Ordinal)));
        }

        if (arms is { } raised) sentences.Add(Sentences.Whole(Number(words.Rounds.Arms, raised)));
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    // How far an angle goes in a round on the side where it goes farther, when that is enough for a word.
    private static double? Through(IReadOnlyList<PoseView> views, Func<PoseView, Side, double> angle)
    {
        var way = new[] { Side.Left, Side.Right }.Max(side => views.Max(v => angle(v, side)) - views.Min(v => angle(v, side)));
        return way < Least ? null : way;
    }

    private static string Number(string template, double degrees) => template.Replace("{n}", (5 * Math.Round(degrees / 5)).ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
