using System.CommandLine;
using Plumbline.Storage.Alerts;
using Plumbline.Storage.Caseloads;
using Plumbline.Storage.People;

namespace Plumbline.Server.Commands;

/// <summary><c>rebuild</c>: reads off the journal anew what is only read off it.</summary>
internal static class RebuildCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        var options = new DatabaseOptions();
        var command = new Command("rebuild", "Read the list of locks off the journal anew, and work out the caseload anew.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var database = await options.Open(parsed);
            var (alerts, clinics) = (new AlertBook(database, TimeProvider.System), await new Clinics(database, TimeProvider.System).All(cancel));
            await alerts.Rebuild(cancel);
            foreach (var clinic in clinics) await alerts.Follow(clinic.Id, cancel);
            await new CaseloadBook(database, TimeProvider.System).Rebuild(cancel);
            await output.WriteLineAsync($"read the locks of {clinics.Count} {(clinics.Count == 1 ? "clinic" : "clinics")} off the journal; the caseload is worked out when it is next asked for");
            return Program.Done;
        });
        return command;
    }
}
