using System.Collections.Frozen;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>All that the lint rules look at: the catalogue as values and as files, the sources, the rules' own data and the day.</summary>
public sealed record LintSubject
{
    private readonly Lazy<Seq<JsonPlace>> places;

    /// <summary>A subject; its files are walked once, when the first rule asks.</summary>
    public LintSubject() => places = new(() => Files.Where(f => KindOf(f.Path) is not null).SelectMany(JsonPlaces.Of).ToSeq());

    // A changed copy walks its own files.
    private LintSubject(LintSubject original)
    {
        (Catalogue, Files, Kinds, SourceKeys, Words, Traps, Scope, Today) =
            (original.Catalogue, original.Files, original.Kinds, original.SourceKeys, original.Words, original.Traps, original.Scope, original.Today);
        places = new(() => Files.Where(f => KindOf(f.Path) is not null).SelectMany(JsonPlaces.Of).ToSeq());
    }

    /// <summary>The catalogue as values.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>Every file of it.</summary>
    public required Seq<CatalogueFile> Files { get; init; }

    /// <summary>The kinds of files that somebody reads.</summary>
    public required Seq<FileKind> Kinds { get; init; }

    /// <summary>The keys of docs/sources.bib.</summary>
    public required FrozenSet<string> SourceKeys { get; init; }

    /// <summary>What must not stand in words.</summary>
    public required WordRules Words { get; init; }

    /// <summary>Known errors.</summary>
    public required TrapRules Traps { get; init; }

    /// <summary>What a complete catalogue holds.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The day on which it is linted.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Every value in every file, with its place.</summary>
    public Seq<JsonPlace> Places => places.Value;

    /// <summary>Every text for people, with its place.</summary>
    public IEnumerable<JsonPlace> Prose => Places.Where(p => p.IsProse && KindOf(p.File) is { IsProse: true });

    /// <summary>The kind of the file at this path, or null when nobody reads it.</summary>
    public FileKind? KindOf(string path) => Kinds.FirstOrDefault(k => k.Matches(path));
}
