using Plumbline.Motion.Clips;

namespace Plumbline.Figures.AltText;

/// <summary>Tells a movement in words for those who do not see its picture: how it starts, what moves where, how it ends.</summary>
/// <remarks>Made from the solved key poses alone, so a changed angle changes the sentence. One to three sentences.</remarks>
public static class AltText
{
    /// <summary>The alternative text of a clip.</summary>
    public static string Of(Clip clip, AltTextWords words)
    {
        var (start, movement) = Parts(clip, words);
        return movement.Length == 0 ? start : $"{start} {movement}";
    }

    /// <summary>The same in two: how it starts, and what moves; the second is empty when nothing does.</summary>
    public static (string Start, string Movement) Parts(Clip clip, AltTextWords words)
    {
        ArgumentNullException.ThrowIfNull(clip);
        ArgumentNullException.ThrowIfNull(words);
        var views = clip.Keys.Select(k => new PoseView(clip, k)).ToList();
        var start = StartPose.Of(views[0], words);
        if (Round.Of(views, words) is { } round) return (Sentences.Whole(start), round);
        var told = Poses(views);
        if (told.Count == 0) return (Sentences.Whole(words.Joins.Rest.Replace("{a}", start, StringComparison.Ordinal)), "");
        var moves = Sentences.Of(told[0].Moves, words);
        var movement = Sentences.Whole(clip.Movement.Poses!.Assistant is null ? moves : words.Joins.Assisted.Replace("{a}", moves, StringComparison.Ordinal));
        if (told.Count == 1) return (Sentences.Whole(start), movement);
        var mirrored = IsMirror(told[0].FromStart, told[1].FromStart);
        var then = mirrored ? words.Joins.OtherSide : words.Joins.Then.Replace("{a}", Sentences.Of(told[1].Moves, words), StringComparison.Ordinal);
        return (Sentences.Whole(start), $"{movement} {Sentences.Whole(then)}");
    }

    // The poses in which something new is seen, each with what moves from the one told before, and from the start.
    private static List<(IReadOnlyList<Move> Moves, IReadOnlyList<Move> FromStart)> Poses(List<PoseView> views)
    {
        var ends = views.Skip(1).Where(v => v.Key.Key.Part is null or 1).ToList();
        var told = Told(ends);
        return told.Count > 0 ? told : Told([.. views.Skip(1)]);

        List<(IReadOnlyList<Move>, IReadOnlyList<Move>)> Told(List<PoseView> seen)
        {
            var found = new List<(IReadOnlyList<Move> Moves, IReadOnlyList<Move> FromStart)>();
            var before = views[0];
            foreach (var view in seen)
            {
                var fromStart = Moves.Between(views[0], view);
                if (fromStart.Count == 0)
                {
                    before = views[0];
                    continue;
                }

                var moves = Moves.Between(before, view);
                if (moves.Count == 0) continue;
                if (found.Count > 0 && IsMirror(found[0].FromStart, fromStart)) moves = fromStart;
                found.Add((moves, fromStart));
                before = view;
            }

            return found;
        }
    }

    private static bool IsMirror(IReadOnlyList<Move> one, IReadOnlyList<Move> other) =>
        one.Any(m => m.Side != Motion.Kinematics.Side.Middle) && one.Count == other.Count && one.All(m => other.Any(o => o.What == m.What && o.Side == m.Mirrored.Side));
}
