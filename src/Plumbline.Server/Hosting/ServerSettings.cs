using System.Net;
using Plumbline.Server.Reminders;

namespace Plumbline.Server.Hosting;

/// <summary>How the server runs, from the command line and the environment.</summary>
/// <param name="Data">The folder of the SQLite database.</param>
/// <param name="Postgres">The connection string of PostgreSQL; null for SQLite. It comes from the environment only, so that no list of processes shows it.</param>
/// <param name="Address">Where it listens, as http://127.0.0.1:5230.</param>
/// <param name="IsDemo">A demo clinic is made: only on a database without clinics, and only on this machine.</param>
public sealed record ServerSettings(string Data, string? Postgres, Uri Address, bool IsDemo)
{
    /// <summary>Name of the variable that holds the connection string.</summary>
    public const string PostgresVariable = "PLUMBLINE_POSTGRES";

    /// <summary>What has to be typed to make the first clinic by a page; null where that is not offered.</summary>
    public string? SetUpCode { get; init; }

    /// <summary>How often one address may try passwords, codes and PINs in a minute.</summary>
    public int GuessesAMinute { get; init; } = 10;

    /// <summary>How often one caller, or one address without a sign-in, may ask anything in a minute.</summary>
    public int RequestsAMinute { get; init; } = 3_000;

    /// <summary>The address under which people reach it, through a proxy too; null when nobody said.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Through which server letters go; null for none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>How often reminders are looked for.</summary>
    public TimeSpan TickEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether messages may also go to addresses inside, as in a test.</summary>
    public bool IsPushPrivate { get; init; }

    /// <summary>Whether metrics and traces are sent, where the variables of OpenTelemetry say.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Where a push service turns when something goes wrong.</summary>
    public string Contact => Mail is { } mail ? $"mailto:{mail.From.Address}" : (PublicAddress ?? Address).ToString();

    /// <summary>The proxies that are believed when they say who called and how; nobody else is.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>The certificate for https and its key, as PEM files; null where a proxy has them.</summary>
    public (string Certificate, string Key)? Pem { get; init; }

    /// <summary>Whether it listens on this machine alone.</summary>
    public bool IsLoopback => Address.IsLoopback || (IPAddress.TryParse(Address.Host, out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>The file of the SQLite database.</summary>
    public string SqliteFile => Path.Combine(Data, "plumbline.db");
}
