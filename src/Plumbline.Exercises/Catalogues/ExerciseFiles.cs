using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Education;
using Plumbline.Exercises.Ladders;
using Plumbline.Exercises.Lint;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Catalogues;

/// <summary>The kinds of data files that this project reads.</summary>
public static class ExerciseFiles
{
    /// <summary>All of them.</summary>
    public static Seq<FileKind> Kinds { get; } =
    [
        FileKind.Of<CatalogueVersion>("version.json", "version"),
        FileKind.Of<Exercise>("exercises/*/exercise.json", "exercise"),
        FileKind.Of<Movement>("exercises/*/movement.json", "movement"),
        FileKind.Of<ExerciseWords>("exercises/*/words/*.json", "exercise-words"),
        FileKind.Of<Proportions>("bodies/proportions.json", "proportions"),
        FileKind.Of<SegmentFile>("bodies/segments.json", "segments"),
        FileKind.Of<RangeFile>("bodies/ranges.json", "ranges"),
        FileKind.Of<PostureFile>("bodies/postures.json", "postures"),
        FileKind.Of<MuscleFile>("muscles.json", "muscles"),
        FileKind.Of<Ladder>("ladders/*.json", "ladder"),
        FileKind.Of<Article>("education/*/article.json", "article"),
        FileKind.Of<ArticleWords>("education/*/words/*.json", "article-words"),
        FileKind.Of<Glossary>("glossary/*.json", "glossary"),
        FileKind.Of<CatalogueWords>("words/*.json", "catalogue-words"),
        FileKind.Of<DoseDefaults>("doses/defaults.json", "dose-defaults"),
        FileKind.Of<DoseLimits>("doses/limits.json", "dose-limits"),
        FileKind.Of<DoseTimes>("doses/times.json", "dose-times"),
        FileKind.Of<Doses.Words.DoseWords>("doses/words/*.json", "dose-words", isProse: false),
        FileKind.Of<WordRules>("lint/words-*.json", "lint-words", isProse: false),
        FileKind.Of<TrapRules>("lint/traps.json", "lint-traps", isProse: false),
        FileKind.Of<Scope>("lint/scope.json", "lint-scope", isProse: false),
    ];
}
