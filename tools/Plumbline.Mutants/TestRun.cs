using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Plumbline.Mutants;

/// <summary>Runs the tests of Care against an assembly of Care, until one fails.</summary>
internal sealed class TestRun : AssemblyLoadContext
{
    private readonly byte[] care;

    private TestRun(byte[] care) : base(isCollectible: true) => this.care = care;

    /// <summary>The first test that fails; null when all pass.</summary>
    /// <param name="care">The assembly.</param>
    /// <param name="namespaces">The tests' namespaces and classes, as the beginnings of names below <c>Plumbline.Care.Tests.</c>.</param>
    public static string? FirstFailure(byte[] care, IReadOnlyCollection<string> namespaces)
    {
        var context = new TestRun(care);
        try
        {
            // Examples are quicker than laws.
            return First(context.Tests(namespaces).OrderBy(m => m.DeclaringType!.Name.EndsWith("Laws", StringComparison.Ordinal)));
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Tests that stay loaded, to be run as often as somebody likes, the quickest first; and Care as they see it.</summary>
    public static (Func<string?> FirstFailure, Assembly Care) Kept(byte[] care, IReadOnlyCollection<string> namespaces)
    {
        var context = new TestRun(care);
        var tests = context.Tests(namespaces);
        // The first time everything is compiled and read, so the second time tells how long a test takes.
        if (First(tests) is { } failed) throw new InvalidOperationException($"Without any fault {failed} fails.");
        var inOrder = tests.OrderBy(Took).ToList();
        return (() => First(inOrder), context.Assemblies.Single(a => a.GetName().Name == "Plumbline.Care"));

        static long Took(MethodInfo test)
        {
            var began = Stopwatch.GetTimestamp();
            Passes(test);
            return Stopwatch.GetTimestamp() - began;
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "Plumbline.Care" ? LoadFromStream(new MemoryStream(care)) : null;

    private List<MethodInfo> Tests(IReadOnlyCollection<string> namespaces)
    {
        var tests = LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "Plumbline.Care.Tests.dll")).GetTypes()
            .Where(t => namespaces.Any(n => t.FullName!.StartsWith($"Plumbline.Care.Tests.{n}", StringComparison.Ordinal)))
            .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is { Skip: null })).ToList();
        return tests.Count > 0 ? tests : throw new InvalidOperationException("There is no such test.");
    }

    private static string? First(IEnumerable<MethodInfo> tests) => tests.FirstOrDefault(test => !Passes(test)) is { } failed ? $"{failed.DeclaringType!.Name}.{failed.Name}" : null;

    private static bool Passes(MethodInfo test)
    {
        try
        {
            var rows = test.GetCustomAttributes<DataAttribute>().SelectMany(d => d.GetData(test)).DefaultIfEmpty([]);
            foreach (var row in rows)
            {
                var needsOutput = test.DeclaringType!.GetConstructors().Any(c => c.GetParameters().Length == 1);
                var instance = test.IsStatic ? null : Activator.CreateInstance(test.DeclaringType!, needsOutput ? [new Silence()] : []);
                var parameters = test.GetParameters();
                object?[] arguments = [.. parameters.Select((p, i) => i < row.Length ? Fitted(row[i], p.ParameterType) : p.DefaultValue)];
                if (test.Invoke(instance, arguments) is Task task) task.GetAwaiter().GetResult();
                (instance as IDisposable)?.Dispose();
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    // As the runner does: 1 for a double, "2026-03-02" stays text.
    private static object? Fitted(object? value, Type type) =>
        value is IConvertible and not string && (Nullable.GetUnderlyingType(type) ?? type) is { IsPrimitive: true } to ? Convert.ChangeType(value, to, System.Globalization.CultureInfo.InvariantCulture) : value;

    private sealed class Silence : ITestOutputHelper
    {
        public void WriteLine(string message) { }

        public void WriteLine(string format, params object[] args) { }
    }
}
