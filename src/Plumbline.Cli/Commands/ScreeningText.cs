using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Commands;

/// <summary>A screening as plain text: what to do first, then why, then what was and was not reported.</summary>
public static class ScreeningText
{
    /// <summary>The text.</summary>
    public static string Of(Screening screening, ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentNullException.ThrowIfNull(rules);
        var text = new StringBuilder();
        var heading = rules.Levels[screening.Level].Heading;
        text.AppendLine(heading).AppendLine(new string('=', heading.Length));
        text.AppendLine(CultureInfo.InvariantCulture, $"Screening of {screening.On:yyyy-MM-dd}: level {Name(screening.Level)}. {Open(screening.Programme)}");
        Section(text, "What to do", screening.Actions.Select((action, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {action}")), "   ");
        Section(text, "Why", screening.Reasons.Select(r => $"- {r.Text} [{r.Rule}; {r.Source}, {Name(r.Basis)}]"), "  ");
        Section(text, "What you told us", screening.Reported, "");
        Section(text, "To ask again", screening.AskAgain.Count == 0 ? [] : [string.Join(", ", screening.AskAgain)], "");
        text.AppendLine().Append(ArticleText.Wrap($"Rules {screening.RulesVersion}. This is a screening by questions, not a diagnosis."));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines, string indent)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.AppendLine().AppendLine(heading);
        foreach (var line in all) text.AppendLine(ArticleText.Wrap(line, indent));
    }

    private static string Open(ProgrammeAccess programme) => programme switch
    {
        ProgrammeAccess.Yes => "A programme can be proposed.",
        ProgrammeAccess.Holding => "A holding plan can be proposed: walking, positions that ease, nothing that loads the back.",
        ProgrammeAccess.ClinicianOnly => "Only a clinician can set up a programme.",
        ProgrammeAccess.None => "No programme today.",
    };

    private static string Name<T>(T value) => JsonSerializer.SerializeToElement(value, JsonRules.Options).GetString()!;
}
