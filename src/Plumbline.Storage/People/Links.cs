using System.Data.Common;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>A link by which a person enrols devices, without its secret.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="MadeAt">When it was given out.</param>
/// <param name="Until">Until when it enrols.</param>
/// <param name="EndedAt">When somebody ended it; null while it is open.</param>
/// <param name="HasPin">A PIN is asked.</param>
public sealed record PatientLink(Guid Id, DateTimeOffset MadeAt, DateTimeOffset Until, DateTimeOffset? EndedAt, bool HasPin);

/// <summary>A link as it is given out, once.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Secret">What stands in the address; it is kept nowhere.</param>
/// <param name="Pin">What the person is told apart from the link; null when no PIN is asked.</param>
public sealed record IssuedLink(Guid Id, string Secret, string? Pin);

/// <summary>A device of a person.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">What it is called in the list of devices.</param>
/// <param name="MadeAt">When it was enrolled.</param>
/// <param name="EndedAt">When it was signed out; null while it is signed in.</param>
public sealed record Device(Guid Id, string Name, DateTimeOffset MadeAt, DateTimeOffset? EndedAt);

/// <summary>What came of enrolling a device.</summary>
public abstract record Enrolment
{
    private Enrolment() { }

    /// <summary>The device is enrolled.</summary>
    /// <param name="Device">Its identity.</param>
    /// <param name="Person">The person.</param>
    /// <param name="Secret">What the device keeps; it is kept nowhere else.</param>
    public sealed record Done(Guid Device, PersonId Person, string Secret) : Enrolment;

    /// <summary>The PIN is wrong.</summary>
    /// <param name="TriesLeft">How many more wrong ones end the link.</param>
    public sealed record WrongPin(int TriesLeft) : Enrolment;

    /// <summary>There is no such link, it ran out, or it was ended. Which of them is not told.</summary>
    public sealed record NoLink : Enrolment;
}

