using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Backups;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Journals;

/// <summary>Everything that is stored of a person, as a document to take away.</summary>
internal static class PersonExport
{
    private static readonly JsonSerializerOptions Indented = new(JsonRules.Options) { WriteIndented = true };

    // What a person shows or knows to prove who they are, and what another table says better.
    private static readonly string[] LeftOut = ["clinic", "person", "secret", "pin", "password", "checksum"];

    /// <summary>The rows of every table that holds something of a person, but for their events; secrets are left out.</summary>
    /// <remarks>It goes by the tables that an erasure clears, so that a new one is handed out as well.</remarks>
    public static async Task<JsonObject> RowsOf(Work work, ClinicId clinic, PersonId person)
    {
        var rows = new JsonObject();
        foreach (var (name, column) in Tombstones.Tables.Where(t => t.Key != "event"))
        {
            if (BackupTable.All.FirstOrDefault(t => t.Name == name) is not { } table) continue;
            var columns = table.Columns.Where(c => !LeftOut.Contains(c.Name)).ToArray();
            var found = await work.Query(
                $"select {string.Join(", ", columns.Select(c => c.Name))} from {name} where clinic = @clinic and {column} = @person order by {table.Order}", new { clinic = clinic.Value, person = person.Value },
                r => Row(r, columns)).ConfigureAwait(false);
            rows[name] = new JsonArray([.. found]);
        }

        return rows;
    }

    /// <summary>Writes the document.</summary>
    public static string Write(PersonId person, JsonObject rows, IReadOnlyList<StoredEvent> events, IReadOnlyList<AuditRow> seen, DateTimeOffset now) => new JsonObject
    {
        ["format"] = 1,
        ["exported_at"] = now,
        ["person"] = person.Value,
        ["records"] = rows,
        ["episodes"] = new JsonArray([.. events.GroupBy(e => e.Stream.Episode).Select(Episode)]),
        ["seen_by"] = new JsonArray([.. seen.Select(Seen)]),
    }.ToJsonString(Indented);

    // Moments are written as such; whoever takes the document away does not count microseconds.
    private static JsonObject Row(DbDataReader row, (string Name, ColumnKind Kind)[] columns)
    {
        var written = new JsonObject();
        foreach (var (i, (name, kind)) in columns.Index())
        {
            var isMoment = name.EndsWith("_us", StringComparison.Ordinal);
            written[!isMoment ? name : name == "at_us" ? "at" : $"{name[..^3]}_at"] = row.IsDBNull(i) ? null : kind switch
            {
                ColumnKind.Uuid => JsonValue.Create(row.GetGuid(i)),
                ColumnKind.Whole => isMoment ? JsonValue.Create(Moments.Of(row.GetInt64(i))) : JsonValue.Create(row.GetInt64(i)),
                ColumnKind.Text => JsonValue.Create(row.GetString(i)),
            };
        }

        return written;
    }

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
