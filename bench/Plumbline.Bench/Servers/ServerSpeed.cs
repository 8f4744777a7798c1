using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Plumbline.Care.Episodes.Events;
using Plumbline.Server.Access;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Sqlite;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Bench.Servers;

/// <summary>The server beside its databases, in one run on one machine: read the ratios.</summary>
internal static class ServerSpeed
{
    private const int Callers = 16;
    private const int People = 1_000;
    private const int Active = 300;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(8);

    // A server runs for weeks; what is compiled again while it warms up is not its work.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly Storage.Audits.Access Bench = new("bench", AccessRole.Program, "bench");

    /// <summary>Measures everything and prints it.</summary>
    public static async Task Run()
    {
        Console.WriteLine($"| {"what",-52} | {"server",16} | {"database alone",16} | {"ratio",7} | {"aim",-10} |");
        Console.WriteLine($"| {new string('-', 52)} | {new string('-', 16)} | {new string('-', 16)} | {new string('-', 7)} | {new string('-', 10)} |");
        // As many connections as callers, and room for the server's clock beside them.
        using var postgres = new LocalPostgres("-c max_connections=200 -c shared_buffers=256MB");
        await OnPostgres(postgres);
        await OnSqlite();
        var least = new Dictionary<string, double>();
        foreach (var persons in new[] { 100, 10_000, 1_000_000 }) await Caseload(postgres, persons, least);
        await Idle();
    }

    private static async Task OnPostgres(LocalPostgres postgres)
    {
        var connection = await postgres.NewDatabase(Callers + 8);
        await using var database = await PostgresDatabase.Open(connection, TimeProvider.System);
        var patients = await Patients.In(database, People);
        var clinic = patients.Clinic;
        var audit = $"insert into audit (clinic, at_us, actor, role, act, person, episode, events, purpose) values ('{clinic.Value}', 1772442000000000, '{Guid.NewGuid()}', 'patient', 'read', gen_random_uuid(), 1, 14, 'log-session');";
        var logged = patients.Line.Replace("'", "''", StringComparison.Ordinal).Replace(':', ';');
        var streams = $"select clinic, person, episode, version, tx, position, stored_us, line, checksum from event where clinic = '{clinic.Value}' and person = '{patients.All[0].Person.Value}' and episode = 1 order by version;";
        // To pgbench a colon begins the name of a value, so the lines have none.
        // The rows of a session that is logged: the stream that is read, the event, and who did both.
        var write = Limits.OfPostgres(postgres, connection, $"""
            begin;
            {streams}
            {audit}
            insert into event (clinic, person, episode, version, id, stored_us, line, checksum) values ('{clinic.Value}', gen_random_uuid(), 1, 1, gen_random_uuid(), 1772442000000000, '{logged}', 123456789);
            {audit}
            commit;
            """, Callers, Lasts);
        var read = Limits.OfPostgres(postgres, connection, $"begin;\n{streams}\n{audit}\ncommit;", Callers, Lasts);
        using (var server = await ServerProcess.Start(Path.GetTempPath(), connection))
        {
            // What the framework takes for a request that asks nothing of anybody: no answer can cost less.
            await Rows("say that it lives, no database", server, read, () => LeanClient.Request("GET", "/health/live", null));
            await Rows("read today's plan, PostgreSQL", server, read, patients.Today);
            await Rows("log a session, PostgreSQL", server, write, patients.Log);
        }

        var line = JournalFile.Write(Goal() with { Seq = 1 }).Replace("'", "''", StringComparison.Ordinal).Replace(':', ';');
        var own = Limits.OfPostgres(postgres, connection, $"""
            begin;
            insert into event (clinic, person, episode, version, id, stored_us, line, checksum) values ('{clinic.Value}', gen_random_uuid(), 1, 1, gen_random_uuid(), 1772442000000000, '{line}', 123456789);
            insert into audit (clinic, at_us, actor, role, act, person, episode, events, purpose) values ('{clinic.Value}', 1772442000000000, '{Guid.NewGuid()}', 'patient', 'append', gen_random_uuid(), 1, 1, 'log-session');
            commit;
            """, Callers, Lasts);
        await Append("append an event, journal alone, PostgreSQL", database, own, clinic);
    }

