using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>What must not stand in the words of a language, and what to write instead: <c>lint/words-en.json</c>.</summary>
/// <remarks>A form is one or more words; <c>*</c> stands for any letters, <c>#</c> for a number in digits or words.</remarks>
public sealed record WordRules
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>Version of these rules.</summary>
    public required string Version { get; init; }

    /// <summary>The highest reading grade.</summary>
    public required GradeLimit ReadingGrade { get; init; }

    /// <summary>The words for numbers that <c>#</c> stands for.</summary>
    public required Seq<string> Numbers { get; init; }

    /// <summary>Forms that would write a dose by hand into the words of an exercise.</summary>
    public required Seq<string> DoseForms { get; init; }

    /// <summary>Phrases that must not stand, each with its reason.</summary>
    public required Seq<PhraseTrap> Phrases { get; init; }

    /// <summary>Spellings that are not ours.</summary>
    public required Seq<Respelling> Spelling { get; init; }
}

/// <summary>The highest reading grade that words may have.</summary>
/// <param name="Most">Flesch–Kincaid grade, in school years.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record GradeLimit(double Most, string Source, Basis Basis);

/// <summary>A phrase that must not stand.</summary>
public sealed record PhraseTrap
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>The forms in which it is found.</summary>
    public required Seq<string> Forms { get; init; }

    /// <summary>Why it must not stand.</summary>
    public required string Because { get; init; }

    /// <summary>What to write instead.</summary>
    public required string Instead { get; init; }

    /// <summary>Keys, schema names of files, and files in which it may stand.</summary>
    public Seq<string> AllowedIn { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>A spelling that is not ours, and ours.</summary>
/// <param name="Not">The form that must not stand.</param>
/// <param name="But">What to write.</param>
public sealed record Respelling(string Not, string But)
{
    /// <summary>Words that the form finds and that are right.</summary>
    public Seq<string> Except { get; init; }
}
