using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Storage.Sqlite;

namespace Plumbline.Bench.Servers;

/// <summary>Pages as a browser on this machine gets them: how long the server takes for each, and how much comes with the first visit.</summary>
internal static partial class PageSpeed
{
    private const int WarmUp = 200;
    private const int Runs = 400;
    private const int People = 100;

    /// <summary>Measures the pages and prints them.</summary>
    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        try
        {
            Patients patients;
            string worker;
            await using (var database = await SqliteDatabase.Open(Path.Combine(folder, "plumbline.db"), TimeProvider.System))
            {
                patients = await Patients.In(database, People);
                var account = new Account { Clinic = patients.Clinic, Id = Guid.CreateVersion7(), Email = "bench@clinic.example", Name = "Bench", Role = AccessRole.Clinician, IsTwoFactor = true, Stamp = "one" };
                await new Accounts(database, TimeProvider.System).Add(account);
                worker = new Token(TokenKind.Worker, patients.Clinic, await new SignIns(database, TimeProvider.System).Begin(account, TimeSpan.FromHours(1))).ToString();
            }

            using var server = await ServerProcess.Start(folder, null);
            Console.WriteLine($"| {"page",-12} | {"median",10} | {"p95",10} | {"KB packed",10} | {"aim p95",-10} |");
            Console.WriteLine($"| {new string('-', 12)} | {new string('-', 10)} | {new string('-', 10)} | {new string('-', 10)} | {new string('-', 10)} |");
            var (person, device) = patients.All[0];
            foreach (var (name, address, token) in new[] { ("caseload", "/caseload", worker), ("person", $"/people/{person.Value}", worker), ("today", "/today", device), ("programme", "/my/plan", device), ("progress", "/my/progress", device) })
                await Row(server, name, address, token);
            await FirstVisit(server, device);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Row(ServerProcess server, string name, string address, string token)
    {
        using var client = Client(server, token);
        var (times, bytes) = (new double[Runs], 0);
        for (var i = -WarmUp; i < Runs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(address);
            bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
            if ((int)answer.StatusCode != 200) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
            if (i >= 0) times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-12} | {times[Runs / 2],7:0.0} ms | {times[Runs * 95 / 100],7:0.0} ms | {bytes / 1024.0,10:0.0} | {"<= 15 ms",-10} |"));
    }

    // The page, what it names, and what that names; a script that is asked for later is not of the first visit.
    private static async Task FirstVisit(ServerProcess server, string token)
    {
        using var client = Client(server, token);
        var (waiting, seen, bytes) = (new Queue<string>(["/today"]), new HashSet<string>(), 0L);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            using var answer = await client.GetAsync(address);
            var packed = await answer.Content.ReadAsByteArrayAsync();
            bytes += packed.Length;
            if (answer.Content.Headers.ContentType?.MediaType is not ("text/html" or "text/css" or "text/javascript")) continue;
            var text = answer.Content.Headers.ContentEncoding.Contains("br") ? await Unpacked(packed) : System.Text.Encoding.UTF8.GetString(packed);
            foreach (Match named in Named().Matches(text)) waiting.Enqueue(new Uri(new Uri(server.Address, address), named.Groups[1].Value).AbsolutePath);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First visit of /today: {seen.Count} files, {bytes / 1024.0:0} KB (aim: at most 250 KB before the body in 3D)."));
    }

    private static async Task<string> Unpacked(byte[] packed)
    {
        await using var stream = new System.IO.Compression.BrotliStream(new MemoryStream(packed), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static HttpClient Client(ServerProcess server, string token)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("br"));
        return client;
    }

    // Style, scripts, pictures and typefaces in a page, in a style sheet, and scripts that a script begins with.
    [GeneratedRegex("""(?:<link rel="(?:stylesheet|icon|manifest)" href=|<script type="module" src=|<img src=|url\(|from|import)"([^"]+)""")]
    private static partial Regex Named();
}
