using System.CommandLine;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Commands;

/// <summary><c>clinic</c>: adds a clinic with its first owner.</summary>
internal static class ClinicCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var options = new DatabaseOptions();
        var name = new Argument<string>("name") { Description = "The clinic's name, as it stands on paper." };
        var country = new Option<string>("--country") { Description = "Its country, whose emergency number is shown, as two letters: NL.", Required = true };
        var zone = new Option<string>("--time-zone") { Description = "Its time zone: Europe/Amsterdam.", Required = true };
        var owner = new Option<string>("--owner") { Description = "The name of the first owner.", Required = true };
        var email = new Option<string>("--email") { Description = "The owner's e-mail address.", Required = true };
        var command = new Command("clinic", "Add a clinic and its first owner.") { name, country, zone, owner, email };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(parsed.GetValue(zone)!, out _) || parsed.GetValue(country)! is not { Length: 2 } land || !land.All(char.IsAsciiLetterUpper))
            {
                await error.WriteLineAsync("PLB-ARG  --time-zone, --country: There is no such time zone or country. Name them as in Europe/Amsterdam and NL.");
                return Program.Refused;
            }

            await using var database = await options.Open(parsed);
            var clinic = new Clinic(new(Guid.CreateVersion7()), parsed.GetValue(name)!, land, parsed.GetValue(zone)!);
            var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = parsed.GetValue(email)!.Trim().ToLowerInvariant(), Name = parsed.GetValue(owner)!, Role = AccessRole.Owner, Stamp = Passwords.NewStamp() };
            var password = Passwords.New();
            if (!await new Accounts(database, TimeProvider.System).Add(account.WithPassword(password), cancel: cancel))
            {
                await error.WriteLineAsync("PLB-WORKER-TAKEN  --email: There is an account with this address already. Use another.");
                return Program.Refused;
            }

            await new Clinics(database, TimeProvider.System).Add(clinic, cancel);
            await output.WriteLineAsync($"Added {clinic.Name} ({clinic.Id.Value}). {account.Name} signs in as {account.Email} with the password {password} and sets up an authenticator app then.");
            return Program.Done;
        });
        return command;
    }
}
