using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>Words to which people agree.</summary>
/// <param name="Kind">To what: "care", "reminders", "research".</param>
/// <param name="Version">Its version, from 1 on; the newest is the one that is shown.</param>
/// <param name="Words">The words.</param>
/// <param name="MadeAt">Since when.</param>
public sealed record ConsentText(string Kind, int Version, string Words, DateTimeOffset MadeAt);

/// <summary>The words of consents: a version that was shown is never written over.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ConsentTexts(Database database, TimeProvider time)
{
    /// <summary>Adds a version.</summary>
    public Task<ConsentText> Add(ClinicId clinic, string kind, string words, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            // Two owners who write at once get two versions.
            if (work.Dialect.HoldPerson is { } hold) await work.Execute(hold, new { clinic = clinic.Value, person = Guid.Empty }).ConfigureAwait(false);
            var version = await work.Number("select coalesce(max(version), 0) + 1 from consent_text where clinic = @clinic and kind = @kind", new { clinic = clinic.Value, kind }).ConfigureAwait(false);
            var text = new ConsentText(kind, (int)version, words, time.GetUtcNow());
            await work.Execute(
                "insert into consent_text (clinic, kind, version, words, made_us, actor) values (@clinic, @Kind, @Version, @Words, @now, @Actor)",
                new { clinic = clinic.Value, text.Kind, text.Version, text.Words, now = text.MadeAt.Microseconds, access.Actor }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, text.MadeAt, access, AccessAct.Manage, null, null, 0).ConfigureAwait(false);
            return text;
        }, cancel);
    }

    /// <summary>All versions of a clinic, by kind, the oldest first.</summary>
    public Task<IReadOnlyList<ConsentText>> Of(ClinicId clinic, CancellationToken cancel = default) => database.Snapshot<IReadOnlyList<ConsentText>>(async work => await work.Query(
        "select kind, version, words, made_us from consent_text where clinic = @clinic order by kind, version", new { clinic = clinic.Value },
        r => new ConsentText(r.GetString(0), r.GetInt32(1), r.GetString(2), Moments.Of(r.GetInt64(3)))).ConfigureAwait(false), cancel);
}
