using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Every value can be said.</summary>
public static class EveryValueHasItsWord
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-WORDS", "Every position, category, muscle and other value of a fixed list has its word in words/, and nothing else has one.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var words = subject.Catalogue.Words;
        var conditions = subject.Catalogue.Exercises.SelectMany(e => e.Facts.Cautions).Select(c => c.For).ToHashSet();
        return Compare("muscles", words.Muscles.Keys, subject.Catalogue.Muscles.Keys)
            .Concat(Compare("positions", words.Positions.Keys, JsonNames.All<Posture>()))
            .Concat(Compare("categories", words.Categories.Keys, JsonNames.All<Category>()))
            .Concat(Compare("bias", words.Bias.Keys, JsonNames.All<Bias>()))
            .Concat(Compare("equipment", words.Equipment.Keys, JsonNames.All<Prop>()))
            .Concat(Compare("regions", words.Regions.Keys, JsonNames.All<Region>()))
            .Concat(Compare("roles", words.Roles.Keys, JsonNames.All<Role>()))
            .Concat(Compare("load_classes", words.LoadClasses.Keys, ["0", "1", "2", "3", "4"]))
            .Concat(Compare("end_feel", words.EndFeel.Keys, JsonNames.All<EndFeel>()))
            .Concat(Compare("conditions", words.Conditions.Keys.Where(conditions.Contains), conditions))
            .Select(f => f with { Path = $"words/{words.Language}.json: {f.Path}" });
    }

    private static IEnumerable<Finding> Compare(string list, IEnumerable<string> given, IEnumerable<string> expected)
    {
        var (has, needs) = (given.ToHashSet(), expected.ToHashSet());
        foreach (var missing in needs.Except(has)) yield return new($"$.{list}", $"There is no word for \"{missing}\". Add one.");
        foreach (var other in has.Except(needs)) yield return new($"$.{list}.{other}", $"The catalogue has no \"{other}\". Take its word out or correct the key.");
    }
}
