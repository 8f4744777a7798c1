using System.CommandLine;
using Plumbline.Server.Hosting;
using Plumbline.Storage;

namespace Plumbline.Server.Commands;

/// <summary>The options by which every command finds its database.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string> data = new("--data") { Description = $"The folder of the SQLite database. PostgreSQL is used instead when {ServerSettings.PostgresVariable} holds a connection string.", DefaultValueFactory = _ => "data" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(data);

    /// <summary>The settings that were given.</summary>
    public ServerSettings Read(ParseResult parsed, Uri? address = null, bool isDemo = false) =>
        new(parsed.GetValue(data)!, Environment.GetEnvironmentVariable(ServerSettings.PostgresVariable) is { Length: > 0 } connection ? connection : null, address ?? new("http://127.0.0.1:0"), isDemo);

    /// <summary>Opens the database.</summary>
    public Task<Database> Open(ParseResult parsed) => Databases.Open(Read(parsed), TimeProvider.System);
}
