namespace Plumbline.Cli.Tests;

/// <summary>Tests that change the variable for the catalogue's folder run one after another, when all others are done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OwnCatalogue
{
    public const string Name = "own catalogue";
}

/// <summary>A copy of the catalogue in a folder of its own, to which the command line points until it is thrown away.</summary>
public sealed class CopiedCatalogue : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-");

    public CopiedCatalogue()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.At("catalogue"), "*", SearchOption.AllDirectories).Append(Repository.At("docs", "sources.bib")))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        Environment.SetEnvironmentVariable(Workshop.Files.World.Variable, PathOf(""));
    }

    public string PathOf(string file) => Path.Combine(folder.FullName, "catalogue", file);

    public string this[string file]
    {
        get => File.ReadAllText(PathOf(file));
        set => File.WriteAllText(PathOf(file), value);
    }

    public void Replace(string file, string old, string @new)
    {
        this[file].ShouldContain(old);
        this[file] = this[file].Replace(old, @new, StringComparison.Ordinal);
    }

    public IReadOnlyDictionary<string, string> Everything() =>
        Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).ToDictionary(p => p, File.ReadAllText);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Workshop.Files.World.Variable, null);
        folder.Delete(recursive: true);
    }
}
