using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Audits;

/// <summary>A batch of the audit, closed.</summary>
/// <param name="Number">Its number, from 1 on.</param>
/// <param name="At">When it was sealed.</param>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="Hash">Its hash, which holds that of the batch before it.</param>
/// <param name="Last">The place of its last row.</param>
public sealed record AuditSeal(long Number, DateTimeOffset At, long Rows, string Hash, Position Last);

/// <summary>Seals in the database.</summary>
internal static class AuditSeals
{
    /// <summary>The seals of a clinic in their order.</summary>
    public static Task<List<AuditSeal>> Of(Work work, ClinicId clinic) => work.Query(
        "select number, sealed_us, rows, hash, last_tx, last_row from seal where clinic = @clinic order by number", new { clinic = clinic.Value },
        r => new AuditSeal(r.GetInt64(0), Moments.Of(r.GetInt64(1)), r.GetInt64(2), r.GetString(3), new(r.GetInt64(4), r.GetInt64(5))));

    /// <summary>Notes where each seal ends after a restore, which gave the rows new places.</summary>
    public static async Task Place(Work work)
    {
        foreach (var clinic in await work.Query("select distinct clinic from seal", null, r => r.GetGuid(0)).ConfigureAwait(false))
        {
            var rows = 0L;
            foreach (var seal in await Of(work, new(clinic)).ConfigureAwait(false))
            {
                rows += seal.Rows;
                var last = await work.Query("select tx, position from audit where clinic = @clinic order by tx, position limit 1 offset @before", new { clinic, before = rows - 1 }, r => (Tx: r.GetInt64(0), Row: r.GetInt64(1))).ConfigureAwait(false);
                if (last.Count == 0) return;
                await work.Execute("update seal set last_tx = @Tx, last_row = @Row where clinic = @clinic and number = @Number", new { last[0].Tx, last[0].Row, clinic, seal.Number }).ConfigureAwait(false);
            }
        }
    }
}
