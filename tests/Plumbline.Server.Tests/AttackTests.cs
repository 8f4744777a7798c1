using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Tests;

/// <summary>What somebody tries who means no good.</summary>
public sealed class AttackTests : IAsyncLifetime
{
    private const string Email = "ann@clinic.example";
    private const string Password = "seven grey herons by the canal";

    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private HttpClient stranger = null!;
    private HttpClient owner = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 1_000);
        clinic = await server.NewClinic();
        (stranger, owner) = (server.Client(null), server.Client(clinic.Tokens["owner"]));
        var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = Email, Name = "Ann", Role = AccessRole.Clinician, Stamp = "one" };
        await server.App.Services.GetRequiredService<Accounts>().Add(account.WithPassword(Password));
    }

    public async Task DisposeAsync()
    {
        stranger.Dispose();
        owner.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_sign_in_never_goes_on_with_what_the_browser_brought()
    {
        var first = (await SignIn(Password)).Body.Text("token");
        using var browser = server.Client(null);
        browser.DefaultRequestHeaders.Add("Cookie", $"{Token.Cookie}={first}");

        var second = (await browser.Call("POST", "/api/v1/sign-in", Form(Email, Password))).Body.Text("token");

        second.ShouldNotBe(first);
        stranger.Use(first);
        (await stranger.Call("GET", "/api/v1/me")).Status.ShouldBe(HttpStatusCode.Unauthorized, "the one that was brought has ended");
        stranger.Use(second);
        (await stranger.Call("GET", "/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task How_long_a_refusal_takes_does_not_tell_who_has_an_account()
    {
        await SignIn("warm up the password's hash");
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < 4; i++)
        {
            known.Add(await Took(Email));
            unknown.Add(await Took($"nobody{i}@clinic.example"));
        }

        known.Min().ShouldBeGreaterThanOrEqualTo(Evenly.Soonest.TotalMilliseconds - 5);
        unknown.Min().ShouldBeGreaterThanOrEqualTo(Evenly.Soonest.TotalMilliseconds - 5);
    }

    [Fact]
    public void A_password_is_compared_whether_anybody_has_the_address_or_not()
    {
        var once = CostOf(() => Passwords.IsRight(Passwords.HashOf(Password), "another"));
        var nobody = CostOf(() => Passwords.IsRight(null, "another"));

        // One hash against two: making it and comparing it.
        (nobody / once).ShouldBeInRange(0.2, 0.9);
        Passwords.IsRight(null, "").ShouldBeFalse();
    }

    [Fact]
    public async Task A_stolen_screen_does_not_try_the_old_password_for_as_long_as_it_likes()
    {
        var me = server.App.Services.GetRequiredService<Accounts>();
        var account = (await me.ByEmail(Email))!;
        await me.Change(account with { IsTwoFactor = true }, account.Stamp);
        using var thief = server.Client((await SignIn(Password)).Body.Text("token"));
        for (var i = 0; i < 5; i++) (await thief.Call("PUT", "/api/v1/me/password", Change($"guess number {i} of the thief"))).Body.Text("code").ShouldBe("PLB-PASSWORD-OLD");

        (await thief.Call("PUT", "/api/v1/me/password", Change(Password))).Body.Text("code").ShouldBe("PLB-PASSWORD-OLD", "even the right one waits");
        static JsonObject Change(string old) => new() { ["old"] = old, ["new"] = "eight white swans on the river" };
    }

    [Theory]
    [InlineData("password password")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("123456789012345678")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("ann@clinic.example")]
    [InlineData("Plumbline-Clinic-1")]
    [InlineData("correct horse battery staple")]
    [InlineData("heronheronheronheron")]
    public async Task Passwords_that_are_tried_first_are_refused(string password)
    {
        var form = new JsonObject { ["id"] = Guid.NewGuid(), ["email"] = "ann.other@clinic.example", ["name"] = "Ann", ["role"] = "assistant", ["password"] = password };

        (await owner.Call("POST", "/api/v1/workers", form)).Body.Text("code").ShouldBe("PLB-PASSWORD-GUESSED");
        form["password"] = "löwen äpfel 🐦 Kanal 7";
        (await owner.Call("POST", "/api/v1/workers", form)).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("/api/v1/../../etc/passwd")]
    [InlineData("/api/v1/people/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/people/%2e%2e/%2e%2e/workers")]
    [InlineData("/%5c..%5c..%5cwindows%5cwin.ini")]
    [InlineData("/api/v1/people/%00")]
    [InlineData("/api/v1/me/passkeys/%00")]
    [InlineData("/<script>alert(1)</script>")]
    [InlineData("//evil.example/api/v1/people")]
    public async Task No_address_leads_out_of_the_api_or_is_said_back(string path)
    {
        var text = await Raw($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {clinic.Tokens["owner"]}\r\nConnection: close\r\n\r\n");

        StatusOf(text).ShouldBeOneOf(400, 401, 403, 404, 405);
        text.ShouldNotContain("alert(1)");
        text.ShouldNotContain("passwd");
        text.ShouldNotContain("Location:");
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    public async Task Methods_that_nobody_needs_are_not_answered(string method) =>
        StatusOf(await Raw($"{method} /api/v1/people HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Said: back\r\nConnection: close\r\n\r\n")).ShouldBeOneOf(400, 401, 404, 405);

    [Theory]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n", "{\"a\":1")]
    [InlineData("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n", "{}")]
    [InlineData("X-Name: a\rb\r\nContent-Length: 0\r\n", "")]
    [InlineData("X-Name: a\0b\r\nContent-Length: 0\r\n", "")]
    public async Task A_message_whose_end_is_in_doubt_is_refused_or_ends_the_connection(string headers, string body)
    {
        var text = await Raw($"POST /api/v1/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{headers}\r\n{body}");

        StatusOf(text).ShouldBeOneOf(400, 411, 415, 422);
        text.Split("HTTP/1.1 ").Length.ShouldBe(2, "one answer and no more: nothing was smuggled behind it");
    }

    [Fact]
    public async Task A_huge_body_is_refused_before_it_is_read()
    {
        var said = await Raw($"POST /api/v1/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 5000000000\r\n\r\n{{");
        StatusOf(said).ShouldBe(413);

        using var chunked = new StreamContent(new MemoryStream(new byte[3_000_000])) { Headers = { { "Content-Type", "application/json" } } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sign-in") { Content = chunked, Headers = { TransferEncodingChunked = true } };
        (await stranger.SendAsync(request)).StatusCode.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_body_that_drips_in_is_given_up()
    {
        var began = Stopwatch.GetTimestamp();

        var text = await Raw("POST /api/v1/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 3000\r\n\r\n{", drip: true);

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(25));
        if (text.Length > 0) StatusOf(text).ShouldBe(408);
    }

    [Theory]
    [InlineData("""{"email":"a@b.example","password":"x","email":"c@d.example"}""", "PLB-JSON-DOUBLE")]
    [InlineData("""{"email":"a@b.example","password":"x","role":"owner"}""", "PLB-JSON-UNKNOWN")]
    [InlineData("""{"email":["a@b.example"],"password":{"length":1}}""", "PLB-JSON-TYPE")]
    [InlineData("""{"email":"a\u0000@b.example","password":"x"}""", "PLB-BODY-NUL")]
    [InlineData("""{"email":"a@b.example","password":"\ud800"}""", "PLB-JSON-SYNTAX")]
    [InlineData("""{"email":"a@b.example","password":"x"} {"email":"c"}""", "PLB-JSON-SYNTAX")]
    public async Task A_body_that_could_be_read_in_two_ways_is_read_in_none(string body, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await stranger.PostAsync("/api/v1/sign-in", content);

        JsonNode.Parse(await answer.Content.ReadAsStringAsync()).Text("code").ShouldBe(code);
    }

    [Fact]
    public async Task A_backslash_before_u0000_is_text_like_any_other()
    {
        using var content = new StringContent("""{"email":"a@b.example","password":"\\u0000"}""", Encoding.UTF8, "application/json");

        (await stranger.PostAsync("/api/v1/sign-in", content)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Json_that_is_deeper_than_anything_of_ours_is_refused()
    {
        using var content = new StringContent(new string('[', 400_000), Encoding.UTF8, "application/json");

        (await owner.PostAsync("/api/v1/people", content)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("Ann\u202Eelbmahs", "turns the direction of writing")]
    [InlineData("\u2066Ann", "an isolate")]
    [InlineData("\u200B\u200B", "nothing to be seen")]
    [InlineData("\uFEFFAnn", "a mark of byte order")]
    [InlineData("Ann\r\nSet-Cookie: a=b", "a second line")]
    [InlineData("Ann\u2028Bob", "another kind of second line")]
    [InlineData("Ann\uFFFF", "no character")]
    public async Task A_name_that_looks_like_another_or_like_nothing_is_refused(string name, string because) =>
        (await Register(name)).ShouldBe(HttpStatusCode.UnprocessableEntity, because);

    [Theory]
    [InlineData("Ngozi Ågren-Núñez")]
    [InlineData("نرگس می‌خواهد")]
    [InlineData("李小龍")]
    [InlineData("O'Brien \"Bob\" <b>")]
    [InlineData("👩‍⚕️ Ann")]
    public async Task Names_of_all_the_world_are_kept_as_they_are(string name)
    {
        var id = Guid.CreateVersion7();
        (await Register(name, id)).ShouldBe(HttpStatusCode.Created);

        (await owner.Call("GET", $"/api/v1/people/{id}")).Body.Text("name").ShouldBe(name);
    }

    [Fact]
    public async Task Nobody_finds_a_pin_by_trying()
    {
        var link = (await owner.Call("POST", $"/api/v1/people/{clinic.Person.Value}/links", new JsonObject())).Body!;
        var right = link.Text("pin");
        var wrong = right == "000000" ? "000001" : "000000";
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => stranger.Call("POST", "/api/v1/enrol", Enrol(wrong))));

        tries.Count(t => t.Body.Text("code") == "PLB-PIN").ShouldBe(5, "twelve at once count as twelve");
        (await stranger.Call("POST", "/api/v1/enrol", Enrol(right))).Body.Text("code").ShouldBe("PLB-LINK");
        JsonObject Enrol(string pin) => new() { ["link"] = link.Text("link"), ["pin"] = pin, ["device"] = "phone" };
    }

    [Fact]
    public async Task A_link_enrols_by_a_post_alone_so_that_a_preview_of_it_enrols_nothing()
    {
        (await stranger.GetAsync("/api/v1/enrol")).StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.Unauthorized);
        (await stranger.GetAsync("/join")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.OK);
        (await owner.Call("GET", $"/api/v1/people/{clinic.Person.Value}/devices")).Body!["devices"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept_and_a_sign_in_that_nobody_uses_ends()
    {
        using var ann = server.Client((await SignIn(Password)).Body.Text("token"));
        (await ann.PostAsync("/api/v1/sign-out", null)).Headers.GetValues("Clear-Site-Data").Single().ShouldContain("\"storage\"");
        using var idle = server.Client((await SignIn(Password)).Body.Text("token"));
        server.Clock.Pass(TimeSpan.FromMinutes(59));
        (await idle.Call("GET", "/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK);
        server.Clock.Pass(TimeSpan.FromMinutes(59));
        (await idle.Call("GET", "/api/v1/me")).Status.ShouldBe(HttpStatusCode.OK, "it was used");
        server.Clock.Pass(TimeSpan.FromMinutes(61));
        (await idle.Call("GET", "/api/v1/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_worker_sees_their_open_sign_ins_and_ends_another()
    {
        using var here = server.Client(await server.SignInAnew(clinic.Id, clinic.Worker));
        var open = (await here.Call("GET", "/api/v1/me/sign-ins")).Body!.AsArray();
        open.Count.ShouldBe(2);

        (await here.Call("DELETE", $"/api/v1/me/sign-ins/{clinic.SignIn}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await owner.Call("GET", "/api/v1/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await here.Call("GET", "/api/v1/me/sign-ins")).Body!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Sign_ins_refusals_and_changes_of_accounts_are_written_down()
    {
        await SignIn("a wrong password of words");
        await SignIn(Password);
        using var auditor = server.Client(clinic.Tokens["auditor"]);
        (await auditor.Call("POST", "/api/v1/people", new JsonObject())).Status.ShouldBe(HttpStatusCode.Forbidden);
        await owner.Call("PATCH", $"/api/v1/workers/{(await server.App.Services.GetRequiredService<Accounts>().ByEmail(Email))!.Id}", new JsonObject { ["is_active"] = false });

        var rows = new List<JsonNode>();
        var next = "";
        do
        {
            var page = (await auditor.Call("GET", $"/api/v1/audit?most=3{next}")).Body!;
            rows.AddRange(page["rows"]!.AsArray()!);
            next = page["next"] is { } after ? $"&afterTransaction={after["after_transaction"]}&afterRow={after["after_row"]}" : null;
        }
        while (next is not null);

        foreach (var purpose in new[] { "sign-in", "sign-in-refused", "change-worker" }) rows.Select(r => r.Text("purpose")).ShouldContain(purpose);
        lock (server.Log) server.Log.ToString().ShouldContain("from register-person");
    }

    [Fact]
    public async Task A_worker_who_left_is_out_at_once()
    {
        using var ann = server.Client((await SignIn(Password)).Body.Text("token"));
        var id = (await ann.Call("GET", "/api/v1/me")).Body.Text("id");

        await owner.Call("PATCH", $"/api/v1/workers/{id}", new JsonObject { ["is_active"] = false });

        (await ann.Call("GET", "/api/v1/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignIn(Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> Register(string name, Guid? id = null) =>
        (await owner.Call("POST", "/api/v1/people", new JsonObject { ["id"] = id ?? Guid.CreateVersion7(), ["name"] = name, ["time_zone"] = "Europe/Amsterdam" })).Status;

    private Task<(HttpStatusCode Status, JsonNode? Body)> SignIn(string password) => stranger.Call("POST", "/api/v1/sign-in", Form(Email, password));

    private async Task<double> Took(string email)
    {
        var began = Stopwatch.GetTimestamp();
        (await stranger.Call("POST", "/api/v1/sign-in", Form(email, "a wrong password of words"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static JsonObject Form(string email, string password) => new() { ["email"] = email, ["password"] = password };

    private static double CostOf(Action what)
    {
        var costs = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var began = Stopwatch.GetTimestamp();
            what();
            costs.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return costs.Min();
    }

    private async Task<string> Raw(string request, bool drip = false)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        // Whoever is not answered to the end by then is not answered.
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(drip ? 25 : 4));
        var dripping = Task.Run(async () =>
        {
            try
            {
                while (drip)
                {
                    await stream.WriteAsync(" "u8.ToArray(), timeout.Token);
                    await Task.Delay(500, timeout.Token);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The server gave up on it.
            }
        });
        var said = new StringBuilder();
        try
        {
            var buffer = new byte[4096];
            int read;
            while ((read = await stream.ReadAsync(buffer, timeout.Token)) > 0) said.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // A connection that is cut or kept waiting is an answer as well.
        }

        await timeout.CancelAsync();
        await dripping;
        return said.ToString();
    }

    private static int StatusOf(string answer) => answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer[9..12]) : throw new FormatException($"no answer: {answer}");
}
