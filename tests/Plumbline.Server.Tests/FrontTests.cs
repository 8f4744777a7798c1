using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Tests;

/// <summary>How requests come in: through a proxy, over a certificate of our own, in the clear.</summary>
public sealed class FrontTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-front-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_known_proxy_is_believed_and_its_links_lead_to_the_address_outside()
    {
        await using var server = await RunningServer.OnSqlite(with: s => s with { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        var clinic = await server.NewClinic();
        using var client = ThroughProxy(server, clinic, ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "clinic.example"));

        var (status, link) = await Link(client, clinic);

        status.ShouldBe(HttpStatusCode.Created);
        link.Text("address").ShouldBe($"https://clinic.example/join#{link.Text("link")}");
    }

    [Theory]
    [InlineData("X-Forwarded-Proto", "http")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    public async Task A_known_proxy_that_was_called_in_the_clear_gives_out_no_link(string header, string value)
    {
        await using var server = await RunningServer.OnSqlite(with: s => s with { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        var clinic = await server.NewClinic();
        using var client = ThroughProxy(server, clinic, ("X-Forwarded-Host", "clinic.example"), (header, value));

        (await Link(client, clinic)).Body.Text("code").ShouldBe("PLB-LINK-PLAIN");
        (await client.Call("POST", "/api/v1/enrol", new JsonObject { ["link"] = "d.x.y", ["device"] = "phone" })).Body.Text("code").ShouldBe("PLB-LINK-PLAIN");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.9;proto=https")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "clinic.example")]
    public async Task A_proxy_on_this_machine_that_nobody_named_is_noticed_and_not_believed(string header, string value)
    {
        await using var server = await RunningServer.OnSqlite();
        var clinic = await server.NewClinic();
        using var client = ThroughProxy(server, clinic, (header, value));

        (await Link(client, clinic)).Body.Text("code").ShouldBe("PLB-LINK-PLAIN");
    }

    [Fact]
    public async Task Nobody_who_is_no_proxy_says_who_they_are_to_try_more_often()
    {
        await using var server = await RunningServer.OnSqlite(guessesAMinute: 3);
        using var client = server.Client(null);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            client.DefaultRequestHeaders.Remove("X-Forwarded-For");
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            statuses.Add((await client.Call("POST", "/api/v1/passkey-sign-in/begin")).Status);
        }

        statuses.Count(s => s == HttpStatusCode.TooManyRequests).ShouldBe(2);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void A_household_counts_as_one_whichever_of_its_addresses_it_takes(string one, string other, bool same) =>
        (Limits.From(IPAddress.Parse(one)) == Limits.From(IPAddress.Parse(other))).ShouldBe(same);

    [Fact]
    public async Task A_certificate_of_our_own_answers_by_tls_of_today_only()
    {
        var (certificate, key) = Pem();
        using var known = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(certificate));
        await using var server = await RunningServer.OnSqlite(with: s => s with { Address = new("https://127.0.0.1:0"), Pem = (certificate, key) });
        var clinic = await server.NewClinic();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, SslOptions = Trusting(known) }) { BaseAddress = server.Address };
        client.Use(clinic.Tokens["clinician"]!);

        var answer = await client.GetAsync("/api/v1/people");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000; includeSubDomains");
        (await Link(client, clinic)).Body.Text("address").ShouldStartWith(server.Address.ToString() + "join#d.");

#pragma warning disable SYSLIB0039, CA5397 // The old version is asked for to see it refused.
        using var old = new HttpClient(new SocketsHttpHandler { SslOptions = Trusting(known, SslProtocols.Tls11) }) { BaseAddress = server.Address };
#pragma warning restore SYSLIB0039, CA5397
        await Should.ThrowAsync<HttpRequestException>(() => old.GetAsync("/health/live"));
    }

    [Fact]
    public async Task Files_that_are_no_certificate_and_key_are_named()
    {
        var (certificate, _) = Pem();
        var (_, other) = Pem("other");

        (await Should.ThrowAsync<IOException>(() => RunningServer.OnSqlite(with: s => s with { Address = new("https://127.0.0.1:0"), Pem = (certificate, other) }))).Message.ShouldContain(other);
    }

    [Fact]
    public async Task The_link_comes_as_a_picture_that_a_phone_reads()
    {
        await using var server = await RunningServer.OnSqlite(with: s => s with { PublicAddress = new("https://clinic.example") });
        var clinic = await server.NewClinic();
        using var client = server.Client(clinic.Tokens["clinician"]);

        var link = (await Link(client, clinic)).Body!;

        link.Text("address").ShouldStartWith("https://clinic.example/join#d.");
        var svg = link.Text("qr_svg");
        QrReading.Of(svg).ShouldBe(link.Text("address"));
        svg.ShouldNotContain("style");
        svg.ShouldNotContain("script");
        Convert.FromBase64String(link.Text("qr_png"))[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        if (Environment.GetEnvironmentVariable("PLUMBLINE_KEEP_QR") is { Length: > 0 } kept) await File.WriteAllBytesAsync(kept, Convert.FromBase64String(link.Text("qr_png")));
    }

    private static Task<(HttpStatusCode Status, JsonNode? Body)> Link(HttpClient client, TestClinic clinic) => client.Call("POST", $"/api/v1/people/{clinic.Person.Value}/links", new JsonObject());

    private static HttpClient ThroughProxy(RunningServer server, TestClinic clinic, params (string Name, string Value)[] headers)
    {
        var client = server.Client(clinic.Tokens["clinician"]);
        foreach (var (name, value) in headers) client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return client;
    }

    private (string Certificate, string Key) Pem(string name = "server")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (one, two) = (Path.Combine(folder, $"{name}.pem"), Path.Combine(folder, $"{name}.key"));
        File.WriteAllText(one, certificate.ExportCertificatePem());
        File.WriteAllText(two, key.ExportPkcs8PrivateKeyPem());
        return (one, two);
    }

    private static SslClientAuthenticationOptions Trusting(X509Certificate2 known, SslProtocols protocols = SslProtocols.None) =>
        new() { EnabledSslProtocols = protocols, RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetCertHashString() == known.GetCertHashString() };
}
