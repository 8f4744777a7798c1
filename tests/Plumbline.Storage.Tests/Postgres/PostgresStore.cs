using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Tests.Sqlite;
using static Plumbline.Storage.Tests.Events;

namespace Plumbline.Storage.Tests.Postgres;

[Collection(nameof(PostgresCollection))]
public sealed partial class PostgresJournalTests(PostgresCluster cluster) : JournalContract
{
    private protected override Task<Database> Fresh() => cluster.Fresh();

    [Fact]
    public async Task An_event_that_commits_late_is_not_passed_over()
    {
        var (early, late) = (AnyStream(), AnyStream());
        late = late with { Clinic = early.Clinic };
        var (isWritten, mayCommit) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = Database.Write(async work =>
        {
            await EventRows.Add(work, late, 1, Goal(), DateTimeOffset.UnixEpoch);
            // The event goes there with the next question.
            (await work.Number("select count(*) from event")).ShouldBe(1);
            isWritten.SetResult();
            await mayCommit.Task;
            return 0;
        });
        await isWritten.Task;
        var journal = new SqlJournal(Database, TimeProvider.System);
        await journal.Append(early, 0, [Goal()], Patient);

        (await journal.Since(early.Clinic, Position.Start, 10, Clinician)).ShouldBeEmpty();
        mayCommit.SetResult();
        await slow;

        (await journal.Since(early.Clinic, Position.Start, 10, Clinician)).Select(e => e.Stream).ShouldBe([late, early]);
    }

    // Of two that begin with the person, the planner took the one without the order, and read the whole record for every log.
    [Fact]
    public async Task Whoever_asks_for_a_persons_events_is_led_to_one_index()
    {
        var indexes = await Database.Write(work => work.Query("select indexdef from pg_indexes where tablename = 'event'", null, row => row.GetString(0)));

        indexes.Where(i => i.Contains("(clinic, person,", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("(clinic, person, episode, version)");
    }

    // A planner that believes that everybody has one event read all of somebody's hundreds, three times for every log.
    [Fact]
    public async Task What_nothing_happened_to_is_opened_without_reading_its_events()
    {
        var stream = AnyStream();
        var keys = new { clinic = stream.Clinic.Value, person = stream.Person.Value, episode = stream.Episode, after = 300L };
        var plan = await Database.Write(async work =>
        {
            const string others = "insert into event (clinic, person, episode, version, id, stored_us, line, checksum) select @clinic, gen_random_uuid(), 1, 1, gen_random_uuid(), 1, '', 1 from generate_series(1, 2000)";
            const string own = "insert into event (clinic, person, episode, version, id, stored_us, line, checksum) select @clinic, @person, @episode, i, gen_random_uuid(), 1, '', 1 from generate_series(1, @after) i";
            await work.Execute("insert into person (clinic, id, name, time_zone, made_us) values (@clinic, @person, 'Mary', 'Europe/Amsterdam', 1)", keys);
            await work.Execute(others, keys);
            await work.Script("analyze event");
            await work.Execute(own, keys);
            return await work.Query($"explain (analyze) {Records.QuestionBeforeWriting}", keys, row => row.GetString(0));
        });

        var read = plan.SelectMany(line => ActualRows().Matches(line)).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        read.Count.ShouldBeGreaterThan(5);
        read.ShouldAllBe(rows => rows <= 1, string.Join('\n', plan));
    }

    [GeneratedRegex(@"\(actual [^)]*rows=(\d+)")]
    private static partial Regex ActualRows();

    [Fact]
    public async Task Nodes_that_start_at_once_bring_the_schema_once()
    {
        var connection = await cluster.NewDatabase();

        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresDatabase.Open(connection, TimeProvider.System)));

        (await nodes[0].Write(work => work.Number("select count(*) from script"))).ShouldBe(Schema.ScriptsOf("postgres").Count);
        foreach (var node in nodes) await node.DisposeAsync();
    }
}

[Collection(nameof(PostgresCollection))]
public sealed class PostgresPeopleTests(PostgresCluster cluster) : PeopleContract
{
    private protected override Task<Database> Fresh() => cluster.Fresh();
}

[Collection(nameof(PostgresCollection))]
public sealed class PostgresAccessTests(PostgresCluster cluster) : AccessContract
{
    private protected override Task<Database> Fresh() => cluster.Fresh();
}

[Collection(nameof(PostgresCollection))]
public sealed class PostgresReminderTests(PostgresCluster cluster) : ReminderContract
{
    private protected override Task<Database> Fresh() => cluster.Fresh();
}

[Collection(nameof(PostgresCollection))]
public sealed class PostgresBackupTests(PostgresCluster cluster) : BackupContract
{
    private protected override Task<Database> From() => cluster.Fresh();

    private protected override Task<Database> To() => cluster.Fresh();
}

[Collection(nameof(PostgresCollection))]
public sealed class FromSqliteToPostgresTests(PostgresCluster cluster) : BackupContract
{
    private protected override Task<Database> From() => SqliteStore.Fresh();

    private protected override Task<Database> To() => cluster.Fresh();
}

[Collection(nameof(PostgresCollection))]
public sealed class FromPostgresToSqliteTests(PostgresCluster cluster) : BackupContract
{
    private protected override Task<Database> From() => cluster.Fresh();

    private protected override Task<Database> To() => SqliteStore.Fresh();
}

/// <summary>A cluster of its own, because it dies.</summary>
public sealed class PostgresDeathTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>
{
    [Fact]
    public async Task While_it_is_away_callers_are_told_and_afterwards_everything_answered_is_there()
    {
        await using var database = await cluster.Fresh();
        var (journal, stream) = (new SqlJournal(database, TimeProvider.System), AnyStream());
        await journal.Append(stream, 0, Goals(2), Patient);
        cluster.Kill();

        (await Should.ThrowAsync<StorageException>(() => journal.Append(stream, null, [Goal()], Patient))).Fault.ShouldBe(StorageFault.Unavailable);

        cluster.Start();
        (await journal.Append(stream, 2, [Goal()], Patient)).ShouldBe(new Appended.Stored(3, 1));
    }
}
