using System.Globalization;
using System.Text;

namespace Plumbline.Cli.Simulations;

/// <summary>A simulation, or two side by side, as text.</summary>
internal static class SimulationText
{
    /// <summary>The findings.</summary>
    public static string Of(Simulation one, Simulation? other)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{one.People} virtual people, {one.Weeks} weeks, seed {one.Seed}; catalogue {one.CatalogueVersion}, progression rules {one.RulesVersion}{(other is null ? "" : $", compared with catalogue {other.CatalogueVersion}, progression rules {other.RulesVersion}")}.");
        text.AppendLine();
        var beside = other?.Rows().ToList();
        foreach (var (index, row) in one.Rows().Index()) text.AppendLine($"{row.Name,-44}{Shown(row)}{(beside is null ? "" : Shown(beside[index]))}".TrimEnd());
        foreach (var step in one.OverSteps.Concat(other?.OverSteps.Select(s => $"in the other: {s}") ?? [])) text.AppendLine($"  {step}");
        text.AppendLine().AppendLine("Verdicts by rule");
        var others = other?.Rules.ToDictionary(r => r.Rule, r => r.Count);
        foreach (var (rule, count) in one.Rules.Where(r => r.Count > 0 || others?.GetValueOrDefault(r.Rule) > 0)) text.AppendLine(CultureInfo.InvariantCulture, $"  {rule,-42}{count,8}{(others is null ? "" : $"{others.GetValueOrDefault(rule),22}")}");
        text.AppendLine().AppendLine($"Rules that never fired: {Never(one)}.");
        if (other is not null) text.AppendLine($"In the other: {Never(other)}.");
        text.AppendLine().AppendLine("Sessions that could not be played, by reason");
        foreach (var (code, count) in one.Refused) text.AppendLine(CultureInfo.InvariantCulture, $"  {code,-42}{count,8}{(other is null ? "" : $"{other.Refused.FirstOrDefault(r => r.Code == code).Count,22}")}");
        return text.ToString();
    }

    private static string Never(Simulation one) => one.Rules.Where(r => r.Count == 0).Select(r => r.Rule).ToList() is { Count: > 0 } none ? string.Join(", ", none) : "none";

    private static string Shown(Row row) => string.Create(CultureInfo.InvariantCulture, $"{row.Count,8}{(row.Of is { } of ? $"  {100.0 * row.Count / Math.Max(1, of),5:0.0} %" : "         "),-14}");
}
