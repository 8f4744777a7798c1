using Plumbline.Care;
using Plumbline.Exercises.Catalogues;
using Plumbline.Handouts;
using Plumbline.Motion.Reading;

namespace Plumbline.Workshop.Files;

/// <summary>The catalogue on disk.</summary>
public static class World
{
    /// <summary>Name of the variable that points to another catalogue folder.</summary>
    public const string Variable = "PLUMBLINE_CATALOGUE";

    /// <summary>The catalogue's folder: the variable's, or the nearest <c>catalogue/</c> above the program or the current folder.</summary>
    public static Read<string> Folder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
            return IsCatalogue(chosen) ? chosen : Read.Fail<string>("PLB-CAT-FOLDER", chosen, $"{Variable} points to a folder without version.json. Point it to a catalogue folder or unset it.");
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "catalogue");
                if (IsCatalogue(candidate)) return candidate;
            }
        }

        return Read.Fail<string>("PLB-CAT-FOLDER", "catalogue/", $"The catalogue was not found. Run from the project's folder or set {Variable}.");
    }

    /// <summary>Every JSON file of the catalogue, its path relative to the folder.</summary>
    public static Read<IReadOnlyList<CatalogueFile>> Files() => Folder().Then(FilesOf);

    /// <summary>The kinds of data files that somebody reads; a project that adds data files adds its list here.</summary>
    public static Seq<FileKind> Kinds { get; } = [.. ExerciseFiles.Kinds, .. CareFiles.Kinds, .. HandoutFiles.Kinds, .. FigureFiles.Kinds];

    /// <summary>The list of sources beside the catalogue.</summary>
    public static Read<string> Bibliography() => Folder().Then(folder => Disk.ReadText(Path.Combine(folder, "..", "docs", "sources.bib")));

    /// <summary>The catalogue, read.</summary>
    public static Read<Catalogue> Catalogue() => Files().Then(files => CatalogueReader.Read(files));

    /// <summary>Every JSON file of the catalogue in a folder.</summary>
    public static Read<IReadOnlyList<CatalogueFile>> FilesIn(string folder) => IsCatalogue(folder)
        ? FilesOf(folder)
        : Read.Fail<IReadOnlyList<CatalogueFile>>("PLB-CAT-FOLDER", folder, "This folder has no version.json. Name the folder of a catalogue.");

    private static Read<IReadOnlyList<CatalogueFile>> FilesOf(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories);
        var names = Array.ConvertAll(paths, path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
        var texts = new Read<string>?[paths.Length];
        Parallel.For(0, paths.Length, i => texts[i] = names[i].StartsWith("schema/", StringComparison.Ordinal) ? null : Disk.ReadText(paths[i]));
        var files = new List<CatalogueFile>();
        var problems = new List<Problem>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } text) continue;
            problems.AddRange(text.Problems);
            if (text is Read<string>.Success success) files.Add(new(names[i], success.Value));
        }

        return Read.From<IReadOnlyList<CatalogueFile>>(() => files, problems);
    }

    private static bool IsCatalogue(string folder) => File.Exists(Path.Combine(folder, "version.json"));
}
