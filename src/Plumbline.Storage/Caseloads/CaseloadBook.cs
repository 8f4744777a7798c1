using System.Globalization;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Caseloads;

/// <summary>Who of a clinic needs attention, worked out from the journal and kept until something happens or a day ends. It is no second truth: a command throws it away.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class CaseloadBook(Database database, TimeProvider time)
{
    /// <summary>The most events that are looked at in one step of <see cref="Touched"/>.</summary>
    public const int MostAtOnce = 2_000;

    private const int MostOnPage = 1_000;
    private static readonly TimeSpan New = TimeSpan.FromDays(60);

    /// <summary>The episodes in which something happened since the last time, and up to where that was read; the same position when nothing did.</summary>
    public Task<(IReadOnlyList<StreamId> Streams, Position Upto, bool IsAll)> Touched(ClinicId clinic, CancellationToken cancel = default) => database.Snapshot<(IReadOnlyList<StreamId>, Position, bool)>(async work =>
    {
        var place = (await work.Query("select last_tx, last_row from caseload_place where clinic = @clinic", new { clinic = clinic.Value }, r => new Position(r.GetInt64(0), r.GetInt64(1))).ConfigureAwait(false)).SingleOrDefault();
        var touched = await work.Query(
            $"select person, episode, tx, position from event where clinic = @clinic and (tx, position) > (@tx, @row) {work.Dialect.Settled} order by tx, position limit {MostAtOnce}",
            new { clinic = clinic.Value, tx = place.Transaction, row = place.Row },
            r => (Stream: new StreamId(clinic, new(r.GetGuid(0)), (int)r.GetInt64(1)), Position: new Position(r.GetInt64(2), r.GetInt64(3)))).ConfigureAwait(false);
        return ([.. touched.Select(t => t.Stream).Distinct()], touched.Count == 0 ? place : touched[^1].Position, touched.Count < MostAtOnce);
    }, cancel);

    /// <summary>Keeps what was worked out. What is older than what is there already is passed over.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="rows">What was worked out.</param>
    /// <param name="upto">How far the journal was read for it; null when only a day had ended.</param>
    /// <param name="cancel">Stops it.</param>
    public Task Keep(ClinicId clinic, IReadOnlyList<CaseloadRow> rows, Position? upto, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return database.Write(async work =>
        {
            foreach (var row in rows)
            {
                await work.Execute(
                    "insert into caseload (clinic, person, episode, version, day, is_open, rank, summary) select @clinic, @person, @Episode, @Version, @day, @open, @Rank, @Summary "
                    + "where not exists (select 1 from tombstone where clinic = @clinic and person = @person) on conflict (clinic, person, episode) do update set version = @Version, day = @day, is_open = @open, rank = @Rank, summary = @Summary where caseload.version < @Version or (caseload.version = @Version and caseload.day < @day)",
                    new { clinic = clinic.Value, person = row.Stream.Person.Value, row.Stream.Episode, row.Version, day = Written(row.Day), open = row.IsOpen ? 1L : 0, row.Rank, row.Summary }).ConfigureAwait(false);
            }

            if (upto is { } place)
            {
                await work.Execute(
                    "insert into caseload_place (clinic, last_tx, last_row) values (@clinic, @tx, @row) on conflict (clinic) do update set last_tx = @tx, last_row = @row where (caseload_place.last_tx, caseload_place.last_row) < (@tx, @row)",
                    new { clinic = clinic.Value, tx = place.Transaction, row = place.Row }).ConfigureAwait(false);
            }

            return rows.Count;
        }, cancel);
    }

    /// <summary>Everybody of a clinic with whom something is going on or about to begin, those who need attention most first.</summary>
    public Task<IReadOnlyList<CaseloadEntry>> Open(ClinicId clinic, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<IReadOnlyList<CaseloadEntry>>(async work =>
        {
            var found = await work.Query(
                "select p.id, p.name, p.time_zone, c.episode, c.version, c.day, c.rank, c.summary, "
                + "(select count(*) from message m where m.clinic = p.clinic and m.person = p.id and m.seen_us is null and m.from_person = 1) "
                + "from caseload c join person p on p.clinic = c.clinic and p.id = c.person where c.clinic = @clinic and c.is_open = 1 "
                + "union all select p.id, p.name, p.time_zone, null, null, null, 0, null, 0 from person p where p.clinic = @clinic and p.made_us > @since "
                + "and not exists (select 1 from caseload c where c.clinic = p.clinic and c.person = p.id) "
                + $"order by 7 desc, 2, 1 limit {MostOnPage}",
                new { clinic = clinic.Value, since = (time.GetUtcNow() - New).Microseconds },
                r => new CaseloadEntry(
                    r.IsDBNull(3) ? null : new(new(clinic, new(r.GetGuid(0)), (int)r.GetInt64(3)), r.GetInt64(4), DateOnly.ParseExact(r.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture), true, (int)r.GetInt64(6), r.GetString(7)),
                    new(r.GetGuid(0)), r.GetString(1), r.GetString(2), (int)r.GetInt64(8))).ConfigureAwait(false);
            if (found.Count > 0) await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, null, null, found.Count).ConfigureAwait(false);
            return found;
        }, cancel);
    }

    /// <summary>Throws away what was worked out; it is worked out anew when somebody asks.</summary>
    public Task Rebuild(CancellationToken cancel = default) => database.Write(async work =>
    {
        await work.Execute("delete from caseload").ConfigureAwait(false);
        return await work.Execute("delete from caseload_place").ConfigureAwait(false);
    }, cancel);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
