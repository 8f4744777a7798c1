using System.CommandLine;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Commands;

/// <summary><c>verify</c>: computes the audit's seals anew.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var options = new DatabaseOptions();
        var command = new Command("verify", "Check that nobody changed the audit under its seals.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var database = await options.Open(parsed);
            var (audit, isWhole) = (new Audit(database, TimeProvider.System), true);
            foreach (var clinic in await audit.Clinics(cancel))
            {
                var check = await audit.Verify(clinic, cancel);
                isWhole &= check.BrokenSeal is null;
                if (check.BrokenSeal is { } broken) await error.WriteLineAsync($"PLB-AUDIT-BROKEN  clinic {clinic.Value}: Seal {broken} does not fit its rows: somebody changed the audit. Keep the database as it is, and compare it with the newest backup.");
                else await output.WriteLineAsync($"clinic {clinic.Value}: {check.Sealed} rows under seals that hold, {check.Open} not sealed yet");
            }

            return isWhole ? Program.Done : Program.Refused;
        });
        return command;
    }
}
