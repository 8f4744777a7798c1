using Plumbline.Server.Access;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Hosting;

/// <summary>A clinic to try things in.</summary>
internal static class Demo
{
    private const string Email = "owner@demo.example";

    /// <summary>Makes the clinic with its people when it is not there, and gives its owner a new password.</summary>
    public static async Task<(string Email, string Password)> Prepare(Database database, TimeProvider time)
    {
        var (clinics, accounts) = (new Clinics(database, time), new Accounts(database, time));
        var account = await accounts.ByEmail(Email);
        var password = Passwords.New();
        if (account is null)
        {
            var clinic = new Clinic(new(Guid.CreateVersion7()), "Demo clinic", "NL", "Europe/Amsterdam");
            await clinics.Add(clinic);
            // No second factor is asked in a demo: it is said to be there, and has no key.
            account = new() { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = Email, Name = "Demo Physiotherapist", Role = AccessRole.Owner, IsTwoFactor = true, Stamp = "new" };
            await accounts.Add(account);
            await DemoPeople.Add(database, time, clinic);
        }

        await accounts.Change(account.WithPassword(password), account.Stamp);
        return (Email, password);
    }
}
