using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plumbline.Mutants;

/// <summary>Compiles Care as the build does, with one file changed.</summary>
internal sealed class Workshop
{
    private readonly Compilation original;

    /// <summary>Reads the sources and what they are compiled against.</summary>
    /// <param name="root">The checkout, built in Release.</param>
    public Workshop(string root)
    {
        var care = Path.Combine(root, "src", "Plumbline.Care");
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var made = Path.Combine(care, "obj", "Release", "net10.0");
        var files = Directory.EnumerateFiles(care, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(made, "Plumbline.Care.*.cs")).Order(StringComparer.Ordinal);
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.EnumerateFiles(runtime, "*.dll").Where(IsManaged)
            .Concat([Path.Combine(AppContext.BaseDirectory, "Plumbline.Motion.dll"), Path.Combine(AppContext.BaseDirectory, "Plumbline.Exercises.dll")]);
        var compilation = CSharpCompilation.Create(
            "Plumbline.Care",
            files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f)),
            references.Select(r => MetadataReference.CreateFromFile(r)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([RegularExpressions(runtime)], parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out original, out _);
    }

    /// <summary>Every mutation below a folder of Care, of one file, or of one line of it: <c>Episodes/Hold.cs:64</c>.</summary>
    public IEnumerable<Mutation> Places(string below) => below.Split(':') is [var path, .. var line]
        ? original.SyntaxTrees.Where(t => t.FilePath.Contains($"Plumbline.Care/{path}", StringComparison.Ordinal)).SelectMany(Mutation.Of).Where(m => line is [] || line[0] == $"{m.Line}")
        : [];

    /// <summary>Care with as many of these faults as can be switched.</summary>
    public Switchboard Switchboard(IReadOnlyCollection<Mutation> mutations, IReadOnlyCollection<string> tests) => new(original, mutations, tests);

    /// <summary>The assembly with a fault; null when it does not compile.</summary>
    public byte[]? With(Mutation? mutation)
    {
        using var stream = new MemoryStream();
        var changed = mutation is null ? original : original.ReplaceSyntaxTree(mutation.Tree, mutation.Applied());
        return changed.Emit(stream).Success ? stream.ToArray() : null;
    }

    private static bool IsManaged(string file)
    {
        try
        {
            AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    // The one generator that Care needs.
    private static ISourceGenerator RegularExpressions(string runtime)
    {
        var pack = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var file = Directory.EnumerateFiles(pack, "System.Text.RegularExpressions.Generator.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var generator = Assembly.LoadFrom(file).GetType("System.Text.RegularExpressions.Generator.RegexGenerator", throwOnError: true)!;
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    }
}
