using System.CommandLine;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Server.Reminders;
using Plumbline.Storage.People;

namespace Plumbline.Server.Commands;

/// <summary><c>serve</c>: runs the server until it is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        var (options, front) = (new DatabaseOptions(), new FrontOptions());
        var address = new Option<string>("--address") { Description = "Where it listens.", DefaultValueFactory = _ => "http://127.0.0.1:5230" };
        var demo = new Option<bool>("--demo") { Description = "Use a demo clinic in a database of its own, on this machine only; its password is new at every start." };
        var often = new Option<int>("--requests-a-minute") { Description = "How often one caller may ask in a minute.", DefaultValueFactory = _ => 3_000 };
        var tick = new Option<int>("--tick-seconds") { Description = "How often reminders are looked for.", DefaultValueFactory = _ => 60 };
        var command = new Command("serve", "Run the server.") { address, demo, often, tick };
        options.AddTo(command);
        front.AddTo(command);
        command.SetAction((parsed, cancel) => Serve(front.Read(parsed, options.Read(parsed, AddressOf(parsed.GetValue(address)!), parsed.GetValue(demo)) with
        {
            RequestsAMinute = Math.Max(1, parsed.GetValue(often)),
            Mail = MailSettings.Read(Environment.GetEnvironmentVariable(MailSettings.Variable)),
            IsMeasured = Environment.GetEnvironmentVariable(Telemetry.Variable) is { Length: > 0 },
            TickEvery = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(tick), 1, 3600)),
        }), output, cancel));
        return command;
    }

    private static Uri AddressOf(string given) => Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && address.PathAndQuery == "/"
        ? address
        : throw new IOException($"--address: {given} is no address to listen on. Give one as http://127.0.0.1:5230.");

    private static async Task<int> Serve(ServerSettings settings, TextWriter output, CancellationToken cancel)
    {
        if (settings.IsDemo && (!settings.IsLoopback || settings.Postgres is not null))
            throw new IOException("A demo runs on this machine and on SQLite only. Leave out --demo, or listen on 127.0.0.1 without PostgreSQL.");
        if (settings.IsDemo && File.Exists(settings.SqliteFile))
            throw new IOException($"A clinic's own database lies in {settings.Data}, and a demo is never beside it. Start the clinic's server with ./run server serve, or give the demo another folder with --data.");
        if (settings.IsDemo) settings = settings with { Data = Path.Combine(settings.Data, "demo") };
        // The catalogue is read while the server is put together: each takes about as long as the other.
        var reading = Task.Run(Read, cancel);
        var database = await Databases.Open(settings, TimeProvider.System);
        await using var closing = database;
        foreach (var warning in database.Warnings) await output.WriteLineAsync($"Warning: {warning}");
        if (!settings.IsDemo && settings.IsLoopback && (await new Clinics(database, TimeProvider.System).All(cancel)).Count == 0) settings = settings with { SetUpCode = Passwords.New() };
        await using var app = ServerHost.Build(settings, database, TimeProvider.System, reading);
        await reading;
        (string Email, string Password)? demo = settings.IsDemo ? await Demo.Prepare(database, TimeProvider.System) : null;
        await app.StartAsync(cancel);
        await output.WriteLineAsync($"Plumbline listens on {app.Urls.First()} ({database.Engine}).");
        if (demo is (var email, var password)) await output.WriteLineAsync($"Demo clinic: sign in as {email} with the password {password}");
        if (settings.SetUpCode is { } code) await output.WriteLineAsync($"There is no clinic yet. Open {app.Urls.First()}/set-up on this machine and type the code {code}");
        await app.WaitForShutdownAsync(cancel);
        return Program.Done;
    }

    private static Workbench Read() => Workbench.Read() switch
    {
        Read<Workbench>.Success { Value: var bench } => bench,
        var wrong => throw new IOException(string.Join('\n', wrong.Problems)),
    };
}
