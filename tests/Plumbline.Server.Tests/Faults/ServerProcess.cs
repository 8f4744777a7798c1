using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests.Faults;

/// <summary>The server as a process of its own, so that it can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly ProcessStartInfo start;
    private Process process;

    private ServerProcess(ProcessStartInfo start, Uri address)
    {
        (this.start, Address) = (start, address);
        process = Process.Start(start)!;
    }

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>Starts it, through another program when one is named, and waits until it answers.</summary>
    public static Task<ServerProcess> Start(string data, string? postgres, params string[] through) => Start(data, postgres, null, through);

    /// <summary>Starts it so that it looks for reminders every second and sends them through a mail server of the tests.</summary>
    public static async Task<ServerProcess> Start(string data, string? postgres, int? mailPort, params string[] through) => await Start(data, postgres, mailPort, new Dictionary<string, string>(), through);

    /// <summary>Starts it with further variables of the environment.</summary>
    public static async Task<ServerProcess> Start(string data, string? postgres, int? mailPort, IReadOnlyDictionary<string, string> environment, params string[] through)
    {
        var address = new Uri($"http://127.0.0.1:{LocalPostgres.FreePort()}");
        string[] command = [.. through, "dotnet", Path.Combine(AppContext.BaseDirectory, "plumbline-server.dll"), "serve", "--data", data, "--address", address.ToString(), "--requests-a-minute", "10000000", "--tick-seconds", mailPort is null ? "60" : "1"];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (postgres is not null) start.Environment["PLUMBLINE_POSTGRES"] = postgres;
        if (mailPort is { } port) start.Environment["PLUMBLINE_SMTP"] = $"smtp://127.0.0.1:{port}?from=reminders@clinic.example";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var server = new ServerProcess(start, address);
        await server.UntilReady();
        return server;
    }

    /// <summary>Ends it without a warning, as a power cut would.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Starts it again.</summary>
    public async Task Restart()
    {
        process = Process.Start(start)!;
        await UntilReady();
    }

    public HttpClient Client(string token)
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public void Dispose() => Kill();

    /// <summary>Waits until the server can work.</summary>
    public async Task UntilReady()
    {
        // Nobody reads what it prints, and it must not wait for that.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        for (var waited = 0; waited < 600; waited++)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The server did not become ready within a minute.");
    }

    /// <summary>Makes a clinic with an owner who is signed in.</summary>
    public static async Task<string> NewOwner(Database database)
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        await new Clinics(database, TimeProvider.System).Add(new(clinic, "Clinic", "NL", "Europe/Amsterdam"));
        var account = new Account { Clinic = clinic, Id = Guid.CreateVersion7(), Email = $"{Guid.CreateVersion7()}@clinic.example", Name = "Owner", Role = AccessRole.Owner, IsTwoFactor = true, Stamp = "one" };
        await new Accounts(database, TimeProvider.System).Add(account);
        return new Token(TokenKind.Worker, clinic, await new SignIns(database, TimeProvider.System).Begin(account, TimeSpan.FromHours(8))).ToString();
    }

    /// <summary>Registers a person.</summary>
    public static async Task<HttpResponseMessage> Register(HttpClient client, Guid id) =>
        await client.PostAsync("/api/v1/people", RunningServer.Json(new JsonObject { ["id"] = id, ["name"] = $"Person {id}", ["time_zone"] = "Europe/Amsterdam" }));

    /// <summary>The ids of everybody who is registered, as they come page by page.</summary>
    public static async Task<List<Guid>> Registered(HttpClient client)
    {
        var (ids, next) = (new List<Guid>(), "");
        do
        {
            var page = JsonNode.Parse(await client.GetStringAsync($"/api/v1/people?most=100{next}"))!;
            ids.AddRange(page["people"]!.AsArray().Select(p => p!["id"]!.GetValue<Guid>()));
            next = page["next"] is { } after ? $"&after={after}" : null;
        }
        while (next is not null);

        return ids;
    }
}
