using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Workshop.Episodes;

/// <summary>An episode on a day as one JSON object.</summary>
public static class EpisodeJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(Standing standing, IReadOnlyList<Rejudged> rejudged)
    {
        var episode = standing.Episode;
        return new()
        {
            ["day"] = Node(standing.Day),
            ["level"] = Node(episode.Level),
            ["programme_version"] = episode.Version,
            ["self_care"] = episode.SelfCare,
            ["locked"] = episode.IsLocked,
            ["locks"] = new JsonArray([.. episode.Locks.Select(Lock)]),
            ["holds"] = new JsonArray([.. standing.Holding.Select(Hold)]),
            ["screening_due"] = standing.Rescreening switch
            {
                Rescreening.NotDue => "no",
                Rescreening.ShortForm => "short-form",
                Rescreening.Full => "full",
            },
            ["items"] = new JsonArray([.. standing.Items.Select(Item)]),
            ["judged_again"] = new JsonArray([.. rejudged.Select(r => Node(r))]),
        };
    }

    private static JsonNode Lock(EpisodeLock held)
    {
        var node = new JsonObject { ["id"] = held.Id.ToString(), ["on"] = Node(held.On), ["level"] = Node(held.Level), ["cause"] = Node(held.Cause), ["reason"] = held.Reason, ["in_force"] = held.InForce };
        if (held.End is not { } end) return node;
        node["ended_on"] = Node(end.On);
        node["ended_by"] = end.Actor.Name ?? JsonNames.Of(end.Actor.Role);
        if (end.SelfReportedBy is { } who) node["self_reported_by"] = who;
        return node;
    }

    private static JsonNode Hold(Hold hold)
    {
        var node = new JsonObject { ["id"] = hold.Cause.ToString(), ["kind"] = Node(hold.Kind), ["from"] = Node(hold.From) };
        if (hold.Until is { } until) node["until"] = Node(until);
        if (hold.Directions.Count > 0) node["directions"] = Node(hold.Directions);
        return node;
    }

    private static JsonNode Item(ItemStanding item)
    {
        var (exercise, dose) = item.Today;
        var node = new JsonObject
        {
            ["exercise"] = item.Item.Exercise,
            ["verdict"] = item.Verdict is { } verdict ? Node(verdict.Kind) : null,
            ["in_session"] = !item.IsOut,
            ["today"] = item.IsOut ? null : new JsonObject { ["exercise"] = exercise, ["dose"] = Node(dose) },
        };
        if (item.Item.Stop is { } stop) node["stopped_by"] = stop.Rule;
        if (item.Verdict is not { } said) return node;
        var given = item.AsEvent(JudgedAt.Compile);
        node["rule"] = said.Rule;
        node["rule_version"] = said.RuleVersion;
        node["inputs"] = Node(said.Inputs);
        node["new_dose"] = given.Dose is { } after ? Node(after) : null;
        if (given.NewExercise is { } other) node["new_exercise"] = other;
        if (given.Until is { } until) node["until"] = Node(until);
        node["because"] = said.ForPerson;
        node["for_clinician"] = said.ForClinician;
        node["fired"] = Node(said.Fired);
        node["is_new"] = item.IsNew;
        return node;
    }

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, JsonRules.Options)!;
}
