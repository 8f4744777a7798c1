using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>Reads <see cref="DoseRules"/> from the files of the catalogue.</summary>
/// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there; those of <see cref="StrictJson"/> for what is inside.</remarks>
public static class DoseRulesReader
{
    /// <summary>Reads the limits, defaults and times.</summary>
    /// <param name="files">All files below <c>catalogue/</c>; only those in <c>doses/</c> are read.</param>
    public static Read<DoseRules> Read(IEnumerable<CatalogueFile> files)
    {
        var texts = files.Where(f => f.Path.StartsWith("doses/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var limits = One<DoseLimits>(texts, "doses/limits.json");
        var defaults = One<DoseDefaults>(texts, "doses/defaults.json");
        var times = One<DoseTimes>(texts, "doses/times.json");
        return Motion.Reading.Read.From(
            () => new DoseRules(limits.Require(), defaults.Require(), times.Require()),
            [.. limits.Problems, .. defaults.Problems, .. times.Problems]);
    }

    internal static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");
}
