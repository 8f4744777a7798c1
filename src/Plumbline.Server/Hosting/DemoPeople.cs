using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Care.Episodes.Events;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Hosting;

/// <summary>Invented people for the demo clinic, each at another place of their way: made of the kept journals in samples/, moved to these weeks.</summary>
internal static partial class DemoPeople
{
    private static readonly Storage.Audits.Access Program = new("demo", AccessRole.Program, "demo");

    // Whose journal, and how many days of it have gone by.
    private static readonly (string Name, string Journal, int Days)[] All =
    [
        ("Ada Lindqvist", "steady-twelve-weeks", 44),
        ("Bram de Wit", "flare-up", 36),
        ("Chidi Okafor", "spread-and-lock", 11),
        ("Dilnoza Karimova", "corrected-entry", 16),
        ("Eva Novak", "steady-twelve-weeks", 0),
    ];

    /// <summary>Adds them to a clinic.</summary>
    public static async Task Add(Database database, TimeProvider time, Clinic clinic)
    {
        var (persons, journal, today) = (new Persons(database, time), new SqlJournal(database, time), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        foreach (var (name, file, days) in All)
        {
            var person = new Person(clinic.Id, new(Guid.CreateVersion7()), name, clinic.TimeZone);
            await persons.Add(person, Program);
            await journal.Append(new(clinic.Id, person.Id), 0, Events(file, days, today), Program);
        }
    }

    // Moved by whole weeks, so that what was done on a Monday was done on a Monday. On the first day there is an intake and nothing that follows from it.
    private static List<JournalEvent> Events(string file, int days, DateOnly today)
    {
        using var stream = typeof(DemoPeople).Assembly.GetManifestResourceStream($"episodes/{file}.jsonl")!;
        var text = new StreamReader(stream).ReadToEnd();
        var first = JournalFile.Read(file, text).Require().Events[0].OccurredOn;
        var weeks = (today.DayNumber - 1 - first.DayNumber - days) / 7;
        var moved = Day().Replace(text, m => DateOnly.ParseExact(m.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(7 * weeks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // These journals were kept when a verdict still named places of an item file to the clinician.
        moved = Place().Replace(moved, m => m.Groups[1].Value.Replace('_', ' '));
        var until = first.AddDays((7 * weeks) + days);
        return [.. JournalFile.Read(file, moved).Require().Events.Where(e => e.OccurredOn <= until && (days > 0 || e.What is EpisodeEvent.IntakeTaken or EpisodeEvent.Screened)).OrderBy(e => e.Seq)];
    }

    [GeneratedRegex(@"(?<=[(, ])history\[\d+\]\.([a-z_]+)", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b20\d\d-[01]\d-[0-3]\d\b", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Day();
}
