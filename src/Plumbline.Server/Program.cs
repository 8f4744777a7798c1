using System.CommandLine;
using Plumbline.Server.Commands;
using Plumbline.Storage;

namespace Plumbline.Server;

/// <summary>The server's program: a table of contents of its commands.</summary>
public static class Program
{
    /// <summary>Exit code when everything went well.</summary>
    public const int Done = 0;

    /// <summary>Exit code when something from outside was wrong.</summary>
    public const int Refused = 2;

    /// <summary>Runs one command.</summary>
    public static Task<int> Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs one command with its output going to the given writers; what tests call.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var root = new RootCommand("Plumbline's server, and the care of its database.")
        {
            ServeCommand.Create(output),
            ClinicCommand.Create(output, error),
            BackupCommand.Create(output),
            RestoreCommand.Create(output, error),
            VerifyCommand.Create(output, error),
            PersonCommands.Export(output, error),
            PersonCommands.Erase(output, error),
            RetentionCommand.Create(output),
            RebuildCommand.Create(output),
        };
        var parsed = root.Parse(args);
        foreach (var problem in parsed.Errors) await error.WriteLineAsync($"PLB-ARG  {problem.Message} See plumbline-server --help.");
        if (parsed.Errors.Count > 0) return Refused;
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (StorageException e)
        {
            await error.WriteLineAsync($"PLB-STORAGE-{e.Fault.ToString().ToUpperInvariant()}  database: {e.Message}");
            return Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"PLB-FILE  {e.Message}");
            return Refused;
        }
    }
}
