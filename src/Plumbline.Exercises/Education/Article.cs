using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Education;

/// <summary>The facts of one education article: <c>education/&lt;id&gt;/article.json</c>.</summary>
public sealed record Article
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Kebab-case id; the folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the reading order, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Keys of docs/sources.bib for its facts.</summary>
    public required Seq<string> Sources { get; init; }

    /// <summary>Exercises that it speaks of.</summary>
    public required Seq<string> Related { get; init; }

    /// <summary>The day by which somebody must read it again (hazard H16).</summary>
    public required DateOnly ReviewBy { get; init; }
}

/// <summary>The words of one article in one language.</summary>
public sealed record ArticleWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The text.</summary>
    public required Seq<ArticleSection> Sections { get; init; }

    /// <summary>What to remember.</summary>
    public required Seq<string> KeyPoints { get; init; }
}

/// <summary>A part of an article.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record ArticleSection(string Heading, Seq<string> Paragraphs);

/// <summary>The glossary in one language: <c>glossary/en.json</c>.</summary>
public sealed record Glossary
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>The terms in alphabetical order.</summary>
    public required Seq<GlossaryTerm> Terms { get; init; }
}

/// <summary>A word of the field and what it means.</summary>
/// <param name="Term">The word.</param>
/// <param name="Meaning">Its meaning in plain words.</param>
/// <param name="Sources">Keys of docs/sources.bib.</param>
public sealed record GlossaryTerm(string Term, string Meaning, Seq<string> Sources);
