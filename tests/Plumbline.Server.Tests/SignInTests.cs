using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Tests;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Email = "ann@clinic.example";
    private const string Password = "seven grey herons by the canal";

    private RunningServer server = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        client = server.Client(null);
        var clinic = await server.NewClinic();
        var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = Email, Name = "Ann", Role = AccessRole.Clinician, Stamp = "one" };
        await server.App.Services.GetRequiredService<Accounts>().Add(account with { Password = Passwords.HashOf(Password) });
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_new_worker_signs_in_sets_up_the_second_factor_and_needs_it_from_then_on()
    {
        var first = await SignIn(Password, null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", first.Token);
        (await Code("GET", "/api/v1/people")).ShouldBe((HttpStatusCode.Forbidden, "PLB-SECOND-FACTOR-NEEDED"));
        var key = (await Body(await client.PostAsync("/api/v1/me/authenticator", null)))["key"]!.GetValue<string>();
        (await Put("/api/v1/me/authenticator", new JsonObject { ["code"] = "000000" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Put("/api/v1/me/authenticator", new JsonObject { ["code"] = CodeOf(key) })).ShouldBe(HttpStatusCode.NoContent);

        (await SignIn(Password, null)).Code.ShouldBe("PLB-SIGN-IN-CODE");
        (await SignIn(Password, CodeOf(key))).Code.ShouldBe("PLB-SIGN-IN", "the code was used already");
        server.Clock.Pass(TimeSpan.FromSeconds(30));
        var second = await SignIn(Password, CodeOf(key));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", second.Token);
        (await client.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await client.PostAsync("/api/v1/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_a_quarter_of_an_hour()
    {
        for (var i = 0; i < 5; i++) (await SignIn("wrong", null)).Code.ShouldBe("PLB-SIGN-IN");

        (await SignIn(Password, null)).Code.ShouldBe("PLB-SIGN-IN");
        server.Clock.Pass(TimeSpan.FromMinutes(15));
        (await SignIn(Password, null)).Token.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_tries_often_is_told_to_wait()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++) statuses.Add((await client.PostAsync("/api/v1/sign-in", RunningServer.Json(new JsonObject { ["email"] = "x@y.example", ["password"] = "p" }))).StatusCode);

        statuses.Count(s => s == HttpStatusCode.TooManyRequests).ShouldBe(2);
    }

    [Fact]
    public async Task An_address_without_an_account_is_answered_like_a_wrong_password()
    {
        var wrong = await client.PostAsync("/api/v1/sign-in", RunningServer.Json(new JsonObject { ["email"] = Email, ["password"] = "wrong" }));
        var unknown = await client.PostAsync("/api/v1/sign-in", RunningServer.Json(new JsonObject { ["email"] = "nobody@clinic.example", ["password"] = "wrong" }));

        (await unknown.Content.ReadAsStringAsync()).ShouldBe(await wrong.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_changed_password_ends_every_sign_in()
    {
        var clinic = await server.NewClinic();
        var token = (await SignIn(Password, null)).Token!;
        var accounts = server.App.Services.GetRequiredService<Accounts>();
        var account = (await accounts.ByEmail(Email))!;
        await accounts.Change(account with { IsTwoFactor = true }, account.Stamp);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        (await Put("/api/v1/me/password", new JsonObject { ["old"] = Password, ["new"] = "short" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Put("/api/v1/me/password", new JsonObject { ["old"] = Password, ["new"] = "eight white swans on the river" })).ShouldBe(HttpStatusCode.NoContent);

        (await client.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_browser_that_sends_the_cookie_from_another_site_changes_nothing()
    {
        var token = (await SignIn(Password, null)).Token!;

        async Task<HttpStatusCode> Post(string? site, string? origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/me/authenticator");
            request.Headers.Add("Cookie", $"{Access.Token.Cookie}={token}");
            if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
            if (origin is not null) request.Headers.Add("Origin", origin);
            return (await client.SendAsync(request)).StatusCode;
        }

        (await Post("cross-site", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Post("same-site", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(null, "https://evil.example")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(null, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Post("same-origin", null)).ShouldBe(HttpStatusCode.OK);
        (await Post(null, server.Address.ToString().TrimEnd('/'))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var answer = await client.PostAsync("/api/v1/sign-in", RunningServer.Json(new JsonObject { ["email"] = Email, ["password"] = Password }));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        foreach (var part in new[] { "__Host-plumbline=", "; secure", "; httponly", "; samesite=strict", "; path=/" }) cookie.ShouldContain(part);
        cookie.ShouldNotContain("domain");
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_from_mischief()
    {
        foreach (var path in new[] { "/health/live", "/api/v1/people", "/nothing/here" })
        {
            var answer = await client.GetAsync(path);

            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    // RFC 6238, appendix B, the last six digits of its eight; its key is these twenty bytes.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Totp.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30).ShouldBe(code);

    private string CodeOf(string key) => Totp.At(key, server.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private async Task<(string? Token, string? Code)> SignIn(string password, string? code)
    {
        var form = new JsonObject { ["email"] = $" {Email.ToUpperInvariant()}", ["password"] = password };
        if (code is not null) form["code"] = code;
        var body = await Body(await client.PostAsync("/api/v1/sign-in", RunningServer.Json(form)));
        return (body["token"]?.GetValue<string>(), body["code"]?.GetValue<string>());
    }

    private async Task<(HttpStatusCode Status, string? Code)> Code(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        var answer = await client.SendAsync(request);
        return (answer.StatusCode, (await Body(answer))["code"]?.GetValue<string>());
    }

    private async Task<HttpStatusCode> Put(string path, JsonNode body) => (await client.PutAsync(path, RunningServer.Json(body))).StatusCode;

    private static async Task<JsonNode> Body(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
