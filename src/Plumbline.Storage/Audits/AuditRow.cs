using System.Data.Common;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Audits;

/// <summary>That somebody touched a record.</summary>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Actor">Identity of the account, the device or the job.</param>
/// <param name="Role">In which role.</param>
/// <param name="Act">What was done.</param>
/// <param name="Person">Whose record; null when events of several were read.</param>
/// <param name="Episode">Which episode; null when all of them.</param>
/// <param name="Events">How many events it touched.</param>
/// <param name="Purpose">What for.</param>
public sealed record AuditRow(DateTimeOffset At, string Actor, AccessRole Role, AccessAct Act, PersonId? Person, int? Episode, long Events, string Purpose);

/// <summary>Rows of the audit in the database.</summary>
internal static class AuditRows
{
    /// <summary>The columns that <see cref="Read"/> expects.</summary>
    public const string Columns = "at_us, actor, role, act, person, episode, events, purpose";

    /// <summary>Adds a row.</summary>
    public static Task Add(Work work, ClinicId clinic, DateTimeOffset at, Access access, AccessAct act, PersonId? person, int? episode, long events) => work.Note(
        "insert into audit (clinic, at_us, actor, role, act, person, episode, events, purpose) values (@clinic, @at, @Actor, @role, @act, @person, @episode, @events, @Purpose)",
        new { clinic = clinic.Value, at = at.Microseconds, access.Actor, role = JsonNames.Of(access.Role), act = JsonNames.Of(act), person = person?.Value, episode, events, access.Purpose });

    /// <summary>Who touched a person's record, in order.</summary>
    public static Task<List<AuditRow>> Of(Work work, ClinicId clinic, PersonId person) => work.Query(
        $"select {Columns} from audit where clinic = @clinic and person = @person order by tx, position", new { clinic = clinic.Value, person = person.Value }, Read);

    /// <summary>Reads a row that has its place behind the columns.</summary>
    public static (AuditRow Row, Position Place) ReadPlaced(DbDataReader row) => (Read(row), new(row.GetInt64(8), row.GetInt64(9)));

    /// <summary>Reads a row.</summary>
    public static AuditRow Read(DbDataReader row) => new(
        Moments.Of(row.GetInt64(0)),
        row.GetString(1),
        Names.Read<AccessRole>(row.GetString(2)),
        Names.Read<AccessAct>(row.GetString(3)),
        row.IsDBNull(4) ? null : new(row.GetGuid(4)),
        row.IsDBNull(5) ? null : row.GetInt32(5),
        row.GetInt64(6),
        row.GetString(7));
}
