using Plumbline.Care.Episodes.Events;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;
using Plumbline.Storage.Reminders;

namespace Plumbline.Server.Tests.Reminders;

/// <summary>People with something planned, made from a kept journal.</summary>
internal static class Planned
{
    private static readonly Storage.Audits.Access Test = new("test", AccessRole.Program, "test");

    /// <summary>A person whose programme is approved, of weekdays from Monday 2 March 2026 on, or of every day from another on.</summary>
    public static async Task<PersonId> Person(Database database, TimeProvider time, ClinicId clinic, ReminderChannel channel = ReminderChannel.Email, TimeOnly? at = null, string zone = "Europe/Amsterdam", DateOnly? from = null)
    {
        var person = new PersonId(Guid.CreateVersion7());
        await new Persons(database, time).Add(new(clinic, person, "Ngozi Ågren", zone, $"{person.Value:N}@home.example"), Test);
        await Plan(database, time, clinic, person, from);
        await new ReminderBook(database, time).Wish(clinic, person, channel, at ?? new(18, 0), Test);
        return person;
    }

    /// <summary>Approves a programme for a person.</summary>
    public static async Task Plan(Database database, TimeProvider time, ClinicId clinic, PersonId person, DateOnly? from = null) =>
        await new SqlJournal(database, time).Append(new(clinic, person), null, [.. Kept.TakeWhile(e => e.What is not EpisodeEvent.SessionLogged).Select(Anew).Select(e => from is { } day ? Daily(e, day) : e)], Test);

    /// <summary>Logs a session.</summary>
    public static async Task Session(Database database, TimeProvider time, ClinicId clinic, PersonId person, DateOnly on)
    {
        var kept = Kept.First(e => e.What is EpisodeEvent.SessionLogged);
        await new SqlJournal(database, time).Append(new(clinic, person), null, [Anew(kept) with { OccurredOn = on, RecordedAt = new DateTimeOffset(on.ToDateTime(new(20, 0)), TimeSpan.Zero) }], Test);
    }

    private static IReadOnlyList<JournalEvent> Kept { get; } =
        [.. JournalFile.Read("kept", File.ReadAllText(Repository.At("samples", "episodes", "steady-twelve-weeks.jsonl"))).Require().Events.OrderBy(e => e.Seq)];

    private static JournalEvent Daily(JournalEvent one, DateOnly from) => one.What is EpisodeEvent.Approved { Programme: var programme } approved
        ? one with { What = approved with { Programme = programme with { Starts = from, Items = [.. programme.Items.Select(i => i with { Days = [.. Enum.GetValues<DayOfWeek>()] })] } } }
        : one;

    private static JournalEvent Anew(JournalEvent one) => one with { Id = Guid.CreateVersion7() };
}
