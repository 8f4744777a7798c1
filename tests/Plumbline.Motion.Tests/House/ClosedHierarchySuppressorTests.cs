using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Plumbline.Motion.Tests.House;

/// <summary>A switch over a closed hierarchy needs no default arm when it names every case, and is an error when it forgets one.</summary>
public class ClosedHierarchySuppressorTests
{
    private const string Hierarchy = """
        public abstract record Answer
        {
            private Answer() { }
            public sealed record Yes(int Level) : Answer;
            public sealed record No : Answer;
        }
        """;

    // Every project builds the analyzer before itself, so it lies beside us in the same configuration.
    private static DiagnosticSuppressor Suppressor()
    {
        var parts = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        var (configuration, root) = (parts[^2], string.Join(Path.DirectorySeparatorChar, parts[..^5]));
        var file = Path.Combine(root, "tools", "Plumbline.Analyzers", "bin", configuration, "netstandard2.0", "Plumbline.Analyzers.dll");
        return (DiagnosticSuppressor)Activator.CreateInstance(Assembly.LoadFrom(file).GetType("Plumbline.Analyzers.ClosedHierarchySuppressor", throwOnError: true)!)!;
    }

    private static async Task<int> Warnings(string arms, string hierarchy = Hierarchy)
    {
        var source = $"{hierarchy}\npublic static class Use {{ public static int Of(Answer answer) => answer switch {{ {arms} }}; }}";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll").Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("snippet", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        compilation.GetDiagnostics().Count(d => d.Id == "CS8509").ShouldBe(1, "C# alone warns of every such switch");
        var checkedByUs = compilation.WithAnalyzers([Suppressor()], new CompilationWithAnalyzersOptions(new([]), null, true, false, reportSuppressedDiagnostics: false));
        return (await checkedByUs.GetAllDiagnosticsAsync()).Count(d => d.Id == "CS8509");
    }

    [Theory]
    [InlineData("Answer.Yes yes => yes.Level, Answer.No => 0")]
    [InlineData("Answer.Yes { } yes => yes.Level, Answer.No no => 0")]
    [InlineData("Answer.Yes { Level: 1 } => 1, Answer.Yes => 2, Answer.No => 0")]
    public async Task A_switch_that_names_every_case_stands(string arms) => (await Warnings(arms)).ShouldBe(0);

    [Theory]
    [InlineData("Answer.Yes => 1")]
    [InlineData("Answer.Yes { Level: 1 } => 1, Answer.No => 0")]
    [InlineData("Answer.Yes yes when yes.Level > 1 => 1, Answer.No => 0")]
    public async Task A_switch_that_forgets_a_case_or_part_of_one_is_an_error(string arms) => (await Warnings(arms)).ShouldBe(1);

    [Fact]
    public async Task A_hierarchy_that_others_may_add_to_is_not_closed() =>
        (await Warnings("Answer.Yes => 1, Answer.No => 0", Hierarchy.Replace("private Answer()", "protected Answer()", StringComparison.Ordinal))).ShouldBe(1);
}
