using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Bench.Servers;

/// <summary>People with a programme and a device, made of a kept journal.</summary>
internal sealed record Patients(ClinicId Clinic, IReadOnlyList<(PersonId Person, string Token)> All, string Session, string Line)
{
    private const int Days = 84;
    private static readonly Storage.Audits.Access Bench = new("bench", AccessRole.Program, "bench");

    /// <summary>Makes them.</summary>
    public static async Task<Patients> In(Database database, int count)
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        await new Clinics(database, TimeProvider.System).Add(new(clinic, "Clinic", "NL", "Europe/Amsterdam"));
        return await In(database, clinic, count);
    }

    /// <summary>Makes them in a clinic that is there.</summary>
    public static async Task<Patients> In(Database database, ClinicId clinic, int count)
    {
        var kept = JournalFile.Read("kept", File.ReadAllText(Plumbline.Tests.Repository.At("samples", "episodes", "steady-twelve-weeks.jsonl"))).Require().Events.OrderBy(e => e.Seq).ToList();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var before = kept.TakeWhile(e => e.What is not EpisodeEvent.SessionLogged).Select(e => e.What is EpisodeEvent.Approved { Programme: var programme } approved
            ? e with { What = approved with { Programme = programme with { Starts = today.AddDays(-1), ReviewOn = today.AddDays(20), ValidUntil = today.AddDays(20) } } }
            : e).Where(e => e.What is not EpisodeEvent.VerdictGiven).ToList();
        var (journal, persons, links) = (new SqlJournal(database, TimeProvider.System), new Persons(database, TimeProvider.System), new Links(database, TimeProvider.System));
        var all = new List<(PersonId, string)>();
        for (var i = 0; i < count; i++)
        {
            var person = new PersonId(Guid.CreateVersion7());
            await persons.Add(new(clinic, person, $"Somebody {i}", "Europe/Amsterdam"), Bench);
            await journal.Append(new(clinic, person), 0, [.. before.Select(e => e with { Id = Guid.CreateVersion7() })], Bench);
            var link = (await links.Issue(clinic, person, TimeSpan.FromDays(14), withPin: false, Bench))!;
            all.Add((person, new Token(TokenKind.Device, clinic, ((Enrolment.Done)await links.Enrol(clinic, link.Secret, null, "phone")).Secret).ToString()));
        }

        var session = kept.First(e => e.What is EpisodeEvent.SessionLogged);
        return new(clinic, all, System.Text.Json.JsonSerializer.Serialize(((EpisodeEvent.SessionLogged)session.What).Log, JsonRules.OneLine), JournalFile.Write(session));
    }

    private readonly int[] logged = new int[All.Count];

    /// <summary>A session that is logged: one a day for each person, the last one today.</summary>
    public byte[] Log()
    {
        var chosen = Random.Shared.Next(All.Count);
        var (person, token) = All[chosen];
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(Math.Min(0, Interlocked.Increment(ref logged[chosen]) - Days));
        return LeanClient.Request("POST", $"/api/v1/people/{person.Value}/sessions", token, $$"""{"id":"{{Guid.CreateVersion7()}}","occurred_on":"{{day:yyyy-MM-dd}}","log":{{Session}}}""");
    }

    /// <summary>A plan for today that is read.</summary>
    public byte[] Today()
    {
        var (person, token) = All[Random.Shared.Next(All.Count)];
        return LeanClient.Request("GET", $"/api/v1/people/{person.Value}/today", token);
    }
}
