using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>Who was erased: nothing of them is stored again.</summary>
internal static class Tombstones
{
    /// <summary>The tables whose rows go with their person, each with the column that names the person.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } =
        new Dictionary<string, string>
        {
            ["event"] = "person",
            ["person"] = "id",
            ["link"] = "person",
            ["device"] = "person",
            ["patient_account"] = "person",
            ["consent"] = "person",
            ["erasure_request"] = "person",
            ["message"] = "person",
            ["alert"] = "person",
            ["caseload"] = "person",
            ["acknowledgement"] = "person",
            ["alert_letter"] = "person",
            ["reminder"] = "person",
            ["reminded"] = "person",
            ["push"] = "person",
            ["feed"] = "person",
        };

    /// <summary>Keeps other transactions off a person until this one ends.</summary>
    public static Task Hold(Work work, ClinicId clinic, PersonId person) => work.Dialect.HoldPerson is { } hold ? work.Note(hold, Keys(clinic, person)) : Task.CompletedTask;

    /// <summary>Whether a person was erased.</summary>
    public static async Task<bool> Has(Work work, ClinicId clinic, PersonId person) =>
        await work.Number("select count(*) from tombstone where clinic = @clinic and person = @person", Keys(clinic, person)).ConfigureAwait(false) > 0;

    /// <summary>Deletes everything of a person and leaves a tombstone.</summary>
    /// <returns>How many events were deleted.</returns>
    public static async Task<long> Lay(Work work, ClinicId clinic, PersonId person, string askedBy, DateTimeOffset now)
    {
        await Hold(work, clinic, person).ConfigureAwait(false);
        var events = await work.Number("select count(*) from event where clinic = @clinic and person = @person", Keys(clinic, person)).ConfigureAwait(false);
        foreach (var (table, column) in Tables) await work.Execute($"delete from {table} where clinic = @clinic and {column} = @person", Keys(clinic, person)).ConfigureAwait(false);
        await work.Execute(
            "insert into tombstone (clinic, person, erased_us, asked_by) values (@clinic, @person, @now, @askedBy) on conflict do nothing",
            new { clinic = clinic.Value, person = person.Value, now = now.Microseconds, askedBy }).ConfigureAwait(false);
        return events;
    }

    private static object Keys(ClinicId clinic, PersonId person) => new { clinic = clinic.Value, person = person.Value };
}
