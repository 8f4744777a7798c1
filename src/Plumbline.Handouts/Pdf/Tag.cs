namespace Plumbline.Handouts.Pdf;

/// <summary>What a piece of content is, for those who hear the page. The standard types of PDF 1.7 (ISO 32000-1, 14.8.4) that handouts use.</summary>
public enum TagKind
{
    /// <summary>The whole.</summary>
    Document,

    /// <summary>A section.</summary>
    Sect,

    /// <summary>A group without a meaning of its own.</summary>
    Div,

    /// <summary>The title.</summary>
    H1,

    /// <summary>A heading.</summary>
    H2,

    /// <summary>A heading below it.</summary>
    H3,

    /// <summary>A heading below that.</summary>
    H4,

    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A list.</summary>
    L,

    /// <summary>An item of a list.</summary>
    LI,

    /// <summary>Its number or bullet.</summary>
    Lbl,

    /// <summary>Its content.</summary>
    LBody,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row.</summary>
    TR,

    /// <summary>A cell that names a row or a column.</summary>
    TH,

    /// <summary>A cell.</summary>
    TD,

    /// <summary>What a table or a figure is called.</summary>
    Caption,

    /// <summary>A picture, with its alternative text.</summary>
    Figure,

    /// <summary>A piece of a line.</summary>
    Span,
}

/// <summary>What a heading cell names.</summary>
public enum Scope
{
    /// <summary>Its row.</summary>
    Row,

    /// <summary>Its column.</summary>
    Column,
}

/// <summary>An element of a document's structure. The order in which elements are added is the order of reading.</summary>
public sealed class Tag
{
    private readonly List<Tag> children = [];
    private readonly List<Piece> pieces = [];

    internal Tag(Tag? parent, TagKind kind) => (Parent, Kind) = (parent, kind);

    /// <summary>What it is.</summary>
    public TagKind Kind { get; }

    /// <summary>The element that it stands in; null for the document.</summary>
    public Tag? Parent { get; }

    /// <summary>What it shows, for those who do not see it; for figures.</summary>
    public string? Alt { get; init; }

    /// <summary>What is read in its place, for signs such as boxes and dots.</summary>
    public string? Says { get; init; }

    /// <summary>What a heading cell names.</summary>
    public Scope? Names { get; init; }

    /// <summary>How many columns a cell spans.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>How many rows a cell spans.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Whether the items of a list are numbered.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The elements in it, in the order of reading.</summary>
    public IReadOnlyList<Tag> Children => children;

    /// <summary>Adds an element behind those that are there.</summary>
    public Tag Add(TagKind kind) => Join(new Tag(this, kind));

    /// <summary>Adds a figure.</summary>
    public Tag AddFigure(string alt) => Join(new Tag(this, TagKind.Figure) { Alt = alt });

    /// <summary>Adds a sign that is drawn and read in words.</summary>
    public Tag AddSign(string says) => Join(new Tag(this, TagKind.Span) { Says = says });

    /// <summary>Adds a list.</summary>
    public Tag AddList(bool isNumbered) => Join(new Tag(this, TagKind.L) { IsNumbered = isNumbered });

    /// <summary>Adds a cell of a table; one that names something is a heading cell.</summary>
    public Tag AddCell(Scope? names = null, int columns = 1, int rows = 1) =>
        Join(new Tag(this, names is null ? TagKind.TD : TagKind.TH) { Names = names, Columns = columns, Rows = rows });

    /// <summary>Everything in it in the order of reading: elements, and pieces of pages.</summary>
    internal IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>Where its picture stands; for figures.</summary>
    internal (PdfPage Page, Area Area)? Place { get; set; }

    /// <summary>The number of its object in the file.</summary>
    internal int Number { get; set; }

    internal void Hold(PdfPage page, int mark) => pieces.Add(new(null, page, mark));

    private Tag Join(Tag child)
    {
        children.Add(child);
        pieces.Add(new(child, null, 0));
        return child;
    }

    /// <summary>A part of an element: another element, or marked content of a page.</summary>
    internal readonly record struct Piece(Tag? Child, PdfPage? Page, int Mark);
}
