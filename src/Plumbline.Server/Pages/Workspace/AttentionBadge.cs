using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>Whether a person needs a clinician now, and why, as the API says it.</summary>
/// <param name="Kind">The kind of the badge.</param>
/// <param name="Status">In a few words.</param>
/// <param name="Reasons">Why, the most urgent first.</param>
public sealed record AttentionBadge(string Kind, string Status, IReadOnlyList<AttentionReason> Reasons)
{
    /// <summary>Whether somebody is needed.</summary>
    public bool IsNeeded => Kind != "good";

    /// <summary>Of the reasons of an episode or of a row of the caseload; null for somebody with whom nothing has happened yet.</summary>
    public static AttentionBadge Of(JsonNode? reasons, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (reasons is not JsonArray all) return new("info", words["attention.new"], [new([], words["attention.new_why"])]);
        var (kind, status) = (all.Count == 0 ? null : all[0]!["kind"]!.GetValue<string>()) switch
        {
            null => ("good", "attention.well"),
            "lock" => ("danger", "attention.locked"),
            "step-waits" => ("caution", "attention.pending"),
            "programme-waits" => ("info", "attention.plan"),
            "screening-due" => ("caution", "attention.screen"),
            "review-due" or "nothing-heard" => ("info", "attention.ask"),
            _ => ("caution", "attention.look"),
        };
        return new(kind, words[status], [.. all.Select(r => new AttentionReason([.. r!["exercises"].Texts()], r.Text("text"))
        {
            Period = r["until"] is null ? null : words.Of("holds.until", r.DayText("since"), r.DayText("until")),
        })]);
    }
}

/// <summary>Why a person needs a clinician.</summary>
/// <param name="Exercises">Names of the exercises that it is about; none when it is about the person or the whole programme.</param>
/// <param name="Text">In words.</param>
public sealed record AttentionReason(IReadOnlyList<string> Exercises, string Text)
{
    /// <summary>From which day until which it holds; null when no day ends it.</summary>
    public string? Period { get; init; }
}
