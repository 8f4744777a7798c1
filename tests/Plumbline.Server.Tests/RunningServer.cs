using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Passkeys;
using Plumbline.Storage.People;
using Plumbline.Storage.Sqlite;

namespace Plumbline.Server.Tests;

/// <summary>A real server on a port of this machine, with two clinics in which every role works.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly AccessRole[] WorkerRoles = [AccessRole.Owner, AccessRole.Clinician, AccessRole.Assistant, AccessRole.Auditor];
    private static readonly string Hash = Passwords.HashOf("the password of the test's workers");
    private static readonly Workbench Bench = Workbench.Read().Require();
    private readonly Database database;

    private RunningServer(Database database, WebApplication app) => (this.database, App) = (database, app);

    public WebApplication App { get; }

    public Uri Address => new(App.Urls.First());

    public SetClock Clock { get; private init; } = null!;

    public StringBuilder Log { get; private init; } = null!;

    public static async Task<RunningServer> Start(Database database, int requestsAMinute = 3_000, int guessesAMinute = 10, Func<ServerSettings, ServerSettings>? with = null)
    {
        var (clock, log) = (new SetClock(), new StringBuilder());
        var settings = new ServerSettings("unused", null, new("http://127.0.0.1:0"), false) { RequestsAMinute = requestsAMinute, GuessesAMinute = guessesAMinute };
        var app = ServerHost.Build(with is null ? settings : with(settings), database, clock, Task.FromResult(Bench), builder => builder.Logging.ClearProviders().AddProvider(new Kept(log)).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Debug));
        await app.StartAsync();
        return new(database, app) { Clock = clock, Log = log };
    }

    /// <summary>A server on a new SQLite file.</summary>
    public static async Task<RunningServer> OnSqlite(int requestsAMinute = 3_000, int guessesAMinute = 10, Func<ServerSettings, ServerSettings>? with = null) =>
        await Start(await SqliteDatabase.Open(Path.Combine(Directory.CreateTempSubdirectory("plumbline-server-").FullName, "clinic.db"), TimeProvider.System), requestsAMinute, guessesAMinute, with);

    /// <summary>A clinic with a token for every kind of caller.</summary>
    public async Task<TestClinic> NewClinic()
    {
        var services = App.Services;
        var clinic = new ClinicId(Guid.CreateVersion7());
        await services.GetRequiredService<Clinics>().Add(new(clinic, "Clinic", "NL", "Europe/Amsterdam"));
        var tokens = new Dictionary<string, string?> { ["nobody"] = null };
        Guid owner = default;
        foreach (var (name, role, isFinished) in WorkerRoles.Select(r => (r.ToString().ToLowerInvariant(), r, true)).Append(("unfinished", AccessRole.Clinician, false)))
        {
            var account = new Account { Clinic = clinic, Id = Guid.CreateVersion7(), Email = $"{Guid.CreateVersion7()}@clinic.example", Name = name, Role = role, IsTwoFactor = isFinished, Password = Hash, Stamp = "one" };
            await services.GetRequiredService<Accounts>().Add(account);
            tokens[name] = new Token(TokenKind.Worker, clinic, await services.GetRequiredService<SignIns>().Begin(account, TimeSpan.FromHours(8))).ToString();
            owner = role == AccessRole.Owner ? account.Id : owner;
        }

        var access = new Storage.Audits.Access("test", AccessRole.Program, "test");
        var person = new Person(clinic, new(Guid.CreateVersion7()), "Ngozi Ågren", "Europe/Amsterdam");
        await services.GetRequiredService<Persons>().Add(person, access);
        var links = services.GetRequiredService<Links>();
        var link = (await links.Issue(clinic, person.Id, TimeSpan.FromDays(14), withPin: false, access))!;
        var device = (Enrolment.Done)await links.Enrol(clinic, link.Secret, null, "phone");
        tokens["patient"] = new Token(TokenKind.Device, clinic, device.Secret).ToString();
        var other = (Enrolment.Done)await links.Enrol(clinic, link.Secret, null, "tablet");
        var request = (await services.GetRequiredService<ErasureRequests>().Ask(clinic, person.Id, access))!;
        await services.GetRequiredService<ConsentTexts>().Add(clinic, "care", "We keep what you tell us.", access);
        var ofOwner = (await services.GetRequiredService<Accounts>().Find(clinic, owner))!;
        var passkey = Guid.CreateVersion7().ToString("N");
        await services.GetRequiredService<PasskeyBook>().Add(clinic, owner, new(passkey, "key", "AAAA", 0, false, false, [], Clock.GetUtcNow(), null), access);
        var signIn = (await services.GetRequiredService<SignIns>().Of(ofOwner)).Single().Id;
        return new(clinic, tokens, person.Id, link.Id, other.Device, owner, request.Id, signIn, passkey);
    }

    /// <summary>Signs a worker in again, where the old sign-in ran out.</summary>
    public async Task<string> SignInAnew(ClinicId clinic, Guid worker)
    {
        var account = (await App.Services.GetRequiredService<Accounts>().Find(clinic, worker))!;
        return new Token(TokenKind.Worker, clinic, await App.Services.GetRequiredService<SignIns>().Begin(account, TimeSpan.FromHours(8))).ToString();
    }

    public HttpClient Client(string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await database.DisposeAsync();
    }

    public static StringContent Json(JsonNode node) => new(node.ToJsonString(), Encoding.UTF8, "application/json");

    private sealed class Kept(StringBuilder log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log) log.AppendLine($"{logLevel} {formatter(state, exception)} {exception}");
        }

        public void Dispose() { }
    }
}

/// <summary>A clinic of the tests.</summary>
internal sealed record TestClinic(ClinicId Id, IReadOnlyDictionary<string, string?> Tokens, PersonId Person, Guid Link, Guid Device, Guid Worker, Guid Request, Guid SignIn, string Passkey);

/// <summary>A clock that the test sets; it stands still otherwise.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => now += time;

    public void Set(DateTimeOffset moment) => now = moment;

    public override DateTimeOffset GetUtcNow() => now;
}
