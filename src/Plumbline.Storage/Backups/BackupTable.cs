using System.Data.Common;
using System.Text.Json.Nodes;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Backups;

/// <summary>A table as it goes into a backup and comes out of it, the same for both engines.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Order">The order in which its rows are written.</param>
/// <param name="Columns">Its columns, each with its kind. What the engine numbers by itself is not among them: it is numbered anew.</param>
internal sealed record BackupTable(string Name, string Order, params (string Name, ColumnKind Kind)[] Columns)
{
    /// <summary>All tables, in the order in which they are written.</summary>
    public static IReadOnlyList<BackupTable> All { get; } =
    [
        new("tombstone", "clinic, person", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("erased_us", ColumnKind.Whole), ("asked_by", ColumnKind.Text)),
        new("clinic", "id", ("id", ColumnKind.Uuid), ("name", ColumnKind.Text), ("country", ColumnKind.Text), ("time_zone", ColumnKind.Text), ("made_us", ColumnKind.Whole)),
        new("account", "clinic, id", ("clinic", ColumnKind.Uuid), ("id", ColumnKind.Uuid), ("email", ColumnKind.Text), ("name", ColumnKind.Text), ("role", ColumnKind.Text), ("password", ColumnKind.Text), ("totp_key", ColumnKind.Text), ("totp_step", ColumnKind.Whole), ("is_two_factor", ColumnKind.Whole), ("failures", ColumnKind.Whole), ("locked_us", ColumnKind.Whole), ("stamp", ColumnKind.Text), ("is_active", ColumnKind.Whole), ("made_us", ColumnKind.Whole)),
        new("clinic_choice", "clinic", ("clinic", ColumnKind.Uuid), ("emergency", ColumnKind.Text), ("urgent", ColumnKind.Text), ("keep_days", ColumnKind.Whole), ("escalate_min", ColumnKind.Whole)),
        new("passkey", "clinic, account, credential", ("clinic", ColumnKind.Uuid), ("account", ColumnKind.Uuid), ("credential", ColumnKind.Text), ("name", ColumnKind.Text), ("public_key", ColumnKind.Text), ("counter", ColumnKind.Whole), ("flags", ColumnKind.Whole), ("transports", ColumnKind.Text), ("made_us", ColumnKind.Whole), ("used_us", ColumnKind.Whole)),
        new("person", "clinic, id", ("clinic", ColumnKind.Uuid), ("id", ColumnKind.Uuid), ("name", ColumnKind.Text), ("time_zone", ColumnKind.Text), ("email", ColumnKind.Text), ("made_us", ColumnKind.Whole)),
        new("link", "clinic, id", ("clinic", ColumnKind.Uuid), ("id", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("secret", ColumnKind.Text), ("pin", ColumnKind.Text), ("failures", ColumnKind.Whole), ("made_us", ColumnKind.Whole), ("until_us", ColumnKind.Whole), ("ended_us", ColumnKind.Whole)),
        new("device", "clinic, id", ("clinic", ColumnKind.Uuid), ("id", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("link", ColumnKind.Uuid), ("secret", ColumnKind.Text), ("name", ColumnKind.Text), ("made_us", ColumnKind.Whole), ("ended_us", ColumnKind.Whole)),
        new("patient_account", "clinic, person", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("email", ColumnKind.Text), ("password", ColumnKind.Text), ("failures", ColumnKind.Whole), ("locked_us", ColumnKind.Whole), ("made_us", ColumnKind.Whole)),
        new("consent_text", "clinic, kind, version", ("clinic", ColumnKind.Uuid), ("kind", ColumnKind.Text), ("version", ColumnKind.Whole), ("words", ColumnKind.Text), ("made_us", ColumnKind.Whole), ("actor", ColumnKind.Text)),
        new("consent", "clinic, person, number", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("number", ColumnKind.Whole), ("at_us", ColumnKind.Whole), ("kind", ColumnKind.Text), ("version", ColumnKind.Text), ("is_given", ColumnKind.Whole), ("actor", ColumnKind.Text)),
        new("erasure_request", "clinic, id", ("clinic", ColumnKind.Uuid), ("id", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("asked_us", ColumnKind.Whole), ("asked_by", ColumnKind.Text), ("answered_us", ColumnKind.Whole), ("answered_by", ColumnKind.Text), ("reason", ColumnKind.Text)),
        new("message", "clinic, person, number", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("number", ColumnKind.Whole), ("id", ColumnKind.Uuid), ("at_us", ColumnKind.Whole), ("from_person", ColumnKind.Whole), ("actor", ColumnKind.Text), ("name", ColumnKind.Text), ("words", ColumnKind.Text), ("seen_us", ColumnKind.Whole)),
        new("acknowledgement", "clinic, person, alert", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("alert", ColumnKind.Uuid), ("at_us", ColumnKind.Whole), ("account", ColumnKind.Uuid)),
        new("alert_letter", "clinic, person, alert, account", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("alert", ColumnKind.Uuid), ("account", ColumnKind.Uuid), ("claimed_us", ColumnKind.Whole), ("sent_us", ColumnKind.Whole)),
        new("reminder", "clinic, person", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("channel", ColumnKind.Text), ("at_minute", ColumnKind.Whole), ("changed_us", ColumnKind.Whole), ("next_us", ColumnKind.Whole)),
        new("reminded", "clinic, person, day", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("day", ColumnKind.Text), ("channel", ColumnKind.Text), ("claimed_us", ColumnKind.Whole), ("outcome", ColumnKind.Text)),
        new("push", "clinic, id", ("clinic", ColumnKind.Uuid), ("id", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("endpoint", ColumnKind.Text), ("key", ColumnKind.Text), ("secret", ColumnKind.Text), ("made_us", ColumnKind.Whole)),
        new("clinic_reminders", "clinic", ("clinic", ColumnKind.Uuid), ("is_on", ColumnKind.Whole), ("at_minute", ColumnKind.Whole)),
        new("feed", "clinic, id", ("clinic", ColumnKind.Uuid), ("id", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("secret", ColumnKind.Text), ("made_us", ColumnKind.Whole), ("ended_us", ColumnKind.Whole)),
        new("server_key", "name", ("name", ColumnKind.Text), ("value", ColumnKind.Text), ("made_us", ColumnKind.Whole)),
        new("event", "tx, position", ("clinic", ColumnKind.Uuid), ("person", ColumnKind.Uuid), ("episode", ColumnKind.Whole), ("version", ColumnKind.Whole), ("id", ColumnKind.Uuid),
            ("stored_us", ColumnKind.Whole), ("line", ColumnKind.Text), ("checksum", ColumnKind.Whole)),
        new("audit", "tx, position", ("clinic", ColumnKind.Uuid), ("at_us", ColumnKind.Whole), ("actor", ColumnKind.Text), ("role", ColumnKind.Text), ("act", ColumnKind.Text),
            ("person", ColumnKind.Uuid), ("episode", ColumnKind.Whole), ("events", ColumnKind.Whole), ("purpose", ColumnKind.Text)),
        new("seal", "clinic, number", ("clinic", ColumnKind.Uuid), ("number", ColumnKind.Whole), ("sealed_us", ColumnKind.Whole), ("rows", ColumnKind.Whole), ("hash", ColumnKind.Text)),
    ];

    /// <summary>The query that reads it.</summary>
    public string Select => $"select {string.Join(", ", Columns.Select(c => c.Name))} from {Name} order by {Order}";

    /// <summary>The statement that adds a row.</summary>
    public string Insert { get; } = $"insert into {Name} ({string.Join(", ", Columns.Select(c => c.Name))}) values ({string.Join(", ", Columns.Select(c => $"@{c.Name}"))})";

    /// <summary>A row as an array that begins with the table's name.</summary>
    public JsonArray Write(DbDataReader row) => [Name, .. Columns.Select((column, i) => row.IsDBNull(i) ? null : column.Kind switch
    {
        ColumnKind.Uuid => JsonValue.Create(row.GetGuid(i)),
        ColumnKind.Whole => JsonValue.Create(row.GetInt64(i)),
        ColumnKind.Text => (JsonNode)JsonValue.Create(row.GetString(i)),
    })];

    /// <summary>The values of a row for <see cref="Insert"/>.</summary>
    public IReadOnlyDictionary<string, object?> Read(JsonArray row)
    {
        if (row.Count != Columns.Length + 1) throw new FormatException($"A row of {Name} has {row.Count - 1} columns in the backup and {Columns.Length} here.");
        var values = new Dictionary<string, object?>();
        foreach (var (i, (name, kind)) in Columns.Index())
        {
            values.Add(name, row[i + 1] is not { } value ? null : kind switch
            {
                ColumnKind.Uuid => value.GetValue<Guid>(),
                ColumnKind.Whole => value.GetValue<long>(),
                ColumnKind.Text => (object)value.GetValue<string>(),
            });
        }

        return values;
    }

    /// <summary>The person with whom a row goes when they are erased; null when it stays.</summary>
    public (Guid Clinic, Guid Person)? PersonOf(JsonArray row) =>
        Name == "tombstone" ? (Of(row, "clinic"), Of(row, "person")) : Tombstones.Tables.TryGetValue(Name, out var column) ? (Of(row, "clinic"), Of(row, column)) : null;

    private Guid Of(JsonArray row, string column) => row[Array.FindIndex(Columns, c => c.Name == column) + 1]!.GetValue<Guid>();
}

/// <summary>What kind of values a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>An identity.</summary>
    Uuid,

    /// <summary>A whole number of 64 bits.</summary>
    Whole,

    /// <summary>Text.</summary>
    Text,
}
