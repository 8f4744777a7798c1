using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>Something that takes room on paper: told a width, it knows its height.</summary>
internal abstract class Box
{
    /// <summary>Lays it out.</summary>
    /// <param name="width">The room across, in points.</param>
    public abstract Laid Lay(double width);
}

/// <summary>A box laid out: measured, ready to be drawn or to go on on the next page.</summary>
internal abstract class Laid
{
    /// <summary>How high it is, in points.</summary>
    public abstract double Height { get; }

    /// <summary>Draws it with its upper left corner at a spot.</summary>
    public abstract void Draw(Canvas canvas, Spot at, Tag parent);

    /// <summary>Parts it: what fits into so much room, and what is left. Nothing fits when it does not part there.</summary>
    /// <param name="room">The room down.</param>
    /// <param name="isForced">Whether it stands alone on a page, so that it must part wherever it can.</param>
    public virtual (Laid? Now, Laid? Later) Split(double room, bool isForced) => Height <= room + Canvas.Hair ? (this, null) : (null, this);
}

/// <summary>The page that is drawn on, and everything that was put on it.</summary>
internal sealed class Canvas(PdfPage page, int number, List<Leaf> leaves)
{
    /// <summary>Rounding that does not count.</summary>
    public const double Hair = 0.01;

    /// <summary>The page.</summary>
    public PdfPage Page => page;

    /// <summary>Whether what is drawn was read before: heads of tables that go on.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The same page for what was read before.</summary>
    public Canvas Repeated => new(page, number, leaves) { IsRepeated = true };

    /// <summary>A pen for content.</summary>
    public Pen As(Tag tag) => IsRepeated ? page.Ornament : page.As(tag);

    /// <summary>The element of a seat.</summary>
    public Tag Seated(Seat? seat, Tag parent) => seat is null || IsRepeated ? parent : seat.In(parent);

    /// <summary>Notes what stands where.</summary>
    public void Note(Area area, string what, TagKind kind) => leaves.Add(new(number, area, what, kind));

    /// <summary>Notes a text of an element; a heading becomes a bookmark.</summary>
    public void Note(Area area, string what, Tag tag)
    {
        Note(area, what, tag.Kind);
        if (tag.Kind is TagKind.H1 or TagKind.H2 or TagKind.H3 && !IsRepeated) page.Document.Bookmarks.Add(tag, page, area.Y, what);
    }
}

/// <summary>What stands where on paper: a line of text, a picture, a sign.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Area">Its place.</param>
/// <param name="What">Its text.</param>
/// <param name="Kind">The element that it belongs to.</param>
public sealed record Leaf(int Page, Area Area, string What, TagKind Kind);

/// <summary>The element of a box, made when its first part is drawn, so that parts on several pages are one.</summary>
internal sealed class Seat(Func<Tag, Tag> make)
{
    private Tag? made;

    /// <summary>The element below its parent.</summary>
    public Tag In(Tag parent) => made ??= make(parent);

    /// <summary>A seat for a plain element.</summary>
    public static Seat Of(TagKind kind) => new(parent => parent.Add(kind));
}