    private static async Task OnSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "plumbline.db");
            Patients patients;
            await using (var database = await SqliteDatabase.Open(file, TimeProvider.System)) patients = await Patients.In(database, People);
            var clinicText = patients.Clinic.Value.ToString().ToUpperInvariant();
            var (person, actor) = (patients.All[0].Person.Value, Guid.NewGuid().ToString());
            (string, Func<object?[]>) audit = ("insert into audit (clinic, at_us, actor, role, act, person, episode, events, purpose) values (@p0, @p1, @p2, @p3, @p4, @p5, 1, 14, 'log-session')",
                () => [clinicText, 1772442000000000L, actor, "patient", "read", Guid.NewGuid()]);
            (string, Func<object?[]>) stream = ("select clinic, person, episode, version, tx, position, stored_us, line, checksum from event where clinic = @p0 and person = @p1 and episode = 1 order by version", () => [clinicText, person]);
            (string, Func<object?[]>) Event(string line) => ("insert into event (clinic, person, episode, version, id, stored_us, line, checksum) values (@p0, @p1, 1, 1, @p2, 1772442000000000, @p3, 1)", () => [clinicText, Guid.NewGuid(), Guid.NewGuid(), line]);
            var read = Limits.OfSqlite(file, Callers, Lasts, stream, audit);
            var write = Limits.OfSqlite(file, Callers, Lasts, stream, audit, Event(patients.Line), audit);
            using (var server = await ServerProcess.Start(folder, null))
            {
                await Rows("read today's plan, SQLite", server, read, patients.Today);
                await Rows("log a session, SQLite", server, write, patients.Log);
            }

            await using var again = await SqliteDatabase.Open(file, TimeProvider.System);
            var own = Limits.OfSqlite(file, Callers, Lasts, Event(JournalFile.Write(Goal() with { Seq = 1 })), audit);
            await Append("append an event, journal alone, SQLite", again, own, patients.Clinic);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Rows(string what, ServerProcess server, (double PerSecond, double CpuEach) own, Func<byte[]> request)
    {
        await LeanClient.Ask(server.Address, Callers, WarmUp, _ => request());
        var before = Cpu.Of(server.Id);
        var times = await LeanClient.Ask(server.Address, Callers, Lasts, _ => request());
        Print(what, times.Length / Lasts.TotalSeconds, (Cpu.Of(server.Id) - before) / times.Length, own);
    }

    private static async Task Append(string what, Database database, (double PerSecond, double CpuEach) own, ClinicId clinic)
    {
        var journal = new SqlJournal(database, TimeProvider.System);
        var done = 0;
        async Task For(TimeSpan time)
        {
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
            {
                while (Stopwatch.GetElapsedTime(start) < time)
                {
                    await journal.Append(new(clinic, new(Guid.NewGuid())), 0, [Goal()], Bench);
                    Interlocked.Increment(ref done);
                }
            })));
        }

        await For(WarmUp);
        done = 0;
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await For(Lasts);
        Print(what, done / Lasts.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / done, own);
    }

    private static async Task Caseload(LocalPostgres postgres, int persons, Dictionary<string, double> least)
    {
        var connection = await postgres.NewDatabase(Callers + 8);
        string token;
        await using (var database = await PostgresDatabase.Open(connection, TimeProvider.System))
        {
            (var clinic, token) = await Owner(database);
            // 300 people are this clinic's, with a programme; the others are of clinics of 300 each. Everybody has an event and its rows in the audit.
            await Patients.In(database, clinic, Math.Min(persons, Active));
            await using var source = NpgsqlDataSource.Create(connection);
            var line = JournalFile.Write(Goal() with { Seq = 1 }).Replace("'", "''", StringComparison.Ordinal).Replace(':', ';');
            await using var load = source.CreateCommand($"""
                create temporary table who as select md5('clinic' || i / {Active})::uuid as clinic, md5('person' || i)::uuid as person, i from generate_series(1, {Math.Max(0, persons - Active)}) i;
                insert into person (clinic, id, name, time_zone, email, made_us) select clinic, person, 'Person ' || i, 'Europe/Amsterdam', null, 1772442000000000 from who;
                insert into event (clinic, person, episode, version, id, stored_us, line, checksum) select clinic, person, 1, 1, md5('event' || i)::uuid, 1772442000000000, '{line}', 1 from who;
                insert into audit (clinic, at_us, actor, role, act, person, episode, events, purpose) select clinic, 1772442000000000, 'bench', 'owner', 'append', person, 1, 1, 'bench' from who;
                analyze;
                """);
            load.CommandTimeout = 600;
            await load.ExecuteNonQueryAsync();
        }

        using var server = await ServerProcess.Start(Path.GetTempPath(), connection);
        foreach (var (what, path) in new[] { ("caseload", "/api/v1/caseload"), ("people, a page of 100", "/api/v1/people?most=100") })
        {
            byte[] Page(int _) => LeanClient.Request("GET", path, token);
            await LeanClient.Ask(server.Address, 2, TimeSpan.FromSeconds(3), Page);
            var times = await LeanClient.Ask(server.Address, 2, TimeSpan.FromSeconds(5), Page);
            Array.Sort(times);
            var p95 = times[(int)(times.Length * 0.95)];
            least.TryAdd(path, p95);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {$"{what}, of {persons:N0} persons, p95",-52} | {p95,13:0.00} ms | {"",16} | {p95 / least[path],7:0.00} | {"< 2",-10} |"));
        }
    }

    private static async Task Idle()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        try
        {
            var starts = new List<double>();
            for (var run = 0; run < 5; run++)
            {
                using var server = await ServerProcess.Start(folder, null);
                starts.Add(server.Started);
                if (run < 4) continue;
                await Task.Delay(TimeSpan.FromSeconds(10));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {"memory of an idle server",-52} | {Cpu.Memory(server.Id),13:0} MB | {"",16} | {"",7} | {"<= 150 MB",-10} |"));
            }

            starts.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {"from the start to the first answer, median of 5",-52} | {starts[2],13:0} ms | {"",16} | {"",7} | {"<= 1000 ms",-10} |"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, double perSecond, double cpuEach, (double PerSecond, double CpuEach) own)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what + ": each second",-52} | {perSecond,14:0}/s | {own.PerSecond,14:0}/s | {perSecond / own.PerSecond,7:P0} | {">= 45 %",-10} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what + ": CPU of each",-52} | {cpuEach * 1e6,13:0} µs | {own.CpuEach * 1e6,13:0} µs | {cpuEach / own.CpuEach,7:0.00} | {"<= 1.2",-10} |"));
    }

    private static JournalEvent Goal() => new(Guid.CreateVersion7(), 0, DateTimeOffset.UtcNow, new(2026, 3, 2), Actor.Person, new EpisodeEvent.GoalSet("walk to the shops and back without a rest"));

    private static async Task<(ClinicId Clinic, string Token)> Owner(Database database)
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        await new Clinics(database, TimeProvider.System).Add(new(clinic, "Clinic", "NL", "Europe/Amsterdam"));
        var account = new Account { Clinic = clinic, Id = Guid.CreateVersion7(), Email = $"{Guid.CreateVersion7()}@clinic.example", Name = "Owner", Role = AccessRole.Owner, IsTwoFactor = true, Stamp = "one" };
        await new Accounts(database, TimeProvider.System).Add(account);
        return (clinic, new Token(TokenKind.Worker, clinic, await new SignIns(database, TimeProvider.System).Begin(account, TimeSpan.FromHours(8))).ToString());
    }
}
