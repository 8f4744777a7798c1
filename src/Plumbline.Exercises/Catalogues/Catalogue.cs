using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Plumbline.Exercises.Education;
using Plumbline.Exercises.Ladders;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Catalogues;

/// <summary>A file of the catalogue, as the shell read it.</summary>
/// <param name="Path">Its path below <c>catalogue/</c>, with forward slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record CatalogueFile(string Path, string Text);

/// <summary>Everything the catalogue says about one exercise, in one language.</summary>
/// <param name="Facts">What it is.</param>
/// <param name="Movement">How it moves.</param>
/// <param name="Words">What it is called and how it is explained.</param>
public sealed record CatalogueExercise(Exercise Facts, Movement Movement, ExerciseWords Words)
{
    /// <summary>The exercise's id.</summary>
    public string Id => Facts.Id;

    /// <summary>What a handout calls it.</summary>
    public string Name => Words.Name;
}

/// <summary>An education article in one language.</summary>
/// <param name="Facts">Its sources and relations.</param>
/// <param name="Words">Its text.</param>
public sealed record CatalogueArticle(Article Facts, ArticleWords Words);

/// <summary>The catalogue's own version.</summary>
/// <param name="Format">The file's format: 1.</param>
/// <param name="Version">Version of the data, as in "2026.11.0".</param>
/// <param name="Licence">Licence of the data.</param>
public sealed record CatalogueVersion(int Format, string Version, string Licence)
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-1)]
    public string? Schema { get; init; }
}

/// <summary>The world as data: exercises, muscles, ladders, education and glossary, in one language.</summary>
public sealed record Catalogue
{
    /// <summary>Which version of the data this is; every decision logs it.</summary>
    public required CatalogueVersion Version { get; init; }

    /// <summary>All exercises in the order of their ids.</summary>
    public required Seq<CatalogueExercise> Exercises { get; init; }

    /// <summary>The same by id.</summary>
    public required FrozenDictionary<string, CatalogueExercise> ById { get; init; }

    /// <summary>All muscles by id.</summary>
    public required FrozenDictionary<string, Muscle> Muscles { get; init; }

    /// <summary>All ladders in the order of their ids.</summary>
    public required Seq<Ladder> Ladders { get; init; }

    /// <summary>All articles in their reading order.</summary>
    public required Seq<CatalogueArticle> Articles { get; init; }

    /// <summary>Words of the field.</summary>
    public required Glossary Glossary { get; init; }

    /// <summary>What the language calls the fixed lists.</summary>
    public required CatalogueWords Words { get; init; }
}
