using Plumbline.Exercises.Catalogues;
using Plumbline.Figures.AltText;
using Plumbline.Figures.Muscles;
using Plumbline.Motion.Reading;

namespace Plumbline.Workshop.Files;

/// <summary>The catalogue's files that pictures and their words are made of.</summary>
public static class FigureFiles
{
    /// <summary>Where the words of alternative texts lie.</summary>
    public const string AltTextPath = "figures/words/en.json";

    /// <summary>Every kind.</summary>
    public static Seq<FileKind> Kinds { get; } =
    [
        FileKind.Of<MuscleLineFile>("bodies/muscle-lines.json", "muscle-lines"),
        new("figures/words/*.json", typeof(AltTextWords), "alt-text-words", (file, text) => AltTextWords.Read(file, text).Problems, IsProse: true),
    ];
}