/// <summary>Links and devices of people in care.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Links(Database database, TimeProvider time)
{
    /// <summary>Wrong PINs that end a link.</summary>
    public const int MostWrongPins = 5;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Gives out a link.</summary>
    /// <returns>The link with its secret; null when there is no such person.</returns>
    public Task<IssuedLink?> Issue(ClinicId clinic, PersonId person, TimeSpan lasts, bool withPin, Access access, CancellationToken cancel = default) => database.Write(async work =>
    {
        if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
        var issued = new IssuedLink(Guid.CreateVersion7(Now), Secret.New(), withPin ? Secret.NewPin() : null);
        await work.Execute(
            "insert into link (clinic, id, person, secret, pin, failures, made_us, until_us) values (@clinic, @Id, @person, @secret, @pin, 0, @now, @until)",
            new { clinic = clinic.Value, issued.Id, person = person.Value, secret = Secret.HashOf(issued.Secret), pin = issued.Pin is { } pin ? Secret.HashOfPin(pin) : null, now = Now.Microseconds, until = (Now + lasts).Microseconds }).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, Now, access, AccessAct.Link, person, null, 1).ConfigureAwait(false);
        return issued;
    }, cancel);

    /// <summary>Enrols a device by a link.</summary>
    public Task<Enrolment> Enrol(ClinicId clinic, string secret, string? pin, string deviceName, CancellationToken cancel = default) => database.Write<Enrolment>(async work =>
    {
        if (await OpenLink(work, clinic, secret).ConfigureAwait(false) is not { } seen) return new Enrolment.NoLink();
        // Only now is the person known. Many tries at once are made one after the other, or they would all count as one.
        await Tombstones.Hold(work, clinic, seen.Person).ConfigureAwait(false);
        if (await OpenLink(work, clinic, secret).ConfigureAwait(false) is not { } link) return new Enrolment.NoLink();
        if (link.Pin is { } hash && (pin is null || !Secret.IsPin(pin, hash)))
        {
            await work.Execute(
                "update link set failures = failures + 1, ended_us = case when failures + 1 >= @most then @now else ended_us end where clinic = @clinic and id = @Id",
                new { most = MostWrongPins, now = Now.Microseconds, clinic = clinic.Value, link.Id }).ConfigureAwait(false);
            return new Enrolment.WrongPin(Math.Max(0, MostWrongPins - 1 - link.Failures));
        }

        return await AddDevice(work, clinic, link.Person, link.Id, deviceName).ConfigureAwait(false);
    }, cancel);

    /// <summary>Enrols a device of somebody who signed in with their account.</summary>
    /// <returns>The device; <see cref="Enrolment.NoLink"/> when there is no such person any more.</returns>
    public Task<Enrolment> EnrolByAccount(ClinicId clinic, PersonId person, string deviceName, CancellationToken cancel = default) => database.Write<Enrolment>(async work =>
    {
        await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
        if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return new Enrolment.NoLink();
        return await AddDevice(work, clinic, person, Guid.Empty, deviceName).ConfigureAwait(false);
    }, cancel);

    /// <summary>An open link of a person by its secret: until when it enrols devices, and whether a PIN is asked; null when it is not theirs, ran out, or was ended.</summary>
    public Task<(DateTimeOffset Until, bool HasPin)?> FindOpen(ClinicId clinic, PersonId person, string secret, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var found = await work.Query(
                "select until_us, pin from link where clinic = @clinic and person = @person and secret = @secret and ended_us is null and until_us > @now",
                new { clinic = clinic.Value, person = person.Value, secret = Secret.HashOf(secret), now = Now.Microseconds }, r => (Moments.Of(r.GetInt64(0)), !r.IsDBNull(1))).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, Now, access, AccessAct.Look, person, null, found.Count).ConfigureAwait(false);
            return found.Count == 0 ? ((DateTimeOffset, bool)?)null : found[0];
        }, cancel);
    }

    /// <summary>Whose device has this secret; null when none that is signed in has it.</summary>
    public Task<(Guid Device, PersonId Person)?> WhoHas(ClinicId clinic, string secret, CancellationToken cancel = default) => database.Ask(async work =>
    {
        var found = await work.Query(
            "select id, person from device where clinic = @clinic and secret = @secret and ended_us is null", new { clinic = clinic.Value, secret = Secret.HashOf(secret) },
            r => (r.GetGuid(0), new PersonId(r.GetGuid(1)))).ConfigureAwait(false);
        return found.Count == 0 ? ((Guid, PersonId)?)null : found[0];
    }, cancel);

    /// <summary>The links and devices of a person, the newest first; null when there is no such person.</summary>
    public Task<(IReadOnlyList<PatientLink> Links, IReadOnlyList<Device> Devices)?> Of(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default) =>
        database.Write<(IReadOnlyList<PatientLink>, IReadOnlyList<Device>)?>(async work =>
        {
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
            var keys = new { clinic = clinic.Value, person = person.Value };
            var links = await work.Query("select id, made_us, until_us, ended_us, pin from link where clinic = @clinic and person = @person order by made_us desc, id", keys,
                r => new PatientLink(r.GetGuid(0), Moments.Of(r.GetInt64(1)), Moments.Of(r.GetInt64(2)), Moment(r, 3), !r.IsDBNull(4))).ConfigureAwait(false);
            var devices = await work.Query("select id, name, made_us, ended_us from device where clinic = @clinic and person = @person order by made_us desc, id", keys,
                r => new Device(r.GetGuid(0), r.GetString(1), Moments.Of(r.GetInt64(2)), Moment(r, 3))).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, Now, access, AccessAct.Look, person, null, links.Count + devices.Count).ConfigureAwait(false);
            return (links, devices);
        }, cancel);

    /// <summary>Ends a link: it enrols no more devices; those that it enrolled stay.</summary>
    /// <returns>False when the person has no such open link.</returns>
    public Task<bool> EndLink(ClinicId clinic, PersonId person, Guid link, Access access, CancellationToken cancel = default) => End("link", clinic, person, link, access, cancel);

    /// <summary>Signs a device out.</summary>
    /// <returns>False when the person has no such device signed in.</returns>
    public Task<bool> EndDevice(ClinicId clinic, PersonId person, Guid device, Access access, CancellationToken cancel = default) => End("device", clinic, person, device, access, cancel);

    private async Task<Enrolment.Done> AddDevice(Work work, ClinicId clinic, PersonId person, Guid link, string name)
    {
        var (device, kept) = (Guid.CreateVersion7(Now), Secret.New());
        await work.Execute(
            "insert into device (clinic, id, person, link, secret, name, made_us) values (@clinic, @device, @person, @link, @secret, @name, @now)",
            new { clinic = clinic.Value, device, person = person.Value, link, secret = Secret.HashOf(kept), name, now = Now.Microseconds }).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, Now, new(device.ToString(), AccessRole.Patient, "enrol-device"), AccessAct.Link, person, null, 1).ConfigureAwait(false);
        return new Enrolment.Done(device, person, kept);
    }

    private async Task<OpenLinkRow?> OpenLink(Work work, ClinicId clinic, string secret) => (await work.Query(
        "select id, person, pin, failures from link where clinic = @clinic and secret = @secret and ended_us is null and until_us > @now", new { clinic = clinic.Value, secret = Secret.HashOf(secret), now = Now.Microseconds },
        r => new OpenLinkRow(r.GetGuid(0), new(r.GetGuid(1)), r.IsDBNull(2) ? null : r.GetString(2), r.GetInt32(3))).ConfigureAwait(false)).SingleOrDefault();

    private Task<bool> End(string table, ClinicId clinic, PersonId person, Guid id, Access access, CancellationToken cancel) => database.Write(async work =>
    {
        var ended = await work.Execute(
            $"update {table} set ended_us = @now where clinic = @clinic and person = @person and id = @id and ended_us is null",
            new { now = Now.Microseconds, clinic = clinic.Value, person = person.Value, id }).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, Now, access, AccessAct.Link, person, null, ended).ConfigureAwait(false);
        return ended > 0;
    }, cancel);

    private static DateTimeOffset? Moment(DbDataReader r, int column) => r.IsDBNull(column) ? null : Moments.Of(r.GetInt64(column));

    private sealed record OpenLinkRow(Guid Id, PersonId Person, string? Pin, int Failures);
}
