using System.Text.Json.Nodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using static Plumbline.Storage.Tests.Events;

namespace Plumbline.Storage.Tests;

/// <summary>What the journal promises on either database.</summary>
public abstract class JournalContract : IAsyncLifetime
{
    private protected Database Database { get; private set; } = null!;

    private SqlJournal Journal => new(Database, TimeProvider.System);

    private Audit Audit => new(Database, TimeProvider.System);

    public async Task InitializeAsync() => Database = await Fresh();

    public async Task DisposeAsync() => await Database.DisposeAsync();

    private protected abstract Task<Database> Fresh();

    public static TheoryData<string> Kept => [.. Directory.EnumerateFiles(Repository.At("samples", "episodes"), "*.jsonl").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public async Task What_was_appended_is_read_back_in_order_and_numbered()
    {
        var (stream, events) = (AnyStream(), Goals(3));

        (await Journal.Append(stream, 0, events, Clinician)).ShouldBe(new Appended.Stored(3, 3));

        var read = await Journal.Read(stream, Clinician);
        read.Version.ShouldBe(3);
        read.Journal.Events.OrderBy(e => e.Seq).ShouldBe(events.Index().Select(e => e.Item with { Seq = e.Index + 1 }));
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_kept_journal_goes_through_the_store_as_it_is(string file)
    {
        var (stream, kept) = (AnyStream(), JournalFile.Read(file, File.ReadAllText(Repository.At("samples", "episodes", file))).Require());

        await Journal.Append(stream, 0, [.. kept.Events.OrderBy(e => e.Seq)], Clinician);

        var read = await Journal.Read(stream, Clinician);
        read.Journal.Events.Select(e => JournalFile.Write(e with { Seq = 0 })).ShouldBe(kept.Events.Select(e => JournalFile.Write(e with { Seq = 0 })));
    }

    [Fact]
    public async Task A_stream_that_nobody_wrote_to_is_empty()
    {
        var read = await Journal.Read(AnyStream(), Clinician);

        (read.Version, read.Journal.Events.Length, read.IsErased).ShouldBe((0, 0, false));
    }

    [Fact]
    public async Task Who_decided_on_an_old_version_is_told_and_stores_nothing()
    {
        var stream = AnyStream();
        await Journal.Append(stream, 0, Goals(2), Clinician);

        (await Journal.Append(stream, 1, Goals(1), Clinician)).ShouldBe(new Appended.Behind(2));
        (await Journal.Read(stream, Clinician)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_event_that_arrives_twice_is_there_once_whatever_version_it_names()
    {
        var (stream, events) = (AnyStream(), Goals(2));
        await Journal.Append(stream, 0, events, Patient);

        (await Journal.Append(stream, 0, events, Patient)).ShouldBe(new Appended.Stored(2, 0));
        (await Journal.Append(stream, null, [events[1], Goal()], Patient)).ShouldBe(new Appended.Stored(3, 1));
    }

    [Fact]
    public async Task Another_event_with_a_known_id_is_refused_with_all_that_came_with_it()
    {
        var (stream, one) = (AnyStream(), Goal());
        await Journal.Append(stream, 0, [one], Patient);

        var answer = await Journal.Append(stream, 1, [Goal(), one with { What = new EpisodeEvent.GoalSet("swim") }], Patient);

        answer.ShouldBeOfType<Appended.Clash>().Ids.ShouldBe([one.Id]);
        (await Journal.Read(stream, Clinician)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task An_id_of_another_episode_of_the_person_is_a_clash()
    {
        var (stream, one) = (AnyStream(), Goal());
        await Journal.Append(stream, 0, [one], Patient);

        (await Journal.Append(stream with { Episode = 2 }, 0, [one], Patient)).ShouldBeOfType<Appended.Clash>();
    }

    [Fact]
    public async Task An_event_that_could_not_be_read_back_is_never_stored() =>
        await Should.ThrowAsync<ArgumentException>(() => Journal.Append(AnyStream(), 0, [Goal(text: "")], Patient));

    [Fact]
    public async Task Of_many_who_decide_on_the_same_version_one_wins()
    {
        var stream = AnyStream();
        await Journal.Append(stream, 0, Goals(1), Clinician);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Journal.Append(stream, 1, [Goal()], Clinician)));

        answers.OfType<Appended.Stored>().ShouldBe([new Appended.Stored(2, 1)]);
        answers.OfType<Appended.Behind>().Count().ShouldBe(19);
    }

    [Fact]
    public async Task Who_follows_a_clinic_while_many_write_sees_every_event_once()
    {
        var clinic = AnyStream().Clinic;
        var streams = Enumerable.Range(0, 8).Select(_ => AnyStream() with { Clinic = clinic }).ToList();
        var seen = new List<StoredEvent>();
        var writing = Task.WhenAll(streams.Select(async stream =>
        {
            for (var i = 0; i < 25; i++) await Journal.Append(stream, i, [Goal()], Patient);
        }));

        for (var isLast = false; ; isLast = writing.IsCompleted)
        {
            var more = await Journal.Since(clinic, seen.Count == 0 ? Position.Start : seen[^1].Position, 7, Clinician);
            seen.AddRange(more);
            if (isLast && more.Count == 0) break;
        }

        await writing;
        seen.Count.ShouldBe(200);
        seen.Select(e => e.Event.Id).Distinct().Count().ShouldBe(200);
        foreach (var stream in streams) seen.Where(e => e.Stream == stream).Select(e => e.Event.Seq).ShouldBe(Enumerable.Range(1, 25).Select(i => (long)i));
    }

    [Fact]
    public async Task A_clinic_sees_nothing_of_another_even_for_the_same_person()
    {
        var (here, events) = (AnyStream(), Goals(2));
        var there = here with { Clinic = AnyStream().Clinic };
        await Journal.Append(here, 0, events, Clinician);

        (await Journal.Read(there, Clinician)).Version.ShouldBe(0);
        (await Journal.Since(there.Clinic, Position.Start, 10, Clinician)).ShouldBeEmpty();
        (await Journal.Export(there.Clinic, there.Person, Clinician)).ShouldBeNull();
        (await Journal.Erase(there.Clinic, there.Person, Clinician)).ShouldBe(0);
        (await Journal.Read(here, Clinician)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Every_touch_of_a_record_leaves_a_row_of_the_audit()
    {
        var stream = AnyStream();
        await Journal.Append(stream, 0, Goals(2), Patient);
        await Journal.Read(stream, Clinician);
        await Journal.Export(stream.Clinic, stream.Person, Clinician);
        await Journal.Erase(stream.Clinic, stream.Person, Clinician);

        var rows = await Audit.Of(stream.Clinic, stream.Person);

        rows.Select(r => (r.Act, r.Role, r.Actor, r.Events)).ShouldBe([
            (AccessAct.Append, AccessRole.Patient, "device-4", 2L), (AccessAct.Read, AccessRole.Clinician, "account-17", 2L),
            (AccessAct.Export, AccessRole.Clinician, "account-17", 2L), (AccessAct.Erase, AccessRole.Clinician, "account-17", 2L)]);
    }

    [Fact]
    public async Task Seals_hold_until_somebody_changes_or_removes_a_row_under_them()
    {
        var stream = AnyStream();
        await Journal.Append(stream, 0, Goals(1), Patient);
        await Journal.Read(stream, Clinician);
        (await Audit.Seal(stream.Clinic))!.Rows.ShouldBe(2);
        (await Audit.Seal(stream.Clinic)).ShouldBeNull();
        await Journal.Read(stream, Clinician);
        (await Audit.Seal(stream.Clinic))!.Rows.ShouldBe(1);
        await Journal.Read(stream, Clinician);

        (await Audit.Verify(stream.Clinic)).ShouldBe(new AuditCheck(null, 3, 1));

        await Database.Write(work => work.Execute("update audit set actor = 'somebody' where act = 'append'"));
        (await Audit.Verify(stream.Clinic)).BrokenSeal.ShouldBe(1);
        await Database.Write(work => work.Execute("update audit set actor = 'device-4' where act = 'append'"));
        (await Audit.Verify(stream.Clinic)).BrokenSeal.ShouldBeNull();
        await Database.Write(work => work.Execute("delete from audit where act = 'read'"));
        (await Audit.Verify(stream.Clinic)).BrokenSeal.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_erased_does_not_come_back_with_a_late_event()
    {
        var stream = AnyStream();
        await Journal.Append(stream, 0, Goals(2), Patient);

        (await Journal.Erase(stream.Clinic, stream.Person, Clinician)).ShouldBe(2);

        (await Journal.Append(stream, null, [Goal()], Patient)).ShouldBe(new Appended.Erased());
        (await Journal.Append(stream with { Episode = 2 }, 0, [Goal()], Patient)).ShouldBe(new Appended.Erased());
        var read = await Journal.Read(stream, Clinician);
        (read.Version, read.IsErased).ShouldBe((0, true));
        (await Journal.Export(stream.Clinic, stream.Person, Clinician)).ShouldBeNull();
        (await Journal.Since(stream.Clinic, Position.Start, 10, Clinician)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_export_holds_every_event_and_who_looked_at_them()
    {
        var stream = AnyStream();
        await Journal.Append(stream, 0, Goals(2), Patient);
        await Journal.Append(stream with { Episode = 2 }, 0, Goals(1), Patient);

        var export = JsonNode.Parse((await Journal.Export(stream.Clinic, stream.Person, Clinician))!)!;

        export["episodes"]!.AsArray().Select(e => e!["events"]!.AsArray().Count).ShouldBe([2, 1]);
        export["episodes"]![0]!["events"]![0]!["what"]!["text"]!.GetValue<string>().ShouldBe("walk 1 km");
        export["seen_by"]!.AsArray().Select(r => r!["act"]!.GetValue<string>()).ShouldBe(["append", "append"]);
    }

    [Fact]
    public async Task A_row_that_is_not_what_was_written_is_noticed_and_named()
    {
        var stream = AnyStream();
        await Journal.Append(stream, 0, Goals(2), Patient);
        await Database.Write(work => work.Execute("update event set line = replace(line, 'walk 2', 'walk 9') where version = 2"));

        var thrown = await Should.ThrowAsync<StorageException>(() => Journal.Read(stream, Clinician));

        thrown.Fault.ShouldBe(StorageFault.Corrupt);
        thrown.Message.ShouldContain("Event 2 of");
        thrown.Message.ShouldNotContain("walk");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_or_with_a_changed_script_is_refused()
    {
        var scripts = Schema.ScriptsOf(await Database.Write(work => Task.FromResult(work.Dialect.Name)));
        (await Database.Write(work => Schema.Bring(work, scripts, DateTimeOffset.UnixEpoch))).ShouldBe(0);

        var changed = await Should.ThrowAsync<StorageException>(() => Database.Write(work => Schema.Bring(work, [scripts[0] with { Sql = scripts[0].Sql + " " }, .. scripts.Skip(1)], DateTimeOffset.UnixEpoch)));
        var newer = await Should.ThrowAsync<StorageException>(() => Database.Write(work => Schema.Bring(work, [], DateTimeOffset.UnixEpoch)));

        (changed.Fault, newer.Fault).ShouldBe((StorageFault.Schema, StorageFault.Schema));
        (await Database.Write(work => Schema.Bring(work, [.. scripts, new(9000, "9000-more", "create table more (a bigint)")], DateTimeOffset.UnixEpoch))).ShouldBe(1);
    }
}
