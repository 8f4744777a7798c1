using System.Data.Common;
using Plumbline.Care.Screenings;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>What a clinic chose.</summary>
/// <param name="EmergencyNumber">The number that people call in an emergency; null reads "your local emergency number".</param>
/// <param name="UrgentNumber">The number for urgent advice that is no emergency; null reads "your doctor or an urgent-care line".</param>
/// <param name="KeepDays">How many days after the last entry a record is kept; null when the clinic did not say. What is older is listed, never deleted by itself.</param>
/// <param name="EscalateMinutes">After how many minutes a lock that nobody has seen is told to the owners as well.</param>
public sealed record ClinicChoice(string? EmergencyNumber, string? UrgentNumber, int? KeepDays, int EscalateMinutes)
{
    /// <summary>What holds until a clinic chooses.</summary>
    public static ClinicChoice Default { get; } = new(null, null, null, 60);

    /// <summary>The numbers that its people are told to call.</summary>
    public EmergencyNumbers Numbers => new(EmergencyNumber, UrgentNumber);
}

/// <summary>Somebody whose record is older than their clinic keeps records.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="LastEntry">When something was last written of them.</param>
public sealed record PastKeeping(PersonId Id, string Name, DateTimeOffset LastEntry);

/// <summary>The choices of clinics.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ClinicChoices(Database database, TimeProvider time)
{
    /// <summary>The most people of a page of <see cref="PastKeeping"/>.</summary>
    public const int MostOnPage = 500;

    private const string Columns = "clinic, emergency, urgent, keep_days, escalate_min";

    /// <summary>How many columns <see cref="Read"/> expects.</summary>
    internal const int Count = 5;

    /// <summary>What a clinic chose.</summary>
    public Task<ClinicChoice> Of(ClinicId clinic, CancellationToken cancel = default) => database.Ask(work => Of(work, clinic), cancel);

    /// <summary>Changes what a clinic chose.</summary>
    public Task Set(ClinicId clinic, ClinicChoice choice, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            await work.Execute(
                "insert into clinic_choice (clinic, emergency, urgent, keep_days, escalate_min) values (@clinic, @EmergencyNumber, @UrgentNumber, @KeepDays, @EscalateMinutes) "
                + "on conflict (clinic) do update set emergency = @EmergencyNumber, urgent = @UrgentNumber, keep_days = @KeepDays, escalate_min = @EscalateMinutes",
                new { clinic = clinic.Value, choice.EmergencyNumber, choice.UrgentNumber, choice.KeepDays, choice.EscalateMinutes }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Manage, null, null, 0).ConfigureAwait(false);
            return 0;
        }, cancel);
    }

    /// <summary>Whose record is older than the clinic keeps records, by id, page by page; nobody while the clinic did not say how long that is.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="after">The last person of the page before; null for the first page.</param>
    /// <param name="access">Who looks, and what for.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<IReadOnlyList<PastKeeping>> PastKeeping(ClinicId clinic, PersonId? after, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<IReadOnlyList<PastKeeping>>(async work =>
        {
            if ((await Of(work, clinic).ConfigureAwait(false)).KeepDays is not { } days) return [];
            var found = await work.Query(
                $"""
                select p.id, p.name, p.made_us,
                    (select max(e.stored_us) from event e where e.clinic = p.clinic and e.person = p.id),
                    (select max(m.at_us) from message m where m.clinic = p.clinic and m.person = p.id)
                from person p where p.clinic = @clinic and p.id > @after and p.made_us < @before
                    and not exists (select 1 from event e where e.clinic = p.clinic and e.person = p.id and e.stored_us >= @before)
                    and not exists (select 1 from message m where m.clinic = p.clinic and m.person = p.id and m.at_us >= @before)
                order by p.id limit {MostOnPage}
                """,
                new { clinic = clinic.Value, after = after?.Value ?? Guid.Empty, before = (time.GetUtcNow() - TimeSpan.FromDays(days)).Microseconds },
                r => new PastKeeping(new(r.GetGuid(0)), r.GetString(1), Moments.Of(Math.Max(r.GetInt64(2), Math.Max(r.IsDBNull(3) ? 0 : r.GetInt64(3), r.IsDBNull(4) ? 0 : r.GetInt64(4)))))).ConfigureAwait(false);
            if (found.Count > 0) await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, null, null, found.Count).ConfigureAwait(false);
            return found;
        }, cancel);
    }

    /// <summary>The columns of a choice, of a table that has another name in a question.</summary>
    internal static string ColumnsOf(string table) => Names.Of(table, Columns);

    /// <summary>Reads a choice from a column on.</summary>
    internal static ClinicChoice Read(DbDataReader r, int from) => new(
        r.IsDBNull(from + 1) ? null : r.GetString(from + 1), r.IsDBNull(from + 2) ? null : r.GetString(from + 2), r.IsDBNull(from + 3) ? null : r.GetInt32(from + 3), r.GetInt32(from + 4));

    private static async Task<ClinicChoice> Of(Work work, ClinicId clinic) => (await work.Query(
        $"select {Columns} from clinic_choice where clinic = @clinic", new { clinic = clinic.Value }, r => Read(r, 0)).ConfigureAwait(false)).SingleOrDefault() ?? ClinicChoice.Default;
}
