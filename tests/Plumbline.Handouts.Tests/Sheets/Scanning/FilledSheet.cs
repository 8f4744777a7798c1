using Plumbline.Handouts.Sheets;

namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>A sheet that somebody filled in, and what they meant.</summary>
/// <param name="Paper">The paper with its marks.</param>
/// <param name="Meant">The places in the layout of the boxes that are meant as marked.</param>
public sealed record FilledSheet(PaperSheet Paper, IReadOnlySet<int> Meant)
{
    /// <summary>Fills in a week as people do: most exercises, most numbers, some days not at all, now and then a mark taken back.</summary>
    public static FilledSheet Any(SheetLayout layout, PaperSheet blank, Random dice)
    {
        var (paper, writer, meant) = (blank.Copy(), new Writer(dice), new HashSet<int>());
        var (diligence, slips) = (0.5 + (0.5 * dice.NextDouble()), dice.Next(3) == 0 ? 0.06 : 0.015);
        foreach (var day in layout.Boxes.Index().GroupBy(b => b.Item.Field.On))
        {
            if (dice.NextDouble() > 0.3 + diligence) continue;
            foreach (var row in day.GroupBy(b => RowOf(b.Item.Field)))
            {
                var boxes = row.ToList();
                if (dice.NextDouble() > diligence) continue;
                var chosen = boxes[dice.Next(boxes.Count)];
                var circle = chosen.Item.Shape == SheetShape.Circle;
                if (dice.NextDouble() < slips && !writer.Fills(circle)) TakeBack(boxes, chosen.Index);
                Mark(chosen, circle);

                void TakeBack(List<(int Index, SheetBox Item)> all, int except)
                {
                    var wrong = all.Where(b => b.Index != except).ToList();
                    if (wrong.Count == 0) return;
                    var box = wrong[dice.Next(wrong.Count)].Item;
                    writer.TakeBack(paper, box.X, box.Y, 2 * box.Half, circle);
                }
            }

            foreach (var (index, box) in day.Where(b => b.Item.Field is SheetField.Done))
            {
                if (meant.Contains(index) || writer.Fills(false) || dice.NextDouble() > slips / 2) continue;
                writer.TakeBack(paper, box.X, box.Y, 2 * box.Half, false);
            }

            void Mark((int Index, SheetBox Item) box, bool circle)
            {
                writer.Mark(paper, box.Item.X, box.Item.Y, 2 * box.Item.Half, circle);
                meant.Add(box.Index);
            }
        }

        if (dice.Next(3) == 0) Crease.Fold(paper, dice);
        if (dice.Next(8) == 0) Crease.Fold(paper, dice);
        return new(paper, meant);
    }

    private static object RowOf(SheetField field) => field switch
    {
        SheetField.Done f => f,
        SheetField.Number f => (f.On, f.Of),
        SheetField.Spread f => f.On,
    };
}
