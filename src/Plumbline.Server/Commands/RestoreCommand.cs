using System.CommandLine;
using Plumbline.Storage.Backups;
using Plumbline.Storage.Journals;

namespace Plumbline.Server.Commands;

/// <summary><c>restore FILE</c>: fills a new database from a backup; who was erased stays erased.</summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var options = new DatabaseOptions();
        var file = new Argument<string>("file") { Description = "The backup." };
        var erased = new Option<string?>("--erased") { Description = "A file with who was erased after the backup was made: a clinic's and a person's id on each line, with a space between." };
        var command = new Command("restore", "Restore a backup into a new database, of either kind.") { file, erased };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var lines = parsed.GetValue(erased) is { } list ? await File.ReadAllLinesAsync(list, cancel) : [];
            var also = new List<(ClinicId, PersonId)>();
            foreach (var (index, line) in lines.Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
            {
                if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var clinic, var person] && Guid.TryParse(clinic, out var c) && Guid.TryParse(person, out var p)) also.Add((new(c), new(p)));
                else
                {
                    await error.WriteLineAsync($"PLB-ERASED  {parsed.GetValue(erased)}, line {index + 1}: There are not two ids. Correct the line; nothing was restored.");
                    return Program.Refused;
                }
            }

            await using var database = await options.Open(parsed);
            var restored = await new Backup(database, TimeProvider.System).Restore(parsed.GetValue(file)!, also, cancel);
            await output.WriteLineAsync($"restored {restored.Rows} rows; {restored.Erased} events of erased people were left out");
            return Program.Done;
        });
        return command;
    }
}
