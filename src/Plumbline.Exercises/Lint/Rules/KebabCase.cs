using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Ids look like ids.</summary>
public static partial class KebabCase
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-ID", "Ids are kebab-case: small letters and digits, joined by hyphens. They stand in file names, links and on the command line. Only screening questions are numbered, Q1 and so on.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from place in subject.Places
        where place.Key == "id" && place.Value.ValueKind == JsonValueKind.String && !Kebab().IsMatch(place.Text)
        select new Finding(place.Place, $"\"{place.Text}\" is not an id. Use small letters and digits, joined by hyphens.");

    [GeneratedRegex("^(?:[a-z0-9]+(?:-[a-z0-9]+)*|Q[1-9][0-9]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Kebab();
}
