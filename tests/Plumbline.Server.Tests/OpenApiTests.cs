using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Plumbline.Server.Tests;

/// <summary>The description of the API says what the endpoints are.</summary>
public sealed partial class OpenApiTests : IAsyncLifetime
{
    private const string Place = "/api/v1/openapi.json";

    private RunningServer server = null!;
    private string text = "";

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        using var client = server.Client(null);
        text = await client.GetStringAsync(new Uri(Place, UriKind.Relative));
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public void It_is_OpenAPI_3_1_without_a_mistake()
    {
        var read = OpenApiDocument.Parse(text, "json");

        read.Diagnostic!.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        read.Diagnostic.Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void It_has_every_endpoint_of_the_API_and_no_other()
    {
        var endpoints = server.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal));

        Operations().Select(o => $"{o.Method} {o.Path}").ShouldBe(endpoints.Select(e => $"{e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]} {Constraint().Replace(e.RoutePattern.RawText!, "}")}"), ignoreOrder: true);
    }

    [Fact]
    public void Who_may_call_stands_there_as_in_the_reviewed_grid()
    {
        var grid = Grid.Endpoints.ToDictionary(e => Constraint().Replace(e, "}"), Grid.RolesOf);
        foreach (var (method, path, operation) in Operations())
        {
            var roles = operation["x-roles"]?.AsArray().Select(r => r!.GetValue<string>()).ToList();
            var expected = grid[$"{method} {path}"];
            if (expected.Contains("nobody")) roles.ShouldBeNull(path);
            else if (expected.Contains("unfinished")) roles.ShouldHaveSingleItem(path).ShouldStartWith("every worker");
            else roles!.ShouldBe(expected, ignoreOrder: true, path);
            (operation["security"] is null).ShouldBe(roles is null, path);
        }
    }

    [Fact]
    public void What_is_kept_in_docs_is_what_the_server_says()
    {
        var kept = File.ReadAllText(Repository.At("docs", "openapi.json"));

        kept.Trim().ShouldBe(text.Trim(), customMessage: $"docs/openapi.json is old. Start ./run and write it anew: curl -s http://127.0.0.1:5230{Place} > docs/openapi.json");
    }

    private IEnumerable<(string Method, string Path, JsonNode Operation)> Operations() =>
        JsonNode.Parse(text)!["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(o => (o.Key.ToUpperInvariant(), path.Key, o.Value!)));

    [GeneratedRegex(":guid}")]
    private static partial Regex Constraint();
}
