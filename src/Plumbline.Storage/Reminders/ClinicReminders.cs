using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Reminders;

/// <summary>What a clinic says of reminders.</summary>
/// <param name="IsOn">Whether any are sent.</param>
/// <param name="At">The time of day that is proposed to who has not chosen one.</param>
public sealed record ClinicReminder(bool IsOn, TimeOnly At)
{
    /// <summary>What holds until a clinic says otherwise.</summary>
    public static ClinicReminder Unsaid { get; } = new(true, new(18, 0));
}

/// <summary>What clinics say of reminders.</summary>
/// <param name="database">The database.</param>
public sealed class ClinicReminders(Database database)
{
    /// <summary>What a clinic says.</summary>
    public Task<ClinicReminder> Of(ClinicId clinic, CancellationToken cancel = default) => database.Snapshot(async work => (await work.Query(
        "select is_on, at_minute from clinic_reminders where clinic = @clinic", new { clinic = clinic.Value }, r => new ClinicReminder(r.GetInt64(0) == 1, TimeOnly.MinValue.AddMinutes(r.GetInt64(1)))).ConfigureAwait(false)).SingleOrDefault() ?? ClinicReminder.Unsaid, cancel);

    /// <summary>Writes down what a clinic says.</summary>
    public Task Set(ClinicId clinic, ClinicReminder said, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        return database.Write(work => work.Execute(
            "insert into clinic_reminders (clinic, is_on, at_minute) values (@clinic, @isOn, @minute) on conflict (clinic) do update set is_on = excluded.is_on, at_minute = excluded.at_minute",
            new { clinic = clinic.Value, isOn = said.IsOn ? 1L : 0, minute = said.At.Hour * 60L + said.At.Minute }), cancel);
    }
}
