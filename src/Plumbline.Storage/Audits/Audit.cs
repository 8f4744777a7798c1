using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Audits;

/// <summary>Who touched whose record: read by auditors, sealed by the server, verified by a command.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Audit(Database database, TimeProvider time)
{
    private const int MostInBatch = 10_000;

    /// <summary>Who touched a person's record, in order.</summary>
    public Task<IReadOnlyList<AuditRow>> Of(ClinicId clinic, PersonId person, CancellationToken cancel = default) =>
        database.Snapshot<IReadOnlyList<AuditRow>>(async work => await AuditRows.Of(work, clinic, person).ConfigureAwait(false), cancel);

    /// <summary>The audit of a clinic after a position, in an order that never changes afterwards.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="after">The position of the last row that was seen.</param>
    /// <param name="most">The most rows.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<IReadOnlyList<(AuditRow Row, Position Place)>> Since(ClinicId clinic, Position after, int most, CancellationToken cancel = default) =>
        database.Snapshot<IReadOnlyList<(AuditRow, Position)>>(async work => await work.Query(
            $"select {AuditRows.Columns}, tx, position from audit where clinic = @clinic and (tx, position) > (@tx, @row) {work.Dialect.Settled} order by tx, position limit @most",
            new { clinic = clinic.Value, tx = after.Transaction, row = after.Row, most }, AuditRows.ReadPlaced).ConfigureAwait(false), cancel);

    /// <summary>The clinics that have an audit.</summary>
    public Task<IReadOnlyList<ClinicId>> Clinics(CancellationToken cancel = default) =>
        database.Snapshot<IReadOnlyList<ClinicId>>(async work => await work.Query("select distinct clinic from audit order by clinic", null, r => new ClinicId(r.GetGuid(0))).ConfigureAwait(false), cancel);

    /// <summary>Seals what is not sealed yet, at most 10,000 rows.</summary>
    /// <returns>The seal; null when there was nothing to seal.</returns>
    public Task<AuditSeal?> Seal(ClinicId clinic, CancellationToken cancel = default) => database.Write(async work =>
    {
        await Hold(work, clinic).ConfigureAwait(false);
        var seals = await AuditSeals.Of(work, clinic).ConfigureAwait(false);
        var before = seals.Count == 0 ? new AuditSeal(0, default, 0, AuditChain.Beginning, Position.Start) : seals[^1];
        var last = before.Last;
        using var chain = new AuditChain(before.Hash);
        await foreach (var (row, place) in work.Stream(
            $"select {AuditRows.Columns}, tx, position from audit where clinic = @clinic and (tx, position) > (@tx, @row) {work.Dialect.Settled} order by tx, position limit {MostInBatch}",
            new { clinic = clinic.Value, tx = last.Transaction, row = last.Row }, AuditRows.ReadPlaced).ConfigureAwait(false))
        {
            chain.Add(row);
            last = place;
        }

        if (chain.Rows == 0) return null;
        var seal = new AuditSeal(before.Number + 1, time.GetUtcNow(), chain.Rows, chain.Seal(), last);
        await work.Execute(
            "insert into seal (clinic, number, sealed_us, rows, hash, last_tx, last_row) values (@clinic, @Number, @at, @Rows, @Hash, @tx, @row)",
            new { clinic = clinic.Value, seal.Number, at = seal.At.Microseconds, seal.Rows, seal.Hash, tx = last.Transaction, row = last.Row }).ConfigureAwait(false);
        return seal;
    }, cancel);

    /// <summary>Computes every seal of a clinic anew.</summary>
    public Task<AuditCheck> Verify(ClinicId clinic, CancellationToken cancel = default) => database.Snapshot(async work =>
    {
        var seals = await AuditSeals.Of(work, clinic).ConfigureAwait(false);
        var (at, before, rows, open) = (0, AuditChain.Beginning, 0L, 0L);
        var chain = new AuditChain(before);
        try
        {
            await foreach (var row in work.Stream($"select {AuditRows.Columns} from audit where clinic = @clinic order by tx, position", new { clinic = clinic.Value }, AuditRows.Read).ConfigureAwait(false))
            {
                if (at == seals.Count)
                {
                    open++;
                    continue;
                }

                chain.Add(row);
                rows++;
                if (chain.Rows < seals[at].Rows) continue;
                if (chain.Seal() is var hash && hash != seals[at].Hash) return new AuditCheck(seals[at].Number, rows, open);
                before = seals[at++].Hash;
                chain.Dispose();
                chain = new(before);
            }

            return new AuditCheck(at < seals.Count ? seals[at].Number : null, rows, open);
        }
        finally
        {
            chain.Dispose();
        }
    }, cancel);

    private static Task Hold(Work work, ClinicId clinic) => work.Dialect.HoldPerson is { } hold ? work.Note(hold, new { clinic = clinic.Value, person = Guid.Empty }) : Task.CompletedTask;
}

/// <summary>What a verification found.</summary>
/// <param name="BrokenSeal">The first seal that does not fit its rows; null when all do.</param>
/// <param name="Sealed">Rows that were looked at under a seal.</param>
/// <param name="Open">Rows that no seal holds yet.</param>
public sealed record AuditCheck(long? BrokenSeal, long Sealed, long Open);
