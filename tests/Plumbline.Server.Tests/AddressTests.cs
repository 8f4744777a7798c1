using System.Net;
using System.Text.Json.Nodes;
using Plumbline.Server.Tests.Pages;

namespace Plumbline.Server.Tests;

/// <summary>Addresses that were mistyped or cut short: whoever opens one is told what is wrong with it, in the API and on pages.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private const string Nonsense = "<script>alert(1)</script>";

    private RunningServer server = null!;
    private TestClinic clinic = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        clinic = await server.NewClinic();
        using var clinician = server.Client(clinic.Tokens["clinician"]);
        (await clinician.Call("POST", $"/api/v1/people/{clinic.Person.Value}/intake", Grid.BodyOf("POST /api/v1/people/{person:guid}/intake", clinic))).Status.ShouldBe(HttpStatusCode.Created);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Every_value_of_the_API_that_can_not_be_read_is_refused_by_its_name()
    {
        using var nobody = server.Client(null);
        var tried = 0;
        foreach (var (path, methods) in (await nobody.Call("GET", "/api/v1/openapi.json")).Body!["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                var endpoint = Grid.Endpoints.Single(e => e.Replace(":guid", "", StringComparison.Ordinal) == $"{method.ToUpperInvariant()} {path}");
                using var client = server.Client(clinic.Tokens[Grid.RolesOf(endpoint)[^1]]);
                foreach (var name in operation!["parameters"]?.AsArray().Where(p => p.Text("in") == "query" && !IsText(p!["schema"]!)).Select(p => p.Text("name")) ?? [])
                {
                    using var asked = Grid.RequestOf(endpoint, clinic);
                    var (status, body) = await client.Call(method.ToUpperInvariant(), $"{asked.RequestUri}?{name}={Uri.EscapeDataString(Nonsense)}");
                    status.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{endpoint}, {name}");
                    body!["problems"]!.AsArray().Select(p => (p.Text("code"), p.Text("path"))).ShouldBe([("PLB-QUERY", name)]);
                    body.ToJsonString().ShouldNotContain("alert");
                    tried++;
                }
            }
        }

        tried.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("owner", "/api/v1/audit?afterRow=-1", "afterRow")]
    [InlineData("owner", "/api/v1/people/{person}/messages?before=0", "before")]
    [InlineData("owner", "/api/v1/exercises?load=9&position=nowhere", "position, load")]
    [InlineData("patient", "/api/v1/people/{person}/today?session=99", "session")]
    public async Task A_value_beyond_what_there_is_is_refused_by_its_name(string role, string address, string places)
    {
        using var client = server.Client(clinic.Tokens[role]);
        var (status, body) = await client.Call("GET", Of(address));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        string.Join(", ", body!["problems"]!.AsArray().Select(p => p.Text("path"))).ShouldBe(places);
    }

    [Theory]
    [InlineData("owner", "/clinic/audit?afterRow=", "afterRow")]
    [InlineData("owner", "/clinic/audit?afterTransaction=", "afterTransaction")]
    [InlineData("owner", "/caseload?from=", "from")]
    [InlineData("owner", "/library?load=", "load")]
    [InlineData("patient", "/session?session=", "session")]
    public async Task A_page_says_what_of_its_address_can_not_be_read_and_leads_back(string role, string address, string place)
    {
        using var browser = Browser.Of(server);
        browser.Be(clinic.Tokens[role]!);
        var shown = await browser.Get(address + Uri.EscapeDataString(Nonsense));
        shown.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shown.Page.QuerySelector("main li strong")!.TextContent.ShouldBe(place);
        shown.Page.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe(address[..address.IndexOf('?', StringComparison.Ordinal)]);
        shown.Text.ShouldNotContain("alert");
    }

    [Theory]
    [InlineData("owner", "/clinic/audit?afterRow=-1")]
    [InlineData("owner", "/caseload?from=-1")]
    [InlineData("owner", "/library?load=9")]
    [InlineData("owner", "/library?position=nowhere")]
    [InlineData("clinician", "/people/{person}/proposal?phase=-1")]
    [InlineData("clinician", "/people/{person}/proposal?phase=two")]
    [InlineData("clinician", "/people/{person}/proposal?protocol=nonsense")]
    [InlineData("clinician", "/people/{person}/proposal?protocol=core-foundation&phase=99")]
    public async Task A_page_asked_for_what_there_is_not_says_so(string role, string address)
    {
        using var browser = Browser.Of(server);
        browser.Be(clinic.Tokens[role]!);
        var shown = await browser.Get(Of(address));
        shown.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, shown.Text);
        shown.Page.QuerySelectorAll("main li strong, main [role=alert]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_form_of_far_too_many_fields_is_refused_and_no_mistake_of_the_program()
    {
        using var browser = Browser.Of(server);
        var shown = await browser.Send("/sign-in", [.. Enumerable.Range(0, 1_500).Select(i => ($"field{i}", "1"))]);
        shown.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shown.Page.QuerySelector("main li strong")!.TextContent.ShouldBe("form");
    }

    private static bool IsText(JsonNode schema) => schema["type"] is JsonValue type && type.GetValue<string>() == "string" && schema["format"] is null;

    private string Of(string address) => address.Replace("{person}", clinic.Person.Value.ToString(), StringComparison.Ordinal);
}
