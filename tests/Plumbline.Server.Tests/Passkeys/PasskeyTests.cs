using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests.Passkeys;

/// <summary>Passkeys of workers, with an authenticator that can lie.</summary>
public abstract class PasskeyTests : IAsyncLifetime
{
    private const string Email = "ann@clinic.example";
    private const string Password = "seven grey herons by the canal";

    private readonly string key = Totp.NewKey();
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private HttpClient client = null!;
    private SoftwareAuthenticator phone = null!;

    public async Task InitializeAsync()
    {
        server = await Start();
        clinic = await server.NewClinic();
        var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = Email, Name = "Ann", Role = AccessRole.Clinician, Stamp = "one", TotpKey = key, IsTwoFactor = true };
        await server.App.Services.GetRequiredService<Accounts>().Add(account.WithPassword(Password));
        client = server.Client(null);
        phone = SoftwareAuthenticator.At(server.Address.ToString().TrimEnd('/'));
        client.Use((await client.Call("POST", "/api/v1/sign-in", new JsonObject { ["email"] = Email, ["password"] = Password, ["code"] = Code() })).Body.Text("token"));
        server.Clock.Pass(TimeSpan.FromSeconds(30));
    }

    public async Task DisposeAsync()
    {
        phone.Dispose();
        client.Dispose();
        await server.DisposeAsync();
    }

    private protected abstract Task<RunningServer> Start();

    [Fact]
    public async Task A_worker_registers_a_passkey_signs_in_with_it_alone_and_removes_it()
    {
        (await Register(phone)).Status.ShouldBe(HttpStatusCode.Created);
        using var stranger = server.Client(null);

        var (status, body) = await SignIn(phone);
        status.ShouldBe(HttpStatusCode.OK);
        stranger.Use(body.Text("token"));
        (await stranger.Call("GET", "/api/v1/people")).Status.ShouldBe(HttpStatusCode.OK);
        var listed = (await client.Call("GET", "/api/v1/me/passkeys")).Body!.AsArray().ShouldHaveSingleItem();
        listed.Text("name").ShouldBe("my phone");
        listed!["used_at"].ShouldNotBeNull();

        (await client.Call("DELETE", $"/api/v1/me/passkeys/{listed.Text("id")}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_open_screen_is_not_enough_to_register_one()
    {
        (await Begin("wrong password of several words", Code())).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Begin(Password, "000000")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Begin(Password, null)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_page_of_another_address_gets_nothing_out_of_a_passkey()
    {
        await Register(phone);
        foreach (var origin in new[] { "https://evil.example", "http://127.0.0.1:1", phone.Origin + ".evil.example", phone.Origin.Replace("http", "https") })
        {
            using var elsewhere = SoftwareAuthenticator.At(origin);
            (await Register(elsewhere)).Status.ShouldBe(HttpStatusCode.Unauthorized, origin);
            var own = phone.Origin;
            phone.Origin = origin;
            (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.Unauthorized, origin);
            phone.Origin = own;
        }

        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_challenge_or_one_of_before_is_refused()
    {
        await Register(phone);
        var (first, second) = (await Asked(), await Asked());
        var answer = phone.Get(first["options"]!);

        (await Finish(second, answer)).Status.ShouldBe(HttpStatusCode.Unauthorized, "it was signed for another question");
        (await Finish(first, answer)).Status.ShouldBe(HttpStatusCode.OK);
        (await Finish(first, answer)).Status.ShouldBe(HttpStatusCode.Unauthorized, "it counts once");
        var late = await Asked();
        server.Clock.Pass(TimeSpan.FromMinutes(6));
        (await Finish(late, phone.Get(late["options"]!))).Status.ShouldBe(HttpStatusCode.Unauthorized, "it ran out");
        (await Finish(new JsonObject { ["challenge"] = Guid.NewGuid() }, answer)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_counter_that_goes_back_shows_a_copy_and_is_refused()
    {
        await Register(phone);
        phone.Counter = 10;
        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.OK);

        phone.Counter = 4;
        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        phone.Counter = 10;
        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.Unauthorized, "the same count again");
        phone.Counter = 11;
        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_was_not_asked_for_pin_or_finger_is_not_let_in()
    {
        await Register(phone);
        phone.IsVerified = false;

        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_signature_of_another_key_is_refused()
    {
        await Register(phone);
        using var thief = SoftwareAuthenticator.At(phone.Origin);
        await Register(thief);
        var asked = await Asked();
        var mixed = JsonNode.Parse(phone.Get(asked["options"]!))!;
        mixed["response"]!["signature"] = JsonNode.Parse(thief.Get(asked["options"]!))!["response"].Text("signature");

        (await Finish(asked, mixed.ToJsonString())).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_challenge_of_one_worker_registers_nothing_for_another()
    {
        var begun = (await Begin(Password, Code())).Body!;
        using var other = server.Client(clinic.Tokens["owner"]);

        (await other.Call("POST", "/api/v1/me/passkeys", Form(begun, phone.Create(begun["options"]!)))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Call("POST", "/api/v1/me/passkeys", Form(begun, phone.Create(begun["options"]!)))).Status.ShouldBe(HttpStatusCode.Unauthorized, "the try used it up");
    }

    [Fact]
    public async Task After_the_owner_resets_a_lost_phone_its_passkeys_are_gone()
    {
        await Register(phone);
        var me = (await client.Call("GET", "/api/v1/me")).Body.Text("id");
        using var owner = server.Client(clinic.Tokens["owner"]);

        (await owner.Call("PATCH", $"/api/v1/workers/{me}", new JsonObject { ["reset_authenticator"] = true })).Status.ShouldBe(HttpStatusCode.OK);

        (await SignIn(phone)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[[[[")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":null}""")]
    [InlineData("""{"id":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"}}""")]
    [InlineData("""{"id":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"AAAA","attestationObject":"oWNmbXQ"}}""")]
    public async Task What_is_no_answer_of_a_passkey_is_refused(string credential)
    {
        (await Finish(await Asked(), credential)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var begun = (await Begin(Password, Code())).Body!;
        (await client.Call("POST", "/api/v1/me/passkeys", Form(begun, credential))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private string Code() => Totp.At(key, server.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private Task<(HttpStatusCode Status, JsonNode? Body)> Begin(string password, string? code)
    {
        var form = new JsonObject { ["password"] = password };
        if (code is not null) form["code"] = code;
        return client.Call("POST", "/api/v1/me/passkeys/begin", form);
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> Register(SoftwareAuthenticator authenticator)
    {
        var (status, begun) = await Begin(Password, Code());
        status.ShouldBe(HttpStatusCode.OK);
        server.Clock.Pass(TimeSpan.FromSeconds(30));
        return await client.Call("POST", "/api/v1/me/passkeys", Form(begun!, authenticator.Create(begun!["options"]!)));
    }

    private async Task<JsonNode> Asked() => (await client.Call("POST", "/api/v1/passkey-sign-in/begin")).Body!;

    private async Task<(HttpStatusCode Status, JsonNode? Body)> SignIn(SoftwareAuthenticator authenticator)
    {
        var asked = await Asked();
        return await Finish(asked, authenticator.Get(asked["options"]!));
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> Finish(JsonNode asked, string credential)
    {
        using var stranger = server.Client(null);
        return await stranger.Call("POST", "/api/v1/passkey-sign-in", new JsonObject { ["challenge"] = asked["challenge"]!.DeepClone(), ["credential"] = credential });
    }

    private static JsonObject Form(JsonNode begun, string credential) => new() { ["challenge"] = begun["challenge"]!.DeepClone(), ["name"] = "my phone", ["credential"] = credential };
}

public sealed class PasskeyTestsOnSqlite : PasskeyTests
{
    private protected override Task<RunningServer> Start() => RunningServer.OnSqlite(guessesAMinute: 1_000);
}

public sealed class PasskeyTestsOnPostgres(PostgresCluster cluster) : PasskeyTests, IClassFixture<PostgresCluster>
{
    private protected override async Task<RunningServer> Start() => await RunningServer.Start(await cluster.Fresh(), guessesAMinute: 1_000);
}
