using System.Collections.Immutable;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Catalogues;

/// <summary>A kind of data file below <c>catalogue/</c>: where it lies, which type is its shape, which schema it names.</summary>
/// <remarks>A project that adds data files to the catalogue adds its kinds to the list that the command line joins; then they are linted, fixed and have a schema.</remarks>
/// <param name="Pattern">Its path; <c>*</c> stands for one folder or one file name.</param>
/// <param name="Type">The record that is its shape.</param>
/// <param name="Schema">Name of its schema in <c>catalogue/schema/</c>, without ".json".</param>
/// <param name="Check">Reads a file (name, text) strictly and gives the problems.</param>
/// <param name="IsProse">Whether its texts are for people: then spelling and phrases are linted.</param>
public sealed record FileKind(string Pattern, Type Type, string Schema, Func<string, string, ImmutableArray<Problem>> Check, bool IsProse)
{
    /// <summary>A kind of file whose shape is the type.</summary>
    public static FileKind Of<T>(string pattern, string schema, bool isProse = true) =>
        new(pattern, typeof(T), schema, (file, text) => StrictJson.Read<T>(file, text).Problems, isProse);

    /// <summary>A kind of file whose shape is the type and that must not contradict itself.</summary>
    public static FileKind Of<T>(string pattern, string schema, Func<T, IEnumerable<Problem>> contradictions) => new(pattern, typeof(T), schema, (file, text) => StrictJson.Read<T>(file, text) switch
    {
        Read<T>.Success success => [.. success.Warnings, .. contradictions(success.Value)],
        Read<T>.Failure failure => failure.Errors,
    }, IsProse: true);

    /// <summary>Whether the path is that of a file of this kind.</summary>
    public bool Matches(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (expected, given) = (Pattern.Split('/'), path.Split('/'));
        return expected.Length == given.Length && expected.Zip(given).All(pair => Fits(pair.First, pair.Second));
    }

    /// <summary>What <c>$schema</c> says in a file at this path.</summary>
    public string SchemaAddress(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return $"{string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')))}schema/{Schema}.json";
    }

    private static bool Fits(string expected, string given) => expected.IndexOf('*') switch
    {
        < 0 => expected == given,
        var star => given.Length >= expected.Length && given.StartsWith(expected[..star], StringComparison.Ordinal) && given.EndsWith(expected[(star + 1)..], StringComparison.Ordinal),
    };
}
