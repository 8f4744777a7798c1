using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>Whether a person needs a clinician now, and why.</summary>
/// <param name="Rank">The lower, the sooner.</param>
/// <param name="Kind">The kind of the badge.</param>
/// <param name="Status">In a few words.</param>
/// <param name="Reasons">Each a sentence.</param>
public sealed record Attention(int Rank, string Kind, string Status, IReadOnlyList<string> Reasons)
{
    /// <summary>The rank of whoever needs nobody.</summary>
    public const int Well = 9;

    /// <summary>Of an episode as the API shows it. The first reason gives the rank; all are told.</summary>
    public static Attention Of(JsonNode episode, Words words)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(words);
        var found = Found(episode, words).OrderBy(a => a.Rank).ToList();
        return found[0] with { Reasons = [.. found.SelectMany(a => a.Reasons)] };
    }

    private static IEnumerable<Attention> Found(JsonNode episode, Words words)
    {
        if (episode["locked"]!.GetValue<bool>())
            yield return new(0, "danger", words["attention.locked"], [.. episode["locks"]!.AsArray().Where(l => l!["in_force"]!.GetValue<bool>()).Select(l => l!["reason"]!.GetValue<string>())]);
        if (episode["verdicts"]!.AsArray().Count(v => v!["fate"]!.GetValue<string>() == "pending") is > 0 and var pending)
            yield return new(1, "caution", words["attention.pending"], [pending == 1 ? words["attention.pending_one"] : words.Of("attention.pending_many", pending)]);
        if (episode["programme_version"]!.GetValue<int>() == 0)
        {
            yield return episode["version"]!.GetValue<long>() == 0
                ? new(2, "info", words["attention.new"], [words["attention.new_why"]])
                : new(2, "info", words["attention.plan"], [words["attention.plan_why"]]);
        }
        else if (episode["screening_due"]!.GetValue<string>() == "full")
        {
            yield return new(3, "caution", words["attention.screen"], [words["attention.screen_why"]]);
        }

        yield return new(Well, "good", words["attention.well"], []);
    }
}
