namespace Plumbline.Storage.Reminders;

/// <summary>Keys of the server itself, made once and shared by its nodes.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ServerKeys(Database database, TimeProvider time)
{
    /// <summary>The key of a name. When there is none, the given one is kept; whichever node was first, all get the same.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="make">Makes a new one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<string> Get(string name, Func<string> make, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(make);
        var kept = await database.Snapshot(work => Find(work, name), cancel).ConfigureAwait(false);
        if (kept is [var known]) return known;
        var made = make();
        return await database.Write(async work =>
        {
            await work.Execute("insert into server_key (name, value, made_us) values (@name, @made, @now) on conflict do nothing", new { name, made, now = time.GetUtcNow().Microseconds }).ConfigureAwait(false);
            return (await Find(work, name).ConfigureAwait(false))[0];
        }, cancel).ConfigureAwait(false);
    }

    private static Task<List<string>> Find(Work work, string name) => work.Query("select value from server_key where name = @name", new { name }, r => r.GetString(0));
}
