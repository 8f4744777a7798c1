using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>Decides from the ink what is in each box: a mark, nothing, something taken back, or doubt.</summary>
/// <remarks>Circles of one scale, and yes and no, are judged together: one mark that stands out is the answer, and whatever is weaker in the same row speaks for itself no longer.</remarks>
internal sealed class Judging
{
    // Amounts of ink: below the first a box is empty, from the second on it is marked. Source: d-plumbline, measured on synthetic scans.
    private const double None = 0.008;
    private const double Sure = 0.055;

    // In a row: how much weaker than the strongest the others must be, and how much they may have.
    private const double Weaker = 0.33;

    private const double LeastOutline = 0.3;
    private const double PaleLine = 0.4;

    private readonly Seq<SheetBox> boxes;
    private readonly BoxInk[] inks;
    private readonly BoxReading[] result;
    private readonly double outline;
    private readonly Dictionary<SheetShape, Hand> hands;

    private Judging(Seq<SheetBox> boxes, BoxInk[] inks)
    {
        (this.boxes, this.inks, result) = (boxes, inks, new BoxReading[inks.Length]);
        outline = inks.Select(i => i.Outline).Order().ElementAt(inks.Length / 2);
        hands = Enum.GetValues<SheetShape>().ToDictionary(s => s, s => Hands.Of(boxes.Index().Where(b => b.Item.Shape == s && inks[b.Index].Own >= Sure).Select(b => inks[b.Index])));
    }

    /// <summary>The reading of each box, in their order.</summary>
    public static Seq<BoxReading> Of(Seq<SheetBox> boxes, BoxInk[] inks)
    {
        var judging = new Judging(boxes, inks);
        foreach (var row in boxes.Index().GroupBy(b => RowOf(b.Item.Field))) judging.Row([.. row.Select(b => b.Index)]);
        return [.. judging.result];
    }

    private static object RowOf(SheetField field) => field switch
    {
        SheetField.Done f => f,
        SheetField.Number f => (f.On, f.Of),
        SheetField.Spread f => f.On,
    };

    private void Row(int[] row)
    {
        foreach (var i in row) result[i] = Alone(i);
        if (row.Length == 1) return;
        var hand = hands[boxes[row[0]].Shape];
        var strokes = Marked(row, i => hand == Hand.Fills || !IsFilled(i));
        var filled = Marked(row, i => hand != Hand.Fills && IsFilled(i));
        var strongest = row.Max(i => inks[i].Own);
        // What a strong mark leaves nearby is no mark of its own.
        foreach (var i in row.Where(i => result[i].State == BoxState.Doubtful && IsSeen(i) && inks[i].Own < Weaker * strongest && strokes.Count(s => inks[s].Own == strongest) == 1))
            result[i] = new(boxes[i].Field, BoxState.Empty, 0.9);
        var unsure = row.Where(i => result[i].State == BoxState.Doubtful && !filled.Contains(i)).ToList();
        if (strokes.Count == 0 && filled.Count == 0 && unsure.Count == 0) return;
        if (strokes.Count == 1 && unsure.Count == 0 && (filled.Count == 0 || hand == Hand.Strokes))
        {
            foreach (var i in filled) result[i] = new(boxes[i].Field, BoxState.TakenBack, 0.95);
            return;
        }

        // A mark beside another one or beside a doubt answers nothing, and nor does what it left in its neighbours.
        foreach (var i in row.Where(i => inks[i].Amount >= None)) result[i] = Doubt(i);
    }

    private List<int> Marked(int[] row, Func<int, bool> which)
    {
        var strongest = row.Max(i => inks[i].Own);
        return [.. row.Where(i => IsSeen(i) && inks[i].Own >= Sure && inks[i].Own >= (result[i].State == BoxState.Marked ? 0 : Weaker * strongest) && which(i))];
    }

    private BoxReading Alone(int i)
    {
        var (ink, field) = (inks[i], boxes[i].Field);
        if (!IsSeen(i)) return Doubt(i);
        // Pale lines that go on beyond the box are creases; dark ones somebody drew.
        if (ink.Line > None && ink.Darkness > PaleLine) return Doubt(i);
        if (ink.Own < None) return ink.Tail > Sure && ink.Tail > 0.5 * ink.Amount && ink.Filled > 0.35 ? Doubt(i) : new(field, BoxState.Empty, 1 - (0.5 * ink.Own / None * (ink.Own / None)));
        if (ink.Own < Sure || ink.Line > None) return Doubt(i);
        var sure = 1 - (0.5 * Math.Exp((Sure - ink.Own) / Sure));
        var hand = hands[boxes[i].Shape];
        if (ink.Filled < Hands.StrokeBelow || hand == Hand.Fills) return new(field, BoxState.Marked, sure);
        return hand == Hand.Strokes && ink.Filled >= Hands.FilledFrom && field is SheetField.Done ? new(field, BoxState.TakenBack, 0.95) : Doubt(i);
    }

    private bool IsFilled(int i) => inks[i].Filled >= Hands.StrokeBelow;

    private bool IsSeen(int i) => inks[i].Outline >= LeastOutline * outline;

    private BoxReading Doubt(int i) => new(boxes[i].Field, BoxState.Doubtful, Math.Clamp((inks[i].Own - None) / (Sure - None), 0, 1));
}
