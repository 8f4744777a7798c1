using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Plumbline.Server.Tests.Reminders;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Reminders;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests.Faults;

/// <summary>Two servers on one PostgreSQL: one dies, and who stands before them does not care which is which.</summary>
public sealed class NodeTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-nodes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task When_the_node_that_sends_reminders_dies_the_other_goes_on_and_nobody_gets_two()
    {
        const int people = 80;
        const int inHand = 4;
        using var letters = new MailReceiver { Slow = TimeSpan.FromMilliseconds(500) };
        var postgres = await cluster.NewDatabase();
        await using var database = await PostgresDatabase.Open(postgres, TimeProvider.System);
        var (clinic, now) = (new ClinicId(Guid.CreateVersion7()), DateTime.UtcNow);
        // Two hours are left in which a reminder is sent; a test that begins at midnight waits for none of them.
        var (zone, day) = now.Hour < 22 ? ("Etc/UTC", DateOnly.FromDateTime(now)) : ("Etc/GMT+12", DateOnly.FromDateTime(now.AddHours(-12)));
        var at = TimeOnly.FromDateTime(zone == "Etc/UTC" ? now : now.AddHours(-12));
        var to = new List<PersonId>();
        for (var i = 0; i < people; i++) to.Add(await Planned.Person(database, TimeProvider.System, clinic, ReminderChannel.Email, new(at.Hour, at.Minute), zone, from: day));

        using var one = await ServerProcess.Start(folder, postgres, letters.Port, "nice");
        await Until(() => letters.Letters.Count > 4);
        using var two = await ServerProcess.Start(folder, postgres, letters.Port, "nice");
        letters.Letters.Count.ShouldBeLessThan(people - inHand, "the first node still has letters to send");
        one.Kill();
        letters.Slow = TimeSpan.Zero;
        await Until(() => letters.Letters.Count >= people - inHand);
        await Task.Delay(2_000);

        var sent = letters.Letters.Select(l => l.To).ToList();
        sent.Count.ShouldBe(sent.Distinct().Count(), "nobody gets two");
        // What the dead node held in its hands may have been sent or not: it is not sent again.
        var book = new ReminderBook(database, TimeProvider.System);
        var missing = to.Where(p => !sent.Contains($"{p.Value:N}@home.example")).ToList();
        missing.Count.ShouldBeLessThanOrEqualTo(inHand);
        foreach (var person in missing) (await book.History(clinic, person)).ShouldHaveSingleItem().Outcome.ShouldBe(ReminderOutcome.Claimed);
        await one.Restart();
    }

    [Theory]
    [InlineData("haproxy")]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public async Task Behind_the_example_of_a_proxy_requests_go_round_and_go_on_when_a_node_dies(string proxy)
    {
        var postgres = await cluster.NewDatabase();
        string token;
        await using (var database = await PostgresDatabase.Open(postgres, TimeProvider.System)) token = await ServerProcess.NewOwner(database);
        using var one = await ServerProcess.Start(folder, postgres, "nice");
        using var two = await ServerProcess.Start(folder, postgres, "nice");
        var address = new Uri($"https://localhost:{LocalPostgres.FreePort()}");
        using var before = Proxy(proxy, address, one.Address, two.Address);
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=localhost" }, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            await Until(async () => await Answers(client, "/health/ready") == HttpStatusCode.OK);
            var people = Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7()).ToList();

            foreach (var id in people[..20]) (await ServerProcess.Register(client, id)).StatusCode.ShouldBe(HttpStatusCode.Created);
            one.Kill();
            // The same request may be sent again: it counts once.
            foreach (var id in people[20..]) await Until(async () => (await ServerProcess.Register(client, id)).IsSuccessStatusCode);

            (await ServerProcess.Registered(client)).ShouldBe(people, ignoreOrder: true);
            await one.Restart();
        }
        finally
        {
            before.Kill(entireProcessTree: true);
            await before.WaitForExitAsync();
        }
    }

    private Process Proxy(string name, Uri address, Uri one, Uri two)
    {
        Certificate();
        var example = File.ReadAllText(Repository.At("deploy", name switch { "haproxy" => "haproxy.cfg", "nginx" => "nginx.conf", _ => "Caddyfile" }));
        var file = Path.Combine(folder, name);
        // The addresses and the certificate are what whoever uses the file changes as well.
        File.WriteAllText(file, example
            .Replace("127.0.0.1:8443", $"127.0.0.1:{address.Port}", StringComparison.Ordinal)
            .Replace("127.0.0.1:5231", one.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:5232", two.Authority, StringComparison.Ordinal)
            .Replace("/etc/haproxy/plumbline.pem", Path.Combine(folder, "both.pem"), StringComparison.Ordinal)
            .Replace("/etc/nginx/plumbline", Path.Combine(folder, "plumbline"), StringComparison.Ordinal)
            .Replace("/var/log/nginx", folder, StringComparison.Ordinal)
            .Replace("plumbline.clinic.example {", $"{{\n\tadmin off\n\tauto_https disable_redirects\n\tstorage file_system {folder}\n\tskip_install_trust\n}}\nlocalhost:{address.Port} {{\n\ttls {folder}/plumbline.pem {folder}/plumbline.key", StringComparison.Ordinal));
        string[] command = name switch
        {
            "haproxy" => ["haproxy", "-db", "-q", "-f", file],
            "nginx" => ["nginx", "-e", Path.Combine(folder, "errors"), "-g", $"daemon off; pid {folder}/nginx.pid;", "-c", file],
            _ => ["caddy", "run", "--config", file, "--adapter", "caddyfile"],
        };
        var start = new ProcessStartInfo("/bin/sh", ["-c", "PATH=$PATH:/usr/sbin; exec \"$0\" \"$@\" >>\"$LOG\" 2>&1", .. command]);
        start.Environment["LOG"] = Path.Combine(folder, "proxy.log");
        start.Environment["HOME"] = folder;
        return Process.Start(start)!;
    }

    private void Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(Path.Combine(folder, "plumbline.pem"), made.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "plumbline.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "both.pem"), made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
    }

    private static async Task<HttpStatusCode> Answers(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(path);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return HttpStatusCode.BadGateway;
        }
    }

    private static Task Until(Func<bool> isSo) => Until(() => Task.FromResult(isSo()));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var waited = 0; !await isSo(); waited++)
        {
            if (waited > 1_200) throw new TimeoutException("It did not come about within two minutes.");
            await Task.Delay(100);
        }
    }
}
