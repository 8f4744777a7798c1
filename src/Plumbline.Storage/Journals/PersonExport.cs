using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Audits;

namespace Plumbline.Storage.Journals;

/// <summary>Everything that is stored of a person, as a document to take away.</summary>
internal static class PersonExport
{
    private static readonly JsonSerializerOptions Indented = new(JsonRules.Options) { WriteIndented = true };

    /// <summary>Writes the document.</summary>
    public static string Write(PersonId person, IReadOnlyList<StoredEvent> events, IReadOnlyList<AuditRow> seen, DateTimeOffset now) => new JsonObject
    {
        ["format"] = 1,
        ["exported_at"] = now,
        ["person"] = person.Value,
        ["episodes"] = new JsonArray([.. events.GroupBy(e => e.Stream.Episode).Select(Episode)]),
        ["seen_by"] = new JsonArray([.. seen.Select(Seen)]),
    }.ToJsonString(Indented);

    private static JsonNode Episode(IGrouping<int, StoredEvent> episode) => new JsonObject
    {
        ["episode"] = episode.Key,
        ["events"] = new JsonArray([.. episode.Select(e => JsonNode.Parse(JournalFile.Write(e.Event)))]),
    };

    private static JsonNode Seen(AuditRow row) => new JsonObject
    {
        ["at"] = row.At,
        ["actor"] = row.Actor,
        ["role"] = JsonNames.Of(row.Role),
        ["act"] = JsonNames.Of(row.Act),
        ["purpose"] = row.Purpose,
    };
}
