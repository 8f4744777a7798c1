using Plumbline.Care.Intakes;

namespace Plumbline.Care.Tests.Intakes;

/// <summary>The sample intakes of the repository, by name.</summary>
public static class Samples
{
    public static DateOnly Today { get; } = new(2026, 3, 2);

    public static string Folder { get; } = Repository.At("samples", "intakes");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(p => Path.GetFileName(p)).Where(n => n != "expected.json").Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name.EndsWith(".json", StringComparison.Ordinal) ? name : $"{name}.json"));

    public static Intake Read(string name) => IntakeReader.Read(name, Text(name), Today, World.Screening, World.Catalogue).Require();
}
