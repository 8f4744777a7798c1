using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Storage;

/// <summary>Brings a database to the schema of this program: numbered scripts, each run once, forward only.</summary>
internal static class Schema
{
    /// <summary>A numbered script.</summary>
    internal sealed record Script(int Number, string Name, string Sql)
    {
        /// <summary>What a script that was run is known by.</summary>
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
    }

    /// <summary>The scripts of an engine, in their order.</summary>
    public static IReadOnlyList<Script> ScriptsOf(string engine) =>
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(name => name.StartsWith($"{engine}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>Runs what was not run yet. Two nodes that start at once do it one after the other.</summary>
    /// <exception cref="StorageException">The database is newer than the program, or a script is not what was run.</exception>
    public static async Task<int> Bring(Work work, IReadOnlyList<Script> scripts, DateTimeOffset now)
    {
        if (work.Dialect.HoldSchema is { } hold) await work.Execute(hold).ConfigureAwait(false);
        await work.Execute("create table if not exists script (number bigint primary key, name text not null, hash text not null, run_us bigint not null)").ConfigureAwait(false);
        var run = await work.Query("select number, name, hash from script order by number", null, r => (Number: (int)r.GetInt64(0), Name: r.GetString(1), Hash: r.GetString(2))).ConfigureAwait(false);
        foreach (var (number, name, hash) in run)
        {
            var known = scripts.FirstOrDefault(s => s.Number == number)
                ?? throw new StorageException(StorageFault.Schema, $"The database was brought to script {name} by a newer program. Start that one, or restore a backup of before.");
            if (known.Hash != hash) throw new StorageException(StorageFault.Schema, $"Script {name} was changed after it had run on this database. Use the program that made the database, or restore a backup with this one.");
        }

        var missing = scripts.Where(s => run.All(r => r.Number != s.Number)).ToList();
        foreach (var script in missing)
        {
            await work.Script(script.Sql).ConfigureAwait(false);
            await work.Execute("insert into script (number, name, hash, run_us) values (@Number, @Name, @Hash, @now)", new { script.Number, script.Name, script.Hash, now = now.Microseconds }).ConfigureAwait(false);
        }

        return missing.Count;
    }

    private static Script Load(string resource)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var name = Path.GetFileNameWithoutExtension(resource);
        return new(int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
