using System.CommandLine;
using Plumbline.Storage.Backups;

namespace Plumbline.Server.Commands;

/// <summary><c>backup FILE</c>: writes everything into one file while the server goes on.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        var options = new DatabaseOptions();
        var file = new Argument<string>("file") { Description = "The backup; one that is there already is kept." };
        var command = new Command("backup", "Write everything into one file. It holds what people told their clinic: keep it safe.") { file };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var database = await options.Open(parsed);
            var rows = await new Backup(database, TimeProvider.System).Write(parsed.GetValue(file)!, cancel);
            await output.WriteLineAsync($"wrote {parsed.GetValue(file)}: {rows} rows");
            return Program.Done;
        });
        return command;
    }
}
