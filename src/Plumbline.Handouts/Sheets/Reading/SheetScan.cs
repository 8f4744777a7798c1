using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>A sheet in a picture: first which one it is, then what is in its boxes.</summary>
/// <remarks>
/// Codes: <c>PLB-SHEET-CORNERS</c> fewer than four corner marks are seen, <c>-CODE</c> no strip can be read, <c>-SMALL</c> the sheet has too few pixels, <c>-BLURRED</c> its outlines do not show.
/// </remarks>
public sealed class SheetScan
{
    private const double LeastPixelsPerMillimetre = 3.3;
    private const double LeastOutline = 0.12;
    private const int Corners = 4;

    private readonly GreyImage image;
    private readonly Homography view;

    private SheetScan(GreyImage image, SheetCode code, Homography view) => (this.image, Code, this.view) = (image, code, view);

    /// <summary>Which sheet it is.</summary>
    public SheetCode Code { get; }

    /// <summary>Finds the sheet, whichever way up it lies.</summary>
    /// <param name="file">The picture's name as it is shown in problems.</param>
    /// <param name="picture">A scan or a photograph.</param>
    public static Read<SheetScan> Find(string file, GreyImage picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var image = picture.Reduced();
        var marks = CornerMarks.Find(image);
        if (marks.Count < Corners)
            return Motion.Reading.Read.Fail<SheetScan>("PLB-SHEET-CORNERS", file, $"{(marks.Count == 0 ? "None" : $"Only {marks.Count}")} of the four corner marks can be seen. Lay the sheet flat, take the whole of it with all four corners, and nothing over them.");
        foreach (var four in CornerMarks.Fours(marks))
        {
            if (CodeStrip.Read(image, four) is not { } found) continue;
            if (new SheetFrame(found.Code.Paper).Corners.Min(c => found.View.PixelsPerMillimetre(c.X, c.Y)) < LeastPixelsPerMillimetre)
                return Motion.Reading.Read.Fail<SheetScan>("PLB-SHEET-SMALL", file, "The sheet is too small in the picture. Go nearer, so that it fills the picture, or scan it at 150 dots an inch or more.");
            return new SheetScan(image, found.Code, found.View);
        }

        return Motion.Reading.Read.Fail<SheetScan>("PLB-SHEET-CODE", file, "No strip between the corner marks can be read. Take the picture again, sharp and in even light, and check that it is a tick sheet of this program.");
    }

    /// <summary>What is in the boxes.</summary>
    /// <param name="file">The picture's name as it is shown in problems.</param>
    /// <param name="layout">The sheet as it was printed.</param>
    public Read<Seq<BoxReading>> Boxes(string file, SheetLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (layout.Code != Code) throw new ArgumentException("This is the layout of another sheet.", nameof(layout));
        var page = FlatPage.Of(image, layout.Paper, view);
        var places = Registration.Find(page, layout.Boxes);
        var seen = places.Select(p => p.Outline).Order().ElementAt(places.Length / 2);
        if (seen < LeastOutline) return Motion.Reading.Read.Fail<Seq<BoxReading>>("PLB-SHEET-BLURRED", file, "The boxes' outlines can hardly be seen. Hold the camera still, in better light, and take the picture again.");
        return Judging.Of(layout.Boxes, BoxInks.Measure(page, layout, places));
    }
}
