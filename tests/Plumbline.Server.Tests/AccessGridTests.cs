using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Plumbline.Server.Tests;

/// <summary>Every endpoint, every role, the own clinic and another: what is let in is what the reviewed grid says.</summary>
public sealed class AccessGridTests(AccessGridTests.Shared shared) : IClassFixture<AccessGridTests.Shared>
{
    private static readonly string[] Callers = ["nobody", "unfinished", "patient", "assistant", "clinician", "auditor", "owner"];

    // Each test makes clinics of its own, so all of them may ask one server.
    private readonly RunningServer server = shared.Server;

    public static TheoryData<string> Endpoints => [.. Grid.Endpoints];

    [Fact]
    public void The_grid_has_every_endpoint_of_the_server_and_no_other() =>
        server.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {e.RoutePattern.RawText}"))
            .ShouldBe(Grid.Endpoints, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Each_role_is_let_in_or_kept_out_as_the_grid_says(string endpoint)
    {
        var allowed = Grid.RolesOf(endpoint);
        var clinic = await server.NewClinic();
        foreach (var caller in Callers)
        {
            var status = await Call(endpoint, clinic.Tokens[caller], clinic);

            var isKeptOut = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
            isKeptOut.ShouldBe(!allowed.Contains(caller), $"{caller}: {(int)status}");
            ((int)status).ShouldBeLessThan(500);
            if (isKeptOut) status.ShouldBe(caller == "nobody" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
            // What was done may have ended what the next one asks for.
            if (!isKeptOut && !endpoint.StartsWith("GET", StringComparison.Ordinal)) clinic = await server.NewClinic();
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task What_belongs_to_another_clinic_is_not_there(string endpoint)
    {
        // The catalogue belongs to nobody.
        if (!endpoint.Contains(":guid}")) return;
        var (own, other) = (await server.NewClinic(), await server.NewClinic());
        foreach (var caller in Grid.RolesOf(endpoint))
            (await Call(endpoint, own.Tokens[caller], other)).ShouldBe(HttpStatusCode.NotFound, caller);
    }

    [Fact]
    public async Task A_patient_sees_nobody_else_of_their_clinic()
    {
        var clinic = await server.NewClinic();
        using var client = server.Client(clinic.Tokens["clinician"]);
        var neighbour = Guid.CreateVersion7();
        await client.PostAsync("/api/v1/people", RunningServer.Json(new JsonObject { ["id"] = neighbour, ["name"] = "Somebody else", ["time_zone"] = "Europe/Amsterdam" }));

        foreach (var endpoint in Grid.Endpoints.Where(e => e.Contains("{person") && Grid.RolesOf(e).Contains("patient")))
            (await Call(endpoint, clinic.Tokens["patient"], clinic with { Person = new(neighbour) })).ShouldBe(HttpStatusCode.NotFound, endpoint);
    }

    private async Task<HttpStatusCode> Call(string endpoint, string? token, TestClinic of)
    {
        using var request = Grid.RequestOf(endpoint, of);
        if (Grid.BodyOf(endpoint, of) is { } body) request.Content = RunningServer.Json(body);
        using var client = server.Client(token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The server that all of them ask; how often somebody may ask is tested elsewhere.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await RunningServer.OnSqlite(requestsAMinute: 1_000_000, guessesAMinute: 1_000_000);

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
