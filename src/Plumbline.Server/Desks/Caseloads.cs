using Plumbline.Care.Episodes;
using Plumbline.Server.Access;
using Plumbline.Server.Reminders;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Caseloads;
using Plumbline.Storage.Journals;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Desks;

/// <summary>Who of a clinic needs attention: worked out where something happened or a day began, taken as it was kept otherwise.</summary>
internal sealed class Caseloads(CaseloadBook book, IJournal journal, Practice practice, TimeProvider time)
{
    private static readonly Storage.Audits.Access Worker = new("caseload", AccessRole.Program, "caseload");

    /// <summary>Everybody of the caller's clinic with whom something is going on, those who need attention most first.</summary>
    public async Task<IReadOnlyList<CaseloadEntry>> Of(Caller caller, CancellationToken cancel)
    {
        while (true)
        {
            var (streams, upto, isAll) = await book.Touched(caller.Clinic, cancel);
            if (streams.Count > 0) await book.Keep(caller.Clinic, await Worked(streams.Select(s => (s, (string?)null)), cancel), upto, cancel);
            if (isAll) break;
        }

        var found = await book.Open(caller.Clinic, caller.For("caseload"), cancel);
        // A day of the person's that began since may ask for something new.
        var stale = found.Where(e => e.Row is { } row && row.Day != Today(e.TimeZone)).Select(e => (e.Row!.Stream, (string?)e.TimeZone)).ToList();
        if (stale.Count == 0) return found;
        await book.Keep(caller.Clinic, await Worked(stale, cancel), null, cancel);
        return await book.Open(caller.Clinic, caller.For("caseload"), cancel);
    }

    private async Task<IReadOnlyList<CaseloadRow>> Worked(IEnumerable<(StreamId Stream, string? TimeZone)> streams, CancellationToken cancel)
    {
        var rows = new List<CaseloadRow>();
        foreach (var (stream, zone) in streams)
        {
            var stored = await journal.Read(stream, Worker, cancel);
            if (stored.IsErased) continue;
            rows.Add(Attention.Of(stream, stored.Version, Standing.Of(Episode.Of(stored.Journal), Today(zone ?? "UTC"), practice.Rules)));
        }

        return rows;
    }

    private DateOnly Today(string zone) => DayTimes.DayOf(zone, time.GetUtcNow());
}
